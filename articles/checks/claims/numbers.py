"""Figures and dates that a sentence tells."""

import re
from collections.abc import Iterator

from articles.checks.dates import days_in
from articles.checks.figures import NUMBER
from articles.text.document import Span

_NUMBER = re.compile(NUMBER, re.IGNORECASE)
_VAGUE = re.compile(
    r"\b(?:tens|dozens|hundreds|thousands|millions|billions|trillions|scores) of\b"
    r"|\b(?:several|a few|some|many) (?:dozen|hundred|thousand|million|billion)\b"
    r"|[$£€] ?\d"
    r"|\b(?:doubled|tripled|trebled|quadrupled|halved|twice|half|two-thirds|three-quarters)\b"
    r"|\b(?:a|one)[ -](?:third|quarter|fifth|tenth|dozen)\b",
    re.IGNORECASE,
)
#: What counts nothing: a name's number ("Route 66", "No. 4"), a time of day, a score, a pronoun.
#: "Every 72 minutes" begins a sentence and names nothing.
_NAMED = re.compile(
    r"(?:\b(?!(?:A|About|Across|After|Almost|Although|And|Another|Around|As|At|Because|Before"
    r"|Between|But|By|Every|Fewer|For|From|Her|His|If|In|Its|Just|Last|Nearly|Of|On|Only|Or|Our"
    r"|Over|Roughly|Since|Some|Than|That|The|Their|These|Those|Though|To|Under|Until|When|Where"
    r"|While|With|Within) ?\Z)"
    r"[A-Z][\w’'-]*|\bNos?\.|#|\d:) ?\Z"
)
_CLOCK = re.compile(r" ?[ap]\.?m\b|:\d\d| o’clock| o'clock", re.IGNORECASE)
_YEAR_ALONE = re.compile(r"(?:1[5-9]|20)\d\d")
_PRONOUNS = frozenset({"one", "zero"})
_YEAR = re.compile(
    r"\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Dd]uring|[Bb]efore|[Aa]fter|[Oo]f|[Ff]or|[Tt]he"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|spring|summer|autumn|fall|winter)(?: of)?) (?:the |late |early |mid-)*(?:1[5-9]|20)\d\ds?\b"
)
_WINDOW = 24  # code points before a number that tell what it is


def numbers(text: str, sentence: Span) -> Iterator[str]:
    """Yield “a number” where the sentence counts or measures something."""
    if _VAGUE.search(text, sentence.start, sentence.end) or any(
        _counts(text, match) for match in _NUMBER.finditer(text, sentence.start, sentence.end)
    ):
        yield "a number"


def dates(text: str, sentence: Span) -> Iterator[str]:
    """Yield “a date” where the sentence names a day or a year."""
    words = text[sentence.start : sentence.end]
    if _YEAR.search(words) or any(True for _ in days_in(words)):
        yield "a date"


def _counts(text: str, match: re.Match[str]) -> bool:
    words = match.group()
    if words.lower() in _PRONOUNS or _YEAR_ALONE.fullmatch(words):
        return False
    if _CLOCK.match(text, match.end()) or text[match.end() : match.end() + 1] in ("-", "–"):
        # "the 12-year-old", "a 6-3 win": parts of a name for something, or of a score.
        return False
    before = text[max(0, match.start() - _WINDOW) : match.start()]
    return not _NAMED.search(before) or not words[0].isdigit()
