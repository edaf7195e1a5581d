"""Bring together what the house has of a person or a place and what an import says of it."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import fields, replace
from itertools import chain
from operator import attrgetter
from typing import TypeVar

from articles.registry.base import Form, Person, Place, Term

R = TypeVar("R", Form, Term)

_FORM, _TERM = (attrgetter(*(field.name for field in fields(kind))) for kind in (Form, Term))


def merged(known: Person | Place, read: Person | Place) -> Person | Place:
    """Return what is known with all that was read: where both say something, as read.

    A form is the same where spelling, language and sheet are, a term where title,
    organisation, jurisdiction and first day are. Nothing is lost that was not read.
    """
    both = replace(read, forms=_together(known.forms, read.forms, _form_key))
    if isinstance(both, Person) and isinstance(known, Person):
        return replace(both, terms=_together(known.terms, both.terms, _term_key))
    return both


def only_adds(known: Person | Place, both: Person | Place) -> bool:
    """Say whether all that is ``known`` stands in ``both`` as it is."""
    return merged(both, known) == both


def hash_of(item: Person | Place) -> str:
    """Return SHA-256, in hex, of all that is said of a person or a place."""
    terms = sorted(map(_TERM, item.terms)) if isinstance(item, Person) else item.country
    rows = (item.ref, item.name, item.source, sorted(map(_FORM, item.forms)), terms)
    return hashlib.sha256(json.dumps(rows, ensure_ascii=False).encode()).hexdigest()


def _together(known: Iterable[R], read: Iterable[R], key: Callable[[R], Hashable]) -> tuple[R, ...]:
    """Return all rows; of those with a key that was read, just what was read."""
    return tuple(chain.from_iterable((_by_key(known, key) | _by_key(read, key)).values()))


def _by_key(rows: Iterable[R], key: Callable[[R], Hashable]) -> dict[Hashable, list[R]]:
    groups: dict[Hashable, list[R]] = defaultdict(list)
    for row in rows:
        groups[key(row)].append(row)
    return groups


def _form_key(form: Form) -> Hashable:
    return form.text, form.language, form.sheet


def _term_key(term: Term) -> Hashable:
    return term.title, term.organisation, term.jurisdiction, term.since
