"""Evidence brought to a desk, described anew, and waited for on a quote's page."""

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, override_settings
from django.urls import reverse

from articles.actions.attach_evidence import attach_evidence
from articles.actions.edit_evidence import particulars_seen
from articles.actions.keep_evidence import LIMIT_FILE
from articles.actions.read_evidence import Reading, read_evidence
from articles.actions.set_speaker import set_speaker
from articles.models import Evidence, Quote, Role
from tests.actions.confided import confided, confidential_source
from tests.actions.test_read_evidence import age
from tests.evidence_files import make_pdf
from tests.factories import (
    add_role,
    bring_evidence,
    make_article,
    make_desk,
    make_evidence,
    make_source,
    make_user,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("one_rule")]

SPEECH = "We will hold the bridge until May"
BRING = "/desk/evidence/bring/"


@pytest.fixture
def checker(client: Client) -> User:
    user = make_user(Role.FACT_CHECKER)
    client.force_login(user)
    return user


def bring(client: Client, **typed: object):
    return client.post(BRING, {"title": "Minutes", **typed})


def test_a_file_is_brought_and_read(client, checker):
    file = SimpleUploadedFile("minutes.pdf", make_pdf([SPEECH]))
    response = bring(client, file=file, locator="page 1", second_hand="on")
    evidence = Evidence.objects.get()
    assert (response.status_code, response["Location"]) == (303, f"/desk/evidence/{evidence.pk}/")
    assert (evidence.title, evidence.locator, evidence.first_hand) == ("Minutes", "page 1", False)
    assert (evidence.state, evidence.text) == ("read", SPEECH)


def test_from_a_source_page_it_is_the_sources(client, checker):
    source = make_source(name="Bo Li")
    html = client.get(BRING, {"given_by": source.pk}).content.decode()
    assert f'<option value="{source.pk}" selected>' in html
    bring(client, text=SPEECH, given_by=source.pk)
    assert Evidence.objects.get().given_by == source


def test_the_same_file_twice_is_one_and_says_so(client, checker):
    known = make_evidence(file_name="a.txt", file=b"Open.", title="Council minutes")
    response = bring(client, file=SimpleUploadedFile("b.txt", b"Open."))
    assert response["Location"] == f"/desk/evidence/{known.pk}/"
    html = client.get(response["Location"]).content.decode()
    assert "The desk has this already, as “Council minutes”" in html
    assert Evidence.objects.count() == 1


def test_what_the_desk_has_in_confidence_is_not_told_to_who_brings_it_too(client, checker):
    confided(text="", file_name="a.txt", file=b"Open.")
    response = bring(client, file=SimpleUploadedFile("b.txt", b"Open."))
    html = response.content.decode()
    assert response.status_code == 422
    assert "The desk was given this evidence in confidence." in html
    assert "Heron’s notes" not in html


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({}, "Evidence: paste the text, choose a file, or note an address."),
        ({"text": SPEECH, "address": "https://example.org/"}, "Choose one: text, file or address."),
        ({"text": SPEECH, "title": ""}, "This field is required."),
        ({"file": ("a.exe", b"MZ")}, "“a.exe” is of no kind that the desk takes"),
        ({"file": ("a.pdf", b"<html>")}, "“a.pdf” is a web page, whatever its name says"),
        ({"file": ("a.txt", b"")}, "“a.txt” is empty. Choose another file."),
        ({"file": ("a.mp4", bytes(LIMIT_FILE + 1))}, "“a.mp4” is over 25 MB. Cut it"),
        ({"address": "the town hall"}, "Enter a valid URL."),
        ({"text": SPEECH, "given_by": "99999"}, "Select a valid choice."),
    ],
)
def test_what_is_refused_is_said_at_its_field_and_the_rest_is_kept(client, checker, typed, said):
    if "file" in typed:
        typed["file"] = SimpleUploadedFile(*typed["file"])
    response = bring(client, locator="typed by hand", **typed)
    html = response.content.decode()
    assert (response.status_code, Evidence.objects.count()) == (422, 0)
    assert said in html
    assert "typed by hand" in html


@override_settings(UPLOAD_LIMIT=100_000, FILE_UPLOAD_MAX_MEMORY_SIZE=1000)
def test_an_upload_over_the_limit_is_let_go_as_it_comes_in(client, checker, monkeypatch):
    """What is kept of it on disk never grows past the limit, and all other fields are read."""
    written = []
    handler = "django.core.files.uploadedfile.TemporaryUploadedFile"
    monkeypatch.setattr("articles.actions.keep_evidence.LIMIT_FILE", 90_000)
    monkeypatch.setattr(
        "django.core.files.uploadhandler.TemporaryFileUploadHandler.receive_data_chunk",
        lambda self, data, start: written.append(len(data)) or self.file.write(data),
    )
    monkeypatch.setattr(f"{handler}.chunks", None)
    large = SimpleUploadedFile("film.mp4", bytes(3_000_000))
    response = bring(client, file=large, locator="typed by hand")
    html = response.content.decode()
    assert response.status_code == 422
    assert "“film.mp4” is over" in html
    assert "typed by hand" in html
    assert 0 < sum(written) <= 100_000


def test_a_name_of_300_signs_and_one_with_folders_are_kept_as_names(client, checker):
    bring(client, file=SimpleUploadedFile(f"{'x' * 300}.txt", b"Long."))
    bring(client, file=SimpleUploadedFile("../../etc/cron.d/notes.txt", b"Sly."))
    names = list(Evidence.objects.order_by("pk").values_list("file_name", flat=True))
    assert (len(names[0]), names[0][-4:], names[1]) == (255, ".txt", "notes.txt")


