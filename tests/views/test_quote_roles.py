"""A quote's own page: what each role is offered, and what it is refused."""

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from articles.actions.attach_evidence import attach_evidence
from articles.actions.mark_translated import mark_translated
from articles.actions.quote_state import binding
from articles.actions.set_aside_quote import set_aside_quote
from articles.actions.set_speaker import set_speaker
from articles.models import Quote, Role
from tests.factories import make_article, make_evidence, make_source, make_user, verify

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("one_rule")]

SPEECH = "We will hold the bridge until May"
ATTRIBUTE = {Role.REPORTER, Role.COPY_EDITOR, Role.FACT_CHECKER, Role.DESK_EDITOR, Role.STANDARDS}
VERIFY = {Role.FACT_CHECKER, Role.DESK_EDITOR, Role.STANDARDS}
MAY = {
    "quote_speaker": ATTRIBUTE,
    "quote_evidence": ATTRIBUTE,
    "quote_speaker_undo": ATTRIBUTE,
    "quote_translated": ATTRIBUTE,
    "quote_translated_undo": ATTRIBUTE,
    "quote_verify": VERIFY,
    "quote_verify_undo": VERIFY,
    "quote_dispute": VERIFY,
    "quote_set_aside": VERIFY,
    "quote_take_up": VERIFY,
}


@pytest.fixture
def quote() -> Quote:
    return make_article(f"“{SPEECH},” said Ana Duarte.", slug="plan").quotes.get()


def post(client: Client, name: str, quote: Quote, /, **typed: object) -> HttpResponse:
    page = reverse("quote", args=["plan", quote.pk])
    headers = {"HX-Request": "true", "HX-Current-URL": f"http://testserver{page}"}
    return client.post(reverse(name, args=["plan", quote.pk]), typed, headers=headers)


def matched(quote: Quote) -> Quote:
    checker = make_user(Role.FACT_CHECKER)
    set_speaker(checker, quote, make_source())
    attach_evidence(checker, quote, make_evidence(text=SPEECH))
    quote.refresh_from_db()
    return quote


def prepared(name: str, quote: Quote) -> dict[str, str]:
    """Bring the quote to where the act can be done, and return what is typed for it."""
    if name == "quote_verify":
        return {"seen": binding(matched(quote))}
    checker = make_user(Role.FACT_CHECKER)
    if name == "quote_take_up":
        set_aside_quote(checker, quote, "A title.")
    elif name == "quote_speaker_undo":
        set_speaker(checker, quote, make_source())
    elif name == "quote_translated_undo":
        mark_translated(checker, quote, "Welsh")
    elif name == "quote_verify_undo":
        verify(quote)
    return {
        "language": "Welsh",
        "name": "Ana Duarte",
        "title": "Notes",
        "text": SPEECH,
        "note": "x",
        "reason": "x",
    }


@pytest.mark.parametrize("role", [*Role])
@pytest.mark.parametrize("name", MAY)
def test_who_may_do_what(client: Client, quote: Quote, name: str, role: str) -> None:
    typed = prepared(name, quote)
    client.force_login(make_user(role))
    html = client.get(reverse("quote", args=["plan", quote.pk])).content.decode()
    offered = f'action="{reverse(name, args=["plan", quote.pk])}"' in html
    response = post(client, name, quote, **typed)
    assert offered == (role in MAY[name])
    assert response.status_code == (200 if offered else 422)
    assert offered or "do not let you" in response.content.decode()


@pytest.mark.parametrize("name", [*MAY, "quote"])
def test_signed_out_one_is_sent_to_sign_in(client: Client, quote: Quote, name: str) -> None:
    assert post(client, name, quote)["HX-Redirect"] == reverse("login")
