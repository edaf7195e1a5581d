"""A named source made confidential: what goes under seal, what falls, and when it may not be."""

from dataclasses import replace

import pytest

from articles.actions.attach_evidence import attach_evidence
from articles.actions.edit_copy import edit_copy
from articles.actions.edit_evidence import Particulars, edit_evidence
from articles.actions.edit_source import add_alias, link_person
from articles.actions.errors import Refused
from articles.actions.make_confidential import make_confidential
from articles.actions.merge_sources import merge_sources
from articles.actions.named_evidence import evidence_naming
from articles.actions.named_still import also_named_in
from articles.actions.raise_flag import comment
from articles.actions.rate_source import rate_source
from articles.actions.seal_identity import open_identity
from articles.actions.set_basis import add_support
from articles.actions.set_speaker import set_speaker
from articles.models import Agreement, Evidence, Person, Quote, Role, Source, Statement
from articles.models.sealed import Sealed
from articles.permissions import may_see_evidence
from tests.actions.agreed import agreed_with
from tests.factories import (
    apply_correction,
    make_article,
    make_evidence,
    make_flag,
    make_source,
    make_statement,
    make_user,
    place_of,
    publish_article,
    verify,
)

pytestmark = pytest.mark.django_db

UNNAMED = "“We will keep it open,” a clerk said."
NAMED = "“We will keep it open,” Ana Duarte said."


@pytest.fixture
def editor(db):
    return make_user(Role.DESK_EDITOR)


def test_all_that_tells_who_it_is_goes_under_seal(editor):
    ana = make_source(description="clerk of the harbour board")
    merge_sources(editor, make_source(name="A. Duarte"), ana)
    add_alias(editor, ana, "Anita")
    rate_source(editor, ana, "proven", "Her own minutes.", "untested")
    link_person(editor, ana, Person.objects.create(ref="x:1", name="Ana", source="Gazette"))
    make_confidential(editor, ana, "Heron", "tel. 1", "From the fair.")
    ana.refresh_from_db()
    assert (ana.name, ana.description, ana.reliability_note) == ("Heron", "", "")
    assert (ana.is_confidential, ana.person, ana.aliases.count()) == (True, None, 0)
    assert ana.reliability == "proven"
    assert not Source.objects.filter(name__icontains="Duarte").exists()
    who = open_identity(editor, ana)
    assert (who.name, set(who.aliases)) == ("Ana Duarte", {"A. Duarte", "Anita"})
    assert who.contact == "tel. 1"
    assert who.known.split("\n") == [
        "From the fair.", "clerk of the harbour board", "Her own minutes.", "In the registry: x:1",
    ]  # fmt: skip


def test_outside_the_desk_it_is_called_what_is_permitted(editor):
    ana = make_source()
    make_confidential(editor, ana, "Heron")
    ana.refresh_from_db()
    assert str(ana) == "a confidential source"
    Agreement.objects.create(
        source=ana, level="background", permitted_description="an official of the port",
        terms=Sealed.of("So."), agreed_by=editor, recorded_by=editor, agreed_on="2026-05-01",
    )  # fmt: skip
    assert str(Source.objects.get(pk=ana.pk)) == "an official of the port"


def test_its_verified_quotes_are_to_be_verified_again(editor):
    quote = verify(make_article(UNNAMED).quotes.get())
    assert make_confidential(editor, quote.source, "Heron") == 1
    quote.refresh_from_db()
    assert (quote.status, quote.bound_sha256) == (Quote.Status.MATCHED, "")


def test_a_source_that_copy_names_is_not_made_confidential(editor):
    article = make_article(NAMED, slug="pier")
    quote = verify(article.quotes.get())
    with pytest.raises(Refused, match="The copy names this source: pier"):
        make_confidential(editor, quote.source, "Heron")
    copy = replace(article.working.copy, body=UNNAMED)
    edit_copy(editor, article, article.working, copy, "She asked for it.")
    assert "earlier revisions of pier" in also_named_in(quote.source, ["Ana Duarte"])
    make_confidential(editor, quote.source, "Heron")


