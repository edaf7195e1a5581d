"""Evidence: a snapshot of what was said, kept once."""

import hashlib

import pytest

from articles.actions.errors import Refused
from articles.actions.keep_evidence import (
    LIMIT_FILE,
    Snapshot,
    keep_evidence,
    kept_already,
)
from articles.models import Event, Evidence, Role
from tests.actions.confided import make_terms
from tests.actions.together import together
from tests.evidence_files import MEDIA, make_docx, make_pdf, paragraph
from tests.factories import bring_evidence, make_desk, make_evidence, make_source, make_user

pytestmark = pytest.mark.django_db


def test_pasted_text_is_normalised_and_hashed():
    evidence = make_evidence(text="\r\nCafe\u0301.\r\nOpen.")
    assert (evidence.kind, evidence.text) == ("text", "Café.\nOpen.")
    assert evidence.sha256 == hashlib.sha256("Café.\nOpen.".encode()).hexdigest()


def test_a_file_is_kept_byte_for_byte_and_read():
    data = "She said: “Open.”\r\n".encode()
    evidence = make_evidence(file_name="notes.txt", file=data)
    assert (evidence.kind, bytes(evidence.file)) == ("file", data)
    assert "She said: “Open.”" in evidence.text
    assert evidence.sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize("name", ["a.PNG", "call.mp3", "film.mp4"])
def test_what_is_for_eyes_and_ears_is_kept_without_text_and_waits_for_nothing(name):
    data = MEDIA[name[-4:].lower()]
    evidence = bring_evidence(file_name=name, file=data)
    assert (evidence.kind, evidence.file_name, evidence.text) == ("file", name, "")
    assert (bytes(evidence.file), evidence.state, evidence.progress) == (data, "read", 100)
    assert f"“{name}” is kept without its words: it is " in evidence.notice


def test_a_text_waits_for_nothing():
    assert (bring_evidence(text="Open.").state, bring_evidence(text="Shut.").progress) == (
        "read",
        100,
    )


@pytest.mark.parametrize(
    ("name", "data", "labels"),
    [
        ("minutes.pdf", make_pdf(["We will hold it."], ["We will see."]), ["page 1", "page 2"]),
        ("minutes.docx", make_docx(paragraph("We will hold it.")), ["paragraph 1"]),
        ("film.srt", b"1\n00:12:03,000 --> 00:12:05,000\nWe will hold it.\n", ["00:12:03"]),
        ("film.vtt", b"WEBVTT\n\n12:03.000 --> 12:05.000\nWe will hold it.\n", ["00:12:03"]),
    ],
)
def test_the_words_of_a_file_are_kept_with_their_places(name, data, labels):
    kept = make_evidence(file_name=name, file=data)
    evidence = Evidence.objects.get(pk=kept.pk)
    assert evidence.text.startswith("We will hold it.")
    assert [label for _, label in evidence.places] == labels
    assert evidence.locator_at(0) == kept.locator_at(0) == labels[0]
    assert evidence.locator_at(len(evidence.text) - 1) == labels[-1]
    assert evidence.notice == ""


def test_pasted_text_has_no_places():
    evidence = make_evidence(text="Open.")
    assert (evidence.places, evidence.locator_at(0)) == ([], "")


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("scan.pdf", make_pdf([]), "it has none that can be read, as a scan has"),
        ("torn.pdf", b"%PDF-1.7 \x00\xff", "it is damaged"),
        ("old.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "it is an old Word document (.doc)"),
    ],
)
def test_a_file_that_cannot_be_read_is_kept_and_says_why(name, data, why):
    evidence = make_evidence(file_name=name, file=data)
    assert (evidence.text, evidence.places, bytes(evidence.file)) == ("", [], data)
    assert evidence.notice.startswith(f"“{name}” is kept without its words: {why}")


@pytest.mark.parametrize(
    ("brought", "kept"),
    [
        ("../../etc/notes.txt", "notes.txt"),
        ("C:\\Users\\ana\\notes.txt", "notes.txt"),
        ("no\u202etxt.txt", "notxt.txt"),
        ("a\x00b\r\nc.txt", "abc.txt"),
    ],
)
def test_a_name_is_kept_without_its_tricks(brought, kept):
    assert bring_evidence(file_name=brought, file=b"Open.").file_name == kept


