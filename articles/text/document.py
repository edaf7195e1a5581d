"""A text with its blocks, sentences and words, all addressed by code point.

Every offset in Newsroom counts code points into one LF, NFC text, so a slice
``text[start:end]`` is always what was meant.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, pairwise
from operator import attrgetter
from typing import NamedTuple

from articles.text.sentences import split_sentences

WORD = re.compile(r"[^\W\d_](?:[^\W_]|[\u0300-\u036f]|['’*@#$%](?=\w)|\.(?=\w\.))*|\d[\d,.]*\d|\d")

#: What a block is, in the order in which a story is laid out.
KINDS = ("headline", "standfirst", "byline", "dateline", "paragraph", "caption")


#: The columns between which people and mail programs wrap lines.
_NARROWEST_WRAP, _WIDEST_WRAP = 40, 120

_OPENING = re.compile(r"(?:^|(?<=[\s(\[—–-]))[\"“‘'(\[]+(?=\w)")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of code points, ``text[start:end]``."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Say whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Say whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Block:
    """One headline, byline, paragraph or caption: where it stands and what it is."""

    start: int
    end: int
    kind: str = "paragraph"

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Word(NamedTuple):
    """A word or number as it stands in the text."""

    start: int
    end: int
    text: str


def split_blocks(text: str) -> tuple[Block, ...]:
    """Return the paragraphs of ``text``, trimmed of outer blanks.

    A line is a paragraph, unless the text is hard-wrapped: then a paragraph ends at a
    blank line, or where a line stops though the next word would have fitted.
    """
    lines = [Block(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text)]
    width = _wrap_width(text, lines)
    paragraphs: list[Block] = []
    for line in filter(None, (_trimmed(text, line) for line in lines)):
        if width and paragraphs and _goes_on(text, paragraphs[-1].end, line, width):
            paragraphs[-1] = Block(paragraphs[-1].start, line.end)
        else:
            paragraphs.append(line)
    return tuple(paragraphs)


def _trimmed(text: str, line: Block) -> Block | None:
    stripped = text[line.start : line.end].strip()
    start = text.find(stripped, line.start)
    return Block(start, start + len(stripped)) if stripped else None


def _wrap_width(text: str, lines: list[Block]) -> int:
    """Return the column at which ``text`` is hard-wrapped, or 0 where it is not.

    Wrapped lines are short, and nearly all break because the next word did not fit.
    """
    width = max((line.end - line.start for line in lines), default=0)
    neighbours = [pair for pair in pairwise(lines) if pair[1].start == pair[0].end + 1]
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP or len(neighbours) < 2:
        return 0
    full = sum(_fills(text, before, after, width) for before, after in neighbours)
    return width if full >= 0.75 * len(neighbours) else 0


def _fills(text: str, before: Block, after: Block, width: int) -> bool:
    next_word = re.compile(r"\s*(\S*)").match(text, after.start, after.end)
    room = width - (before.end - before.start)
    return next_word is not None and len(next_word.group(1)) >= room


def _goes_on(text: str, end: int, line: Block, width: int) -> bool:
    """Say whether ``line`` continues the paragraph that stops at ``end``."""
    if text[end : line.start].count("\n") != 1:
        return False
    before = Block(text.rfind("\n", 0, end) + 1, end)
    return _fills(text, before, line, width) or text[line.start].islower()


class Document:
    """One text as checks and quotations read it: immutable, its parts found once.

    ``blocks`` says which stretch is a headline, which a paragraph; without it
    ``split_blocks`` finds paragraphs.
    """

    def __init__(self, text: str, blocks: tuple[Block, ...] | None = None) -> None:
        self.text = text
        self.blocks = split_blocks(text) if blocks is None else blocks

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Sentences in order; none crosses a block."""
        return tuple(
            Span(block.start + start, block.start + end)
            for block in self.blocks
            for start, end in split_sentences(self.text[block.start : block.end])
        )

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Words and numbers in order, of every block."""
        return tuple(chain.from_iterable(self.words_in(block.span) for block in self.blocks))

    @cached_property
    def sentence_openings(self) -> frozenset[int]:
        """Where the first word of each sentence begins, and of each marked or bracketed one."""
        openings = {match.end() for match in _OPENING.finditer(self.text)}
        for sentence in self.sentences:
            first = next(self.words_in(sentence), None)
            if first:
                openings.add(first.start)
        return frozenset(openings)

    def words_in(self, span: Span) -> Iterator[Word]:
        """Yield the words that begin inside ``span``."""
        for match in WORD.finditer(self.text, span.start, span.end):
            yield Word(*match.span(), match.group())

    def block_at(self, offset: int) -> Block | None:
        """Return the block that holds the code point at ``offset``, or None between blocks."""
        at = bisect_right(self.blocks, offset, key=attrgetter("start")) - 1
        return self.blocks[at] if at >= 0 and offset < self.blocks[at].end else None
