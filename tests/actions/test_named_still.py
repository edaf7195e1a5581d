"""What goes in confidence with a source made confidential, and what stays open and is told."""

import pytest

from articles.actions.attach_evidence import attach_evidence
from articles.actions.edit_evidence import Particulars, edit_evidence
from articles.actions.errors import Refused
from articles.actions.make_confidential import make_confidential
from articles.actions.named_evidence import evidence_naming
from articles.actions.named_still import also_named_in
from articles.actions.seal_identity import open_identity
from articles.actions.set_basis import add_support
from articles.models import Evidence, Quote, Role, Statement
from articles.permissions import may_see_evidence
from tests.factories import (
    make_article,
    make_evidence,
    make_flag,
    make_source,
    make_statement,
    make_user,
    verify,
)

pytestmark = pytest.mark.django_db

UNNAMED = "“We will keep it open,” a clerk said."


@pytest.fixture
def editor(db):
    return make_user(Role.DESK_EDITOR)


def test_what_stays_named_is_told_before(editor):
    quote = verify(make_article(UNNAMED, slug="pier").quotes.get())
    make_flag(quote.article, "keep it", message="Is this Duarte?")
    assert set(also_named_in(quote.source, ["Ana Duarte"])) == {"flags on pier"}


def test_a_note_on_a_quote_that_names_it_goes_under_seal(editor):
    quote, other = (verify(make_article(UNNAMED).quotes.get()) for _ in range(2))
    Quote.objects.filter(pk=quote.pk).update(note="Checked with Duarte by phone.")
    Quote.objects.filter(pk=other.pk).update(note="Checked by phone.", source=quote.source)
    make_confidential(editor, quote.source, "Heron", "tel. 1", "From the fair.")
    assert "Duarte" not in "".join(Quote.objects.values_list("note", flat=True))
    assert Quote.objects.get(pk=other.pk).note == "Checked by phone."
    known = open_identity(editor, quote.source).known.split("\n")
    assert known[0] == "From the fair."
    assert known[-1].endswith(": Checked with Duarte by phone.")


def test_evidence_that_names_it_is_in_confidence_then(editor):
    quote = verify(make_article(UNNAMED).quotes.get())
    ana = quote.source
    now, given = quote.evidence, make_evidence(text="Ana Duarte spoke.", given_by=ana)
    before = make_evidence(text="Clerk Duаrte’s notes.")
    Evidence.objects.filter(pk=now.pk).update(title="Interview with Ms Duarte")
    attach_evidence(editor, quote, before)
    attach_evidence(editor, quote, now)
    other = make_evidence(text="Minutes of the board, with Ana Duarte.")
    naming = evidence_naming(ana, ["Ana Duarte"])
    assert {each.pk for each in naming.in_confidence} == {now.pk, given.pk, before.pk}
    assert [each.evidence.pk for each in naming.left_open] == [other.pk]
    make_confidential(editor, ana, "Heron", is_left_open=True)
    for evidence in Evidence.objects.exclude(pk=other.pk):
        assert not may_see_evidence(make_user(Role.LEGAL), evidence)
    assert not Evidence.objects.get(pk=other.pk).in_confidence


def _with_another_s_quote(quote: Quote) -> None:
    other = make_article(UNNAMED).quotes.get()
    bo = make_source(name="Bo Lind")
    Quote.objects.filter(pk=other.pk).update(evidence=quote.evidence, source=bo)


def _given_by_another(quote: Quote) -> None:
    Evidence.objects.filter(pk=quote.evidence_id).update(given_by=make_source(name="Bo Lind"))


def _replaced_and_with_another_s_quote(quote: Quote) -> None:
    _with_another_s_quote(quote)
    attach_evidence(make_user(Role.DESK_EDITOR), quote, make_evidence(text="On tape."))


def _for_a_statement(quote: Quote) -> None:
    statement = make_statement(quote.article, "We will keep it open")
    add_support(statement.marked_by, statement, make_evidence(text="Ana Duarte’s ledger."))


def _without_text(quote: Quote) -> None:
    changes = {"title": "Tape", "text": "", "kind": "file", "file_name": "tape.mp3"}
    Evidence.objects.filter(pk=quote.evidence_id).update(**changes)


def _still_to_be_read(quote: Quote) -> None:
    Evidence.objects.filter(pk=quote.evidence_id).update(title="Notes", text="", state="waiting")


@pytest.mark.parametrize(
    ("is_so", "why"),
    [
        (_with_another_s_quote, "quotes of others stand on it, too"),
        (_replaced_and_with_another_s_quote, "quotes of others stand on it, too"),
        (_given_by_another, "Bo Lind gave it"),
        (_for_a_statement, "it is there for a statement, not for quotes of this source"),
        (_without_text, "it has no text in which to look for the name"),
        (_still_to_be_read, "its text is still to be read"),
    ],
)
def test_evidence_that_stays_open_is_told_before_and_left_so_by_a_person(editor, is_so, why):
    quote = verify(make_article(UNNAMED).quotes.get())
    Evidence.objects.filter(pk=quote.evidence_id).update(title="Talk with Ms Duarte")
    is_so(quote)
    (left,) = evidence_naming(quote.source, ["Ana Duarte"]).left_open
    assert left.why == why
    with pytest.raises(Refused, match=r"stay open to the desk .*: 1") as refusal:
        make_confidential(editor, quote.source, "Heron")
    assert "Duarte" not in str(refusal.value)
    make_confidential(editor, quote.source, "Heron", is_left_open=True)
    left.evidence.refresh_from_db()
    assert not left.evidence.in_confidence


def test_so_are_notes_on_statements_of_other_stories_that_hold_the_whole_name(editor):
    ana = make_source()
    statements = [make_statement(make_article(UNNAMED), "We will keep it open") for _ in range(3)]
    notes = "ANA DUARTE’s word, she says.", "Duarte St. is meant.", "All know it."
    for statement, note in zip(statements, notes, strict=True):
        Statement.objects.filter(pk=statement.pk).update(note=note)
    assert evidence_naming(ana, ["Ana Duarte"]).notes == statements[:1]
    with pytest.raises(Refused, match=r"stay open to the desk .*: 1"):
        make_confidential(editor, ana, "Heron")
    make_confidential(editor, ana, "Heron", is_left_open=True)


def test_or_said_to_be_given_by_it(editor):
    quote = verify(make_article(UNNAMED).quotes.get())
    Evidence.objects.filter(pk=quote.evidence_id).update(title="Talk with Ms Duarte")
    _with_another_s_quote(quote)
    evidence = Evidence.objects.get(pk=quote.evidence_id)
    edit_evidence(editor, evidence, Particulars("Talk", given_by=quote.source))
    make_confidential(editor, quote.source, "Heron")
    evidence.refresh_from_db()
    assert evidence.in_confidence
