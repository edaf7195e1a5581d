"""Compare two texts word by word, and say what changed in code points."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import Indel

#: Words, single punctuation marks and single blanks; joined they are the text again.
TOKEN = re.compile(r"\w+(?:['’]\w+)*|\s|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Change:
    """The old text's stretch ``start:end`` became ``right``."""

    start: int
    end: int
    right: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of one text or both, for showing: kept, inserted or deleted words."""

    op: Literal["equal", "insert", "delete"]
    text: str


def changes(old: str, new: str) -> list[Change]:
    """Return the changes, in order and apart from each other, that turn old into new."""
    found: list[Change] = []
    old_at = 0
    for op, left, right in _runs(old, new):
        if op == "equal":
            old_at += len(left)
            continue
        if found and found[-1].end == old_at:
            before = found.pop()
            found.append(Change(before.start, old_at + len(left), before.right + right))
        else:
            found.append(Change(old_at, old_at + len(left), right))
        old_at += len(left)
    return found


def apply_changes(text: str, changes: Iterable[Change]) -> str:
    """Return ``text`` after ``changes``, which stand apart from each other, in any order."""
    for change in sorted(changes, key=lambda change: change.start, reverse=True):
        text = text[: change.start] + change.right + text[change.end :]
    return text


def pieces(old: str, new: str) -> list[Piece]:
    """Return both texts as runs of kept, deleted and inserted words, deletions first."""
    shown: list[Piece] = []
    at = 0
    for change in changes(old, new):
        shown.append(Piece("equal", old[at : change.start]))
        shown.append(Piece("delete", old[change.start : change.end]))
        shown.append(Piece("insert", change.right))
        at = change.end
    shown.append(Piece("equal", old[at:]))
    return [piece for piece in shown if piece.text]


def _runs(old: str, new: str) -> list[tuple[str, str, str]]:
    left, right = TOKEN.findall(old), TOKEN.findall(new)
    return [
        (
            op.tag,
            "".join(left[op.src_start : op.src_end]),
            "".join(right[op.dest_start : op.dest_end]),
        )
        for op in Indel.opcodes(left, right)
    ]
