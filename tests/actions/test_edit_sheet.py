"""Style sheets are edited by those who configure; each change is logged, and copy read again."""

import pytest

from articles.actions import edit_sheet, recheck_copy
from articles.actions.edit_sheet import (
    change_sheet,
    choose_sheet,
    make_sheet,
    remove_part,
    remove_sheet,
    save_part,
)
from articles.actions.errors import Conflict, Refused
from articles.actions.recheck import recheck
from articles.actions.verify_log import verify_log
from articles.checks.rules.house_patterns import RULE as HOUSE_PATTERNS
from articles.checks.rules.house_words import RULE as HOUSE_WORDS
from articles.checks.sheet_files import starter_sheet
from articles.models import Article, Event, Role, SheetEntry, SheetPattern, StyleSheet
from tests.factories import make_article, make_desk, make_user, publish_article

pytestmark = pytest.mark.django_db

BODY = "The zebra crossing opens on 5 May.\n\nIt is wide."


@pytest.fixture(autouse=True)
def _sheet_rules_alone(use_rules) -> None:
    use_rules(HOUSE_WORDS, HOUSE_PATTERNS)


@pytest.fixture
def admin():
    return make_user(Role.ADMIN)


@pytest.fixture
def at_commit(django_capture_on_commit_callbacks):
    """A block whose end is the end of a request: copy is read again then."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


def make(admin, name="The Quay", **values) -> StyleSheet:
    sheet = StyleSheet(name=name, **values)
    make_sheet(admin, sheet)
    return sheet


def entry(sheet, avoid="zebra", prefer="striped", **values) -> SheetEntry:
    return SheetEntry(sheet=sheet, avoid=avoid, prefer=prefer, reason="It is no horse.", **values)


def pattern(sheet, **values) -> SheetPattern:
    examples = {"must_match": "It is 5 May.", "must_not_match": "It is May 5."}
    fields = {"pattern": r"\d May", "message": "Month first.", **examples}
    return SheetPattern(sheet=sheet, **fields | values)


def flagged(article: Article) -> list[str]:
    return list(
        article.flags.filter(status="open").order_by("start").values_list("exact", flat=True)
    )


def test_every_change_is_logged_by_hashes(admin):
    sheet = make(admin)
    made = sheet.sha256
    row = entry(sheet)
    save_part(admin, row)
    added = sheet.sha256
    row.prefer = "black and white"
    save_part(admin, row)
    changed, pk = sheet.sha256, row.pk
    sheet.quote_marks = "single"
    change_sheet(admin, sheet)
    single = sheet.sha256
    remove_part(admin, row)
    remove_sheet(admin, sheet)
    events = [(event.verb, event.actor, event.details) for event in Event.objects.all()]
    assert events == [
        ("made_sheet", admin, {"sha256": made}),
        (
            "changed_sheet",
            admin,
            {"act": "added", "sheetentry": pk, "before": made, "sha256": added},
        ),
        (
            "changed_sheet",
            admin,
            {"act": "changed", "sheetentry": pk, "before": added, "sha256": changed},
        ),
        ("changed_sheet", admin, {"before": changed, "sha256": single}),
        (
            "changed_sheet",
            admin,
            {"act": "removed", "sheetentry": pk, "before": single, "sha256": sheet.sha256},
        ),
        ("removed_sheet", admin, {"before": sheet.sha256}),
    ]
    assert len({made, added, changed, single}) == 4
    assert all(event.article is None for event in Event.objects.all())
    assert "zebra" not in "".join(Event.objects.values_list("canonical", flat=True))
    assert verify_log() == (6, None)


def test_a_sheet_reads_as_its_rows_say(admin):
    sheet = make(admin, variant="en-GB", masks="hyphens", own_words="ferryman\r\n\r\n Cafe\u0301 ")
    save_part(admin, entry(sheet, forms="zebras = stripes\nzebra’s=\n", severity="must"))
    save_part(admin, pattern(sheet, replacement="May", reason="So."))
    read = StyleSheet.objects.get().as_sheet()
    assert read.fingerprint == StyleSheet.objects.get().sha256
    assert read.words == {"ferryman", "Café"}
    assert (read.variant, read.masks) == ("en-GB", "hyphens")
    assert read.entries[0].pairs == (("zebra", "striped"), ("zebras", "stripes"), ("zebra’s", ""))
    assert read.patterns[0].must_match == ("It is 5 May.",)


@pytest.mark.parametrize("role", [role for role in Role if role != Role.ADMIN])
def test_no_other_role_edits_a_sheet(admin, role):
    sheet, user, desk = make(admin), make_user(role), make_desk()
    row = entry(sheet)
    save_part(admin, row)
    logged = Event.objects.count()
    for act in (
        lambda: make(user, "Mine"),
        lambda: change_sheet(user, sheet),
        lambda: save_part(user, entry(sheet, "horse")),
        lambda: remove_part(user, row),
        lambda: remove_sheet(user, sheet),
        lambda: choose_sheet(user, desk, sheet),
    ):
        with pytest.raises(Refused, match="Your roles do not let you edit style sheets"):
            act()
    assert Event.objects.count() == logged
    assert StyleSheet.objects.get().entries.count() == 1


def test_an_admin_of_one_desk_does_not_edit_what_others_share():
    with pytest.raises(Refused):
        make(make_user(Role.ADMIN, make_desk()))


def test_what_would_be_at_fault_is_refused_and_nothing_is_changed(admin):
    sheet = make(admin, own_words="horse")
    save_part(admin, entry(sheet))
    logged, before = Event.objects.count(), sheet.sha256
    for part, told in (
        (entry(sheet, "Zebra"), "“Zebra” is avoided by another entry"),
        (entry(sheet, "Horse"), "one of the house's own words"),
        (entry(sheet, "mule", "a zebra"), "“a zebra” holds “zebra”, to be avoided"),
        (entry(sheet, "striped", "x"), "The entry “zebra”: “striped” holds “striped”"),
        (entry(sheet, "mule", forms="zebra = x"), "“zebra” is avoided by another entry"),
        (pattern(sheet, must_match="It is May 5."), "does not find “It is May 5.”"),
        (pattern(sheet, must_not_match="It is 5 May."), "The pattern finds “It is 5 May.”"),
        (pattern(sheet, must_match=""), "cannot be blank"),
        (pattern(sheet, pattern="x{99}"), "it may count to 50"),
        (pattern(sheet, severity="never"), "not a valid choice"),
    ):
        with pytest.raises(Refused, match=told):
            save_part(admin, part)
    sheet.own_words = "zebra"
    with pytest.raises(Refused, match="“zebra” is one of the house's own words"):
        change_sheet(admin, sheet)
    assert (Event.objects.count(), StyleSheet.objects.get().sha256) == (logged, before)
    assert SheetEntry.objects.count() == 1


def test_one_sheet_a_variant_is_for_desks_without_one(admin):
    make(admin, is_default=True)
    make(admin, "UK", variant="en-GB", is_default=True)
    with pytest.raises(Refused, match="Another sheet is for desks without one"):
        make(admin, "Another", is_default=True)


def test_a_sheet_that_a_desk_has_stays(admin):
    sheet = make(admin)
    choose_sheet(admin, make_desk(), sheet)
    with pytest.raises(Refused, match="is the sheet of a desk"):
        remove_sheet(admin, sheet)
    assert StyleSheet.objects.exists()


def test_a_sheet_that_is_gone_is_not_changed(admin):
    sheet = make(admin)
    row = entry(sheet)
    save_part(admin, row)
    remove_sheet(admin, StyleSheet.objects.get())
    for act in (lambda: change_sheet(admin, sheet), lambda: remove_part(admin, row)):
        with pytest.raises(Conflict, match="is there no more"):
            act()


def test_a_desk_s_sheet_reads_its_copy_and_the_default_that_of_other_desks(admin, at_commit):
    here = make_article(BODY, desk=make_desk("Here"))
    there = make_article(BODY, desk=make_desk("There"))
    british = make_article(BODY, desk=make_desk("There"), language="en-GB")
    own = make(admin, "Own")
    save_part(admin, entry(own))
    with at_commit():
        assert choose_sheet(admin, here.desk, own) == 1
    event = Event.objects.get(verb="chose_sheet")
    assert (event.target, event.details) == (
        f"desk:{here.desk.pk}",
        {"sheet": own.pk, "before": None},
    )
    assert flagged(here) == ["zebra"]
    usual = make(admin, "Usual", is_default=True)
    with at_commit():
        assert save_part(admin, pattern(usual)) == 1
    assert flagged(there) == ["5 May"]
    assert flagged(british) == []
    with at_commit():
        assert choose_sheet(admin, here.desk, None) == 1
    assert flagged(Article.objects.get(pk=here.pk)) == ["5 May"]


def test_copy_is_read_again_with_what_changed(admin, at_commit):
    sheet = make(admin, is_default=True)
    article = make_article(BODY)
    assert (article.last_reading.sheet_name, flagged(article)) == ("The Quay", [])
    row = entry(sheet)
    with at_commit():
        assert save_part(admin, row) == 1
    assert flagged(article) == ["zebra"]
    article.last_reading.refresh_from_db()
    assert article.last_reading.sheet_sha256 == sheet.sha256 == article.sheet_sha256
    reviewed = Event.objects.filter(verb="reviewed").last()
    assert (reviewed.actor, reviewed.details["raised"]) == (None, 1)
    with at_commit():
        assert remove_part(admin, row) == 1
    assert flagged(article) == []


def test_a_default_that_is_one_no_more_leaves_its_copy_to_the_starter(admin, at_commit):
    sheet = make(admin, is_default=True)
    save_part(admin, entry(sheet))
    article = make_article(BODY)
    assert flagged(article) == ["zebra"]
    sheet.is_default = False
    with at_commit():
        assert change_sheet(admin, sheet) == 1
    assert "zebra" not in flagged(article)
    article.last_reading.refresh_from_db()
    assert article.last_reading.sheet_sha256 == starter_sheet("en-US").fingerprint


def test_what_is_published_or_done_with_is_left_as_it_was_read(admin, at_commit):
    sheet = make(admin, is_default=True)
    published = publish_article(make_article("The zebra opens."))
    spiked = make_article("The zebra opens.")
    Article.objects.filter(pk=spiked.pk).update(status="spiked")
    with at_commit():
        assert save_part(admin, entry(sheet)) == 0
    assert flagged(published) == flagged(spiked) == []


def test_many_stories_are_left_to_the_command(admin, at_commit, monkeypatch):
    monkeypatch.setattr(recheck_copy, "FEW", 1)
    sheet = make(admin, is_default=True)
    first, second = make_article(BODY), make_article(BODY)
    with at_commit():
        assert save_part(admin, entry(sheet)) == 2
    assert flagged(first) == flagged(second) == []
    assert recheck(Article.objects.get(pk=first.pk)).raised == 1


def test_a_story_that_cannot_be_read_again_does_not_hide_the_others(admin, at_commit, monkeypatch):
    sheet = make(admin, is_default=True)
    first, second = make_article(BODY), make_article(BODY)

    def fail_once(article):
        if article == first:
            raise ZeroDivisionError
        return recheck(article)

    monkeypatch.setattr(recheck_copy, "recheck", fail_once)
    with at_commit():
        save_part(admin, entry(sheet))
    assert (flagged(first), flagged(second)) == ([], ["zebra"])


def test_what_is_refused_reads_nothing_again(
    admin, monkeypatch, django_capture_on_commit_callbacks
):
    sheet = make(admin, is_default=True)
    make_article(BODY)
    monkeypatch.setattr(edit_sheet, "record", lambda *args, **kwargs: 1 / 0)
    with django_capture_on_commit_callbacks() as callbacks, pytest.raises(ZeroDivisionError):
        save_part(admin, entry(sheet))
    assert callbacks == []
    assert not SheetEntry.objects.exists()
