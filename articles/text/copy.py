"""A story's copy: its parts, their one canonical text, and their hash.

All parts are laid out in one text, so that checks, quotes, anchors and diffs share
one set of offsets. The layout is part of the stored contract: changing it would move
every anchor ever kept.
"""

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from typing import NamedTuple

from articles.text.document import Block, Document

SEPARATOR = "\n\n"
SURROGATE = re.compile("[\ud800-\udfff]")

#: Parts in layout order, with the kind that their blocks have in a Document.
PARTS = {
    "headline": "headline",
    "standfirst": "standfirst",
    "byline": "byline",
    "dateline": "dateline",
    "body": "paragraph",
    "captions": "caption",
}


class Replacement(NamedTuple):
    """Put ``right`` where ``text[start:end]`` stood."""

    start: int
    end: int
    right: str


def normalise(text: str) -> str:
    """Return ``text`` with LF line ends, NFC, and blank only where a line is blank.

    Nothing else is touched: quote marks, asterisks, dashes and inner spaces stay as
    typed. Lone surrogates, which no encoding can carry, become U+FFFD.
    """
    text = SURROGATE.sub("\ufffd", text)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    return unicodedata.normalize("NFC", text).strip("\n")


@dataclass(frozen=True, slots=True)
class Copy:
    """The parts of a story. Paragraphs and captions are separated by line ends."""

    headline: str = ""
    standfirst: str = ""
    byline: str = ""
    dateline: str = ""
    body: str = ""
    captions: str = ""

    def normalised(self) -> "Copy":
        """Return the same copy with every part put through ``normalise``."""
        return Copy(**{part: normalise(getattr(self, part)) for part in PARTS})

    @property
    def sha256(self) -> str:
        """SHA-256, in hex, over the parts as compact JSON with sorted keys, in UTF-8."""
        canonical = json.dumps(
            asdict(self), ensure_ascii=False, sort_keys=True, separators=(",", ":")
        )
        return hashlib.sha256(canonical.encode()).hexdigest()

    @property
    def text(self) -> str:
        """All parts that hold something, in layout order, a blank line between them."""
        return SEPARATOR.join(getattr(self, part) for part, _ in self._starts())

    def document(self) -> Document:
        """Return the canonical text as a Document whose blocks know their part."""
        blocks = [
            Block(start + block.start, start + block.end, PARTS[part])
            for part, start in self._starts()
            for block in Document(getattr(self, part)).blocks
        ]
        return Document(self.text, tuple(blocks))

    def replaced(self, replacements: Iterable[Replacement]) -> "Copy":
        """Return the copy with stretches of its canonical text replaced.

        Raises ValueError when two replacements overlap, or when one leaves the text or its part
        (a change may not join a headline to the body).
        """
        changed = self
        previous_start = len(self.text) + 1
        for change in sorted(replacements, reverse=True):
            if not 0 <= change.start <= change.end <= len(self.text):
                raise ValueError("a replacement leaves the text")
            if change.end > previous_start:
                raise ValueError("two replacements overlap")
            changed = changed._replaced_one(change, self._starts())
            previous_start = change.start
        return changed.normalised()

    def _replaced_one(self, change: Replacement, starts: list[tuple[str, int]]) -> "Copy":
        # Later stretches are replaced first, so earlier offsets still hold.
        part, start = max(
            (item for item in starts if item[1] <= change.start), key=lambda item: item[1]
        )
        held = getattr(self, part)
        begin, end = change.start - start, change.end - start
        next_start = min((s for _, s in starts if s > start), default=None)
        if next_start is not None and change.end > next_start - len(SEPARATOR):
            raise ValueError("a replacement may not leave its part of the story")
        return replace(self, **{part: held[:begin] + change.right + held[end:]})

    def _starts(self) -> list[tuple[str, int]]:
        starts, offset = [], 0
        for part in PARTS:
            held = getattr(self, part)
            if held:
                starts.append((part, offset))
                offset += len(held) + len(SEPARATOR)
        return starts
