"""What is typed on a quote's page that no field can hold: refused in words, on each database."""

import pytest
from django.contrib.auth.models import User
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from articles.actions.attach_evidence import attach_evidence
from articles.actions.quote_state import binding
from articles.actions.set_speaker import set_speaker
from articles.models import Evidence, Quote, Role, Source
from tests.factories import make_article, make_evidence, make_source, make_user

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


def act(client: Client, name: str, quote: Quote, /, **typed: object) -> HttpResponse:
    return client.post(reverse(name, args=["plan", quote.pk]), typed)


def test_what_no_database_keeps_is_dropped_from_a_name(client, checker, quote):
    known = make_source(name="Ana Duarte")
    assert act(client, "quote_speaker", quote, name="Ana\x00 Duarte").status_code == 303
    quote.refresh_from_db()
    assert quote.source == known
    act(client, "quote_speaker", quote, name="Bo\x00", description="Cl\x00erk")
    assert Source.objects.filter(name="Bo", description="Clerk").exists()


@pytest.mark.parametrize("words", ["\x00", "x" * 501])
@pytest.mark.parametrize("name", ["quote_dispute", "quote_set_aside"])
def test_a_note_of_nothing_or_too_much_is_refused(client, checker, quote, name, words):
    response = act(client, name, quote, note=words, reason=words)
    assert response.status_code == 422
    quote.refresh_from_db()
    assert (quote.status, quote.retired, quote.note) == ("unattributed", False, "")


@pytest.mark.parametrize("words", ["\x00", "x" * 501])
def test_a_note_of_nothing_or_too_much_verifies_no_difference(client, checker, quote, words):
    set_speaker(checker, quote, make_source())
    attach_evidence(checker, quote, make_evidence(text="We shall hold the bridge until May."))
    quote.refresh_from_db()
    response = act(client, "quote_verify", quote, seen=binding(quote), note=words)
    assert response.status_code == 422
    quote.refresh_from_db()
    assert quote.status == "attributed"


@pytest.mark.parametrize("field", ["title", "text", "address", "locator", "known"])
def test_evidence_with_what_no_database_keeps_is_refused(client, checker, quote, field):
    typed = {"title": "Notes", "text": SPEECH} | {field: "x\x00y"}
    assert act(client, "quote_evidence", quote, **typed).status_code == 422
    assert not Evidence.objects.exists()
