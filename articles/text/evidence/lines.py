"""The lines of pages as running text: sentences run on from line to line and page to page.

A hyphen at the end of a line keeps its line end: whether it belongs to the word or only broke
it, nobody can tell here, and the comparison of a quote with its evidence takes it for either.
What runs at the head or foot of the pages would stand in the middle of such a sentence. It is
put after all pages, under its page and once for each wording, so that no word is lost.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from articles.text.evidence.base import Piece

#: Lines at either end of a page among which its running head and foot are looked for.
_EDGE = 2
#: Running lines stand on three pages at least and on a third of them all; on both of two.
_LEAST, _SHARE = 3, 3
#: A line that ends a paragraph is shorter than this share of those beside it.
_SHORT = 0.75

_DIGITS = re.compile(r"\d+")
_HYPHENS = ("-", "\u00ad", "\u2010")


class Page(NamedTuple):
    """A page and its lines, none of them blank, in reading order."""

    label: str
    lines: list[str]


class _Line(NamedTuple):
    label: str
    words: str


def run_on(pages: Sequence[Page]) -> Iterator[Piece]:
    """Yield the lines of the pages, each with what joins it to the line before it."""
    running = _running(pages)
    body: list[_Line] = []
    aside: dict[str, _Line] = {}
    for page in pages:
        edges = _edges(page.lines)
        for position, words in enumerate(page.lines):
            if position in edges and _shape(words) in running:
                aside.setdefault(words, _Line(page.label, words))
            else:
                body.append(_Line(page.label, words))
    yield from _joined(body)
    yield from (Piece(line.label, line.words) for line in aside.values())


def _running(pages: Sequence[Page]) -> set[str]:
    """Return the shapes of the lines that run at the head or foot of the pages."""
    shapes = Counter(
        shape
        for page in pages
        for shape in {_shape(page.lines[position]) for position in _edges(page.lines)}
    )
    least = max(2, min(len(pages), max(_LEAST, len(pages) // _SHARE)))
    return {shape for shape, times in shapes.items() if times >= least}


def _edges(lines: Sequence[str]) -> set[int]:
    return {*range(min(_EDGE, len(lines))), *range(max(0, len(lines) - _EDGE), len(lines))}


def _shape(words: str) -> str:
    """Return the line with every number alike: *Page 3 of 12* is the same on all pages."""
    return _DIGITS.sub("0", words.casefold())


def _joined(lines: Sequence[_Line]) -> Iterator[Piece]:
    before, length_before = "", 0
    for line, following in zip(lines, [*lines[1:], None], strict=True):
        yield Piece(line.label, line.words, before)
        ends = following is None or _ends_paragraph(length_before, line.words, following.words)
        before = "\n" if ends or line.words.endswith(_HYPHENS) else " "
        length_before = len(line.words)


def _ends_paragraph(length_before: int, words: str, following: str) -> bool:
    is_short = len(words) < _SHORT * max(length_before, len(following))
    return is_short and not following[:1].islower()
