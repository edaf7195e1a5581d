"""Add people and places to the registry by hand: every row of them names its source."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.text import slugify

from articles.actions.errors import Conflict, Refused
from articles.actions.log import record
from articles.actions.registry_rows import (
    check_row,
    owner_of,
    read_again,
    require_register,
    target_of,
)
from articles.models import NameForm, Person, Place, RoleTerm, StyleSheet
from articles.permissions import Person as User
from articles.registry.keys import name_keys

#: Of those who bear a name already, as many as somebody would look through.
MOST_SHOWN = 20


class Namesakes(Refused):
    """The registry has somebody or something of that name: ``rows``."""

    def __init__(self, rows: Sequence[Person | Place]) -> None:
        self.rows = rows
        super().__init__(
            "Name: the registry has this name already. Choose whom it has, or say that this is "
            "another."
        )


@dataclass(frozen=True, slots=True)
class FormOfName:
    """A spelling of a name as somebody enters it; it counts for every sheet without one."""

    text: str
    kind: str
    source: str
    language: str = ""
    sheet: StyleSheet | None = None


@dataclass(frozen=True, slots=True)
class TermOfOffice:
    """An office as somebody enters it; dates to the day, month or year."""

    title: str
    source: str
    organisation: str = ""
    jurisdiction: str = ""
    appointed_by: str = ""
    since: str = ""
    until: str = ""
    confirmed: str = ""


def register_person(
    user: User,
    name: str,
    source: str,
    forms: Sequence[FormOfName] = (),
    terms: Sequence[TermOfOffice] = (),
    *,
    is_another: bool = False,
) -> Person:
    """Add somebody whom the house writes by ``name``. Needs the act ``register`` at some desk.

    Raises Refused, in the words of the field, for a row without its source or one that cannot
    be, and Namesakes for a name that is there already, unless this ``is_another`` knowingly.
    """
    person = Person(name=name, source=source)
    with transaction.atomic():
        _add(user, person, forms, is_another)
        for term in terms:
            _store(RoleTerm(person=person, **_values(term)))
        record(user, "registered", None, target_of(person), forms=1 + len(forms), terms=len(terms))
    return person


def register_place(
    user: User,
    name: str,
    source: str,
    forms: Sequence[FormOfName] = (),
    country: str = "",
    *,
    is_another: bool = False,
) -> Place:
    """Add a place; asks and raises as ``register_person`` does."""
    place = Place(name=name, source=source, country=country)
    with transaction.atomic():
        _add(user, place, forms, is_another)
        record(user, "registered", None, target_of(place), forms=1 + len(forms))
    return place


def namesakes(name: str) -> list[Person | Place]:
    """Return the people and places of the registry that have a form of this name, a few of many."""
    bearers = NameForm.objects.filter(key=name_keys(name).key)
    people = Person.objects.filter(pk__in=bearers.values("person"))[:MOST_SHOWN]
    places = Place.objects.filter(pk__in=bearers.values("place"))[:MOST_SHOWN]
    return [*people.prefetch_related("terms"), *places]


def _add(user: User, item: Person | Place, forms: Sequence[FormOfName], is_another: bool) -> None:
    require_register(user)
    check_row(item)
    known = [] if is_another else namesakes(item.name)
    if known:
        raise Namesakes(known)
    item.ref = _free_ref(item)
    try:
        with transaction.atomic():
            item.save()
    except IntegrityError as error:
        raise Conflict("Somebody has just added one of this name: look at it first.") from error
    preferred = FormOfName(item.name, NameForm.Kind.PREFERRED, item.source)
    for form in (preferred, *forms):
        _store(NameForm(**owner_of(item), **_values(form)))
    read_again([item.name, *(form.text for form in forms)])


def _store(row: NameForm | RoleTerm) -> None:
    check_row(row)
    row.save()


def _free_ref(item: Person | Place) -> str:
    """Return a reference of our own that nobody has, which an export carries elsewhere."""
    stem = f"newsroom:{slugify(item.name)[:80] or 'name'}"
    taken = set(
        type(item)._default_manager.filter(ref__startswith=stem).values_list("ref", flat=True)
    )
    return next(ref for ref in _numbered(stem) if ref not in taken)


def _numbered(stem: str) -> Iterator[str]:
    yield stem
    number = 2
    while True:
        yield f"{stem}-{number}"
        number += 1


def _values(values: FormOfName | TermOfOffice) -> dict[str, Any]:
    return {name: getattr(values, name) for name in values.__slots__}
