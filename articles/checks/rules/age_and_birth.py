"""An age that does not fit the year of birth.

"(1950–2010), who died aged 60" is right, "aged 70" is not. "Smith, 45, born in 1990" is held
against the day for which the copy is written; where that is not known, only who would be older
than anybody born then can be by now is flagged. Only where age and years are one person's beyond
doubt, because nobody else can come in between. In any year two ages are right, before the
birthday and after, unless both days are told.
"""

import datetime
import re
from collections.abc import Iterator

from articles.checks.base import Problem, Rule, Story
from articles.checks.dates import days_in
from articles.checks.figures import figure, number
from articles.checks.house import House

#: "1950", "May 1950", "May 1, 1950", "1 May 1950".
_DATE = r"(?:[A-Z]\w+\.? )?(?:\d{1,2},? )?(?:[A-Z]\w+\.?,? )?(?:1[5-9]|20)\d\d(?![\w-])"
_BORN, _DIED = rf"(?P<born>{_DATE})", rf"(?P<died>{_DATE})"
_SOMEBODY_ELSE = (
    r"who|whose|fathers?|mothers?|parents?|sons?|daughters?|child|children|wife|wives|husbands?"
    r"|widow(?:er)?|brothers?|sisters?|twins?|grand\w+|baby|bab(?:y|ies)"
)
_GAP = rf"(?:(?!\b(?:{_SOMEBODY_ELSE})\b)[^.;()\d\n]){{0,60}}?"
_AGE = number("age")
_AGED = rf"(?:,| aged| age| at(?: the)? age(?: of)?| at) {_AGE}(?=[.,;)]| (?:in|on|and|after)\b)"
_LIVES = tuple(
    re.compile(told)
    for told in (
        rf"\((?:born )?{_BORN} ?(?:[-–—/]|to) ?{_DIED}\)(?:,? who)?{_GAP}\bdied\b{_GAP}{_AGED}",
        rf"\b[Bb]orn\b{_GAP} {_BORN}{_GAP}\bdied\b{_GAP} {_DIED}{_GAP}{_AGED}",
        rf"\b[Bb]orn\b{_GAP} {_BORN}{_GAP}\bdied\b{_GAP}{_AGED}{_GAP} {_DIED}",
    )
)
_NAME = r"(?P<name>[A-Z][\w’'-]+)"
#: These hang on the day for which the copy is written.
_TODAY = tuple(
    re.compile(told)
    for told in (
        rf"{_NAME}, {_AGE},(?: who)?(?: an? [a-z]+(?: [a-z]+)?,?)?(?: was)? born{_GAP} {_BORN}",
        rf"{_NAME}, who is {_AGE},?(?: and)?(?: was)? born{_GAP} {_BORN}",
        rf"{_NAME}, {_AGE}, [^.;,\d\n]{{0,120}}\. (?:He|She|(?:M[rs]s?\.? )?(?P=name)) was born"
        rf"{_GAP} {_BORN}",
        rf"\b[Bb]orn\b{_GAP} {_BORN}{_GAP}\b(?:is|turns|died{_GAP}(?:aged|at)) {_AGE}(?=[.,;)])",
    )
)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
#: What has lasted since another year is told of this one.
_SINCE = re.compile(rf"\bsince {_DATE}")


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield each age that the year of birth beside it rules out."""
    del house
    text = story.document.text
    if not _YEAR.search(text):  # the patterns are slow
        return
    for pattern in _LIVES:
        for match in pattern.finditer(text):
            yield from _age(match, match["died"])
    today = story.date or datetime.datetime.now(datetime.UTC).date()
    for pattern in _TODAY:
        for match in pattern.finditer(text):
            if _is_told_today(match, today) and (story.date or _is_too_old(match, today)):
                yield from _age(match, str(today.year))


def _is_told_today(match: re.Match[str], date: datetime.date) -> bool:
    """Say whether no other year than the story's is one in which the age may be meant."""
    end = match.string.find(". ", match.end())
    told = _SINCE.sub("", match.string[match.start() : end if end >= 0 else None])
    return set(_YEAR.findall(told)) <= {_year(match["born"]), str(date.year)}


def _is_too_old(match: re.Match[str], today: datetime.date) -> bool:
    """Say whether nobody born then can be so old yet, whenever the copy was written."""
    return figure(match["age"]).value > today.year - int(_year(match["born"]))


def _age(match: re.Match[str], when: str) -> Iterator[Problem]:
    age, ages = figure(match["age"]).value, _ages(match["born"], when)
    if age not in ages:
        yield Problem(
            *match.span("age"),
            "Whoever was born in {born} was {right} in {year}, not {age}. Check them.",
            {
                "born": _year(match["born"]),
                "right": " or ".join(map(str, ages)),
                "year": _year(when),
                "age": match["age"],
            },
        )


def _ages(born: str, when: str) -> list[int]:
    """Return how old somebody may be at a time; where both days are told, one age only."""
    years = int(_year(when)) - int(_year(born))
    birthday, day = (next(days_in(words), None) for words in (born, when))
    if birthday is None or day is None:
        return [years - 1, years]
    return [years - ((day.month, day.day) < (birthday.month, birthday.day))]


def _year(words: str) -> str:
    return _YEAR.findall(words)[-1]


RULE = Rule(
    slug="age_and_birth",
    category="sourcing",  # which of the two is right stands in the notes
    severity="should",
    version=1,
    title="Age that does not fit the year of birth",
    why="Where an age and a year of birth disagree, one of them is wrong.",
    scope="paragraph",
    find=find,
    flags=(
        ("Ana Duarte (1950–2010), who died in Porto aged 80, wrote it.", "80"),
        ("He was born in 1950 in Oslo and died in 2010 at the age of 70.", "70"),
        ("Born on May 1, 1950, he died on June 3, 2010, aged 59.", "59"),
        ("She was born in Lagos in 1931 and died at 90 in 2003.", "90"),
        ("Ana Duarte, 99, was born in 1990.", "99"),
        ("Ana Duarte, 99, who was born in 1990, has sung since 2008.", "99"),
    ),
    leaves=(
        "Ana Duarte (1950–2010), who died in Porto aged 60, wrote it.",
        "He was born in 1950 in Oslo and died in 2010 at the age of 59.",
        "Born on May 1, 1950, he died on June 3, 2010, aged 60.",
        "She was born in 1950, the daughter of a smith who died in 1955 aged 70.",
        "He was born in 1950. His wife died in 1970 at 70. Ana Duarte, 12, was born in 1990.",
    ),
)
