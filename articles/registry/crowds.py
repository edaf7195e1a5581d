"""Names that so many bear that they tell nobody: whoever the copy means, it is not said.

That holds of a surname sooner than of a full name. Whom nothing else leads to is left out, so
that no rule takes the few bearers who were looked up for all.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from articles.registry.base import MOST_BEARERS, MOST_NAMESAKES, Person, Place
from articles.registry.keys import name_keys


class Told(NamedTuple):
    """The people whom names of the copy may tell, and the surnames that tell nobody, folded."""

    people: tuple[Person, ...]
    crowds: frozenset[str]


def without_crowds(people: Collection[Person], keys: Collection[str]) -> Told:
    """Return those of ``people`` whom the copy may mean; ``keys`` are those of its names.

    Whom none of the keys leads to was looked up for another reason, and stays.
    """
    by_name: dict[str, set[str]] = defaultdict(set)
    by_surname: dict[str, set[str]] = defaultdict(set)
    for person in people:
        for full, last in map(name_keys, names_of(person)):
            if full in keys:
                by_name[full].add(person.ref)
            if last in keys:
                by_surname[last].add(person.ref)
    crowded, told = _parted(by_name, MOST_BEARERS)
    of_surname, told_by_surname = _parted(by_surname, MOST_NAMESAKES)
    left_out = _refs(crowded) | _refs(of_surname)
    left_out -= _refs(told) | _refs(told_by_surname)
    rest = tuple(person for person in people if person.ref not in left_out)
    return Told(rest, frozenset(of_surname))


def names_of(item: Person | Place) -> Iterator[str]:
    """Yield the name and each of its forms."""
    yield item.name
    yield from (form.text for form in item.forms)


Bearers = Mapping[str, set[str]]


def _parted(bearers: Bearers, most: int) -> tuple[Bearers, Bearers]:
    """Return the names that at least so many bear, and the others."""
    crowds = {key: refs for key, refs in bearers.items() if len(refs) >= most}
    return crowds, {key: refs for key, refs in bearers.items() if key not in crowds}


def _refs(bearers: Bearers) -> set[str]:
    return {ref for refs in bearers.values() for ref in refs}
