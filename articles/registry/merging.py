"""Bring together what the house has of a person or a place and what an import says of it."""

import hashlib
import json
from dataclasses import astuple, replace

from articles.registry.base import Form, Person, Place, Term


def merged(known: Person | Place, read: Person | Place) -> Person | Place:
    """Return what is known with all that was read: where both say something, as read.

    A form is the same where spelling, language and sheet are, a term where title,
    organisation, jurisdiction and first day are. Nothing is lost that was not read.
    """
    forms = {_form_key(form): form for form in (*known.forms, *read.forms)}
    both = replace(read, forms=tuple(forms.values()))
    if isinstance(both, Person) and isinstance(known, Person):
        terms = {_term_key(term): term for term in (*known.terms, *both.terms)}
        return replace(both, terms=tuple(terms.values()))
    return both


def only_adds(known: Person | Place, both: Person | Place) -> bool:
    """Say whether all that is ``known`` stands in ``both`` as it is."""
    return merged(both, known) == both


def hash_of(item: Person | Place) -> str:
    """Return SHA-256, in hex, of all that is said of a person or a place."""
    terms = sorted(map(astuple, item.terms)) if isinstance(item, Person) else item.country
    rows = (item.ref, item.name, item.source, sorted(map(astuple, item.forms)), terms)
    return hashlib.sha256(json.dumps(rows, ensure_ascii=False).encode()).hexdigest()


def _form_key(form: Form) -> tuple[str, str, str]:
    return form.text, form.language, form.sheet


def _term_key(term: Term) -> tuple[str, str, str, str]:
    return term.title, term.organisation, term.jurisdiction, term.since
