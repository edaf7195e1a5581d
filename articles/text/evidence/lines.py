"""The lines of pages as running text: sentences run on from line to line and page to page.

A hyphen at the end of a line keeps its line end: whether it belongs to the word or only broke
it, nobody can tell here, and the comparison of a quote with its evidence takes it for either.
Every line stays in its place and none is dropped, but for what is surely the running head or
foot of the pages, which would stand in the middle of such a sentence: each of those lines is put
after all pages. A page number keeps its place, on a line of its own, which the comparison skips.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from math import ceil
from typing import NamedTuple

from articles.text.evidence.base import Piece

#: Lines from the edge of a page inwards that may be its running head or foot.
_EDGE = 3
#: A line runs that stands at the same edge of so many pages, and of this share of them all.
#: One on fewer may as well be an answer that a witness gives again and again.
_LEAST, _SHARE = 4, 0.75
#: Pages whose lone number, at the same edge, is ahead of their count by the same.
_LEAST_NUMBERED = 2
#: A line that ends a paragraph is shorter than this share of those beside it.
_SHORT = 0.75

_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"[-–—]? ?(?:[Pp]age )?(\d{1,4})(?: of \d+)?(?: ?[-–—])?")
#: Quote marks, how sentences go on or end, and how an answer or another turn opens: such a line
#: may be speech, and is never taken for a head.
_SPEECH = re.compile(r"[\"“”«»]|^[a-z]|[.!?…,;:]['’)\]]*$|^[\W\d]*[QA]\b|:\s")
_TURN = re.compile(r"[QA][.:]\s|[A-Z][A-Z .'’-]+:\s")
_HYPHENS = ("-", "\u00ad", "\u2010")


class Page(NamedTuple):
    """A page and its lines, none of them blank, in reading order."""

    label: str
    lines: list[str]


class _Line(NamedTuple):
    label: str
    words: str
    is_number: bool = False


def run_on(pages: Sequence[Page]) -> tuple[list[Piece], list[str]]:
    """Return the lines of the pages, each with what joins it to the line before it.

    Those that run at the head or foot of the pages come last, and once more as a list.
    """
    heads = _running([page.lines for page in pages])
    feet = _running([page.lines[::-1] for page in pages])
    body: list[_Line] = []
    running: list[_Line] = []
    for page, head, foot in zip(pages, heads, feet, strict=True):
        last = len(page.lines) - 1
        for position, words in enumerate(page.lines):
            kind = head.get(position) or foot.get(last - position) or ""
            line = _Line(page.label, words, kind == "number")
            (running if kind == "running" else body).append(line)
    after = [Piece(line.label, line.words) for line in running]
    return [*_joined(body), *after], [line.words for line in running]


def _running(pages: Sequence[Sequence[str]]) -> list[dict[int, str]]:
    """Tell which lines of each page are "running" and which a "number".

    The lines of a page come from the edge inwards. Each round takes what it can of the
    outermost lines that are left, so that no line inside of the page's words is ever taken.
    """
    taken: list[dict[int, str]] = [{} for _ in pages]
    for _ in range(_EDGE):
        outermost = {
            number: lines[len(taken[number])]
            for number, lines in enumerate(pages)
            if len(taken[number]) < len(lines)
        }
        for number, kind in _kinds(outermost, len(pages)):
            taken[number][len(taken[number])] = kind
    return taken


def _kinds(outermost: Mapping[int, str], pages: int) -> Iterator[tuple[int, str]]:
    """Yield the pages, by their place in the file, whose line here is a number or runs."""
    least = max(_LEAST, ceil(pages * _SHARE))
    ahead = Counter(_ahead(number, words) for number, words in outermost.items())
    shapes = Counter(map(_shape, outermost.values()))
    for number, words in outermost.items():
        by = _ahead(number, words)
        if by is not None and ahead[by] >= _LEAST_NUMBERED:
            yield number, "number"
        elif by is None and shapes[_shape(words)] >= least and not _SPEECH.search(words):
            yield number, "running"


def _ahead(count: int, words: str) -> int | None:
    """Return by how much the page number is ahead of the page's place in the file."""
    found = _PAGE_NUMBER.fullmatch(words)
    return int(found[1]) - count if found else None


def _shape(words: str) -> str:
    """Return the line with every number alike: *Inquiry, page 3* is the same on all pages."""
    return _DIGITS.sub("0", words.casefold())


def _joined(lines: Sequence[_Line]) -> Iterator[Piece]:
    before, length_before = "", 0
    for line, following in zip_longest(lines, lines[1:]):
        yield Piece(line.label, line.words, before)
        ends = following is None or _ends_line(length_before, line, following)
        before = "\n" if ends or line.words.endswith(_HYPHENS) else " "
        length_before = len(line.words)


def _ends_line(length_before: int, line: _Line, following: _Line) -> bool:
    if line.is_number or following.is_number or _TURN.match(following.words):
        return True
    is_short = len(line.words) < _SHORT * max(length_before, len(following.words))
    return is_short and not following.words[:1].islower()
