"""A style sheet that has not changed is built from its rows once a process."""

import pytest

from articles.actions.edit_sheet import save_part
from articles.models import Role, SheetEntry, StyleSheet, style_sheet
from tests.actions.test_edit_sheet import entry, make
from tests.factories import make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin():
    return make_user(Role.ADMIN)


def test_a_sheet_that_has_not_changed_is_built_once(admin, django_assert_num_queries):
    sheet = make(admin)
    save_part(admin, entry(sheet))
    stored = StyleSheet.objects.get()
    read = stored.to_read_with()
    assert read == stored.as_sheet()
    with django_assert_num_queries(0):
        assert stored.to_read_with() is read
    StyleSheet.objects.update(sha256="0" * 64)
    for prefer in ("stripy", "banded"):  # its hash is not that of what it says: nothing is kept
        SheetEntry.objects.update(prefer=prefer)
        assert StyleSheet.objects.get().to_read_with().entries[0].prefer == prefer
    assert stored.to_read_with() is read


def test_no_more_sheets_are_kept_than_a_house_has(admin, monkeypatch):
    monkeypatch.setattr(style_sheet, "MOST_KNOWN", 2)
    monkeypatch.setattr(style_sheet, "_known", {})
    sheets = [make(admin, name) for name in ("One", "Two", "Three")]
    for sheet in sheets:
        sheet.to_read_with()
    assert list(style_sheet._known) == [sheet.sha256 for sheet in sheets[1:]]
