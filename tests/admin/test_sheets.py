"""Style sheets in the admin: edited by admins alone, errors by their fields, nothing lost."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.actions import recheck_copy
from articles.admin import base
from articles.models import Desk, Event, Role, SheetEntry, SheetPattern, StyleSheet
from tests.factories import make_article, make_desk, make_user

pytestmark = pytest.mark.django_db

MODELS = {"stylesheet": StyleSheet, "sheetentry": SheetEntry, "sheetpattern": SheetPattern}
SHEET = {
    "name": "The Quay", "variant": "en-US", "quote_marks": "double", "masks": "any",
    "own_words": "quay", "is_default": "on",
}  # fmt: skip
ENTRY = {
    "avoid": "zebra", "prefer": "striped", "reason": "It is no horse.", "severity": "should",
    "forms": "zebras = stripes",
}  # fmt: skip
PATTERN = {
    "pattern": r"\d May", "message": "Month first.", "replacement": "", "severity": "consider",
    "must_match": "It is 5 May.", "must_not_match": "It is May 5.", "reason": "",
}  # fmt: skip


def url(name, page, *args):
    return reverse(f"admin:articles_{name}_{page}", args=args)


@pytest.fixture
def adam(client):
    """An admin's client, who is no superuser."""
    client.force_login(make_user(Role.ADMIN, is_staff=True, username="adam"))
    return client


@pytest.fixture
def sheet(adam) -> StyleSheet:
    assert adam.post(url("stylesheet", "add"), SHEET).status_code == 302
    return StyleSheet.objects.get()


@pytest.fixture
def parts(adam, sheet) -> dict:
    """The fields of a word and of a pattern of the sheet, which has one of each."""
    typed = {
        "sheetentry": ENTRY | {"sheet": sheet.pk},
        "sheetpattern": PATTERN | {"sheet": sheet.pk},
    }
    for name, fields in typed.items():
        assert adam.post(url(name, "add"), fields).status_code == 302
    return typed


def logged() -> list[tuple]:
    events = Event.objects.order_by("seq")
    return [(event.verb, event.details.get("act")) for event in events]


def test_a_sheet_and_its_parts_are_made_and_changed_and_removed(adam, sheet, parts):
    entry, pattern = SheetEntry.objects.get(), SheetPattern.objects.get()
    changed = parts["sheetentry"] | {"prefer": "black and white"}
    assert adam.post(url("sheetentry", "change", entry.pk), changed).status_code == 302
    entry.refresh_from_db()
    assert entry.prefer == "black and white"
    assert (
        adam.post(url("stylesheet", "change", sheet.pk), SHEET | {"masks": "hyphens"}).status_code
        == 302
    )
    for name, pk in (
        ("sheetentry", entry.pk),
        ("sheetpattern", pattern.pk),
        ("stylesheet", sheet.pk),
    ):
        assert adam.post(url(name, "delete", pk), {"post": "yes"}).status_code == 302
    assert not StyleSheet.objects.exists()
    assert logged() == [
        ("made_sheet", None),
        ("changed_sheet", "added"),
        ("changed_sheet", "added"),
        ("changed_sheet", "changed"),
        ("changed_sheet", None),
        ("changed_sheet", "removed"),
        ("changed_sheet", "removed"),
        ("removed_sheet", None),
    ]
    assert {event.actor.username for event in Event.objects.all()} == {"adam"}


@pytest.mark.parametrize("name", MODELS)
def test_those_chosen_in_a_list_are_removed_on_the_log(adam, sheet, parts, name):
    row = MODELS[name].objects.get()
    typed = {"action": "delete_selected", "_selected_action": [row.pk], "post": "yes"}
    assert adam.post(url(name, "changelist"), typed).status_code == 302
    assert not MODELS[name].objects.exists()
    assert logged()[-1][0] == ("removed_sheet" if name == "stylesheet" else "changed_sheet")


