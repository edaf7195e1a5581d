"""On the screens: quotes set aside and taken up, two people at one quote, and what is missing."""

import re

import pytest
from django.contrib.auth.models import User
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from articles.actions.attach_evidence import attach_evidence
from articles.actions.set_aside_quote import set_aside_quote
from articles.actions.set_speaker import set_speaker
from articles.actions.verify_quote import verify_quote
from articles.models import AnchorState, Quote, Role
from tests.factories import add_role, make_article, make_evidence, make_source, make_user, verify

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


@pytest.fixture
def other() -> User:
    return make_user(Role.DESK_EDITOR, first_name="Dora", last_name="Weiss")


def page(client: Client, quote: Quote) -> str:
    html = client.get(reverse("quote", args=["plan", quote.pk])).content.decode()
    return " ".join(html.split())


def review(client: Client) -> str:
    html = client.get(reverse("review", args=["plan"])).content.decode()
    return " ".join(html.split())


def act(
    client: Client, name: str, quote: Quote, where: str = "", /, **typed: object
) -> HttpResponse:
    """Post; ``where`` is the screen that an HTMX call comes from: "quote" or "review"."""
    screen = reverse(where, args=["plan", quote.pk] if where == "quote" else ["plan"])
    headers = {"HX-Request": "true", "HX-Current-URL": f"http://testserver{screen}"}
    return client.post(reverse(name, args=["plan", quote.pk]), typed, headers=headers)


def shown(html: str, name: str) -> str:
    """Return what the forms of this kind were shown with."""
    return re.search(rf'name="seen" class="{name}" value="([^"]+)"', html)[1]


def card(html: str, quote: Quote) -> str:
    return re.search(rf'<article [^>]*id="quote-{quote.pk}".*?</article>', html)[0]


def test_marks_that_are_no_speech_are_set_aside(client, checker, quote):
    response = act(client, "quote_set_aside", quote, "quote", reason="A title.")
    assert response["HX-Refresh"] == "true"
    html = page(client, quote)
    assert "set aside" in html
    assert "A title." in html
    assert 'id="verdict"' not in html
    assert 'id="speaker"' not in html
    assert "Take it up again" in html


def test_it_stands_among_the_settled_and_is_marked_nowhere(client, checker, quote):
    set_aside_quote(checker, quote, "A title.")
    html = review(client)
    assert re.search(r'class="card quote aside direct settled"', card(html, quote))
    assert "Take it up again" in card(html, quote)
    assert "speaker/" not in card(html, quote)
    assert 'class="quote ' not in html
    assert "<b>0</b> quotes to prove" in html


@pytest.mark.parametrize("screen", ["quote", "review"])
def test_it_is_taken_up_again(client, checker, quote, screen):
    set_aside_quote(checker, quote, "A title.")
    response = act(client, "quote_take_up", quote, screen)
    assert response.status_code == 200
    assert (response.headers.get("HX-Refresh") == "true") == (screen == "quote")
    quote.refresh_from_db()
    assert not quote.retired
    assert "<b>1</b> quote to prove" in review(client)
    html = client.get(reverse("timeline", args=["plan"])).content.decode()
    assert "took a quote up again as speech" in html


def test_what_cannot_be_taken_up_is_not_offered(client, checker, quote):
    set_aside_quote(checker, quote, "A title.")
    Quote.objects.update(anchor_state=AnchorState.DOUBTFUL)
    assert "it cannot be taken up again" in page(client, quote)
    assert "is this still its place?" not in review(client)
    assert "Take it up again" not in card(review(client), quote)
    assert act(client, "quote_take_up", quote, "quote").status_code == 422


