"""What every act on the registry does: ask, clean and check a row, have copy read again."""

import hashlib
import json
from collections.abc import Collection

from django.db.models import Q, QuerySet

from articles.actions.errors import Conflict, Refused
from articles.actions.recheck_copy import recheck_few
from articles.models import Article, NameForm, Person, Place, RoleTerm
from articles.permissions import ACTS, may_somewhere
from articles.permissions import Person as User
from articles.registry.formats.fields import clean, faults_of
from articles.registry.keys import name_keys, without_suffix

Item = Person | Place
Row = Person | Place | NameForm | RoleTerm

#: What is asked for → the field as people know it.
_LABELS = {"text": "Name", "since": "From", "until": "To", "appointed_by": "Appointed by"}
#: The fields of a row that people type.
_TYPED = {
    "name", "country", "text", "kind", "language", "title", "organisation", "jurisdiction",
    "appointed_by", "since", "until", "confirmed", "source",
}  # fmt: skip


def require_register(user: User) -> None:
    """Raise Refused unless ``user`` may change the registry, which all desks share."""
    if not may_somewhere(user, "register"):
        raise Refused(f"Your roles do not let you {ACTS['register']}.")


def locked_item(item: Item) -> Item:
    """Return a person or a place as it is now, locked until the transaction ends.

    Raises Conflict where somebody has removed it.
    """
    locked = type(item)._default_manager.select_for_update(no_key=True)
    now = locked.filter(pk=item.pk).first()
    if now is None:
        raise Conflict(f"Somebody was first: “{item}” is no longer in the registry.")
    return now


def stamp(row: Row) -> str:
    """Return the hash of what a row says, by which is told whether it has changed."""
    said = {name: getattr(row, name) for name in (*_typed(row), *_links(row))}
    return hashlib.sha256(json.dumps(said, ensure_ascii=False).encode()).hexdigest()


def check_seen(row: Row, seen: str | None) -> None:
    """Raise Conflict where ``seen``, its ``stamp`` as a person was shown it, is another now."""
    if seen is not None and seen != stamp(row):
        raise Conflict("Somebody was first: this row has changed. Look at it as it is now.")


def check_row(row: Row) -> None:
    """Clean the words of a row. Raises Refused, in the field's words, for what cannot stand."""
    typed = {name: clean(getattr(row, name)) for name in _typed(row)}
    for field, value in typed.items():
        setattr(row, field, value)
    for field, fault in faults_of(typed):
        raise Refused(f"{_LABELS.get(field, field.capitalize())}: {fault}.")
    name = typed.get("text", typed.get("name"))
    if name is not None and not name_keys(name).key:
        raise Refused("Name: has no letter in it.")


def target_of(item: Person | Place) -> str:
    """Name a person or a place for the log."""
    return f"{item._meta.model_name}:{item.pk}"


def owner_of(item: Person | Place) -> dict[str, Person | Place]:
    """Return what ties a form to whom or what it is a name of."""
    return {"person" if isinstance(item, Person) else "place": item}


def read_again(names: Collection[str]) -> None:
    """Have the few stories that these names stand in read again, once the transaction is done."""
    recheck_few(_stories_with(names).values_list("pk", flat=True))


def _stories_with(names: Collection[str]) -> QuerySet[Article]:
    """Return the unpublished stories whose copy holds the last word of one of the names."""
    holds = Q(pk__in=[])
    for word in {without_suffix(name.split())[-1] for name in names}:
        for part in ("headline", "standfirst", "body", "captions"):
            holds |= Q(**{f"working__{part}__icontains": word})
    return Article.objects.unpublished().filter(holds)


def _typed(row: Row) -> list[str]:
    return [field.name for field in row._meta.fields if field.name in _TYPED]


def _links(row: Row) -> list[str]:
    return ["sheet_id"] if isinstance(row, NameForm) else []
