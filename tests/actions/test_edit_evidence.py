"""What is said of evidence can be put right; and what was given in confidence is for few."""

import pytest

from articles.actions.attach_evidence import attach_evidence
from articles.actions.edit_evidence import Particulars, edit_evidence, particulars_seen
from articles.actions.errors import Conflict, Refused
from articles.actions.quote_state import binding
from articles.actions.set_speaker import set_speaker
from articles.actions.verify_quote import verify_quote
from articles.models import Event, Evidence, Role
from articles.permissions import may_see_evidence, seen_evidence, visible_evidence
from tests.actions.confided import confided, confidential_source, let_know, make_terms
from tests.factories import make_article, make_desk, make_evidence, make_source, make_user, verify

pytestmark = pytest.mark.django_db

IN_CONFIDENCE = "given in confidence: only those who may know its source see it"


def test_title_place_and_hand_are_put_right_and_logged():
    evidence = make_evidence(text="Open.")
    editor = make_user(Role.REPORTER)
    edit_evidence(editor, evidence, Particulars("Minutes\r\n", " page 3 ", first_hand=False))
    evidence.refresh_from_db()
    assert (evidence.title, evidence.locator, evidence.first_hand) == ("Minutes", "page 3", False)
    event = Event.objects.get(verb="edited_evidence")
    assert (event.actor, event.target) == (editor, f"evidence:{evidence.pk}")
    assert "Minutes" not in event.canonical


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"title": " "}, "Title: say something"),
        ({"title": "x" * 201}, "Title: .*at most 200"),
        ({"locator": "x" * 201}, "Locator: .*at most 200"),
    ],
)
def test_what_does_not_fit_is_refused(changes, said):
    evidence = make_evidence(text="Open.", title="Notes")
    with pytest.raises(Refused, match=said):
        edit_evidence(make_user(Role.REPORTER), evidence, Particulars(**{"title": "A", **changes}))
    evidence.refresh_from_db()
    assert evidence.title == "Notes"


def test_who_was_second_is_told_and_changes_nothing():
    evidence = make_evidence(text="Open.")
    seen = particulars_seen(evidence)
    edit_evidence(make_user(Role.REPORTER), evidence, Particulars("Minutes"), seen)
    with pytest.raises(Conflict, match="edited this meanwhile"):
        edit_evidence(make_user(Role.REPORTER), evidence, Particulars("Notes"), seen)
    evidence.refresh_from_db()
    assert evidence.title == "Minutes"


@pytest.mark.parametrize(
    ("level", "given_by", "status"),
    [
        ("off_record", None, "matched"),
        ("off_record", "Bo Lind", "matched"),
        ("off_record", "Dora Lang", "verified"),
        ("on_record", None, "verified"),
    ],
)
def test_evidence_that_is_freed_of_a_promise_is_checked_again(level, given_by, status):
    dora, reporter = make_source(name="Dora Lang"), make_user(Role.REPORTER)
    make_terms(dora, level)
    quote = verify(
        make_article("“We will hold it,” Cleo Roy said.", filed_by=reporter).quotes.get()
    )
    Evidence.objects.filter(pk=quote.evidence_id).update(given_by=dora)
    now = Particulars("Notes", given_by=make_source(name=given_by) if given_by else None)
    edit_evidence(reporter, Evidence.objects.get(pk=quote.evidence_id), now)
    quote.refresh_from_db()
    assert quote.status == status


def test_who_gave_it_is_said_later_and_is_of_the_desk():
    evidence, source = make_evidence(text="Open."), make_source()
    terms = make_terms(source)
    editor = make_user(Role.REPORTER)
    now = Particulars("Notes", given_by=source, agreement=terms)
    edit_evidence(editor, evidence, now)
    evidence.refresh_from_db()
    assert (evidence.given_by, evidence.agreement) == (source, terms)
    other = make_source(make_desk("Sport"), "Bo Li")
    with pytest.raises(Refused, match="Given by: choose a source of this desk"):
        edit_evidence(editor, evidence, Particulars("Notes", given_by=other))


def test_evidence_in_confidence_is_seen_by_who_brought_it_and_who_may_know_the_source():
    evidence = confided()
    others = [make_user(role) for role in Role]
    assert not any(may_see_evidence(user, evidence) for user in others)
    assert may_see_evidence(evidence.added_by, evidence)
    assert may_see_evidence(let_know(others[0], evidence.given_by), evidence)


def test_leave_to_know_one_source_opens_no_other_ones_evidence():
    evidence = confided()
    other = confidential_source(name="Otter")
    assert not may_see_evidence(let_know(make_user(Role.FACT_CHECKER), other), evidence)


def test_no_superuser_sees_it_and_nobody_who_has_left():
    evidence = confided()
    assert not may_see_evidence(make_user(is_superuser=True), evidence)
    gone = let_know(make_user(Role.FACT_CHECKER), evidence.given_by)
    gone.is_active = False
    gone.save()
    assert not may_see_evidence(gone, evidence)


def test_what_an_open_source_gave_is_for_the_whole_desk():
    evidence = make_evidence(text="Open.", given_by=make_source())
    assert may_see_evidence(make_user(Role.AUDITOR), evidence)
    assert str(evidence) == evidence.title


def test_a_list_leaves_out_just_what_may_not_be_seen():
    hidden, shown = confided(), make_evidence(text="Open.", given_by=make_source())
    plain, elsewhere = make_evidence(text="Shut."), make_evidence(make_desk("Sport"), "Off.")
    reader = make_user(Role.REPORTER)
    assert set(visible_evidence(reader)) == {hidden, shown, plain}
    assert set(seen_evidence(reader, visible_evidence(reader))) == {shown, plain}
    let_know(reader, hidden.given_by)
    assert set(seen_evidence(reader, visible_evidence(reader))) == {hidden, shown, plain}
    assert set(seen_evidence(hidden.added_by, Evidence.objects.all())) == {
        hidden, shown, plain, elsewhere,
    }  # fmt: skip


def test_its_name_for_everybody_tells_nothing():
    assert str(confided()) == "evidence in confidence"


def test_who_may_not_see_it_neither_edits_nor_attaches_it():
    evidence = confided()
    quote = make_article("“We will hold it,” said Ana Duarte.").quotes.get()
    stranger = make_user(Role.DESK_EDITOR)
    with pytest.raises(Refused, match=IN_CONFIDENCE):
        edit_evidence(stranger, evidence, Particulars("Mine"))
    with pytest.raises(Refused, match=IN_CONFIDENCE):
        attach_evidence(stranger, quote, evidence)


def test_who_may_not_see_it_verifies_no_quote_on_it():
    evidence = confided()
    quote = make_article("“We will hold it,” said Ana Duarte.").quotes.get()
    set_speaker(make_user(Role.FACT_CHECKER), quote, make_source())
    attach_evidence(evidence.added_by, quote, evidence)
    quote.refresh_from_db()
    checker = make_user(Role.FACT_CHECKER)
    with pytest.raises(Refused, match=IN_CONFIDENCE):
        verify_quote(checker, quote, binding(quote))
    verify_quote(let_know(checker, evidence.given_by), quote, binding(quote))
    quote.refresh_from_db()
    assert quote.status == "verified"