def test_who_may_not_verify_is_not_offered_it(client, checker, quote):
    set_aside_quote(checker, quote, "A title.")
    client.force_login(make_user(Role.COPY_EDITOR))
    assert "Take it up again" not in page(client, quote) + review(client)


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("quote_speaker", {"name": "Bo Larsen"}),
        ("quote_evidence", {"title": "Notes", "text": "Other words."}),
    ],
)
def test_a_conflict_shows_the_quote_as_it_is_now(client, checker, other, quote, name, typed):
    seen = shown(page(client, quote), "seen")
    set_speaker(other, quote, make_source())
    response = act(client, name, quote, "quote", seen=seen, **typed)
    html = " ".join(response.content.decode().split())
    assert response.status_code == 409
    assert "since you opened it; Dora Weiss acted on it last." in html
    assert "<b>Ana Duarte</b>" in html
    assert not any(f'id="{part}"' in html for part in ("speaker", "evidence", "verdict"))
    assert act(client, name, quote, "quote", seen=shown(html, "seen"), **typed).status_code == 200


def test_a_dispute_of_what_was_verified_meanwhile_is_a_conflict(client, checker, other, quote):
    set_speaker(other, quote, make_source())
    attach_evidence(other, quote, make_evidence(text=SPEECH))
    html = page(client, quote)
    verify_quote(other, quote, shown(html, "seen"))
    typed = {"note": "He denies it.", "seen": shown(html, "standing")}
    response = act(client, "quote_dispute", quote, "quote", **typed)
    assert response.status_code == 409
    typed["seen"] = shown(" ".join(response.content.decode().split()), "standing")
    assert act(client, "quote_dispute", quote, "quote", **typed).status_code == 200


def test_one_press_in_the_rail_is_on_what_was_shown(client, checker, other, quote):
    html = card(review(client), quote)
    seen = re.search(r'name="seen" value="(\w+)"', html)[1]
    set_speaker(other, quote, make_source(name="Jo Bell"))
    response = act(client, "quote_speaker", quote, "review", seen=seen, name="Ana Duarte")
    assert response.status_code == 409
    assert "Dora Weiss acted on it last" in response.content.decode()
    quote.refresh_from_db()
    assert quote.source.name == "Jo Bell"


def test_verify_is_offered_once_speaker_and_evidence_are_set(client, checker, quote):
    html = page(client, quote)
    assert "set the speaker and attach the evidence." in html
    assert "verify/" not in html
    html = act(client, "quote_speaker", quote, "quote", name="Ana Duarte").content.decode()
    assert 'id="verify"' not in html
    assert "Before it can be verified: attach the evidence." in page(client, quote)
    typed = {"title": "Notes", "text": SPEECH}
    html = act(client, "quote_evidence", quote, "quote", **typed).content.decode()
    assert re.search(r'id="verify" hx-swap-oob="true".*verify/"', " ".join(html.split()))
    assert "verify/" in page(client, quote)


def test_what_is_typed_beside_the_verdict_stays_when_the_evidence_changes(client, checker, quote):
    verify(quote)
    typed = {"title": "Notes", "text": "Other words."}
    html = act(client, "quote_evidence", quote, "quote", **typed).content.decode()
    assert 'id="verify"' not in html
    assert 'id="verdict"' not in html


def test_without_a_speaker_the_evidence_is_not_enough(client, checker, quote):
    attach_evidence(checker, quote, make_evidence(text=SPEECH))
    html = page(client, quote)
    assert "Before it can be verified: set the speaker." in html
    assert "verify/" not in html


def test_speaker_and_evidence_come_before_the_verdict(client, checker, quote):
    html = page(client, quote)
    places = [html.index(f'id="{part}"') for part in ("compare", "speaker", "evidence", "verdict")]
    assert places == sorted(places)


def test_who_wrote_the_story_is_told_why_there_is_no_verdict(client, quote):
    client.force_login(add_role(quote.article.filed_by, Role.FACT_CHECKER))
    set_speaker(make_user(Role.FACT_CHECKER), quote, make_source())
    attach_evidence(make_user(Role.FACT_CHECKER), quote, make_evidence(text=SPEECH))
    html = page(client, quote)
    assert "You wrote part of this story: somebody else verifies its quotes." in html
    assert "verify/" not in html
    assert "set-aside/" not in html
    assert "dispute/" in html
