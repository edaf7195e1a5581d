"""Drawing the words of evidence: by one reader, to the end, or anew by another."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles.actions import read_evidence as module
from articles.actions.attach_evidence import attach_evidence
from articles.actions.errors import Refused
from articles.actions.quote_state import binding
from articles.actions.read_evidence import SILENCE, Reading, TakenOver, read_evidence, take_up_again
from articles.actions.set_speaker import set_speaker
from articles.actions.verify_quote import verify_quote
from articles.models import Event, Evidence, Quote, Role
from articles.text.evidence import CannotRead
from tests.actions.together import together
from tests.evidence_files import make_docx, make_eml, make_pdf, paragraph
from tests.factories import bring_evidence, make_article, make_evidence, make_source, make_user

pytestmark = pytest.mark.django_db

SPEECH = "We will hold the bridge until May"
PDF = make_pdf(["Minutes of the council."], [f"The mayor said: {SPEECH}."])


def brought(name: str = "minutes.pdf", data: bytes = PDF) -> Evidence:
    return bring_evidence(file_name=name, file=data)


def now(evidence: Evidence) -> Evidence:
    return Evidence.objects.get(pk=evidence.pk)


def attributed(evidence: Evidence) -> Quote:
    """Return a quote with a speaker, to which the evidence is attached."""
    quote = make_article(f"“{SPEECH},” said Ana Duarte.").quotes.get()
    checker = make_user(Role.FACT_CHECKER)
    set_speaker(checker, quote, make_source())
    attach_evidence(checker, quote, evidence)
    quote.refresh_from_db()
    return quote


def test_a_file_waits_and_is_read():
    evidence = brought()
    assert (evidence.state, evidence.progress, evidence.text) == ("waiting", 0, "")
    read_evidence(evidence.pk)
    evidence = now(evidence)
    assert (evidence.state, evidence.progress) == ("read", 100)
    assert SPEECH in evidence.text
    assert evidence.locator_at(evidence.text.index(SPEECH)) == "page 2"
    event = Event.objects.get(verb="read_evidence")
    assert (event.actor, event.details) == (None, {"state": "read"})


def test_a_document_with_entities_fails_in_words():
    foreign = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:/etc/hostname">]>'
    evidence = brought("a.docx", make_docx(paragraph(f"{SPEECH} &x; all of it"), prologue=foreign))
    read_evidence(evidence.pk)
    evidence = now(evidence)
    assert (evidence.state, evidence.text) == ("failed", "")
    assert evidence.notice.startswith("“a.docx” declares a document type or entities")


def test_an_e_mail_is_read_with_its_head():
    evidence = brought("a.eml", make_eml(SPEECH))
    read_evidence(evidence.pk)
    assert now(evidence).text == (
        f"From: Ana Duarte <ana@example.org>\nSubject: The bridge\n\n{SPEECH}"
    )


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.docx", b"PK\x03\x04", "“a.docx” is not a Word document, or it is damaged"),
        ("a.docx", make_docx(paragraph("Open."))[:-60], "“a.docx” is not a Word document"),
        ("a.srt", b"Open.", "“a.srt” holds no times"),
        ("a.txt", b"Caf\x81", "“a.txt” is neither UTF-8"),
        ("a.eml", b"X-Odd: 1\n\nOpen.", "“a.eml” is no e-mail"),
        ("a.html", b"<div>" * 5000 + b"Open.", "“a.html” nests its elements too deep"),
    ],
)
def test_what_cannot_be_read_is_kept_and_says_why(name, data, said):
    evidence = brought(name, data)
    read_evidence(evidence.pk)
    evidence = now(evidence)
    assert (evidence.state, evidence.text, bytes(evidence.file)) == ("failed", "", data)
    assert evidence.notice.startswith(said)


def test_a_reader_that_dies_costs_the_words_alone(monkeypatch):
    monkeypatch.setattr("articles.text.evidence.apart.LIMIT_WAIT", 0.01)
    evidence = brought()
    read_evidence(evidence.pk)
    assert now(evidence).state == "failed"
    assert "took too much time or memory" in now(evidence).notice


@pytest.mark.parametrize("step", ["read_apart", "Words"])
def test_an_error_of_ours_fails_in_words_and_is_logged(monkeypatch, caplog, step):
    def fall(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(module, step, fall)
    evidence = brought()
    read_evidence(evidence.pk)
    assert (now(evidence).state, now(evidence).notice) == (
        "failed",
        "Reading it failed: tell whoever runs the desk.",
    )
    assert "ZeroDivisionError" in caplog.text


def test_how_far_it_is_can_be_seen_on_the_way(monkeypatch):
    seen = []

    def slowly(name, data, hear):
        for percent in (20, 60):
            hear(percent)
            seen.append((now(evidence).state, now(evidence).progress))
        raise CannotRead("Enough.")

    monkeypatch.setattr(module, "read_apart", slowly)
    evidence = brought()
    read_evidence(evidence.pk)
    assert seen == [("reading", 20), ("reading", 60)]


def test_what_is_read_or_gone_is_left_alone():
    evidence = make_evidence(file_name="a.txt", file=b"Open.")
    Evidence.objects.filter(pk=evidence.pk).update(text="As it was.")
    read_evidence(evidence.pk)
    read_evidence(evidence.pk + 1)
    assert now(evidence).text == "As it was."
    assert Event.objects.filter(verb="read_evidence").count() == 1


def test_of_two_readers_at_once_one_reads(transactional_db):
    evidence = brought()
    together(*[lambda: read_evidence(evidence.pk)] * 2)
    assert now(evidence).state == "read"
    assert Event.objects.filter(verb="read_evidence").count() == 1


def age(evidence: Evidence, by: timedelta = SILENCE) -> None:
    """Let it be as if nothing had been heard of it for longer than SILENCE."""
    at = timezone.now() - by - timedelta(seconds=1)
    Evidence.objects.filter(pk=evidence.pk).update(state_at=at)


def test_what_a_dead_reader_left_is_taken_up_again():
    evidence = brought()
    Reading(evidence.pk).hear(40)
    assert take_up_again() == []
    age(evidence)
    assert take_up_again() == [evidence.pk]
    assert (now(evidence).state, now(evidence).progress) == ("waiting", 0)
    assert take_up_again() == []
    read_evidence(evidence.pk)
    assert now(evidence).state == "read"


def test_what_was_forgotten_waiting_is_taken_up_again_and_oldest_first():
    younger, older = brought(), brought("b.txt", b"Open.")
    age(younger)
    age(older, 2 * SILENCE)
    assert take_up_again() == [older.pk, younger.pk]


def test_what_is_read_is_never_taken_up_again():
    for evidence in (make_evidence(text="Open."), make_evidence(file_name="a.txt", file=b"Shut.")):
        age(evidence)
    assert take_up_again() == []


def test_of_several_who_look_one_takes_it_up(transactional_db):
    evidence = brought()
    age(evidence)
    assert sorted(together(take_up_again, take_up_again)) == [[], [evidence.pk]]


def test_a_reader_that_was_thought_dead_does_nothing_more():
    evidence = brought()
    silent = Reading(evidence.pk)
    age(evidence)
    take_up_again()
    read_evidence(evidence.pk)
    with pytest.raises(TakenOver):
        silent.go_on(text="Late.")
    assert SPEECH in now(evidence).text


def test_a_reader_that_has_lost_it_leaves_it_to_the_other(monkeypatch):
    def lose(name, data, hear):
        age(evidence)
        take_up_again()
        hear(50)

    monkeypatch.setattr(module, "read_apart", lose)
    evidence = brought()
    read_evidence(evidence.pk)
    assert now(evidence).state == "waiting"
    assert not Event.objects.filter(verb="read_evidence").exists()


def test_a_quote_to_which_it_was_attached_meanwhile_is_matched():
    evidence = brought()
    quote = attributed(evidence)
    assert quote.status == "attributed"
    read_evidence(evidence.pk)
    quote.refresh_from_db()
    assert quote.status == "matched"
    event = Event.objects.get(verb="matched")
    assert (event.article, event.target) == (quote.article, f"quote:{quote.pk}")


def test_a_quote_that_it_does_not_bear_out_stays_as_it_is():
    evidence = brought("a.txt", b"We shall see.")
    quote = attributed(evidence)
    read_evidence(evidence.pk)
    quote.refresh_from_db()
    assert quote.status == "attributed"
    assert not Event.objects.filter(verb="matched").exists()


def test_attaching_what_was_fetched_before_it_was_read_matches():
    fetched = brought()
    read_evidence(fetched.pk)
    assert (fetched.text, attributed(fetched).status) == ("", "matched")


def test_reading_and_attaching_at_once_match_in_any_order(transactional_db):
    for number in range(3):
        evidence = brought(f"{number}.txt", f"{number}. {SPEECH}.".encode())
        quote = make_article(f"“{SPEECH},” said Ana Duarte.").quotes.get()
        checker = make_user(Role.FACT_CHECKER)
        set_speaker(checker, quote, make_source(name=f"Ana {number}"))
        together(
            lambda evidence=evidence: read_evidence(evidence.pk),
            lambda quote=quote, evidence=evidence, by=checker: attach_evidence(by, quote, evidence),
        )
        quote.refresh_from_db()
        assert quote.status == "matched"


def test_no_quote_is_verified_while_its_evidence_is_read():
    evidence = brought()
    quote = attributed(evidence)
    checker = make_user(Role.FACT_CHECKER)
    for reading in (lambda: None, lambda: Reading(evidence.pk)):
        reading()
        with pytest.raises(Refused, match="still being read: wait until it is there"):
            verify_quote(checker, quote, binding(quote), "I heard it.")
    age(evidence)
    take_up_again()
    read_evidence(evidence.pk)
    verify_quote(checker, quote, binding(quote))
    quote.refresh_from_db()
    assert quote.status == "verified"


def test_a_quote_on_what_cannot_be_read_is_verified_by_eye():
    evidence = brought("a.docx", b"PK\x03\x04")
    read_evidence(evidence.pk)
    quote = attributed(evidence)
    verify_quote(make_user(Role.FACT_CHECKER), quote, binding(quote))
    quote.refresh_from_db()
    assert quote.status == "verified"