def test_who_gave_it_is_kept_with_the_terms():
    source = make_source()
    terms = make_terms(source)
    evidence = bring_evidence(text="Open.", given_by=source, agreement=terms)
    assert (evidence.given_by, evidence.agreement) == (source, terms)


def test_whoever_gave_it_is_of_the_desk_and_agreed_to_the_terms():
    with pytest.raises(Refused, match="Given by: choose a source of this desk"):
        bring_evidence(text="Open.", given_by=make_source(make_desk("Sport")))
    terms = make_terms(make_source(name="Bo Li"))
    with pytest.raises(Refused, match="Agreement: choose one that was made with"):
        bring_evidence(text="Open.", given_by=make_source(), agreement=terms)


def test_a_file_over_the_limit_is_refused():
    with pytest.raises(Refused, match=r"“film\.mp4” is over 25 MB\. Cut it"):
        make_evidence(file_name="film.mp4", file=bytes(LIMIT_FILE + 1))
    assert not Evidence.objects.exists()


def test_what_the_desk_has_is_known_by_its_content():
    kept = make_evidence(text="Open.")
    again = Snapshot("Another title", text="Open.\r\n")
    assert kept_already(make_desk(), again) == kept
    assert kept_already(make_desk("Sport"), again) is None
    assert kept_already(make_desk(), Snapshot("Notes", text="Shut.")) is None


def test_an_address_is_noted_with_its_place():
    evidence = make_evidence(address=" https://example.org/speech ", locator=" 12:40 ")
    assert (evidence.kind, evidence.text) == ("address", "")
    assert (evidence.address, evidence.locator) == ("https://example.org/speech", "12:40")


def test_the_same_is_kept_once_at_a_desk():
    first = make_evidence(text="Open.", title="Notes")
    again = make_evidence(text="Open.\r\n", title="Other notes")
    assert again == first
    assert Event.objects.filter(verb="kept_evidence").count() == 1
    assert make_evidence(make_desk("Sport"), "Open.") != first


def test_the_same_at_the_same_moment_is_kept_once(transactional_db):
    desk = make_desk()
    users = [make_user(Role.FACT_CHECKER, desk) for _ in range(2)]
    snapshot = Snapshot("Notes", text="Open.")
    outcomes = together(*(lambda user=user: keep_evidence(user, desk, snapshot) for user in users))
    assert outcomes[0] == outcomes[1] == Evidence.objects.get()
    assert Event.objects.filter(verb="kept_evidence").count() == 1


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({}, "paste the text, choose a file, or note an address"),
        ({"text": " \n"}, "paste the text"),
        ({"text": "\x00"}, "paste the text"),
        ({"text": "Open.", "title": "\x00"}, "Title: say something"),
        ({"text": "Open.", "file": b"Open.", "file_name": "a.txt"}, "Choose one: text, file or"),
        ({"text": "Open.", "address": "https://example.org/"}, "Choose one: text, file or"),
        ({"file": b"Open.", "file_name": f"{'x' * 300}.txt"}, "name: .*at most 255"),
        ({"text": "Open.", "title": " "}, "Title: say something"),
        ({"text": "Open.", "title": "x" * 201}, "Title: .*at most 200"),
        ({"text": "Open.", "locator": "x" * 201}, "Locator: .*at most 200"),
        ({"address": "the town hall"}, "Address: .*valid URL"),
        ({"file": b"Open.", "file_name": "a.pdf"}, "Evidence: “a.pdf” is not a PDF"),
        ({"file": b"MZ" + bytes(62) + b"PE\0\0", "file_name": "a.pdf"}, "is a Windows program"),
        ({"file": b"<html>", "file_name": "a.png"}, "Evidence: “a.png” is a web page"),
        ({"file": b"Open.", "file_name": "a.exe"}, "“a.exe” is of no kind that the desk takes"),
        ({"file": b"Open.", "file_name": "minutes"}, "“minutes” is of no kind"),
    ],
)
def test_what_is_no_evidence_is_refused_in_words(values, words):
    with pytest.raises(Refused, match=words):
        make_evidence(**values)
    assert not Evidence.objects.exists()


def test_keeping_is_logged_by_hash():
    evidence = make_evidence(text="Open.")
    event = Event.objects.get(verb="kept_evidence")
    assert (event.target, event.details) == (
        f"evidence:{evidence.pk}",
        {"sha256": evidence.sha256},
    )
    assert event.article is None
