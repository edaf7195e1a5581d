"""The registry in the database: asked for the names of one document, or read as a whole."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import Model, Q, QuerySet

from articles.models.registry import NameForm, Person, Place, RoleTerm
from articles.registry import base
from articles.registry.base import MOST_BEARERS, MOST_NAMESAKES
from articles.registry.due import Held

#: Ids in one statement: SQLite takes 32,766.
_MOST_IDS = 5_000
#: Forms of names of which one may be meant; so many tell nothing.
_MOST_NEAR = 200
#: The first few bearers of each key. Django has no way to write this, and thousands may
#: bear a name: a limit on each reads no more of the index than is wanted.
_BEARERS = """
    SELECT
      (SELECT {collected} FROM (
        SELECT DISTINCT person_id AS id FROM articles_nameform
        WHERE key = k.value AND person_id IS NOT NULL ORDER BY id LIMIT {most}) AS b),
      (SELECT {collected} FROM (
        SELECT DISTINCT person_id AS id FROM articles_nameform
        WHERE last_key = k.value AND person_id IS NOT NULL ORDER BY id LIMIT {namesakes}) AS b),
      (SELECT {collected} FROM (
        SELECT DISTINCT place_id AS id FROM articles_nameform
        WHERE key = k.value AND person_id IS NULL ORDER BY id LIMIT {most}) AS b)
    FROM {each} AS k
"""
#: Bearers of whole names, so many at most. (CROSS keeps SQLite from reading the table first.)
_WHOLE = """
    SELECT DISTINCT f.person_id, f.place_id
    FROM {each} AS k CROSS JOIN articles_nameform AS f WHERE f.key = k.value
    ORDER BY 1, 2 LIMIT {most}
"""
#: What gives each text of a JSON list as a row of ``value``, and puts ids together in one.
_JSON = {
    "postgresql": ("json_array_elements_text(%s::json)", "json_agg(id)::text"),
    "sqlite": ("json_each(%s)", "json_group_array(id)"),
}
_TERM = (
    "title", "source", "organisation", "jurisdiction", "appointed_by", "since", "until",
    "confirmed",
)  # fmt: skip


class DatabaseStore:
    """Whoever the house knows, as its database has it now.

    Of a name that more bear than ``MOST_BEARERS``, or of such a surname, so many alone are
    read, so that the most common one costs no more than others: they show that it tells nobody.
    """

    def find(self, keys: Collection[str]) -> list[base.Person | base.Place]:
        """Return the bearers of names with one of the keys of ``name_keys``."""
        return list(read_items(*_bearers(keys)))

    def find_full(self, keys: Collection[str]) -> list[base.Person | base.Place]:
        """Return the bearers of the whole names that have one of the keys, the first few alone."""
        rows = _asked(_WHOLE, keys, _MOST_NEAR) if keys else []
        people = {person for person, _ in rows if person}
        return list(read_items(sorted(people), sorted({place for _, place in rows if place})))


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
    """Return those with the references, by these; they stay locked until the transaction ends."""
    rows = {
        model: model._default_manager.select_for_update()
        .filter(ref__in=refs)
        .order_by("pk")
        .values_list("pk", "ref", "imported")
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


def read_terms() -> Iterator[Held]:
    """Yield every term of office with the name of who holds or held it."""
    rows = RoleTerm.objects.order_by("pk").values_list("person__name", *_TERM)
    return (Held(name, base.Term(*term)) for name, *term in rows.iterator())


def _bearers(keys: Collection[str]) -> tuple[list[int], list[int]]:
    """Return the ids of the people and of the places that bear names with these keys."""
    rows = _asked(_BEARERS, keys, MOST_BEARERS)
    people = {id for full, last, _ in rows for id in (*_ids(full), *_ids(last))}
    places = {id for *_, place in rows for id in _ids(place)}
    return sorted(people), sorted(places)


def _asked(sql: str, keys: Collection[str], most: int) -> list[tuple[Any, ...]]:
    """Return the rows of a query of ours, which takes any number of keys in one value."""
    each, collected = _JSON[connection.vendor]
    with connection.cursor() as cursor:
        sql = sql.format(each=each, collected=collected, most=most, namesakes=MOST_NAMESAKES)
        cursor.execute(sql, [json.dumps(list(keys))])
        return cursor.fetchall()


def _ids(packed: str | None) -> list[int]:
    return json.loads(packed) if packed else []


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
