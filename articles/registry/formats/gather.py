"""Gather people and places from the rows of a file, and all that is wrong with them."""

import dataclasses
from collections.abc import Callable
from typing import NamedTuple

from articles.registry.base import Form, Person, Place, Term
from articles.registry.formats.faults import BadRegistry, Fault
from articles.registry.formats.fields import clean, faults_of


class Entry(NamedTuple):
    """A person or a place as read, and where in the file: "line 12", "persons[3]"."""

    where: str
    item: Person | Place


class Gathering:
    """Takes what rows say in any order; ``entries`` then gives whole people and places.

    ``called`` gives what the file's format calls a field of Person, Place, Term or Form.
    """

    def __init__(self, called: Callable[[str], str] = str) -> None:
        self._called = called
        self._refs: set[str] = set()
        self._found: dict[str, Entry] = {}
        self._forms: dict[str, dict[Form, str]] = {}
        self._terms: dict[str, dict[Term, str]] = {}
        self._faults: list[Fault] = []

    def fault(self, where: str, message: str, field: str = "") -> None:
        """Note that something is wrong at ``where``, with the field of that name if any."""
        self._faults.append(Fault(f"{where}, {self._called(field)}" if field else where, message))

    def person(self, where: str, ref: str, name: str, source: str) -> None:
        """Take a person; one of the same reference and name is the same."""
        self._refs.add(clean(ref))
        if fields := self._checked(where, ref=ref, name=name, source=source):
            self._add(Entry(where, Person(fields["ref"], fields["name"], fields["source"])))

    def place(self, where: str, ref: str, name: str, source: str, country: str = "") -> None:
        """Take a place; one of the same reference and name is the same."""
        self._refs.add(clean(ref))
        if fields := self._checked(where, ref=ref, name=name, source=source, country=country):
            self._add(Entry(where, Place(**fields)))  # type: ignore[arg-type]

    def form(self, where: str, ref: str, **fields: str) -> None:
        """Take a form of the name of ``ref``; ``fields`` are those of Form."""
        if checked := self._checked(where, **fields):
            self._forms.setdefault(clean(ref), {})[Form(**checked)] = where  # type: ignore[arg-type]

    def term(self, where: str, ref: str, **fields: str) -> None:
        """Take a term of office of the person ``ref``; ``fields`` are those of Term."""
        if checked := self._checked(where, **fields):
            self._terms.setdefault(clean(ref), {})[Term(**checked)] = where

    def entries(self) -> list[Entry]:
        """Return all that was taken, in its order; raises BadRegistry where rows are wrong."""
        wheres = {ref: next(iter(forms.values())) for ref, forms in self._forms.items()}
        for ref, terms in self._terms.items():
            wheres[ref] = next(iter(terms.values()))
            if ref in self._found and isinstance(self._found[ref].item, Place):
                self.fault(wheres[ref], f"“{ref}” is a place and holds no office")
        for ref, where in wheres.items():
            if ref not in self._refs:
                self.fault(where, f"nobody here has the reference “{ref}”")
        if self._faults:
            raise BadRegistry(*self._faults)
        return [Entry(where, self._whole(item)) for where, item in self._found.values()]

    def _checked(self, where: str, **fields: str) -> dict[str, str]:
        """Return the fields cleaned, or none of them where one is wrong, which is noted."""
        cleaned = {name: clean(value) for name, value in fields.items()}
        faults = list(faults_of(cleaned))
        for name, message in faults:
            self.fault(where, message, name)
        return {} if faults else cleaned

    def _add(self, entry: Entry) -> None:
        first = self._found.setdefault(entry.item.ref, entry)
        if (type(first.item), first.item.name) != (type(entry.item), entry.item.name):
            self.fault(entry.where, f"“{entry.item.ref}” is “{first.item.name}” at {first.where}")

    def _whole(self, item: Person | Place) -> Person | Place:
        forms = tuple(self._forms.get(item.ref, ()))
        if isinstance(item, Place):
            return dataclasses.replace(item, forms=forms)
        return dataclasses.replace(item, forms=forms, terms=tuple(self._terms.get(item.ref, ())))
