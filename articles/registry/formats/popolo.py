"""Popolo JSON, the open standard for people, organisations and memberships (popoloproject.com).

A person is of ``persons``, a term of office a membership (a person's own, or of
``memberships``), its title the role or the post's label. Its dates are those of the
membership or, as in EveryPolitician's files, of the legislative period that it names. A
place is one of ``areas`` that names a source; the other areas only tell where an office
is. A form is one of ``other_names``: its ``note`` says the kind, or it is a variant.

The source is made of ``sources``: of the membership or name, or else of the person, or else
of ``meta.sources`` of the whole file. ``appointed_by``, ``confirmed`` and ``sheet`` are
terms of our own, as the standard allows where it has none.
"""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, get_args

from articles.registry.base import Form, FormKind, Person, Place, Term
from articles.registry.formats import json_text
from articles.registry.formats.faults import BadRegistry, Fault
from articles.registry.formats.gather import Entry, Gathering
from articles.registry.formats.json_text import Object, objects, text
from articles.registry.formats.letters import kind_of

_CALLED = {
    "ref": "id", "since": "start_date", "until": "end_date", "text": "name", "title": "role",
    "kind": "note", "language": "lang", "source": "sources", "jurisdiction": "area",
    "organisation": "organization",
}  # fmt: skip
_URL = re.compile(r"https?://[^\s;,]+")


def read(data: bytes) -> list[Entry]:
    """Return the people and places of a Popolo file; raises BadRegistry, naming entries."""
    popolo = json_text.load(data)
    if not isinstance(popolo, dict) or not {"persons", "areas"} & popolo.keys():
        raise BadRegistry(Fault("the file", "has no persons and no areas: no Popolo"))
    return _Reading(popolo).entries()


class _Reading:
    def __init__(self, popolo: Object) -> None:
        self._popolo = popolo
        self._gathering = Gathering(lambda field: _CALLED.get(field, field))
        self._source = _source(popolo.get("meta") or {}, "meta", "")
        self._sources: dict[str, str] = {}
        self._named = {
            name: {text(each, "id", where): each for where, each in objects(popolo, name)}
            for name in ("organizations", "posts", "areas", "events")
        }

    def entries(self) -> list[Entry]:
        for where, area in objects(self._popolo, "areas"):
            self._place(where, area)
        memberships = list(objects(self._popolo, "memberships"))
        for where, person in objects(self._popolo, "persons"):
            self._person(where, person)
            for inner, membership in objects(person, "memberships", where):
                memberships.append((inner, {"person_id": person.get("id"), **membership}))
        for where, membership in memberships:
            self._term(where, membership)
        return self._gathering.entries()

    def _person(self, where: str, person: Object) -> None:
        ref = text(person, "id", where)
        source = self._sources[ref] = _source(person, where, self._source)
        self._gathering.person(where, ref, text(person, "name", where), source)
        self._forms(where, person, ref, source)

    def _place(self, where: str, area: Object) -> None:
        source = _source(area, where, "")
        if not source:
            return
        ref = text(area, "id", where)
        country = text(self._other(area, "parent", where), "name", where)
        self._gathering.place(where, ref, text(area, "name", where), source, country)
        self._forms(where, area, ref, source)

    def _forms(self, where: str, owner: Object, ref: str, source: str) -> None:
        for inner, name in objects(owner, "other_names", where):
            spelt = text(name, "name", inner)
            note = text(name, "note", inner)
            self._gathering.form(
                inner,
                ref,
                text=spelt,
                kind=note if note in get_args(FormKind) else kind_of(spelt),
                language=text(name, "lang", inner),
                sheet=text(name, "sheet", inner),
                source=_source(name, inner, source),
            )

    def _term(self, where: str, membership: Object) -> None:
        ref = text(membership, "person_id", where)
        post = self._other(membership, "post", where)
        period = self._named["events"].get(text(membership, "legislative_period_id", where), {})
        organisation = self._other(membership, "organization", where)
        organisation = organisation or self._other(post, "organization", where)
        area = self._other(membership, "area", where) or self._other(post, "area", where)
        titles = (text(membership, "role", where), text(post, "label", where))
        self._gathering.term(
            where,
            ref,
            title=next(filter(None, titles), text(post, "role", where)),
            organisation=text(organisation, "name", where),
            jurisdiction=text(area, "name", where),
            appointed_by=text(membership, "appointed_by", where),
            since=_day(membership, period, "start_date", where),
            until=_day(membership, period, "end_date", where),
            confirmed=text(membership, "confirmed", where),
            source=_source(membership, where, self._sources.get(ref, self._source)),
        )

    def _other(self, owner: Object, name: str, where: str) -> Object:
        """Return the object that ``owner`` holds as ``name``, or names by its id; or none."""
        held = owner.get(name)
        if isinstance(held, dict):
            return held
        kind = {"organization": "organizations", "post": "posts"}.get(name, "areas")
        ref = text(owner, f"{name}_id", where)
        if ref and ref not in self._named[kind]:
            told = f"nothing among {kind} has the id “{ref[:80]}”"
            self._gathering.fault(f"{where}, {name}_id", told)
        return self._named[kind].get(ref, {})


