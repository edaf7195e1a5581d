"""Offsets back from normalised text to the text as somebody gave it.

Normalising can shorten a text ("\\r\\n" to one line end, a letter and its accent to one
code point), but whoever gave the text wants to be told places in what they gave.
"""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from articles.text.copy import normalise
from articles.text.document import Span

_LINE_ENDS = ("\r\n", "\r", "\n")
#: Korean vowels and final consonants, which join the consonant before them.
_JAMO = range(0x1160, 0x1200)


class GivenText:
    """A text as ``given``, its normalised form ``text``, and the way back."""

    def __init__(self, given: str) -> None:
        self.given = given
        self.text = normalise(given)
        # Most texts are normal already but for blank lines around them.
        self._lead = given.find(self.text)
        self._letters = _letters(given, len(self.text)) if self._lead < 0 else []

    def given_span(self, span: Span) -> Span:
        """Return where ``text[span.start:span.end]`` stands in ``given``.

        A span that cuts into what was one letter as given is widened to all of it.
        """
        if not self._letters:
            return Span(span.start + self._lead, span.end + self._lead)
        start = self._letters[span.start].start
        return Span(start, self._letters[span.end - 1].end if span.end > span.start else start)


def _letters(given: str, length: int) -> list[Span]:
    """Return where each code point of the normalised text stands in ``given``, and its end."""
    units = [(_normal(given[unit.start : unit.end]), unit) for unit in _units(given)]
    letters = [unit for normal, unit in units for _ in normal]
    text = "".join(normal for normal, _ in units)
    blank = len(text) - len(text.lstrip("\n"))
    letters = letters[blank : blank + length]
    end = letters[-1].end if letters else 0
    return [*letters, Span(end, end)]


def _units(given: str) -> Iterator[Span]:
    """Yield the stretches of ``given`` that normalise each for itself."""
    start = 0
    for place in range(1, len(given) + 1):
        if place == len(given) or not _joins(given[place - 1], given[place]):
            yield Span(start, place)
            start = place


def _joins(before: str, mark: str) -> bool:
    if before in _LINE_ENDS:
        return before + mark == "\r\n"
    # Only marks and Korean letters compose with what stands before them (UAX #15); a NUL
    # is dropped, and so does not keep a mark from its letter.
    return mark == "\x00" or unicodedata.category(mark)[0] == "M" or ord(mark) in _JAMO


@lru_cache(maxsize=1_000)
def _normal(unit: str) -> str:
    return "\n" if unit in _LINE_ENDS else normalise(unit)
