"""Sheets from files become the house's own, once and whole."""

from dataclasses import replace

import pytest

from articles.actions.errors import Refused
from articles.actions.load_sheet import load_sheet
from articles.checks.rules.house_words import RULE as HOUSE_WORDS
from articles.checks.sheet import Entry, Pattern, Sheet
from articles.checks.sheet_files import starter_sheet, starter_sheets
from articles.models import Event, Role, SheetEntry, StyleSheet
from tests.factories import make_article, make_user

pytestmark = pytest.mark.django_db

ZEBRA = Entry("zebra", "striped", "No horse.", "should", (("zebras", "stripes"), ("zebra’s", "")))
SHEET = Sheet("The Quay", "en-GB", "single", frozenset({"quay", "ferry"}), "hyphens", (ZEBRA,))


@pytest.fixture
def admin():
    return make_user(Role.ADMIN)


@pytest.mark.parametrize("sheet", [SHEET, *starter_sheets().values()], ids=lambda sheet: sheet.name)
def test_a_sheet_reads_from_the_database_as_from_its_file(admin, sheet):
    assert load_sheet(admin, sheet) == "made"
    row = StyleSheet.objects.get()
    assert row.as_sheet() == sheet
    assert row.sha256 == sheet.fingerprint
    assert row.is_default


def test_the_same_again_changes_nothing(admin):
    load_sheet(admin, SHEET)
    logged = Event.objects.count()
    assert load_sheet(admin, SHEET) == "there already"
    assert Event.objects.count() == logged


def test_what_somebody_has_edited_is_replaced_only_if_that_is_asked_for(admin):
    load_sheet(admin, SHEET)
    other = replace(SHEET, entries=(), words=frozenset({"quay"}), masks="any")
    with pytest.raises(Refused, match="There is another sheet “The Quay”: replace it"):
        load_sheet(admin, other)
    before = StyleSheet.objects.get().sha256
    assert load_sheet(admin, other, replace=True) == "replaced"
    assert StyleSheet.objects.get().as_sheet() == other
    assert not SheetEntry.objects.exists()
    event = Event.objects.last()
    assert (event.verb, event.actor) == ("changed_sheet", admin)
    assert event.details == {
        "act": "loaded", "entries": 0, "patterns": 0,
        "before": before, "sha256": other.fingerprint,
    }  # fmt: skip


def test_only_the_first_of_a_variant_is_for_desks_without_one(admin):
    load_sheet(admin, SHEET)
    load_sheet(admin, replace(SHEET, name="The Pier"))
    load_sheet(admin, replace(SHEET, name="The Lock", variant="en-US"))
    defaults = StyleSheet.objects.filter(is_default=True).values_list("name", flat=True)
    assert set(defaults) == {"The Quay", "The Lock"}


def test_its_copy_is_read_again(admin, use_rules, django_capture_on_commit_callbacks):
    use_rules(HOUSE_WORDS)
    article = make_article("The zebra crossing opens.")
    american = replace(SHEET, variant="en-US")
    with django_capture_on_commit_callbacks(execute=True):
        load_sheet(admin, american)
    assert [flag.exact for flag in article.flags.all()] == ["zebra"]


@pytest.mark.parametrize(
    ("sheet", "told"),
    [
        (replace(SHEET, entries=(ZEBRA, ZEBRA)), "“The Quay”, entries 2: “zebra” is avoided"),
        (replace(SHEET, patterns=(Pattern("(", "m", (), ()),)), "patterns 1: is no pattern"),
        (replace(SHEET, name="x" * 81), "at most 80 characters"),
        (replace(SHEET, name=""), "cannot be blank"),
    ],
)
def test_a_sheet_at_fault_is_refused_whole(admin, sheet, told):
    with pytest.raises(Refused, match=told):
        load_sheet(admin, sheet)
    assert not StyleSheet.objects.exists()


@pytest.mark.parametrize("role", [role for role in Role if role != Role.ADMIN])
def test_no_other_role_takes_sheets_in(role):
    with pytest.raises(Refused, match="do not let you edit style sheets"):
        load_sheet(make_user(role), starter_sheet("en-US"))
