"""Take a style sheet from a file into the house."""

from typing import Literal

from django.db import transaction

from articles.actions.edit_sheet import Details, changing, make_sheet, require_configure
from articles.actions.errors import Refused
from articles.checks.sheet import Entry, Pattern, Sheet
from articles.checks.sheet_faults import faults
from articles.models import SheetEntry, SheetPattern, StyleSheet
from articles.permissions import Person

Outcome = Literal["made", "replaced", "there already"]


def load_sheet(user: Person, sheet: Sheet, replace: bool = False) -> Outcome:
    """Store a sheet under its name. Needs ``configure`` across desks.

    The first of its variant of English is for desks without a sheet. Raises Refused where
    the house has another sheet of this name, unless that is to be replaced.
    """
    require_configure(user)
    fault = next(faults(sheet), None)
    if fault:
        raise Refused(f"“{sheet.name}”, {fault.kind} {fault.index + 1}: {fault.problem}.")
    row = StyleSheet.objects.filter(name=sheet.name).first()
    if row and row.sha256 == sheet.fingerprint:
        return "there already"
    if row and not replace:
        raise Refused(f"There is another sheet “{sheet.name}”: replace it, or rename the new one.")
    with transaction.atomic():
        if row is None:
            is_default = StyleSheet.default_for(sheet.variant) is None
            row = StyleSheet(name=sheet.name, variant=sheet.variant, is_default=is_default)
            make_sheet(user, row)
            _fill(user, row, sheet)
            return "made"
        _fill(user, row, sheet)
    return "replaced"


def _fill(user: Person, row: StyleSheet, sheet: Sheet) -> None:
    """Put what the sheet says in the place of all that the row and its parts say."""

    def change() -> Details:
        row.variant, row.quote_marks, row.masks = sheet.variant, sheet.quote_marks, sheet.masks
        row.own_words = "\n".join(sorted(sheet.words))
        row.save()
        row.entries.all().delete()
        row.patterns.all().delete()
        SheetEntry.objects.bulk_create(_entry(row, entry) for entry in sheet.entries)
        SheetPattern.objects.bulk_create(_pattern(row, pattern) for pattern in sheet.patterns)
        return {"act": "loaded", "entries": len(sheet.entries), "patterns": len(sheet.patterns)}

    changing(user, row, change)


def _entry(row: StyleSheet, entry: Entry) -> SheetEntry:
    return SheetEntry(
        sheet=row,
        avoid=entry.avoid,
        prefer=entry.prefer,
        reason=entry.reason,
        severity=entry.severity,
        forms="\n".join(f"{avoid} = {prefer}".strip() for avoid, prefer in entry.forms),
        match_case=entry.match_case,
        in_quotes=entry.in_quotes,
    )


def _pattern(row: StyleSheet, pattern: Pattern) -> SheetPattern:
    return SheetPattern(
        sheet=row,
        pattern=pattern.pattern,
        message=pattern.message,
        replacement=pattern.replacement,
        severity=pattern.severity,
        reason=pattern.reason,
        must_match="\n".join(pattern.must_match),
        must_not_match="\n".join(pattern.must_not_match),
    )
