"""A quote's card in the rail: what it says, and what is done there with one press."""

import re

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.actions.attach_evidence import attach_evidence
from articles.actions.mark_translated import mark_translated
from articles.actions.quote_state import binding
from articles.actions.set_speaker import set_speaker
from articles.models import Article, Quote, Role
from tests.factories import add_role, make_article, make_evidence, make_source, make_user, verify
from tests.views.screens import HTMX

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("one_rule")]

SPEECH = "We will hold the bridge until May"
BODY = f"“{SPEECH},” Ana Duarte said.\n\n“It is ours,” Ana Duarte said.\n\n“No,” Jo Bell said."


@pytest.fixture
def quotes() -> list[Quote]:
    """Two quotes read as Ana Duarte's and one as Jo Bell's."""
    return list(make_article(BODY, slug="mayor").quotes.order_by("start"))


@pytest.fixture
def checker(client: Client) -> User:
    user = make_user(Role.FACT_CHECKER)
    client.force_login(user)
    return user


def matched(quote: Quote) -> Quote:
    """Give the quote its speaker, and evidence of its words."""
    checker = make_user(Role.FACT_CHECKER)
    set_speaker(checker, quote, make_source())
    attach_evidence(checker, quote, make_evidence(text=f"{quote.words}."))
    quote.refresh_from_db()
    return quote


def card(client: Client, quote: Quote) -> str:
    html = client.get(reverse("review", args=["mayor"])).content.decode()
    return card_in(html, quote)


def card_in(html: str, quote: Quote) -> str:
    found = re.search(rf'<article [^>]*id="quote-{quote.pk}".*?</article>', html, re.S)
    return " ".join(found[0].split())


def press(client: Client, name: str, quote: Quote, /, **typed: object) -> HttpResponse:
    """Send it as HTMX does from the review screen."""
    headers = {**HTMX, "HX-Current-URL": "http://testserver/desk/mayor/"}
    return client.post(reverse(name, args=["mayor", quote.pk]), typed, headers=headers)


def verify_at_once(client: Client, quote: Quote, seen: str = "") -> HttpResponse:
    return press(client, "quote_verify", quote, seen=seen or binding(quote), matched="")


def test_it_says_who_to_whom_where_and_at_whose_hand(client, checker, quotes):
    Quote.objects.filter(pk=quotes[0].pk).update(
        role="the mayor", addressee="the council", outlet="the Herald", via="Reuters",
        speaker_kind="unnamed", translated_from="Welsh",
    )  # fmt: skip
    html = card(client, quotes[0])
    for words in (
        "the desk reads <b>Ana Duarte</b>, the mayor",
        "<span>unnamed</span>",
        "“said”",
        "to the council",
        "outlet: the Herald",
        "second hand by Reuters",
        "Translated from Welsh: compared with nothing",
    ):
        assert words in html


def test_candidates_are_numbered_where_there_are_several(client, checker, quotes):
    assert "<kbd" not in card(client, quotes[0])
    Quote.objects.filter(pk=quotes[0].pk).update(candidates=[f"N. {n}" for n in range(12)])
    html = card(client, quotes[0])
    assert html.count('class="suggestion"') == 13
    assert re.findall(r"<kbd[^>]*>(\d+)</kbd>", html) == [str(n) for n in range(1, 10)]


def test_evidence_that_does_not_hold_is_told(client, checker, quotes):
    assert "not matched" not in card(client, matched(quotes[0]))
    attach_evidence(checker, quotes[0], make_evidence(text="Other words."))
    assert "; not matched with it" in card(client, quotes[0])
    mark_translated(checker, quotes[0], "Welsh")
    assert "not matched" not in card(client, quotes[0])


def test_verify_is_offered_where_the_evidence_holds(client, checker, quotes):
    assert "verify/" not in card(client, quotes[0])
    assert "verify/" in card(client, matched(quotes[0]))


@pytest.mark.parametrize("role", [*Role])
def test_verify_is_offered_to_those_who_may(client, quotes, role):
    client.force_login(make_user(role))
    may = role in (Role.FACT_CHECKER, Role.DESK_EDITOR, Role.STANDARDS)
    assert ("verify/" in card(client, matched(quotes[0]))) == may
    assert ("verify/undo/" in card(client, verify(quotes[0]))) == may


