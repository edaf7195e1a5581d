"""Make, change and remove style sheets: each on the log, by the sheet's hashes.

Every action returns how many stories in work were read with the sheet as it was. They are
read again at once where they are few.
"""

from collections.abc import Callable

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Model, ProtectedError

from articles.actions.errors import Conflict, Refused
from articles.actions.grant import may_configure
from articles.actions.log import record
from articles.actions.recheck_copy import recheck_few
from articles.models import Article, Desk, SheetEntry, SheetPattern, StyleSheet
from articles.permissions import Person

#: A word or pattern of a sheet.
Part = SheetEntry | SheetPattern
Details = dict[str, str | int]


def make_sheet(user: Person, sheet: StyleSheet) -> int:
    """Store a new sheet, without words or patterns yet. Needs ``configure`` across desks."""
    require_configure(user)
    with transaction.atomic():
        sheet.sha256 = sheet.as_sheet().fingerprint
        _store(sheet)
        record(user, "made_sheet", None, f"stylesheet:{sheet.pk}", sha256=sheet.sha256)
        stories = stories_of(sheet)
        recheck_few(stories)
    return len(stories)


def change_sheet(user: Person, sheet: StyleSheet) -> int:
    """Store what has changed of a sheet itself. Needs ``configure`` across desks."""

    def change() -> Details:
        _store(sheet)
        return {}

    return changing(user, sheet, change)


def save_part(user: Person, part: Part) -> int:
    """Store a word or pattern of a sheet, new or changed. Needs ``configure`` across desks.

    Raises Refused where the sheet would have faults with it.
    """

    def save() -> Details:
        act = "added" if part.pk is None else "changed"
        _store(part)
        return {"act": act, str(part._meta.model_name): part.pk}

    return changing(user, part.sheet, save)


def remove_part(user: Person, part: Part) -> int:
    """Remove a word or pattern of a sheet. Needs ``configure`` across desks."""

    def remove() -> Details:
        pk = part.pk
        part.delete()
        return {"act": "removed", str(part._meta.model_name): pk}

    return changing(user, part.sheet, remove)


def remove_sheet(user: Person, sheet: StyleSheet) -> int:
    """Remove a sheet with its words and patterns. Needs ``configure`` across desks.

    Raises Refused while a desk has it.
    """
    require_configure(user)
    target, stories = f"stylesheet:{sheet.pk}", stories_of(sheet)
    try:
        with transaction.atomic():
            sheet.delete()
            record(user, "removed_sheet", None, target, before=sheet.sha256)
            recheck_few(stories)
    except ProtectedError as error:
        raise Refused(f"“{sheet}” is the sheet of a desk: give that another first.") from error
    return len(stories)


def choose_sheet(user: Person, desk: Desk, sheet: StyleSheet | None) -> int:
    """Give a desk its sheet, or none of its own. Needs ``configure`` across desks."""
    require_configure(user)
    with transaction.atomic():
        before = Desk.objects.select_for_update(no_key=True).get(pk=desk.pk).sheet_id
        Desk.objects.filter(pk=desk.pk).update(sheet=sheet)
        desk.sheet = sheet
        chosen = sheet.pk if sheet else None
        record(user, "chose_sheet", None, f"desk:{desk.pk}", sheet=chosen, before=before)
        stories = set(Article.objects.unpublished().filter(desk=desk).values_list("pk", flat=True))
        recheck_few(stories)
    return len(stories)


def changing(user: Person, sheet: StyleSheet, change: Callable[[], Details]) -> int:
    """Do ``change`` to a stored sheet, log what it returns and have the copy read again.

    Needs ``configure`` across desks. Raises Conflict where somebody did the same just now,
    or removed the sheet.
    """
    require_configure(user)
    try:
        with transaction.atomic():
            locked = StyleSheet.objects.select_for_update(no_key=True)
            before = locked.filter(pk=sheet.pk).first()
            if before is None:
                raise Conflict(f"Somebody was first: “{sheet}” is there no more.")
            stories = stories_of(before)
            details = change()
            after = StyleSheet.objects.get(pk=sheet.pk)
            sheet.sha256 = after.as_sheet().fingerprint
            StyleSheet.objects.filter(pk=sheet.pk).update(sha256=sheet.sha256)
            hashes = {"before": before.sha256, "sha256": sheet.sha256}
            record(user, "changed_sheet", None, f"stylesheet:{sheet.pk}", **hashes, **details)
            stories |= stories_of(after)
            recheck_few(stories)
    except IntegrityError as error:
        raise Conflict(f"Somebody was first: look at “{sheet}” as it is now.") from error
    return len(stories)


def require_configure(user: Person) -> None:
    """Raise Refused unless ``user`` may set up the house."""
    if not may_configure(user, None):
        raise Refused("Your roles do not let you edit style sheets.")


def stories_of(sheet: StyleSheet) -> set[int]:
    """Return the ids of the unpublished stories that the sheet is for."""
    return set(Article.objects.unpublished().read_with(sheet).values_list("pk", flat=True))


def _store(row: Model) -> None:
    try:
        row.full_clean()
    except ValidationError as error:
        raise Refused(" ".join(error.messages)) from error
    row.save()
