"""Days as news writes them: "Tuesday, June 7, 2016", "the 7th of June", "Feb. 29 (a Monday)".

They are read whether or not there is such a day: that is for who asks. Of a stretch of days
("June 3-5"), of several ("Saturday and Sunday, June 4 and 5") and of a number that may count
something else ("on June 7, 2000 people") no weekday or year is sure, so none is read.
"""

import calendar
import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from articles.text.document import Span


def _numbered(*names: Iterable[str]) -> Mapping[str, int]:
    return {name.lower(): n for each in names for n, name in enumerate(each) if name}


_MONTHS = {**_numbered(calendar.month_name, calendar.month_abbr), "sept": 9}
_WEEKDAYS = {
    **_numbered(calendar.day_name, calendar.day_abbr),
    "tues": calendar.TUESDAY,
    "thur": calendar.THURSDAY,
    "thurs": calendar.THURSDAY,
}


def _any_of(names: Iterable[str]) -> str:
    longest_first = sorted(names, key=len, reverse=True)
    return "|".join(form for name in longest_first for form in (name.title(), name.upper()))


_MONTH = re.compile(rf"(?<![\w’'-])(?:{_any_of(_MONTHS)})\b(?![’'-])")
#: After a word, as in "the Edmonton Sun, August 16", the sun is a newspaper's.
_WEEKDAY = rf"(?<!\w)(?!(?<=\w )(?:Sun|SUN)\b)(?P<weekday>{_any_of(_WEEKDAYS)})"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_BEFORE = re.compile(rf"(?:{_WEEKDAY}\.?,? \(?)?(?:(?:the )?(?<![\w.,:/$£€–-]){_DAY}(?: of)? )?\Z")
_AFTER = re.compile(
    rf"\.? {_DAY}(?![\w%]|[.,:/]\d|[-–—/]\d|,?(?: ?&| and| to| or| through| until) \d)"
)
#: What shows that a number before it is a day or a year, and does not count anything.
ENDS = re.compile(
    r"[,;:)\]’”\"'—–]|\.(?!\d)|\s*(?:\Z|\n)| [(–—-]"
    r"| (?:a[st]?|and|after|before|but|by|during|for|from|had|has|he|in|is|near|of|on|or|she|that"
    r"|the|though|through|to|until|was|were|when|where|which|while|who|will|with|would)\b"
)
_YEAR = re.compile(rf",? (?P<year>(?:1[5-9]|20)\d\d)(?={ENDS.pattern})")
_FOUR_DIGITS = re.compile(r",? \d{4}\b")
_SAID_AFTER = re.compile(rf",? (?:(?P<open>\()(?:an? )?|an? ){_WEEKDAY}\b(?(open)\))")
_ONE_OF_SEVERAL = re.compile(
    rf"(?:{_any_of(_WEEKDAYS)})\.?(?: ?[,&/–—-] ?|,? (?:and|or|to|through|until) )\Z"
)
_WINDOW = 36  # code points: the longest before a month is "Wednesday, the 27th of "


@dataclass(frozen=True, slots=True)
class Day:
    """A day that a text names; ``span`` holds its weekday and year too."""

    span: Span
    day: int
    month: int
    year: int | None = None
    weekday: int | None = None  # 0 is Monday, as in datetime

    def in_year(self, year: int) -> datetime.date | None:
        """Return its date in ``year``, or None where that year has no such day."""
        try:
            return datetime.date(year, self.month, self.day)
        except ValueError:
            return None


def days_in(text: str) -> Iterator[Day]:
    """Yield the days that ``text`` names with a month and a number, in text order."""
    end = 0
    for month in _MONTH.finditer(text):
        day = _day_at(text, month)
        if day and day.span.start >= end:  # "June 7 May" is one day only
            yield day
            end = day.span.end


def with_weekday(words: str, weekday: int) -> str:
    """Return ``words``, which hold a weekday, with another put for it in the same style."""

    def written_alike(old: re.Match[str]) -> str:
        is_short = not old.group().lower().endswith("day")
        name = (calendar.day_abbr if is_short else calendar.day_name)[weekday]
        return name.upper() if old.group().isupper() else name

    return re.sub(_WEEKDAY, written_alike, words, count=1)


def _day_at(text: str, month: re.Match[str]) -> Day | None:
    before = _BEFORE.search(text, max(0, month.start() - _WINDOW), month.start())
    after = _AFTER.match(text, month.end())
    if before is None or bool(before["day"]) == bool(after):  # no number, or two
        return None
    end = after.end() if after else month.end()
    year = _YEAR.match(text, end)
    if _FOUR_DIGITS.match(text, end) and not year:
        return None
    end = year.end() if year else end
    said_after = _SAID_AFTER.match(text, end)
    return Day(
        Span(before.start(), said_after.end() if said_after else end),
        int((after or before)["day"]),
        _MONTHS[month.group().lower()],
        int(year["year"]) if year else None,
        _weekday(text, said_after or before),
    )


def _weekday(text: str, said: re.Match[str]) -> int | None:
    if not said["weekday"] or _ONE_OF_SEVERAL.search(text, 0, said.start("weekday")):
        return None
    return _WEEKDAYS[said["weekday"].lower()]
