"""Change the registry by hand: names, forms, terms of office. Every row keeps a source."""

from django.db import transaction

from articles.actions.errors import Conflict, Refused
from articles.actions.log import record
from articles.actions.registry_rows import (
    Item,
    check_row,
    check_seen,
    locked_item,
    owner_of,
    read_again,
    require_register,
    target_of,
)
from articles.actions.removed_rows import removal_of
from articles.models import NameForm, Person, Place, RoleTerm, Source
from articles.permissions import Person as User
from articles.registry.dates import days_of
from articles.text.as_seen import is_blank

Part = NameForm | RoleTerm


def save_item(user: User, item: Item, seen: str | None = None) -> None:
    """Store a name, country and source as changed. Needs the act ``register`` at some desk.

    The old name stays among the forms. Raises Refused, in the field's words, for what cannot
    stand, and Conflict where the row is no longer as it was when its ``stamp`` was ``seen``.
    """
    require_register(user)
    check_row(item)
    with transaction.atomic():
        before = locked_item(item)
        check_seen(before, seen)
        item.save()
        if item.name not in item.forms.values_list("text", flat=True):
            kind = NameForm.Kind.PREFERRED
            NameForm.objects.create(text=item.name, kind=kind, source=item.source, **owner_of(item))
            item.forms.filter(text=before.name, kind=kind).update(kind=NameForm.Kind.VARIANT)
        _log(user, item, "changed")


def remove_item(user: User, item: Item) -> None:
    """Remove a person or a place with all its rows. Needs the act ``register`` at some desk.

    Raises Refused while a source is tied to it.
    """
    require_register(user)
    with transaction.atomic():
        now, names = locked_item(item), _names(item)
        if isinstance(item, Person) and Source.objects.filter(person=item).exists():
            raise Refused(f"A desk’s source is tied to “{item}”: untie it on the source’s page.")
        target = target_of(now)
        now.delete()
        hashed = removal_of(now.ref)
        record(user, "edited_registry", None, target, act="removed", removed=hashed)
        read_again(names)


def save_part(user: User, part: Part, seen: str | None = None) -> None:
    """Store a form or a term, new or changed. Needs the act ``register`` at some desk.

    Raises Refused and Conflict as ``save_item`` does.
    """
    require_register(user)
    check_row(part)
    with transaction.atomic():
        item = locked_item(_owner(part))
        is_new = part.pk is None
        if not is_new:
            check_seen(_now(part), seen)
        part.save()
        _log(user, item, "added" if is_new else "changed", part)


def remove_part(user: User, part: Part, seen: str | None = None) -> None:
    """Remove a form or a term. Needs the act ``register`` at some desk.

    Raises Refused for the last form of a name, by which alone it is found, and Conflict as
    ``save_item`` does.
    """
    require_register(user)
    with transaction.atomic():
        item = locked_item(_owner(part))
        check_seen(_now(part), seen)
        if isinstance(part, NameForm) and item.forms.count() == 1:
            raise Refused("This is the only form of the name: change it, or remove them all.")
        names, pk = _names(item), part.pk
        part.delete()
        part.pk = pk
        _log(user, item, "removed", part, removed=removal_of(item.ref, part))
        read_again(names)


def confirm_term(
    user: User, term: RoleTerm, day: str, source: str, seen: str | None = None
) -> None:
    """Note that ``source`` shows somebody still in office on ``day``.

    Needs the act ``register`` at some desk. Raises Refused for a term that has ended, or a day
    before the last one known, and Refused and Conflict as ``save_item`` does.
    """
    if term.until:
        raise Refused("To: this term has an end. Take that off first.")
    if is_blank(day):
        raise Refused("Confirmed: say on which day the source shows it.")
    known = term.confirmed
    term.confirmed, term.source = day, source
    check_row(term)
    if known and days_of(term.confirmed).last < days_of(known).first:
        raise Refused(f"Confirmed: a source shows it on {known} already, which is later.")
    save_part(user, term, seen)


def _owner(part: Part) -> Person | Place:
    owner = part.person or (part.place if isinstance(part, NameForm) else None)
    if owner is None:
        raise Refused("A form is of a person or of a place.")
    return owner


def _now(part: Part) -> Part:
    now: Part | None = type(part)._default_manager.filter(pk=part.pk).first()
    if now is None:
        raise Conflict("Somebody was first: this row is gone already.")
    return now


def _names(item: Person | Place) -> list[str]:
    return [item.name, *item.forms.values_list("text", flat=True)]


def _log(
    user: User, item: Person | Place, act: str, part: Part | None = None, **hashes: str
) -> None:
    details = {str(part._meta.model_name): part.pk} if part else {}
    record(user, "edited_registry", None, target_of(item), act=act, **details, **hashes)
    read_again(_names(item))
