"""A text with its blocks, sentences and words, all addressed by code point.

Every offset in Newsroom counts code points into one LF, NFC text, so a slice
``text[start:end]`` is always what was meant.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from articles.text.sentences import split_sentences

WORD = re.compile(r"[^\W\d_](?:[^\W_]|['’*@#$%](?=\w)|\.(?=\w\.))*|\d[\d,.]*\d|\d")

#: What a block is, in the order in which a story is laid out.
KINDS = ("headline", "standfirst", "byline", "dateline", "paragraph", "caption")


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


@dataclass(frozen=True, slots=True)
class Word:
    """A word or number as it stands in the text."""

    start: int
    end: int
    text: str


def split_blocks(text: str) -> tuple[Block, ...]:
    """Return the non-blank lines of ``text`` as paragraphs, trimmed of outer blanks."""
    blocks = []
    for line in re.finditer(r"[^\n]+", text):
        stripped = line.group().strip()
        if stripped:
            start = line.start() + line.group().index(stripped)
            blocks.append(Block(start, start + len(stripped)))
    return tuple(blocks)


class Document:
    """One text as checks and quotations read it: immutable, its parts found once.

    ``blocks`` says which stretch is a headline, which a paragraph; without it every
    non-blank line is a paragraph.
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
        return tuple(word for block in self.blocks for word in self.words_in(block.span))

    def words_in(self, span: Span) -> Iterator[Word]:
        """Yield the words that begin inside ``span``."""
        for match in WORD.finditer(self.text, span.start, span.end):
            yield Word(match.start(), match.end(), match.group())

    def block_at(self, offset: int) -> Block | None:
        """Return the block that holds the code point at ``offset``, or None between blocks."""
        return next((b for b in self.blocks if b.start <= offset < b.end), None)
