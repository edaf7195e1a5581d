"""Evidence on a quote's page: what is brought, what is said of it, and its file."""

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from articles.actions.attach_evidence import attach_evidence
from articles.actions.keep_evidence import LIMIT_FILE
from articles.actions.quote_state import compared
from articles.actions.set_speaker import set_speaker
from articles.models import Evidence, Quote, Role
from tests.evidence_files import MEDIA, make_pdf
from tests.factories import make_article, make_desk, make_evidence, make_source, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("one_rule")]

SPEECH = "We will hold the bridge until May"


@pytest.fixture
def quote() -> Quote:
    return make_article(f"“{SPEECH},” said Ana Duarte.", slug="plan").quotes.get()


@pytest.fixture
def checker(client: Client) -> User:
    user = make_user(Role.FACT_CHECKER)
    client.force_login(user)
    return user


def bring(client: Client, quote: Quote, **typed: object) -> HttpResponse:
    """Send the form of new evidence as HTMX does from the quote's page."""
    page = reverse("quote", args=["plan", quote.pk])
    headers = {"HX-Request": "true", "HX-Current-URL": f"http://testserver{page}"}
    url = reverse("quote_evidence", args=["plan", quote.pk])
    return client.post(url, {"title": "Notes", **typed}, headers=headers)


def file_of(client: Client, quote: Quote) -> HttpResponse:
    quote.refresh_from_db()
    return client.get(reverse("evidence_file", args=[quote.evidence.pk]))


def with_file(quote: Quote, name: str, data: bytes = b"%PDF-1.7 \x00\xff") -> Quote:
    evidence = make_evidence(file_name=name, file=data)
    attach_evidence(make_user(Role.FACT_CHECKER), quote, evidence)
    return quote


def test_a_scan_is_kept_and_said_to_have_no_words(client, checker, quote):
    scan = SimpleUploadedFile("scan.pdf", b"%PDF-1.7 \x00\xff")
    html = bring(client, quote, file=scan).content.decode()
    quote.refresh_from_db()
    assert (quote.evidence.file_name, quote.evidence.text) == ("scan.pdf", "")
    assert quote.evidence.notice.startswith("“scan.pdf” is kept without its words: it is damaged")
    assert quote.evidence.notice in html
    assert "This evidence has no text to compare." in html
    assert reverse("evidence_file", args=[quote.evidence.pk]) in html


SRT = b"""1
00:12:03,000 --> 00:12:05,500
Thank you. We will hold

2
00:12:05,500 --> 00:12:09,000
the bridge until May, and then we see.
"""
VTT = b"""WEBVTT

NOTE by hand

12:00.000 --> 12:03.000
<v Jo Lane>Until when?

12:03.000 --> 12:05.500
<v Ana Duarte>We <i>will</i> hold the bridge

12:05.500 --> 12:09.000
<v Ana Duarte>until May.
"""
PDF = make_pdf(
    ["Minutes", "The council met in May of last year and heard the mayor."],
    ["The mayor spoke at some length and said: We will"],
    ["hold the bridge until May, and then we will see."],
)


@pytest.mark.parametrize(
    ("name", "data", "locator"),
    [("film.srt", SRT, "00:12:03"), ("film.vtt", VTT, "00:12:03"), ("minutes.pdf", PDF, "page 2")],
)
def test_a_quote_is_found_at_its_place_in_a_file(client, checker, quote, name, data, locator):
    set_speaker(checker, quote, make_source())
    response = bring(client, quote, file=SimpleUploadedFile(name, data))
    quote.refresh_from_db()
    found = compared(quote)
    assert (response.status_code, quote.status, found.verdict) == (200, "matched", "verbatim")
    assert quote.evidence.locator_at(found.span.start) == locator
    assert "is kept without its words" not in response.content.decode()


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("film.vtt", b"\x89PNG\r\n\x1a\n", "Evidence: “film.vtt” is a PNG image"),
        ("minutes.pdf", b"Words.", "Evidence: “minutes.pdf” is not a PDF"),
        ("minutes.pages", b"Words.", "Evidence: “minutes.pages” is of no kind that the desk takes"),
    ],
)
def test_a_file_that_is_not_what_its_name_says(client, checker, quote, name, data, said):
    response = bring(client, quote, file=SimpleUploadedFile(name, data))
    assert response.status_code == 422
    assert said in response.content.decode()
    assert not Evidence.objects.exists()