def _day(membership: Object, period: Object, name: str, where: str) -> str:
    date = text(membership, name, where) or text(period, name, where)
    return date.partition("T")[0]


def _source(owner: Any, where: str, otherwise: str) -> str:
    """Return the sources of ``owner`` in one line, or ``otherwise``."""
    if not isinstance(owner, dict):
        raise BadRegistry(Fault(where, "must be an object in braces"))
    listed = [{"url": each} if isinstance(each, str) else each for each in _listed(owner)]
    told = [_told(f"{where}.sources", each) for each in listed]
    return "; ".join(filter(None, told)) or otherwise


def _listed(owner: Object) -> list[Any]:
    listed = owner.get("sources")
    return listed if isinstance(listed, list) else []


def _told(where: str, link: Any) -> str:
    if not isinstance(link, dict):
        raise BadRegistry(Fault(where, "must hold objects with a url"))
    url, note = text(link, "url", where), text(link, "note", where)
    return note if url in note else f"{note} {url}".strip()


def write(items: Iterable[Person | Place]) -> Iterator[str]:
    """Yield the parts of a Popolo file of ``items``, which together are its text."""
    popolo = _Writing()
    for item in items:
        popolo.add(item)
    yield from json.JSONEncoder(ensure_ascii=False, indent=1).iterencode(popolo.parts)
    yield "\n"


class _Writing:
    def __init__(self) -> None:
        self.parts: dict[str, list[Object]] = {
            name: [] for name in ("persons", "organizations", "areas", "memberships")
        }
        self._ids: dict[tuple[str, str], str] = {}

    def add(self, item: Person | Place) -> None:
        entry = {"id": item.ref, "name": item.name, "sources": _links(item.source)}
        entry["other_names"] = [_other_name(form) for form in item.forms]
        if isinstance(item, Place):
            parent = {"parent_id": self._id("areas", item.country)} if item.country else {}
            self.parts["areas"].append(entry | parent)
            return
        self.parts["persons"].append(entry)
        self.parts["memberships"] += [self._membership(item.ref, term) for term in item.terms]

    def _membership(self, ref: str, term: Term) -> Object:
        membership = {
            "person_id": ref,
            "role": term.title,
            "organization_id": self._id("organizations", term.organisation),
            "area_id": self._id("areas", term.jurisdiction),
            "start_date": term.since,
            "end_date": term.until,
            "appointed_by": term.appointed_by,
            "confirmed": term.confirmed,
        }
        return {name: value for name, value in membership.items() if value} | {
            "sources": _links(term.source)
        }

    def _id(self, kind: str, name: str) -> str:
        """Return the id of the organisation or area of that name, which is added if new."""
        if name and (kind, name) not in self._ids:
            self._ids[kind, name] = f"{kind}:{name}"
            self.parts[kind].append({"id": self._ids[kind, name], "name": name})
        return self._ids.get((kind, name), "")


def _other_name(form: Form) -> Object:
    name = {"name": form.text, "note": form.kind, "lang": form.language, "sheet": form.sheet}
    filled = {key: value for key, value in name.items() if value}
    return filled | {"sources": _links(form.source)}


def _links(source: str) -> list[Object]:
    """Return a source as Popolo has it: as its url if it has one, and in full as the note."""
    url = _URL.search(source)
    return [{"url": url[0], "note": source} if url else {"note": source}]
