"""Choose among places that are nearly alike: the one near the other parts of the quote.

A phrase that comes back elsewhere in the evidence must not draw a part of a quote away from
the rest, only because one of its words is written wrongly, or was said otherwise, there.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from articles.quotations.align import core_of, groups_of
from articles.quotations.evidence import Evidence
from articles.quotations.locate import Place, near_places
from articles.quotations.quoted import QuoteWord

#: Words: parts of a quote that stand so far apart are named.
FAR = 200
_ONE_WORD = 3  # what one changed word takes from the worth of a place
_LEAST = 6  # words of a part that one changed word leaves as telling as it was


class Near(NamedTuple):
    """A place like a part, what it holds of it, and how many words are equal."""

    worth: int
    equal: int
    place: Place


def places_like(evidence: Evidence, words: list[QuoteWord]) -> list[Near]:
    """Return the places most like ``words``, at most four."""
    found = []
    for place in near_places(evidence, [word.folded for word in words]):
        groups = groups_of(evidence, words, place)
        equal = sum(group.quoted for group in groups if group.equal)
        found.append(Near(core_of(groups, words).worth, equal, place))
    return found


def best_of(near: Sequence[Near], others: Sequence[Sequence[int]]) -> Place:
    """Return the place that holds most; one near ``others`` may have a changed word more.

    ``others`` are the first words of the places of each other part, in order.
    """
    return max(near, key=lambda n: n.worth + _ONE_WORD * _stands_by(n.place, others)).place


def firsts_of(near: Sequence[Near]) -> list[int]:
    """Return the first words of the places that hold most, or a changed word less, in order."""
    most = max((n.worth for n in near), default=0)
    return sorted(n.place.first for n in near if n.worth >= most - _ONE_WORD)


def nearer_than_exact(
    evidence: Evidence,
    words: list[QuoteWord],
    exact: Sequence[int],
    others: Sequence[Sequence[int]],
) -> list[Near]:
    """Return places near ``others`` with one word changed, if no ``exact`` one is near them."""
    count = len(words)
    if count < _LEAST or not any(others):
        return []
    if any(_stands_by(Place(first, first + count), others) for first in exact):
        return []
    near = places_like(evidence, words)
    return [n for n in near if n.equal >= count - 1 and _stands_by(n.place, others)]


def _stands_by(place: Place, others: Iterable[Sequence[int]]) -> bool:
    """Say whether another part has a place near this one."""
    for firsts in others:
        index = bisect_left(firsts, place.first - FAR)
        if index < len(firsts) and firsts[index] <= place.end + FAR:
            return True
    return False
