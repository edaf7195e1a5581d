"""A day that there is not: 31 June, 29 February 2015, a Monday that was a Tuesday.

A weekday is held against its date where the year is certain: it is stated, or the day lies
near that for which the copy is written and its paragraph names no other year. Failing both,
two weekdays of one paragraph are held against each other. Dates before 1930 are left alone,
since some countries still counted by the Julian calendar.
"""

import calendar
import datetime
import re
from collections.abc import Iterator
from itertools import pairwise

from articles.checks.base import Problem, Rule, Story
from articles.checks.dates import ENDS, Day, days_in, with_weekday
from articles.checks.house import House
from articles.text.document import Span

_GREGORIAN = 1930
_LEAP, _COMMON, _FEBRUARY = 2024, 2023, 2
#: So near, a day without its year can be of one year only, unless the past is told.
_NEAR = datetime.timedelta(days=60)
_NEAR_EACH_OTHER = 21  # days
_YEAR = re.compile(r"(?<![\d.,$£€])(?:1[5-9]|20)\d\d(?![\d.,]?\d)")
_ON = re.compile(r"\b(?:[Oo]n|dated)(?: the)? \Z")
_NUMERIC = re.compile(
    r"(?<![\w./-])(?:(?P<first>\d\d?)/(?P<second>\d\d?)/(?P<year>(?:19|20)\d\d)"
    r"|(?P<iso_year>(?:19|20)\d\d)-(?P<month>0\d|1[0-2])-(?P<day>[0-2]\d|3[01]))(?![\w/-])"
)


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield every day of a paragraph that cannot be."""
    del house
    text = story.document.text
    yield from _numeric(text)
    unsure = []
    for day in days_in(text):
        date = _date(story, day)
        if day.in_year(day.year or _LEAP) is None:
            if day.day and _is_a_day(text, day):
                yield _no_such_day(text, day)
        elif day.weekday is not None and date is None:
            unsure.append(day)
        elif day.weekday is not None and date and date.weekday() != day.weekday:
            yield _other_weekday(text, day, date)
    yield from _at_odds(text, unsure)


def _is_a_day(text: str, day: Day) -> bool:
    """Say whether the number counts days, not people as in "in June 31 people came"."""
    if day.year or day.weekday is not None or ENDS.match(text, day.span.end):
        return True
    return _ON.search(text, 0, day.span.start) is not None


def _date(story: Story, day: Day) -> datetime.date | None:
    """Return the date that is surely meant, stated or near that of the story."""
    if day.year:
        return day.in_year(day.year) if day.year >= _GREGORIAN else None
    if story.date is None:
        return None
    around = (story.date.year + years for years in (-1, 0, 1))
    dates = [date for year in around if (date := day.in_year(year))]
    near = next((date for date in dates if abs(date - story.date) <= _NEAR), None)
    named = set(map(int, _YEAR.findall(story.document.text)))
    return near if near and named <= {near.year, story.date.year} else None


def _no_such_day(text: str, day: Day) -> Problem:
    month, year = calendar.month_name[day.month], day.year or _LEAP
    in_year = f" in {day.year}" if day.month == _FEBRUARY and day.year else ""
    return Problem(
        day.span.start,
        day.span.end,
        "There is no “{day}”: {month} has {days} days{in_year}. Check the date.",
        {
            "day": text[day.span.start : day.span.end],
            "month": month,
            "days": str(calendar.monthrange(year, day.month)[1]),
            "in_year": in_year,
        },
    )


def _other_weekday(text: str, day: Day, date: datetime.date) -> Problem:
    words = text[day.span.start : day.span.end]
    return Problem(
        day.span.start,
        day.span.end,
        "In {year} that day is a {right}, not a {wrong}. Check the day and the date.",
        {
            "year": str(date.year),
            "right": calendar.day_name[date.weekday()],
            "wrong": calendar.day_name[day.weekday or 0],
        },
        lambda: [with_weekday(words, date.weekday())],
    )


def _at_odds(text: str, days: list[Day]) -> Iterator[Problem]:
    """Yield days of no sure year that cannot be if the weekday of the one before is right."""
    for first, second in pairwise(days):
        if all(_are_at_odds(first, second, year) for year in (_LEAP, _COMMON)):
            yield Problem(
                second.span.start,
                second.span.end,
                "This cannot be if “{first}” is right. Check both days and dates.",
                {"first": text[first.span.start : first.span.end]},
                confidence=0.8,
            )


def _are_at_odds(first: Day, second: Day, year: int) -> bool:
    dates = [date for day in (first, second) if (date := day.in_year(year))]
    if len(dates) < 2 or abs((between := dates[1] - dates[0]).days) > _NEAR_EACH_OTHER:
        return False
    return ((second.weekday or 0) - (first.weekday or 0) - between.days) % 7 != 0


def _numeric(text: str) -> Iterator[Problem]:
    """Yield days in figures that no way to read them makes a day of a year."""
    for match in _NUMERIC.finditer(text):
        if not any(Day(Span(0, 0), day, month).in_year(year) for day, month, year in _read(match)):
            yield Problem(*match.span(), "There is no such day as “{day}”.", {"day": match.group()})


def _read(numeric: re.Match[str]) -> Iterator[tuple[int, int, int]]:
    """Yield day, month and year, both as Americans and as others read them."""
    if numeric["iso_year"]:
        yield int(numeric["day"]), int(numeric["month"]), int(numeric["iso_year"])
    else:
        one, other, year = (int(numeric[part]) for part in ("first", "second", "year"))
        yield from ((one, other, year), (other, one, year))


RULE = Rule(
    slug="impossible_date",
    category="sourcing",  # what is right stands in the notes, not in a grammar
    severity="should",
    version=1,
    title="Date that cannot be",
    why="A weekday at odds with its date shows that one of the two is wrong.",
    scope="paragraph",
    find=find,
    flags=(
        ("The lease ends on June 31.", "June 31"),
        ("She was born on 29 February 1990 in Lyon.", "29 February 1990"),
        ("It opened on Monday, June 7, 2016, at noon.", "Monday, June 7, 2016"),
        ("It opened on June 7, 2016 (a Monday).", "June 7, 2016 (a Monday)"),
        ("Polls opened on Friday, May 6. They closed on Saturday, May 8.", "Saturday, May 8"),
        ("Deadline: 31/06/2024", "31/06/2024"),
    ),
    leaves=(
        "It opened on Tuesday, June 7, 2016, and shut on Feb. 29, 2020.",
        "In June 31 people drowned; in April 31-year-old Ana Duarte won.",
        "Open Saturday and Sunday, June 3 and 4, 2016, and Friday-Sunday, July 1-3, 2016.",
        "On Monday, June 7, 2016 people marched.",
        "In The Sun, June 7, 2016, he denied it.",
        "The tsar fell on Monday, March 2, 1917, by the old count.",
        "Friday, May 6, and Sunday, May 8; later Monday, Nov. 7.",
    ),
)
