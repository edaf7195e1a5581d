"""Words that place a clause in time: "last week", "two days ago", "in 2014", "tomorrow"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.checks.engines.tagger import Tagged

_UNIT = r"(?:second|minute|hour|day|night|week|weekend|month|year|decade|century|season)"
_NAMED = (
    r"(?:spring|summer|autumn|fall|winter|monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
    r"january|february|march|april|may|june|july|august|september|october|november|december)"
)
_COUNT = (
    r"(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|several|many|some|a few|"
    r"a couple of|\d+)"
)
_YEAR = r"(?:1[5-9]|20)\d\d"
_LAST = rf"last (?:{_UNIT}|{_NAMED})"
_AGO = rf"{_COUNT} {_UNIT}s? ago"

#: A stretch that is over, as the simple past speaks of it.
_OVER = re.compile(rf"(?:yesterday|{_LAST}|earlier (?:this {_UNIT}|today)|{_AGO}|in {_YEAR})(?!\S)")
#: A stretch that is to come, where it opens a clause: "the next week" may be long past.
_TO_COME = re.compile(rf"(?:tomorrow|next (?:{_UNIT}|{_NAMED}))(?!\S)")
#: The beginning of a stretch that lasts, after "since".
_SINCE = re.compile(rf"since (?:then|yesterday|childhood|{_YEAR}|{_NAMED}|{_LAST}|{_AGO})(?!\S)")


@dataclass(frozen=True, slots=True)
class Time:
    """A phrase of time, by the numbers of its first and last word."""

    first: int
    last: int


def times_over(words: Sequence[Tagged]) -> Iterator[Time]:
    """Yield the phrases that speak of a time which is over."""
    yield from _found(_OVER, words)


def times_to_come(words: Sequence[Tagged]) -> Iterator[Time]:
    """Yield the phrases that speak of a time to come."""
    yield from _found(_TO_COME, words)


def times_since(words: Sequence[Tagged]) -> Iterator[Time]:
    """Yield the phrases that say since when something lasts."""
    yield from _found(_SINCE, words)


def _found(pattern: re.Pattern[str], words: Sequence[Tagged]) -> Iterator[Time]:
    text = " ".join(word.low for word in words)
    for match in pattern.finditer(text):
        if match.start() == 0 or text[match.start() - 1] == " ":
            first = text.count(" ", 0, match.start())
            yield Time(first, first + match.group().count(" "))
