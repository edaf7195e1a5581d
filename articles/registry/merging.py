"""Bring together what the house has of a person or a place and what an import says of it."""

import hashlib
import json
from collections.abc import Callable, Collection, Iterable
from dataclasses import fields, replace
from operator import attrgetter
from typing import TypeVar

from articles.registry.base import Form, Person, Place, Term
from articles.registry.dates import days_of

R = TypeVar("R", Form, Term)

_FORM, _TERM = (attrgetter(*(field.name for field in fields(kind))) for kind in (Form, Term))


def merged(known: Person | Place, read: Person | Place) -> Person | Place:
    """Return what is known with all that was read: where both say something, as read.

    A form is the same where spelling, language and sheet are, a term where title, organisation
    and jurisdiction are, and the first day is or the time overlaps: nobody holds an office
    twice at once. Nothing is lost that was not read.
    """
    both = replace(read, forms=_together(known.forms, read.forms, is_same_form))
    if isinstance(both, Person) and isinstance(known, Person):
        return replace(both, terms=_together(known.terms, both.terms, is_same_term))
    return both


def only_adds(known: Person | Place, both: Person | Place) -> bool:
    """Say whether all that is ``known`` stands in ``both`` as it is."""
    return merged(both, known) == both


def hash_of(item: Person | Place) -> str:
    """Return SHA-256, in hex, of all that is said of a person or a place."""
    terms = sorted(map(_TERM, item.terms)) if isinstance(item, Person) else item.country
    rows = (item.ref, item.name, item.source, sorted(map(_FORM, item.forms)), terms)
    return hashlib.sha256(json.dumps(rows, ensure_ascii=False).encode()).hexdigest()


def _together(
    known: Iterable[R], read: Collection[R], is_same: Callable[[R, R], bool]
) -> tuple[R, ...]:
    """Return all rows; in the place of one that was read too, what was read."""
    together: list[R] = []
    left: list[R] = list(read)
    for row in known:
        same = [other for other in read if is_same(row, other)]
        stands = [row] if row in left else [other for other in same if other in left]
        together += stands if same else [row]
        left = [other for other in left if other not in stands]
    return tuple(together + left)


def is_same_form(one: Form, other: Form) -> bool:
    """Say whether two rows tell of one form of a name."""
    return (one.text, one.language, one.sheet) == (other.text, other.language, other.sheet)


def is_same_term(one: Term, other: Term) -> bool:
    """Say whether two rows tell of one term of office."""
    offices = ((term.title, term.organisation, term.jurisdiction) for term in (one, other))
    if len(set(offices)) > 1:
        return False
    return one.since == other.since or (_begins_within(one, other) and _begins_within(other, one))


def _begins_within(one: Term, other: Term) -> bool:
    """Say whether ``one`` began, for all that the dates say, before ``other`` ended."""
    if not (one.since and other.until):
        return True
    return days_of(one.since).last < days_of(other.until).first
