"""The registry in the database: asked for the names of one document, or read as a whole."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import Model, Q, QuerySet

from articles.models.registry import NameForm, Person, Place, RoleTerm
from articles.registry import base
from articles.registry.base import MOST_BEARERS

#: SELECTs in one statement, and ids in one: SQLite takes 500 and 32,766.
_MOST_SELECTS, _MOST_IDS = 400, 5_000
_TERM = (
    "title", "source", "organisation", "jurisdiction", "appointed_by", "since", "until",
    "confirmed",
)  # fmt: skip


class DatabaseStore:
    """Whoever the house knows, as its database has it now.

    Of a name that more bear than ``MOST_BEARERS``, so many alone are read, so that the most
    common surname costs no more than others: they show that it tells nobody.
    """

    def find(self, keys: Collection[str]) -> list[base.Person | base.Place]:
        """Return the bearers of names with one of the keys of ``name_keys``."""
        bearers = [
            row for selects in _batches(_selects(keys), _MOST_SELECTS) for row in _run(selects)
        ]
        people = {person for person, _ in bearers if person}
        places = {place for _, place in bearers if place}
        return list(read_items(sorted(people), sorted(places)))


def read_items(people: Sequence[int], places: Sequence[int]) -> Iterator[base.Person | base.Place]:
    """Yield the people and the places with these ids, with all their forms and terms."""
    for ids in _batches(people, _MOST_IDS):
        yield from _people(ids)
    for ids in _batches(places, _MOST_IDS):
        yield from _places(ids)


class Kept(NamedTuple):
    """A person or a place as the database has it, with the hash that the last import left."""

    item: base.Person | base.Place
    imported: str


def read_kept(refs: Collection[str]) -> dict[str, Kept]:
    """Return those with the references, by these."""
    rows = {
        model: model._default_manager.filter(ref__in=refs).values_list("pk", "ref", "imported")
        for model in (Person, Place)
    }
    kept = {ref: imported for each in rows.values() for _, ref, imported in each}
    people, places = ([pk for pk, *_ in each] for each in rows.values())
    return {item.ref: Kept(item, kept[item.ref]) for item in read_items(people, places)}


def read_all() -> Iterator[base.Person | base.Place]:
    """Yield the whole registry, people first, in the order in which it was filled."""
    people, places = (
        list(model.objects.order_by("pk").values_list("pk", flat=True)) for model in (Person, Place)
    )
    return read_items(people, places)


def _selects(keys: Collection[str]) -> list[tuple[str, str]]:
    """Return the columns to look in, each with what for; a last word is one word."""
    last = [("last_key", key) for key in sorted(keys) if " " not in key]
    return [*(("key", key) for key in sorted(keys)), *last]


def _run(selects: Sequence[tuple[str, str]]) -> list[tuple[int | None, int | None]]:
    """Return the first few bearers by each column and key, as ids of people and of places.

    It is written out since Django has no way to limit each part of a union on SQLite.
    """
    table = NameForm._meta.db_table
    one = (
        "SELECT * FROM (SELECT DISTINCT person_id, place_id FROM {table} WHERE {column} = %s"
        " ORDER BY person_id, place_id LIMIT {limit}) AS bearers"
    )
    parts = (one.format(table=table, column=column, limit=MOST_BEARERS) for column, _ in selects)
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts), [key for _, key in selects])
        return cursor.fetchall()


def _people(ids: Sequence[int]) -> Iterator[base.Person]:
    forms = _forms(Q(person__in=ids), "person_id")
    terms = defaultdict(list)
    rows = RoleTerm.objects.filter(person__in=ids).order_by("pk")
    for person, *term in rows.values_list("person_id", *_TERM):
        terms[person].append(base.Term(*term))
    for pk, ref, name, source in _rows(Person, ids).values_list("pk", "ref", "name", "source"):
        yield base.Person(ref, name, source, tuple(forms[pk]), tuple(terms[pk]))


def _places(ids: Sequence[int]) -> Iterator[base.Place]:
    forms = _forms(Q(place__in=ids), "place_id")
    columns = ("pk", "ref", "name", "source", "country")
    for pk, ref, name, source, country in _rows(Place, ids).values_list(*columns):
        yield base.Place(ref, name, source, country, tuple(forms[pk]))


def _rows(model: type[Model], ids: Sequence[int]) -> QuerySet[Any]:
    return model._default_manager.filter(pk__in=ids).order_by("pk")


def _forms(of: Q, column: str) -> dict[int, list[base.Form]]:
    rows = NameForm.objects.filter(of).order_by("pk")
    forms = defaultdict(list)
    columns = (column, "text", "kind", "source", "language", "sheet__name")
    for pk, text, kind, source, language, sheet in rows.values_list(*columns):
        forms[pk].append(base.Form(text, kind, source, language, sheet or ""))
    return forms


def _batches(items: Sequence[Any], size: int) -> Iterator[Sequence[Any]]:
    for start in range(0, len(items), size):
        yield items[start : start + size]
