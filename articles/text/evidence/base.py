"""The words of evidence with their places, and what every format's reader shares."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextvars import ContextVar
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import NamedTuple

from articles.text.copy import normalise
from articles.text.importers.base import count

#: Code points of text that are kept: a million words of English at six code points each, the
#: blank after them included.
LIMIT_TEXT = 6_000_000
#: Things carried that are named.
_NAMED = 10

#: Who hears how far the file is read that is being read here, in per cent.
hearer: ContextVar[Callable[[int], None]] = ContextVar("hearer", default=lambda _: None)


def tell(done: int, whole: int) -> None:
    """Tell whoever wants to know that ``done`` of ``whole``, pages or the like, are read."""
    hearer.get()(100 * done // max(whole, 1))


class Place(NamedTuple):
    """From ``offset`` (code points) on, the text stands at ``label``: "page 3", "00:12:03"."""

    offset: int
    label: str


@dataclass(frozen=True, slots=True)
class EvidenceText:
    """The words of a file, normalised, their places in text order, and what was not read."""

    text: str
    places: tuple[Place, ...] = ()
    notice: str = ""


class Piece(NamedTuple):
    """Words at a place; ``before`` is what stands between them and the piece before."""

    label: str
    words: str
    before: str = "\n\n"


def locator_at(places: Sequence[Sequence[int | str]], offset: int) -> str:
    """Return the label of the place that ``offset`` (code points) is in, or "".

    ``places`` are Place tuples, or the lists that JSON makes of them, in text order.
    """
    found = bisect_right(places, offset, key=lambda place: int(place[0]))
    return str(places[found - 1][1]) if found else ""


def lay_out(pieces: Iterable[Piece], notice: str = "") -> EvidenceText:
    """Put the pieces together, each normalised, with a place wherever the label changes.

    Stops once there is more than LIMIT_TEXT, for ``capped`` to cut. Where there are no words,
    there is nothing to note of them.
    """
    parts: list[str] = []
    places: list[Place] = []
    length = 0
    for label, raw, separator in pieces:
        words = normalise(raw).strip()
        if length > LIMIT_TEXT:
            break
        if not words:
            continue
        before = separator if parts else ""
        if not places or places[-1].label != label:
            places.append(Place(length + len(before), label))
        parts += [before, words]
        length += len(before) + len(words)
    return EvidenceText("".join(parts), tuple(places), notice if parts else "")


def paragraphs(blocks: Iterable[str], notice: str = "") -> EvidenceText:
    """Lay out the blocks that hold words, each numbered as a paragraph."""
    held = (block for block in blocks if block.strip())
    pieces = (Piece(f"paragraph {number}", block) for number, block in enumerate(held, 1))
    return lay_out(pieces, notice)


def without_words(name: str, why: str) -> EvidenceText:
    """Return no words, and a notice that says why ``name`` has none to compare."""
    return EvidenceText(
        "", (), f"“{name}” is kept without its words: {why}. A person compares it with the quote."
    )


def carries(name: str, carried: Sequence[str]) -> str:
    """Return the notice of what ``name`` carries and nobody has read, or "" for nothing."""
    named = ", ".join(carried[:_NAMED]) + (" and more" if len(carried) > _NAMED else "")
    told = (
        f"“{name}” carries what was not read: {named}. Bring what counts as a file of its own, "
        "or paste its words."
    )
    return told if carried else ""


def counted(carried: Mapping[str, int]) -> list[str]:
    """Return each kind of thing that was found with its number: "2 notes"."""
    return [count(number, noun) for noun, number in carried.items() if number]


def capped(name: str, found: EvidenceText) -> EvidenceText:
    """Return the first LIMIT_TEXT code points, to the end of a word, and say so."""
    if len(found.text) <= LIMIT_TEXT:
        return found
    text = found.text[:LIMIT_TEXT].rsplit(maxsplit=1)[0]
    cut = (
        f"“{name}” is longer than a million words: only its first {LIMIT_TEXT // 1_000_000} "
        "million characters can be compared. Bring the part that counts as a file of its own."
    )
    places = tuple(takewhile(lambda place: place.offset < len(text), found.places))
    return replace(found, text=text, places=places, notice=f"{found.notice} {cut}".strip())
