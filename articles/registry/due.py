"""Which terms of office somebody should look up again: ended, or long not confirmed."""

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from articles.registry.base import Person, Term
from articles.registry.dates import days_of
from articles.registry.keys import name_keys

#: How long what a source has shown is taken to hold.
A_YEAR = datetime.timedelta(days=365)


class Held(NamedTuple):
    """A term of office and who holds or held it."""

    person: Person
    term: Term


def ended(people: Iterable[Person], day: datetime.date) -> list[Held]:
    """Return the last term of every office that has ended by ``day`` without a next holder.

    Two who leave an office at one time both count.
    """
    offices: dict[tuple[str, ...], list[Held]] = defaultdict(list)
    for held in _held(people):
        if not held.term.since or days_of(held.term.since).first <= day:
            offices[_office(held.term)].append(held)
    return [held for terms in offices.values() for held in _last(terms) if _end(held.term) <= day]


def unconfirmed(people: Iterable[Person], day: datetime.date) -> list[Held]:
    """Return the terms that last, as far as is known, and that no source has shown for a year."""
    return [held for held in _held(people) if _is_unconfirmed(held.term, day)]


def shown(term: Term) -> str:
    """Return the last date on which a source shows somebody in office, or none."""
    return term.confirmed or term.since


def office(term: Term) -> str:
    """Return the name of an office in words: "mayor, Lysova"."""
    return ", ".join(filter(None, (term.title, term.organisation, term.jurisdiction)))


def _held(people: Iterable[Person]) -> Iterator[Held]:
    return (Held(person, term) for person in people for term in person.terms)


def _office(term: Term) -> tuple[str, ...]:
    return tuple(name_keys(name).key for name in (term.title, term.organisation, term.jurisdiction))


def _end(term: Term) -> datetime.date:
    return days_of(term.until).last if term.until else datetime.date.max


def _last(terms: Collection[Held]) -> list[Held]:
    end = max(_end(held.term) for held in terms)
    return [held for held in terms if _end(held.term) == end]


def _is_unconfirmed(term: Term, day: datetime.date) -> bool:
    if term.until:
        return False
    date = shown(term)
    return not date or days_of(date).last < day - A_YEAR
