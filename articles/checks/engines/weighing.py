"""What a second reader is asked, and what it answers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Swap:
    """Other words to put instead of a stretch of a passage, in its code points."""

    start: int
    end: int
    instead: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, and the swaps to be weighed in it."""

    text: str
    swaps: tuple[Swap, ...]


class Weigher(Protocol):
    """Whoever can tell which of two wordings is likelier."""

    def gains(self, passages: Iterable[Passage]) -> Iterator[list[float]]:
        """Yield for each passage by how many nats each of its swaps makes it likelier."""
        ...
