"""The screen of one speaker's quotes: what the evidence says of each, before it is attached."""

import re

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from articles.actions.attach_evidence import attach_evidence
from articles.actions.mark_translated import mark_translated
from articles.actions.set_speaker import set_speaker
from articles.models import Event, Quote, Role
from tests.factories import make_article, make_evidence, make_source, make_user, verify
from tests.views.screens import act, html_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("one_rule")]

BODY = """“We will hold the bridge until May,” Ana Duarte said.

“It is ours to keep in all weathers,” Ana Duarte said.

“We paid for every bolt of the thing,” Ana Duarte said.

“Never in my life will I sell it,” Ana Duarte said.

“I would have sold it,” Jo Bell said."""
TRANSCRIPT = (
    "We will hold the bridge until May. It is ours to keep in all weathers, but not yours. "
)
TRANSCRIPT += "We did not pay for every bolt of the thing. I would have sold it."


@pytest.fixture
def quotes() -> list[Quote]:
    return list(make_article(BODY, slug="mayor").quotes.order_by("start"))


@pytest.fixture
def checker(client: Client) -> User:
    user = make_user(Role.FACT_CHECKER)
    client.force_login(user)
    return user


@pytest.fixture
def first(checker, quotes) -> Quote:
    """The first quote, with its speaker and a transcript as its evidence."""
    set_speaker(checker, quotes[0], make_source())
    attach_evidence(checker, quotes[0], make_evidence(text=TRANSCRIPT, title="Transcript"))
    return quotes[0]


def page(client: Client, quote: Quote) -> str:
    return html_of(client.get(reverse("quote_together", args=["mayor", quote.pk])))


def trial(html: str, quote: Quote) -> str:
    """Return what the screen says of one quote held against the evidence."""
    return re.search(rf'<li>(?:(?!</li>).)*value="{quote.pk} \w+".*?</li>', html)[0]


def chosen(html: str, *quotes: Quote) -> list[str]:
    return [re.search(rf'value="({quote.pk} \w+)"', html)[1] for quote in quotes]


def test_each_quote_has_its_verdict_and_what_holds_is_ticked(client, checker, quotes, first):
    attach_evidence(checker, quotes[3], make_evidence(text="Old notes.", title="Notebook"))
    html = page(client, first)
    said = [
        ("In the evidence the sentence goes on with a turn", False),
        ("A “not” or the like is in one and not in the other", False),
        ("The evidence does not have these words.", False),
    ]
    for quote, (words, is_ticked) in zip(quotes[1:4], said, strict=True):
        assert words in trial(html, quote)
        assert ("checked" in trial(html, quote)) == is_ticked
    assert "It has “Notebook” now, which this would take the place of." in trial(html, quotes[3])
    assert f'value="{quotes[4].pk} ' not in html


def test_what_the_evidence_has_word_for_word_is_ticked(client, checker, quotes, first):
    attach_evidence(checker, first, make_evidence(text=f"{TRANSCRIPT} {quotes[3].words}."))
    html = trial(page(client, first), quotes[3])
    assert "The evidence has these very words." in html
    assert "checked" in html


def test_a_translated_quote_is_held_against_nothing(client, checker, quotes, first):
    mark_translated(checker, quotes[1], "Welsh")
    html = trial(page(client, first), quotes[1])
    assert "Translated from Welsh: compared with nothing." in html
    assert "checked" not in html


def test_an_address_says_nothing_of_any(client, checker, quotes, first):
    attach_evidence(checker, first, make_evidence(address="https://example.org/film"))
    html = trial(page(client, first), quotes[1])
    assert "This evidence has no text to compare." in html
    assert "checked" not in html


def test_the_ticked_get_the_evidence_and_each_its_event(client, checker, quotes, first):
    typed = {"chosen": chosen(page(client, first), quotes[1], quotes[2])}
    response = act(client, "quote_together_evidence", first.pk, **typed)
    assert response.status_code == 303
    assert "Transcript: attached to 2 quotes more. Verify each by itself." in page(client, first)
    targets = Event.objects.filter(verb="attached_evidence").values_list("target", flat=True)
    assert set(targets) == {f"quote:{quote.pk}" for quote in quotes[:3]}
    assert not Quote.objects.filter(status="verified").exists()


def test_what_changed_since_it_was_shown_is_a_conflict(client, checker, quotes, first):
    typed = {"chosen": chosen(page(client, first), quotes[1])}
    set_speaker(checker, quotes[1], make_source())
    response = act(client, "quote_together_evidence", first.pk, **typed)
    assert response.status_code == 409
    assert "has changed since you opened it" in html_of(response)


@pytest.mark.parametrize("typed", [[], ["x"], ["1"], [f"{'9' * 30} abc"]])
def test_a_choice_that_is_none_is_refused(client, checker, quotes, first, typed):
    response = act(client, "quote_together_evidence", first.pk, chosen=typed)
    assert response.status_code in (409, 422)
    assert Quote.objects.filter(evidence__isnull=False).count() == 1


def test_the_ticked_get_the_speaker(client, checker, quotes, first):
    html = page(client, first)
    assert re.findall(r'name="ids" value="(\d+)" checked', html) == [
        str(quote.pk) for quote in quotes[1:4]
    ]
    response = act(client, "quote_together_speaker", first.pk, ids=[quotes[1].pk, "x"])
    assert response.status_code == 303
    assert "Ana Duarte: speaker set for 1 quote more." in page(client, first)
    assert Quote.objects.filter(source__name="Ana Duarte").count() == 2


def test_without_a_speaker_it_says_what_comes_first(client, checker, quotes):
    html = page(client, quotes[0])
    assert "Set the speaker of this quote</a> first." in html
    assert "<form" not in html.split("</header>")[-1]


def test_with_nothing_left_it_says_so(client, checker, quotes, first):
    for quote in quotes[1:4]:
        verify(quote)
    assert "Nothing is left to do for their other quotes together." in page(client, first)


def test_the_quotes_page_leads_here(client, checker, quotes, first):
    html = html_of(client.get(reverse("quote", args=["mayor", first.pk])))
    assert "3 other quotes here are read as Ana Duarte’s, without a speaker set." in html
    assert "3 of theirs may stand in this evidence too." in html
    assert reverse("quote_together", args=["mayor", first.pk]) in html


@pytest.mark.parametrize("name", ["quote_together_speaker", "quote_together_evidence"])
def test_who_may_not_attribute_is_refused(client, quotes, first, name):
    client.force_login(make_user(Role.LEGAL))
    response = act(client, name, first.pk, ids=[quotes[1].pk], chosen=[f"{quotes[1].pk} x"])
    assert response.status_code == 422
    assert "do not let you set a quote’s speaker" in html_of(response).replace("&#x27;", "’")