def test_a_file_that_cannot_be_read_is_kept_and_says_why(client, checker, quote):
    film = SimpleUploadedFile("film.srt", b"Words alone.")
    html = bring(client, quote, file=film).content.decode()
    assert Evidence.objects.get().state == "failed"
    assert "“film.srt” holds no times such as" in html


def test_a_text_that_is_read_needs_no_word_about_it(client, checker, quote):
    html = bring(client, quote, file=SimpleUploadedFile("a.txt", SPEECH.encode())).content.decode()
    assert "is kept without its words" not in html


def test_what_the_desk_has_already_is_attached_and_told(client, checker, quote):
    known = make_evidence(text=f"{SPEECH}.", title="Council minutes")
    html = bring(client, quote, text=f"{SPEECH}.", title="My notes").content.decode()
    quote.refresh_from_db()
    assert quote.evidence == known == Evidence.objects.get()
    assert "The desk has this already, as “Council minutes”: that one is used." in html


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"text": SPEECH, "file": b"Words."}, "Choose one: text, file or address."),
        ({"file": b"<html>", "name": "a.docx"}, "Evidence: “a.docx” is a web page"),
        ({"file": bytes(LIMIT_FILE + 1), "name": "a.mp4"}, "“a.mp4” is over 25 MB."),
        ({"file": b""}, "The submitted file is empty."),
    ],
)
def test_a_file_that_is_refused(client, checker, quote, typed, said):
    file = SimpleUploadedFile(typed.pop("name", "a.txt"), typed["file"])
    response = bring(client, quote, **typed | {"file": file})
    assert response.status_code == 422
    assert said in response.content.decode()
    assert not Evidence.objects.exists()


def test_without_scripts_a_refusal_keeps_what_was_typed(client, checker, quote):
    typed = {"title": "Minutes", "text": SPEECH, "address": "https://example.org/film"}
    response = client.post(reverse("quote_evidence", args=["plan", quote.pk]), typed)
    html = response.content.decode()
    assert response.status_code == 422
    assert all(words in html for words in typed.values())


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("scan.pdf", b"%PDF-1.7", "application/pdf"),
        ("Photo.JPG", MEDIA[".jpg"], "image/jpeg"),
        ("call.opus", MEDIA[".opus"], "audio/ogg"),
        ("film.mkv", MEDIA[".mkv"], "video/x-matroska"),
        ("page.html", b"<script>go()</script>", "application/octet-stream"),
        ("a.eml", b"From: me\n\nOpen.", "application/octet-stream"),
        ("notes.txt", b"<p>Words.</p>", "application/octet-stream"),
    ],
)
def test_the_file_is_sent_to_be_saved_and_runs_nowhere(client, checker, quote, name, data, kind):
    response = file_of(client, with_file(quote, name, data))
    assert (response.status_code, response.content) == (200, data)
    assert response["Content-Type"] == kind
    assert response["Content-Disposition"] == f'attachment; filename="{name}"'
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"].startswith("sandbox;")


@pytest.mark.parametrize("role", [*Role])
def test_whoever_reads_the_desk_may_fetch_the_file(client, quote, role):
    client.force_login(make_user(role))
    assert file_of(client, with_file(quote, "scan.pdf")).status_code == 200


def test_another_desk_does_not_see_the_file(client, quote):
    client.force_login(make_user(Role.DESK_EDITOR, make_desk("Sport")))
    assert file_of(client, with_file(quote, "scan.pdf")).status_code == 404


def test_signed_out_one_is_sent_to_sign_in(client, quote):
    response = file_of(client, with_file(quote, "scan.pdf"))
    assert response.status_code == 302
    assert response["Location"].startswith(reverse("login"))


def test_without_a_file_there_is_none_to_fetch(client, checker, quote):
    attach_evidence(checker, quote, make_evidence(text=SPEECH))
    assert file_of(client, quote).status_code == 404
