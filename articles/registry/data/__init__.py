"""The registry that a house starts with: who governed what, 2015 to 2026, from public lists."""

import gzip
import json
from collections.abc import Iterable
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any

from articles.registry.base import Form, Person, Place, Term

_FILE = Path(__file__).parent / "starter.json.gz"
#: Rows are lists, to be small and quick to read; their fields are in the order of these.
_FORM, _TERM = ([field.name for field in fields(kind)] for kind in (Form, Term))


def pack(items: Iterable[Person | Place]) -> bytes:
    """Return ``items`` as the file of the starter registry has them, each text kept once."""
    texts: dict[str, int] = {"": 0}

    def row(*values: str) -> list[int]:
        numbers = [texts.setdefault(value, len(texts)) for value in values]
        while numbers and not numbers[-1]:
            numbers.pop()
        return numbers

    rows: dict[str, list[Any]] = {"people": [], "places": []}
    for item in items:
        forms = [row(*(getattr(form, name) for name in _FORM)) for form in item.forms]
        if isinstance(item, Place):
            rows["places"].append([row(item.ref, item.name, item.source, item.country), forms])
        else:
            terms = [row(*(getattr(term, name) for name in _TERM)) for term in item.terms]
            rows["people"].append([row(item.ref, item.name, item.source), forms, terms])
    data = {"texts": list(texts), **rows}
    packed = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
    return gzip.compress(packed, mtime=0)


@cache
def starter() -> tuple[Person | Place, ...]:
    """Return the people and places of the starter registry."""
    data = json.loads(gzip.decompress(_FILE.read_bytes()))
    text = data["texts"].__getitem__

    def person(row: list[int], forms: list[list[int]], terms: list[list[int]]) -> Person:
        ref, name, source = map(text, row)
        held = tuple(Term(*map(text, term)) for term in terms)
        return Person(ref, name, source, forms_of(forms), held)

    def place(row: list[int], forms: list[list[int]]) -> Place:
        ref, name, source, *country = map(text, row)
        return Place(ref, name, source, "".join(country), forms_of(forms))

    def forms_of(rows: list[list[int]]) -> tuple[Form, ...]:
        return tuple(Form(*map(text, row)) for row in rows)

    people = (person(*rows) for rows in data["people"])
    return *people, *(place(*rows) for rows in data["places"])