@pytest.mark.parametrize(
    ("name", "typed", "field", "told"),
    [
        (
            "sheetentry",
            {"avoid": "Zebra", "forms": ""},
            "avoid",
            "“Zebra” is avoided by another entry.",
        ),
        ("sheetentry", {"avoid": "quay", "forms": ""}, "avoid", "“quay” is one of the house"),
        ("sheetentry", {"avoid": "x", "forms": "= y"}, "forms", "Is empty."),
        ("sheetentry", {"avoid": "x", "prefer": "a zebra", "forms": ""}, "prefer", "holds “zebra”"),
        (
            "sheetentry",
            {"avoid": "x", "reason": "", "forms": ""},
            "reason",
            "This field is required.",
        ),
        ("sheetpattern", {"pattern": "x{51}"}, "pattern", "It may count to 50"),
        ("sheetpattern", {"pattern": "(x"}, "pattern", "Is no pattern of RE2: missing )"),
        ("sheetpattern", {"pattern": "y" * 301}, "pattern", "at most 300 characters"),
        (
            "sheetpattern",
            {"pattern": "June", "must_match": "In June.\nIn May."},
            "must_match",
            "The pattern does not find “In May.”.",
        ),
        (
            "sheetpattern",
            {"pattern": "Jun", "must_match": "June", "must_not_match": "Junta"},
            "must_not_match",
            "The pattern finds “Junta”.",
        ),
        (
            "sheetpattern",
            {"pattern": "z", "must_match": ""},
            "must_match",
            "This field is required.",
        ),
        ("sheetpattern", {"pattern": "5", "replacement": r"\2"}, "replacement", "Names group 2"),
        ("stylesheet", {"own_words": "zebra"}, "own_words", "“zebra” is one of the house"),
        ("stylesheet", {"name": "The Pier"}, "__all__", "Another sheet is for desks without one"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_once_and_what_was_typed_is_kept(
    adam, sheet, parts, name, typed, field, told
):
    count, fields = Event.objects.count(), parts.get(name, SHEET) | typed
    changed = name == "stylesheet" and "own_words" in typed
    page = adam.post(url(name, "change", sheet.pk) if changed else url(name, "add"), fields)
    assert page.status_code == 200
    (errors,) = page.context["adminform"].form.errors.values()
    assert list(page.context["adminform"].form.errors) == [field]
    assert len(errors) == 1
    assert told.lower() in errors[0].lower()
    kept = page.context["adminform"].form.data
    assert all(kept[key] == str(value) for key, value in fields.items())
    assert Event.objects.count() == count


def test_a_part_keeps_its_sheet(adam, sheet, parts):
    other = StyleSheet.objects.create(name="Other", sha256="0")
    entry = SheetEntry.objects.get()
    moved = parts["sheetentry"] | {"sheet": other.pk}
    assert adam.post(url("sheetentry", "change", entry.pk), moved).status_code == 302
    entry.refresh_from_db()
    assert entry.sheet == sheet


def test_a_sheet_leads_to_its_words_and_patterns_and_they_to_it(adam, sheet, parts):
    for page in (url("stylesheet", "changelist"), url("stylesheet", "change", sheet.pk)):
        html = adam.get(page).content.decode()
        assert f'"{url("sheetentry", "changelist")}?sheet__id__exact={sheet.pk}">1 word</a>' in html
        assert f'"{url("sheetpattern", "add")}?sheet={sheet.pk}">add a pattern</a>' in html
    add = adam.get(f"{url('sheetentry', 'add')}?sheet={sheet.pk}").content.decode()
    assert f'<option value="{sheet.pk}" selected>' in add
    for name in ("sheetentry", "sheetpattern"):
        html = adam.get(url(name, "changelist"), {"q": "zebra"}).content.decode()
        assert (url("stylesheet", "change", sheet.pk) in html) == (name == "sheetentry")
        assert adam.get(url(name, "changelist"), {"sheet__id__exact": sheet.pk}).status_code == 200


@pytest.mark.parametrize("name", MODELS)
def test_lists_do_not_ask_more_with_more_rows(adam, sheet, parts, name):
    def count() -> int:
        with CaptureQueriesContext(connection) as queries:
            adam.get(url(name, "changelist"))
        return len(queries)

    before = count()
    adam.post(url("sheetentry", "add"), parts["sheetentry"] | {"avoid": "mule", "forms": ""})
    adam.post(url("sheetpattern", "add"), parts["sheetpattern"] | {"pattern": r"\d\d? May"})
    StyleSheet.objects.create(name="Other", sha256="0")
    assert count() == before


def test_the_log_leads_to_the_sheet(adam, sheet):
    html = adam.get(url("event", "changelist")).content.decode()
    assert f'href="{url("stylesheet", "change", sheet.pk)}"' in html


def test_a_desk_is_given_its_sheet_on_the_log(adam, sheet):
    desk = make_desk("Sport")
    typed = {"name": "Games", "slug": "sport", "sheet": sheet.pk}
    assert adam.post(url("desk", "change", desk.pk), typed).status_code == 302
    desk.refresh_from_db()
    assert (desk.name, desk.sheet) == ("Games", sheet)
    event = Event.objects.last()
    assert (event.verb, event.details) == ("chose_sheet", {"sheet": sheet.pk, "before": None})
    assert adam.post(url("desk", "change", desk.pk), typed | {"name": "Sport"}).status_code == 302
    assert Event.objects.count() == 2
    adam.post(url("desk", "add"), {"name": "Arts", "slug": "arts", "sheet": sheet.pk})
    assert Desk.objects.get(name="Arts").sheet == sheet
    assert Event.objects.last().target == f"desk:{Desk.objects.get(name='Arts').pk}"


def test_a_sheet_that_a_desk_has_is_not_deleted(adam, sheet):
    Desk.objects.create(name="Sport", slug="sport", sheet=sheet)
    page = adam.post(url("stylesheet", "delete", sheet.pk), {"post": "yes"})
    assert page.status_code == 200
    assert "protected related objects" in page.content.decode()
    typed = {"action": "delete_selected", "_selected_action": [sheet.pk], "post": "yes"}
    assert adam.post(url("stylesheet", "changelist"), typed).status_code == 200
    assert StyleSheet.objects.exists()


@pytest.mark.parametrize(
    ("few", "told"),
    [(20, "2 stories in work are read again with it."), (1, "run: manage.py recheck")],
)
def test_what_becomes_of_the_copy_is_said(adam, sheet, parts, monkeypatch, few, told):
    for module in (recheck_copy, base):
        monkeypatch.setattr(module, "FEW", few)
    make_article()
    make_article()
    fields = parts["sheetentry"] | {"avoid": "mule", "forms": ""}
    page = adam.post(url("sheetentry", "add"), fields, follow=True)
    assert told in page.content.decode()


@pytest.mark.parametrize("role", [role for role in Role if role != Role.ADMIN])
def test_nobody_else_sees_or_edits_them(client, adam, sheet, parts, role):
    count = Event.objects.count()
    client.force_login(make_user(role, is_staff=True))
    for name, model in MODELS.items():
        row = model.objects.get()
        pages = (url(name, "changelist"), url(name, "add"), url(name, "change", row.pk))
        for page in (*pages, url(name, "delete", row.pk)):
            assert client.get(page).status_code == 403
            assert client.post(page, {"post": "yes"}).status_code == 403
    assert Event.objects.count() == count
