"""The text of evidence by pages and lines, with what rests on it marked in its place."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from articles.models import Evidence
from articles.text.document import Span

#: Code points of the evidence on one page, more or less: some twelve printed pages.
PAGE = 40_000


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text on which something rests; ``label`` leads to ``use``, its anchor."""

    place: Span
    anchor: str
    label: str = ""
    use: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of the evidence: whether anything rests on them, and what begins with them."""

    text: str
    is_used: bool
    begins: list[Mark]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the evidence; ``locator`` says where it is, on the first of each such place."""

    locator: str
    pieces: list[Piece]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a mark stands: the number of a page, and the anchor on it."""

    page: int
    anchor: str
    locator: str


def page_spans(text: str) -> list[Span]:
    """Cut ``text`` into pages of about PAGE code points, at the ends of lines or else of words."""
    pages: list[Span] = []
    start = 0
    while len(text) - start > PAGE:
        # No cut before the middle of a page, so that each goes on by half of one at least.
        window = (start + PAGE // 2, start + PAGE)
        cut = max(text.rfind("\n", *window), 0) or text.rfind(" ", *window)
        end = cut + 1 if cut > 0 else start + PAGE
        pages.append(Span(start, end))
        start = end
    return [*pages, Span(start, len(text))] if text else []


def lines(evidence: Evidence, page: Span, marks: Iterable[Mark]) -> Iterator[Line]:
    """Yield the lines of one page that hold anything, with what of ``marks`` stands in each."""
    start, told = page.start, ""
    on_page = [mark for mark in marks if _meet(mark.place, page)]
    for words in evidence.text[page.start : page.end].splitlines(keepends=True):
        if words.strip():
            locator = evidence.locator_at(start)
            line = Span(start, start + len(words.rstrip()))
            here = [mark for mark in on_page if _meet(mark.place, line)]
            yield Line(locator if locator != told else "", list(_pieces(evidence.text, line, here)))
            told = locator
        start += len(words)


def place_of(evidence: Evidence, pages: Sequence[Span], mark: Mark) -> Place:
    """Return where ``mark`` is to be found."""
    page = bisect_right([page.end for page in pages], mark.place.start) + 1
    return Place(page, mark.anchor, evidence.locator_at(mark.place.start))


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _pieces(text: str, line: Span, marks: Sequence[Mark]) -> Iterator[Piece]:
    """Cut the line where marks begin and end; they may overlap."""
    edges = {line.start, line.end}
    for mark in marks:
        edges |= {max(mark.place.start, line.start), min(mark.place.end, line.end)}
    for start, end in pairwise(sorted(edges)):
        over = [mark for mark in marks if _meet(mark.place, Span(start, end))]
        begins = [mark for mark in over if mark.place.start == start]
        yield Piece(text[start:end], bool(over), begins)
