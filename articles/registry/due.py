"""Which terms of office somebody should look up again: ended, or long not confirmed."""

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import NamedTuple

from articles.registry.base import Term
from articles.registry.dates import days_of
from articles.registry.keys import name_keys

#: How long what a source has shown is taken to hold.
A_YEAR = datetime.timedelta(days=365)


class Held(NamedTuple):
    """A term of office and who holds or held it, by name or reference."""

    who: str
    term: Term


def ended(terms: Iterable[Held], day: datetime.date) -> list[Held]:
    """Return the last term of every office that has ended by ``day`` without a next holder.

    Two who leave an office at one time both count.
    """
    offices: dict[tuple[str, ...], list[Held]] = defaultdict(list)
    for held in terms:
        if not held.term.since or days_of(held.term.since).first <= day:
            offices[_office(held.term)].append(held)
    last = (held for holders in offices.values() for held in _last(holders))
    return [held for held in last if _end(held.term) <= day]


def unconfirmed(terms: Iterable[Held], day: datetime.date) -> list[Held]:
    """Return the terms that last, as far as is known, and that no source has shown for a year."""
    return [held for held in terms if _is_unconfirmed(held.term, day)]


def shown(term: Term) -> str:
    """Return the last date on which a source shows somebody in office, or none."""
    return term.confirmed or term.since


def office(term: Term) -> str:
    """Return the name of an office in words: "mayor, Lysova"."""
    return ", ".join(filter(None, (term.title, term.organisation, term.jurisdiction)))


def _office(term: Term) -> tuple[str, ...]:
    return tuple(name_keys(name).key for name in (term.title, term.organisation, term.jurisdiction))


def _end(term: Term) -> datetime.date:
    return days_of(term.until).last if term.until else datetime.date.max


def _last(holders: Collection[Held]) -> list[Held]:
    end = max(_end(held.term) for held in holders)
    return [held for held in holders if _end(held.term) == end]


def _is_unconfirmed(term: Term, day: datetime.date) -> bool:
    if term.until:
        return False
    date = shown(term)
    return not date or days_of(date).last < day - A_YEAR