def test_nor_one_that_readers_still_find_named(editor):
    article = make_article(NAMED, slug="pier")
    quote = verify(article.quotes.get())
    publish_article(article)
    told = {"correction_class": "correction", "notice": "A name was taken out."}
    apply_correction(article, "Ana Duarte", "a clerk", **told)
    assert "Duarte" not in article.working.text
    with pytest.raises(Refused, match="pier"):
        make_confidential(editor, quote.source, "Heron")


def test_nor_one_that_an_agreement_names(editor):
    ana = make_source()
    Agreement.objects.create(
        source=ana, level="background", permitted_description="Ana Duarte of the port",
        terms=Sealed.of("So."), agreed_by=editor, recorded_by=editor, agreed_on="2026-05-01",
    )  # fmt: skip
    with pytest.raises(Refused, match="The description that was agreed names"):
        make_confidential(editor, ana, "Heron")


@pytest.mark.parametrize(
    "working_name",
    [
        "Duarte", "the duarte woman", "Ana Duarte", "Duarte’s friend", "Dúarte-led", "Ana_1",
        "AnaDuarte", "anaduarte", "Du\u00adarte", "Duаrte", "ADuarte9", "aduarte@port.example",
    ],
)  # fmt: skip
def test_a_working_name_tells_nothing(editor, working_name):
    with pytest.raises(Refused, match="may hold no part of the source’s name") as refusal:
        make_confidential(editor, make_source(), working_name)
    assert "Duarte" not in str(refusal.value)


def test_a_working_name_is_a_name_of_its_own(editor):
    make_source(name="Heron")
    with pytest.raises(Refused, match="already has a source"):
        make_confidential(editor, make_source(), "Heron")


def test_it_is_done_once(editor):
    ana = make_source()
    make_confidential(editor, ana, "Heron")
    with pytest.raises(Refused, match="confidential already"):
        make_confidential(editor, ana, "Egret")


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


def test_nor_one_that_copy_names_by_surname(editor):
    body = f"{UNNAMED}\n\n“It is late,” Duarte said."
    article = make_article(body, slug="pier")
    ana = make_source()
    for quote in article.quotes.live():
        set_speaker(editor, quote, ana)
    for is_looked_at in (False, True):
        with pytest.raises(Refused, match="The copy names this source: pier"):
            make_confidential(editor, ana, "Heron", is_looked_at=is_looked_at)
    assert not Source.objects.get(pk=ana.pk).is_confidential


def test_words_of_the_name_in_copy_are_to_be_looked_at(editor):
    body = f"{UNNAMED}\n\nThe Duarte-built pier stands."
    quote = verify(make_article(body, slug="pier").quotes.get())
    ana = make_source()
    set_speaker(editor, quote, ana)
    with pytest.raises(Refused, match="words of this source’s name: pier"):
        make_confidential(editor, ana, "Heron")
    make_confidential(editor, ana, "Heron", is_looked_at=True)


def test_what_is_said_of_the_copy_names_it_too(editor):
    article = make_article(NAMED, slug="pier")
    quote = article.quotes.get()
    set_speaker(editor, quote, make_source())
    comment(editor, article, article.working, place_of(article, "said"), "Duarte’s idea?")
    apply_correction(article, "Ana Duarte", "a clerk", reason="Duarte asked.")
    told = set(also_named_in(make_source(), ["Ana Duarte"]))
    assert {"corrections on pier", "comments on pier", "earlier revisions of pier"} <= told
    quote.refresh_from_db()
    Quote.objects.filter(pk=quote.pk).update(speaker="Duarte")
    assert "what copy called the speaker of quotes: 1" in set(
        also_named_in(make_source(), ["Ana Duarte"])
    )


def test_nobody_gets_to_read_terms_that_others_agreed(editor):
    ana = make_source()
    agreement = agreed_with(ana)
    with pytest.raises(Refused, match="recorded terms with this source: they or"):
        make_confidential(editor, ana, "Heron")
    make_confidential(agreement.recorded_by, ana, "Heron")
    ana.refresh_from_db()
    assert ana.is_confidential


def test_who_added_a_source_makes_it_confidential_whoever_agreed_terms(editor):
    ana = make_source()
    agreed_with(ana)
    make_confidential(ana.added_by, ana, "Heron")
    ana.refresh_from_db()
    assert ana.is_confidential
