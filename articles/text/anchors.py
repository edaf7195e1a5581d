"""Carry a stretch of one revision to the next: exact, moved, doubtful or orphaned.

A stretch that an edit did not touch is carried by the edit itself. One whose words
were touched is looked for by its words and what stood around them, as in the W3C's
Web Annotation model (TextPositionSelector with TextQuoteSelector). Words that stand in
more than one place are doubtful, so that a person decides: never a lookalike.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from articles.text.diff import Change

State = Literal["exact", "moved", "doubtful", "orphaned"]

#: Code points kept on each side of an anchor, enough to tell two like stretches apart.
CONTEXT = 32
#: How much of it must be kept on one side of a stretch that a diff says has only moved,
#: and on both sides of one that is looked for by its words.
BESIDE, AROUND = 6, 16


@dataclass(frozen=True, slots=True)
class Anchor:
    """A stretch of a text with its words and what stands around them."""

    start: int
    end: int
    exact: str
    prefix: str
    suffix: str
    state: State = "exact"


def anchor_at(text: str, start: int, end: int, state: State = "exact") -> Anchor:
    """Return the anchor of ``text[start:end]``.

    Raises ValueError when the stretch is empty or leaves the text.
    """
    if not 0 <= start < end <= len(text):
        raise ValueError(f"no words at {start}–{end} of {len(text)}")
    return Anchor(
        start,
        end,
        text[start:end],
        text[max(0, start - CONTEXT) : start],
        text[end : end + CONTEXT],
        state,
    )


def carry(anchor: Anchor, changes: Sequence[Change], text: str, *, inferred: bool) -> Anchor:
    """Return ``anchor`` as it stands in ``text``, reached by ``changes``.

    ``inferred`` says that a diff worked the changes out; else they are the edit itself.
    An anchor that is already doubtful stays so until a person confirms it; an orphaned
    one comes back only where its words and both sides of them are found once.
    """
    shifted = None if anchor.state == "orphaned" else _shifted(anchor, changes)
    if shifted is None:
        return _found_by_words(anchor, changes, text)
    moved_to = anchor_at(text, shifted, shifted + len(anchor.exact))
    # A diff may align a common word with its like in a rewritten passage.
    unframed = inferred and not _sides_kept(anchor, text, shifted, BESIDE)
    if anchor.state == "doubtful" or unframed:
        return replace(moved_to, state="doubtful")
    same_place = shifted == anchor.start and anchor.state == "exact"
    return replace(moved_to, state="exact" if same_place else "moved")


def follow(start: int, end: int, changes: Sequence[Change]) -> tuple[int, int]:
    """Return where an edit took the stretch's two ends, whatever it did between them."""
    return _followed(start, changes, at_end=False), _followed(end, changes, at_end=True)


def _followed(offset: int, changes: Sequence[Change], *, at_end: bool) -> int:
    shift = 0
    for change in changes:
        if change.end <= offset and not (at_end and change.start == offset):
            shift += len(change.right) - (change.end - change.start)
        elif change.start < offset:
            return change.start + shift + (len(change.right) if at_end else 0)
    return offset + shift


def _shifted(anchor: Anchor, changes: Sequence[Change]) -> int | None:
    """Return the new start of an anchor that no change touched, else None."""
    shift = 0
    for change in changes:
        if change.end <= anchor.start:
            shift += len(change.right) - (change.end - change.start)
        elif change.start < anchor.end:
            return None
    return anchor.start + shift


def _found_by_words(anchor: Anchor, changes: Sequence[Change], text: str) -> Anchor:
    places = [place for place in _places(anchor.exact, text) if _is_new(anchor, changes, place)]
    framed = [place for place in places if _sides_kept(anchor, text, place, AROUND) == 2]
    if len(framed) == 1 and anchor.state != "doubtful":
        return anchor_at(text, framed[0], framed[0] + len(anchor.exact), "moved")
    kept = [place for place in places if _sides_kept(anchor, text, place, AROUND) == 1]
    likely = framed or kept
    if likely and anchor.state != "orphaned":
        return anchor_at(text, likely[0], likely[0] + len(anchor.exact), "doubtful")
    return _orphaned(anchor)


def _is_new(anchor: Anchor, changes: Sequence[Change], place: int) -> bool:
    """Say whether a change touches the words at ``place``: those it left alone are others'."""
    shift = 0
    for change in changes:
        start = change.start + shift
        if start <= place + len(anchor.exact) and place <= start + len(change.right):
            return True
        shift += len(change.right) - (change.end - change.start)
    return False


def _orphaned(anchor: Anchor) -> Anchor:
    """What stood around a doubtful place was perhaps never around it: it cannot lead back."""
    if anchor.state == "doubtful":
        return replace(anchor, prefix="", suffix="", state="orphaned")
    return replace(anchor, state="orphaned")


def _places(words: str, text: str) -> list[int]:
    places, start = [], text.find(words)
    while start != -1:
        places.append(start)
        start = text.find(words, start + 1)
    return places


def _sides_kept(anchor: Anchor, text: str, start: int, near: int) -> int:
    end = start + len(anchor.exact)
    before = text[max(0, start - near) : start] == anchor.prefix[-near:]
    after = text[end : end + near] == anchor.suffix[:near]
    return before + after
