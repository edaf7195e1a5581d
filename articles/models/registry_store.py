"""The registry in the database: asked for the names of one document, or read as a whole."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import fields
from typing import Any, NamedTuple

from django.db import connection

from articles.models.registry import Person, Place, RoleTerm
from articles.registry import base
from articles.registry.base import MOST_BEARERS, MOST_NAMESAKES
from articles.registry.due import Held

#: Ids in one statement: so many people are in memory at once.
_MOST_IDS = 5_000
#: Forms of names of which one may be meant; so many tell nothing.
_MOST_NEAR = 200
#: The first few bearers of each key. Django has no way to write this, and thousands may
#: bear a name: a limit on each reads no more of the index than is wanted. No last word has a
#: blank in it.
_BEARERS = """
    SELECT
      (SELECT {collected} FROM (
        SELECT DISTINCT person_id AS id FROM articles_nameform
        WHERE key = k.value AND person_id IS NOT NULL ORDER BY id LIMIT {most}) AS b),
      (SELECT {collected} FROM (
        SELECT DISTINCT place_id AS id FROM articles_nameform
        WHERE key = k.value AND person_id IS NULL ORDER BY id LIMIT {most}) AS b),
      CASE WHEN k.value NOT LIKE '%% %%' THEN (SELECT {collected} FROM (
        SELECT DISTINCT person_id AS id FROM articles_nameform
        WHERE last_key = k.value AND person_id IS NOT NULL ORDER BY id LIMIT {namesakes}) AS b) END
    FROM {each} AS k
"""
#: Bearers of whole names, so many at most. (CROSS keeps SQLite from reading the table first.)
_WHOLE = """
    SELECT DISTINCT f.person_id, f.place_id
    FROM {each} AS k CROSS JOIN articles_nameform AS f WHERE f.key = k.value
    ORDER BY 1, 2 LIMIT {most}
"""
#: (A limit keeps PostgreSQL from reading the whole table: few of thousands are there.)
_LAST_WORDS = """
    SELECT k.value FROM {each} AS k
    WHERE (SELECT 1 FROM articles_nameform AS f WHERE f.last_key = k.value LIMIT 1) = 1
"""
#: All that is known of some, each in one query, as Django's own take three times as long.
_PEOPLE = """
    SELECT p.id, p.ref, p.name, p.source, t.title, t.source, t.organisation, t.jurisdiction,
      t.appointed_by, t.since, t.until, t.confirmed
    FROM articles_person AS p LEFT JOIN articles_roleterm AS t ON t.person_id = p.id
    WHERE p.id {in_list} ORDER BY p.id, t.id
"""
_PLACES = """
    SELECT p.id, p.ref, p.name, p.source, p.country
    FROM articles_place AS p WHERE p.id {in_list} ORDER BY p.id
"""
_FORMS = """
    SELECT f.{owner}, f.text, f.kind, f.source, f.language, coalesce(s.name, '')
    FROM articles_nameform AS f LEFT JOIN articles_stylesheet AS s ON s.id = f.sheet_id
    WHERE f.{owner} {in_list} ORDER BY f.id
"""
#: What gives each of a list as a row of ``value``, compares ids with a list, and puts ids
#: together in one text. PostgreSQL plans by the length of an array, and of nothing else.
_LIST = {
    "postgresql": {
        "each": "(SELECT unnest(string_to_array(%s, chr(10))) AS value)",
        "in_list": "= ANY(string_to_array(%s, chr(10))::bigint[])",
        "collected": "string_agg(id::text, ',')",
    },
    "sqlite": {
        "each": "json_each(%s)",
        "in_list": "IN (SELECT value FROM json_each(%s))",
        "collected": "group_concat(id)",
    },
}
_TERM = tuple(field.name for field in fields(base.Term))


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
        rows = _asked(_WHOLE, keys, most=_MOST_NEAR)
        people = {person for person, _ in rows if person}
        return list(read_items(sorted(people), sorted({place for _, place in rows if place})))

    def last_words(self, words: Collection[str]) -> set[str]:
        """Return those of the words, folded, that end the name of somebody or of a place."""
        return {word for (word,) in _asked(_LAST_WORDS, words)}


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
        model: model._default_manager.select_for_update(no_key=True)
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
    people: set[int] = set()
    places: set[int] = set()
    for full, place, last in _asked(_BEARERS, keys, most=MOST_BEARERS, namesakes=MOST_NAMESAKES):
        people.update(_ids(full), _ids(last))
        places.update(_ids(place))
    return sorted(people), sorted(places)


def _ids(packed: str | None) -> Iterable[int]:
    return map(int, packed.split(",")) if packed else ()


def _asked(sql: str, values: Collection[str | int], **names: str | int) -> list[tuple[Any, ...]]:
    """Return the rows of a query of ours, which takes any number of keys or ids in one value."""
    if not values:
        return []
    is_text = connection.vendor == "postgresql"
    packed = "\n".join(map(str, values)) if is_text else json.dumps(list(values))
    with connection.cursor() as cursor:
        cursor.execute(sql.format(**_LIST[connection.vendor], **names), [packed])
        return cursor.fetchall()


def _people(ids: Collection[int]) -> Iterator[base.Person]:
    forms = _forms("person_id", ids)
    people: dict[int, tuple[str, str, str]] = {}
    terms = defaultdict(list)
    for pk, ref, name, source, *term in _asked(_PEOPLE, ids):
        people[pk] = (ref, name, source)
        if any(term):
            terms[pk].append(base.Term(*term))
    for pk, person in people.items():
        yield base.Person(*person, tuple(forms[pk]), tuple(terms[pk]))


def _places(ids: Collection[int]) -> Iterator[base.Place]:
    forms = _forms("place_id", ids)
    for pk, ref, name, source, country in _asked(_PLACES, ids):
        yield base.Place(ref, name, source, country, tuple(forms[pk]))


def _forms(owner: str, ids: Collection[int]) -> dict[int, list[base.Form]]:
    forms = defaultdict(list)
    for pk, *form in _asked(_FORMS, ids, owner=owner):
        forms[pk].append(base.Form(*form))
    return forms


def _batches(items: Sequence[Any], size: int) -> Iterator[Sequence[Any]]:
    for start in range(0, len(items), size):
        yield items[start : start + size]