def test_who_wrote_it_is_not_offered_it_and_is_told_why(client, quotes):
    client.force_login(add_role(quotes[0].article.filed_by, Role.FACT_CHECKER))
    assert "verify/" not in card(client, matched(quotes[0]))
    response = verify_at_once(client, quotes[0])
    assert response.status_code == 422
    assert "You wrote part of this story" in response.content.decode()


def test_one_press_verifies(client, checker, quotes):
    quote = matched(quotes[0])
    html = card_in(verify_at_once(client, quote).content.decode(), quote)
    quote.refresh_from_db()
    assert (quote.status, quote.verified_by) == ("verified", checker)
    assert 'class="card quote verified direct settled"' in html
    assert "Undo: verify it again" in html


@pytest.mark.parametrize(
    ("role", "said"),
    [
        (Role.FACT_CHECKER, "Set the speaker first."),
        (Role.REPORTER, "Your roles at World do not let you verify or dispute quotes."),
        (Role.AUDITOR, "Your roles at World do not let you verify or dispute quotes."),
    ],
)
def test_in_vain_it_is_refused_in_words(client, quotes, role, said):
    client.force_login(make_user(role))
    response = verify_at_once(client, quotes[0])
    assert response.status_code == 422
    assert said in response.content.decode()


def test_an_address_is_not_verified_without_being_opened(client, checker, quotes):
    quote = matched(quotes[0])
    attach_evidence(checker, quote, make_evidence(address="https://example.org/film"))
    quote.refresh_from_db()
    response = verify_at_once(client, quote)
    assert response.status_code == 422
    assert "open it and compare them" in response.content.decode()


def test_one_press_takes_each_back(client, checker, quotes):
    quote = verify(quotes[0])
    html = card_in(press(client, "quote_verify_undo", quote).content.decode(), quote)
    assert "matches its evidence" in html
    html = card_in(press(client, "quote_speaker_undo", quote).content.decode(), quote)
    assert "not confirmed" in html
    quote.refresh_from_db()
    assert (quote.status, quote.source) == ("unattributed", None)


def test_the_speaker_is_set_for_their_other_quotes_with_one_press(client, checker, quotes):
    first, second, other = quotes
    assert "together/" not in card(client, first)
    press(client, "quote_speaker", first, name="Ana Duarte")
    html = card(client, first)
    assert "Set Ana Duarte for one more quote too" in html
    ids = re.findall(r'name="ids" value="(\d+)"', html)
    assert ids == [str(second.pk)]
    answered = press(client, "quote_together_speaker", first, ids=ids).content.decode()
    assert "together/" not in card_in(answered, first)
    assert "speaker set" in card_in(answered, second)
    assert f'id="quote-{other.pk}"' not in answered
    assert "and the other: speaker set." in " ".join(answered.split())


def test_an_act_brings_the_cards_that_count_it(client, checker, quotes):
    """Else a card would offer to set a speaker for quotes that have one."""
    first, second, _ = quotes
    press(client, "quote_speaker", first, name="Ana Duarte")
    answered = press(client, "quote_speaker", second, name="Ana Duarte").content.decode()
    assert "together/" not in card_in(answered, first)
    answered = press(client, "quote_speaker_undo", second).content.decode()
    assert "together/" in card_in(answered, first)


def test_with_none_left_it_is_a_conflict(client, checker, quotes):
    first, second, _ = quotes
    for quote in (first, second):
        set_speaker(checker, quote, make_source())
    response = press(client, "quote_together_speaker", first, ids=[second.pk])
    assert response.status_code == 409
    assert "None of these quotes is without a speaker any more." in response.content.decode()


def test_who_may_not_attribute_is_offered_neither(client, quotes):
    set_speaker(make_user(Role.FACT_CHECKER), quotes[0], make_source())
    client.force_login(make_user(Role.AUDITOR))
    html = card(client, quotes[0])
    assert "together/" not in html
    assert "undo/" not in html
    assert press(client, "quote_together_speaker", quotes[0], ids=[1]).status_code == 422


def test_queries_do_not_grow_with_quotes_that_have_speaker_and_evidence(client, checker):
    def queries(many: int) -> int:
        Article.objects.update(slug=f"before-{many}")
        body = "\n\n".join(f"“It is well {n},” said Ana Duarte." for n in range(many))
        for quote in make_article(body, slug="mayor").quotes.order_by("start")[: many // 2]:
            matched(quote)
        with CaptureQueriesContext(connection) as captured:
            client.get(reverse("review", args=["mayor"]))
        return len(captured)

    assert queries(4) == queries(16) <= 14
