"""A quote’s page: on what terms it was spoken, who else says so, and what is refused."""

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from articles.actions.set_speaker import set_speaker
from articles.models import Agreement, Article, Quote, Role, Source
from articles.permissions import MAY
from tests.actions.agreed import BODY, agreed_with, asked
from tests.factories import (
    make_article,
    make_source,
    make_user,
)
from tests.views.screens import html_of
from tests.views.terms import CANARY, page, sign_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("one_rule")]


@pytest.fixture
def article() -> Article:
    return make_article(BODY, slug="ferry")


@pytest.fixture
def agreement(article) -> Agreement:
    return agreed_with(make_source(), terms=CANARY)


@pytest.fixture
def quote(article) -> Quote:
    quote = article.quotes.get()
    set_speaker(make_user(Role.REPORTER), quote, make_source())
    quote.refresh_from_db()
    return quote


def test_the_quotes_page_shows_what_it_may_be_called_and_where_leave_stands(client, quote):
    sign_in(client)
    assert "On the record: no other terms" in page(client, "quote", "ferry", quote.pk)
    agreement = agreed_with(quote.source)
    html = page(client, "quote", "ferry", quote.pk)
    assert "Copy may call it “a senior official”" in html
    assert reverse("anonymity_ask", args=["ferry", agreement.pk]) in html
    request = asked(quote.article, agreement)
    html = page(client, "quote", "ferry", quote.pk)
    assert reverse("anonymity_request", args=["ferry", request.pk]) in html
    assert "Ask for anonymity" not in html
    agreed_with(quote.source, "off_record")
    assert "Off the record is never published" in page(client, "quote", "ferry", quote.pk)


def act_on(client: Client, name: str, quote: Quote, *args: int, **typed: object) -> HttpResponse:
    address = reverse("quote", args=["ferry", quote.pk])
    headers = {"HX-Request": "true", "HX-Current-URL": f"http://testserver{address}"}
    return client.post(reverse(name, args=["ferry", quote.pk, *args]), typed, headers=headers)


@pytest.mark.parametrize("role", [*Role])
@pytest.mark.parametrize("name", ["quote_terms", "quote_further", "quote_further_remove"])
def test_who_acts_on_the_terms_of_a_quote(client, quote, name, role):
    other = make_source(name="Bo Larsen")
    for level in ("background", "on_record"):
        agreed_with(quote.source, level)
    if name == "quote_further_remove":
        quote.further_sources.add(other)
    sign_in(client, role)
    args = [other.pk] if name == "quote_further_remove" else []
    offered = reverse(name, args=["ferry", quote.pk, *args]) in page(
        client, "quote", "ferry", quote.pk
    )
    response = act_on(client, name, quote, *args, further="Bo Larsen", agreement="")
    assert offered == (role in MAY["agree"]) == (response.status_code == 200)
    if offered:
        assert 'id="terms"' in html_of(response)
    else:
        assert "do not let you" in html_of(response)


@pytest.mark.parametrize("ticked", [True, False])
def test_a_further_source_is_tied_to_all_alike_where_that_is_ticked(client, ticked):
    told = "Sources said the ferry will stop."
    article = make_article(f"{told}\n\nSources said it is late.", slug="ferry")
    first, second = article.quotes.order_by("start")
    for quote in (first, second):
        set_speaker(make_user(Role.REPORTER), quote, make_source())
    make_source(name="Bo Larsen")
    sign_in(client)
    html = page(client, "quote", "ferry", first.pk)
    assert "Of the 1 other quote here by “Sources”, too" in html
    typed = {"alike": "on"} if ticked else {}
    act_on(client, "quote_further", first, further="Bo Larsen", **typed)
    assert first.further_sources.count() == 1
    assert second.further_sources.count() == ticked


def test_a_further_source_that_the_desk_has_not_is_made(client, quote):
    sign_in(client)
    assert "the desk does not have becomes a new source" in page(client, "quote", "ferry", quote.pk)
    assert act_on(client, "quote_further", quote, further=" ").status_code == 422
    assert act_on(client, "quote_further", quote, further="Bo", seen="old").status_code == 409
    assert not Source.objects.filter(name="Bo").exists()
    assert act_on(client, "quote_further", quote, further="Bo Larsen").status_code == 200
    (source,) = quote.further_sources.all()
    assert (source.name, source.kind) == ("Bo Larsen", Source.Kind.PERSON)


def test_a_refusal_leads_to_what_was_agreed(client, quote):
    other = make_source(name="Bo Larsen")
    agreed_with(other, "off_record")
    sign_in(client)
    response = act_on(client, "quote_further", quote, further="Bo Larsen")
    assert response.status_code == 422
    assert f'href="{reverse("source", args=[other.pk])}#agreements"' in html_of(response)


def test_a_quote_seen_as_it_no_longer_is_is_shown_anew(client, quote):
    sign_in(client)
    other = make_source(name="Bo Larsen")
    response = act_on(client, "quote_further", quote, further=other.name, seen="long ago")
    assert response.status_code == 409
    assert "has changed since you opened it" in html_of(response)


def test_the_release_screen_leads_to_the_terms_and_offers_no_override(client, quote):
    agreed_with(quote.source)
    sign_in(client, Role.DESK_EDITOR)
    html = page(client, "release", "ferry")
    assert f'href="{reverse("quote", args=["ferry", quote.pk])}#terms"' in html
    assert "nobody can override that" in html
    assert "Release it all the same" not in html
