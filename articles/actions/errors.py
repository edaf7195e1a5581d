"""Why an action did nothing, in words for the person who asked for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from articles.models.quote import OUTER_MARKS


class Refused(Exception):
    """The house's rules do not allow it; the message says which and what to do.

    ``target`` (``kind:id``, or nothing) is where that can be done, if it is elsewhere.
    """

    def __init__(self, message: str, target: str = "") -> None:
        super().__init__(message)
        self.target = target


class Conflict(Refused):
    """Somebody else acted first; the message says who and what."""


@dataclass(frozen=True, slots=True)
class Blocker:
    """One thing that stands in the way of release: what, and where it is.

    ``target`` is ``kind:id`` ("flag:12", "quote:3", "article:1"), which the web side
    turns into a link.
    """

    rule: str
    message: str
    target: str

    @property
    def key(self) -> str:
        """What an override names: the rule and the place."""
        return f"{self.rule} {self.target}"


class Blocked(Refused):
    """A release was refused; ``blockers`` says by what."""

    def __init__(self, blockers: Sequence[Blocker]) -> None:
        self.blockers = tuple(blockers)
        count = len(self.blockers)
        what = "One thing stands" if count == 1 else f"{count} things stand"
        super().__init__(f"{what} in the way of release.")


def short(words: str) -> str:
    """Return the words in one pair of marks, cut to fit a line."""
    words = words.strip(OUTER_MARKS)
    return f"“{words}”" if len(words) <= 60 else f"“{words[:57]}…”"