def test_who_has_two_desks_chooses_and_other_desks_are_none(client, checker):
    sport = make_desk("Sport")
    add_role(checker, Role.REPORTER, sport)
    html = client.get(BRING, {"desk": sport.pk}).content.decode()
    assert "Bring evidence to Sport" in html
    bring(client, text=SPEECH, desk=sport.pk)
    assert Evidence.objects.get().desk == sport
    assert client.get(BRING, {"desk": make_desk("Culture").pk}).status_code == 404
    assert client.get(BRING, {"desk": "x"}).status_code == 404


@pytest.mark.parametrize("role", [Role.PUBLISHER, Role.AUDITOR, Role.ADMIN])
def test_who_may_not_bring_any_is_told_and_shown_no_way(client, role):
    client.force_login(make_user(role))
    assert client.get(BRING).status_code == 422
    assert "Bring evidence" not in client.get("/desk/evidence/").content.decode()
    evidence = make_evidence(text="Open.")
    html = client.get(f"/desk/evidence/{evidence.pk}/").content.decode()
    assert "Put right what is said of it" not in html


def test_what_is_said_of_it_is_put_right(client, checker):
    evidence = make_evidence(text="Open.")
    source = confidential_source()
    typed = {"title": "Notes", "locator": "page 2", "given_by": source.pk}
    address = f"/desk/evidence/{evidence.pk}/edit/"
    response = client.post(address, {**typed, "seen": particulars_seen(evidence)})
    evidence.refresh_from_db()
    assert response.status_code == 303
    assert (evidence.title, evidence.locator, evidence.given_by) == ("Notes", "page 2", source)
    late = client.post(address, {**typed, "title": "Late", "seen": "0" * 64})
    assert late.status_code in (409, 422)
    assert "Late" in late.content.decode()


def test_a_title_that_does_not_fit_is_refused_and_kept(client, checker):
    evidence = make_evidence(text="Open.", title="Notes")
    response = client.post(f"/desk/evidence/{evidence.pk}/edit/", {"title": "x" * 201})
    assert response.status_code == 422
    assert "x" * 201 in response.content.decode()


# On the page of a quote


@pytest.fixture
def quote(checker) -> Quote:
    quote = make_article(f"“{SPEECH},” said Ana Duarte.", slug="plan").quotes.get()
    set_speaker(checker, quote, make_source())
    return quote


def reading(client: Client, quote: Quote) -> str:
    page = reverse("quote", args=["plan", quote.pk])
    headers = {"HX-Request": "true", "HX-Current-URL": f"http://testserver{page}"}
    url = reverse("quote_reading", args=["plan", quote.pk])
    return client.get(url, headers=headers).content.decode()


def waited_for(quote: Quote, data: bytes = SPEECH.encode()) -> Evidence:
    evidence = bring_evidence(file_name="a.txt", file=data)
    attach_evidence(make_user(Role.FACT_CHECKER), quote, evidence)
    return evidence


def test_the_page_of_a_quote_shows_how_far_its_evidence_is_and_verifies_nothing(client, quote):
    evidence = waited_for(quote)
    html = client.get(reverse("quote", args=["plan", quote.pk])).content.decode()
    assert "Its text waits to be read." in html
    assert "It can be verified when the text of its evidence is read." in html
    Reading(evidence.pk).hear(60)
    html = reading(client, quote)
    assert "Its text is being read: 60%." in html
    assert reverse("quote_reading", args=["plan", quote.pk]) in html
    assert 'id="state"' not in html


def test_when_the_text_is_there_the_page_compares_and_offers_to_verify(client, quote):
    read_evidence(waited_for(quote).pk)
    html = reading(client, quote)
    assert "Matches its evidence." in html
    assert "The evidence has these very words." in html
    assert '<button class="primary">Verify</button>' in html
    assert "hx-trigger" not in html


def test_on_the_page_of_a_quote_a_dead_reader_is_found_out(client, quote):
    evidence = waited_for(quote)
    Reading(evidence.pk)
    age(evidence)
    assert "Matches its evidence." in reading(client, quote)


def test_without_scripts_the_evidence_that_is_read_leads_to_where_it_can_be_waited_for(
    client, quote
):
    evidence = waited_for(quote)
    response = client.get(reverse("quote_evidence", args=["plan", quote.pk]))
    assert response["Location"] == f"/desk/evidence/{evidence.pk}/"


def test_from_the_page_of_a_quote_its_confidential_source_gave_it(client, checker):
    quote = make_article(f"“{SPEECH},” said a port official.", slug="port").quotes.get()
    source = confidential_source()
    set_speaker(checker, quote, source)
    html = client.get(reverse("quote", args=["port", quote.pk])).content.decode()
    assert f'<option value="{source.pk}"\n                      selected>' in html
    address = reverse("quote_evidence", args=["port", quote.pk])
    client.post(address, {"title": "Notes", "text": SPEECH, "given_by": source.pk})
    quote.refresh_from_db()
    assert (quote.evidence.given_by, quote.evidence.in_confidence) == (source, True)


def test_what_one_may_not_see_is_neither_offered_nor_taken(client, checker, quote):
    evidence = confided(title="heron-canary")
    page = reverse("quote", args=["plan", quote.pk])
    assert "heron-canary" not in client.get(page).content.decode()
    address = reverse("quote_evidence", args=["plan", quote.pk])
    assert client.post(address, {"known": evidence.pk}).status_code == 422
    quote.refresh_from_db()
    assert quote.evidence is None
