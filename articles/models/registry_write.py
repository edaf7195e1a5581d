"""Put people and places into the tables of the registry, many at a time."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from operator import attrgetter

from django.db import connection

from articles.models.registry import NameForm, Person, Place, RoleTerm
from articles.models.registry_store import Kept
from articles.models.style_sheet import StyleSheet
from articles.registry import base
from articles.registry.keys import name_keys

#: Rows in one statement; SQLite takes it apart further.
_BATCH = 2_000
_TERM = tuple(field.name for field in fields(base.Term))
_FORM = ("text", "kind", "source", "language")
_values_of_term, _values_of_form = attrgetter(*_TERM), attrgetter(*_FORM)

_INSERT = "INSERT INTO {table} ({columns}) VALUES ({marks})"
_COPY = "COPY {table} ({columns}) FROM STDIN"

Owner = type[Person] | type[Place]
Row = tuple[str | int | None, ...]


def write_items(writes: Sequence[Kept], there: Collection[str]) -> None:
    """Write people and places with all their forms and terms, in the place of what was there.

    They are known by their references, of which ``there`` holds those already stored; their
    forms hold their names. Raises KeyError where there is no sheet that a form names.
    """
    sheets = {"": None, **dict(StyleSheet.objects.values_list("name", "pk"))}
    people = [write for write in writes if isinstance(write.item, base.Person)]
    places = [write for write in writes if isinstance(write.item, base.Place)]
    if people:
        ids = _upsert(Person, people, "ref", "name", "source")
        old = [pk for ref, pk in ids.items() if ref in there]
        RoleTerm.objects.filter(person__in=old).delete()
        NameForm.objects.filter(person__in=old).delete()
        _insert(RoleTerm._meta.db_table, ("person_id", *_TERM), _terms(people, ids))
        _insert_forms("person_id", people, ids, sheets)
    if places:
        ids = _upsert(Place, places, "ref", "name", "source", "country")
        old = [pk for ref, pk in ids.items() if ref in there]
        NameForm.objects.filter(place__in=old).delete()
        _insert_forms("place_id", places, ids, sheets)


def _upsert(model: Owner, writes: Sequence[Kept], *names: str) -> dict[str, int]:
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


def _terms(writes: Iterable[Kept], ids: Mapping[str, int]) -> Iterator[Row]:
    for item, _ in writes:
        if isinstance(item, base.Person):
            yield from ((ids[item.ref], *_values_of_term(term)) for term in item.terms)


def _insert_forms(
    owner: str, writes: Iterable[Kept], ids: Mapping[str, int], sheets: Mapping[str, int | None]
) -> None:
    rows = (
        (ids[item.ref], sheets[form.sheet], *name_keys(form.text), *_values_of_form(form))
        for item, _ in writes
        for form in item.forms
    )
    columns = (owner, "sheet_id", "key", "last_key", *_FORM)
    _insert(NameForm._meta.db_table, columns, rows)


def _insert(table: str, columns: Sequence[str], rows: Iterable[Row]) -> None:
    """Insert rows as they are; making an object of each first would take five times as long."""
    names, marks = ", ".join(columns), ", ".join(["%s"] * len(columns))
    with connection.cursor() as cursor:
        if connection.vendor != "postgresql":
            sql = _INSERT.format(table=table, columns=names, marks=marks)
            cursor.executemany(sql, list(rows))
            return
        with cursor.copy(_COPY.format(table=table, columns=names)) as copy:
            for row in rows:
                copy.write_row(row)
