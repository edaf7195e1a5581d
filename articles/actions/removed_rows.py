"""What people took out of the registry by hand, which no import brings back.

The log tells: an act of removal holds the hash of what was removed, by which alone a row of an
import can be known for it.
"""

import hashlib
import json
from collections.abc import Set
from dataclasses import replace

from articles.models import Event, NameForm, RoleTerm
from articles.registry import base

Row = base.Form | base.Term | NameForm | RoleTerm


def removal_of(ref: str, row: Row | None = None) -> str:
    """Return the hash, in hex, by which the removal of ``ref``, or of a ``row`` of it, is told."""
    told = (ref, *(_told(row) if row else ()))
    return hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()


def removals() -> frozenset[str]:
    """Return the hashes of all that was removed by hand."""
    acts = Event.objects.filter(verb="edited_registry", canonical__contains='"removed":"')
    return frozenset(str(act.details["removed"]) for act in acts.iterator())


def without_removed(
    item: base.Person | base.Place, known: base.Person | base.Place | None, removed: Set[str]
) -> base.Person | base.Place:
    """Return ``item`` without the forms and terms that were removed and have not come back."""
    gone = removed - {removal_of(item.ref, row) for row in _rows(known)} if known else removed
    forms = tuple(form for form in item.forms if removal_of(item.ref, form) not in gone)
    if isinstance(item, base.Place):
        return replace(item, forms=forms)
    terms = tuple(term for term in item.terms if removal_of(item.ref, term) not in gone)
    return replace(item, forms=forms, terms=terms)


def _rows(item: base.Person | base.Place) -> tuple[base.Form | base.Term, ...]:
    return (*item.forms, *(item.terms if isinstance(item, base.Person) else ()))


def _told(row: Row) -> tuple[str, ...]:
    """Return what a row of an import is the same by."""
    if isinstance(row, NameForm):
        return row.text, row.language, row.sheet.name if row.sheet else ""
    if isinstance(row, base.Form):
        return row.text, row.language, row.sheet
    return row.title, row.organisation, row.jurisdiction, row.since
