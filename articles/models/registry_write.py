"""Put people and places into the tables of the registry, many at a time."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from typing import Any

from articles.models.registry import NameForm, Person, Place, RoleTerm
from articles.models.registry_store import Kept
from articles.models.style_sheet import StyleSheet
from articles.registry import base

#: Rows in one statement; SQLite takes it apart further.
_BATCH = 2_000


def write_items(writes: Sequence[Kept]) -> None:
    """Write people and places with all their forms and terms, in the place of what was there.

    They are known by their references; their forms hold their names. A sheet that a form names
    must be there, or KeyError is raised.
    """
    sheets = {"": None, **dict(StyleSheet.objects.values_list("name", "pk"))}
    people = [write for write in writes if isinstance(write.item, base.Person)]
    places = [write for write in writes if isinstance(write.item, base.Place)]
    if people:
        ids = _upsert(Person, people, "ref", "name", "source")
        RoleTerm.objects.filter(person__in=ids.values()).delete()
        RoleTerm.objects.bulk_create(_terms(people, ids), _BATCH)
        NameForm.objects.filter(person__in=ids.values()).delete()
        NameForm.objects.bulk_create(_forms(people, ids, "person_id", sheets), _BATCH)
    if places:
        ids = _upsert(Place, places, "ref", "name", "source", "country")
        NameForm.objects.filter(place__in=ids.values()).delete()
        NameForm.objects.bulk_create(_forms(places, ids, "place_id", sheets), _BATCH)


def _upsert(
    model: type[Person] | type[Place], writes: Sequence[Kept], *names: str
) -> dict[str, int]:
    """Make or change the rows of these items; return their ids by their references."""
    rows = [
        model(imported=imported, **{name: getattr(item, name) for name in names})
        for item, imported in writes
    ]
    stored = model._default_manager.bulk_create(
        rows,  # type: ignore[arg-type]
        _BATCH,
        update_conflicts=True,
        unique_fields=["ref"],
        update_fields=["imported", *names[1:]],
    )
    return {row.ref: row.pk for row in stored}


def _terms(writes: Iterable[Kept], ids: Mapping[str, int]) -> Iterator[RoleTerm]:
    for item, _ in writes:
        if isinstance(item, base.Person):
            yield from (RoleTerm(person_id=ids[item.ref], **_values(term)) for term in item.terms)


def _forms(
    writes: Iterable[Kept], ids: Mapping[str, int], owner: str, sheets: Mapping[str, int | None]
) -> Iterator[NameForm]:
    for item, _ in writes:
        for form in item.forms:
            values = _values(form) | {owner: ids[item.ref], "sheet_id": sheets[form.sheet]}
            del values["sheet"]
            row = NameForm(**values)
            row.fold()
            yield row


def _values(row: base.Term | base.Form) -> dict[str, Any]:
    return {field.name: getattr(row, field.name) for field in fields(row)}
