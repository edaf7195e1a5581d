"""A quote's own page: who said it, on what evidence, word by word, and a person's verdict."""

import re

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.actions.attach_evidence import attach_evidence
from articles.actions.quote_state import binding
from articles.actions.set_speaker import set_speaker
from articles.models import Article, Evidence, Quote, Role, Source
from tests.factories import (
    make_article,
    make_desk,
    make_evidence,
    make_source,
    make_user,
    verify,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("one_rule")]

HTMX = {"HX-Request": "true"}
SPEECH = "We will hold the bridge until May"


@pytest.fixture
def article() -> Article:
    return make_article(f"“{SPEECH},” said Ana Duarte.\n\n“No,” said Jo Bell.", slug="plan")


@pytest.fixture
def quote(article: Article) -> Quote:
    return article.quotes.order_by("start")[0]


@pytest.fixture
def checker(client: Client) -> User:
    user = make_user(Role.FACT_CHECKER, first_name="Fay", last_name="Roth")
    client.force_login(user)
    return user


def page(client: Client, quote: Quote) -> str:
    response = client.get(reverse("quote", args=["plan", quote.pk]))
    assert response.status_code == 200
    return response.content.decode()


def act(
    client: Client, name: str, quote: Quote, where: str = "", /, **typed: object
) -> HttpResponse:
    """Post; ``where`` is the screen that an HTMX call comes from: "quote" or "review"."""
    page = reverse("review", args=["plan"]) + f"quotes/{quote.pk}/" * (where == "quote")
    headers = {**HTMX, "HX-Current-URL": f"http://testserver{page}"} if where else {}
    return client.post(reverse(name, args=["plan", quote.pk]), typed, headers=headers)


def evidenced(quote: Quote, text: str) -> Quote:
    """Give the quote its speaker and evidence."""
    checker = make_user(Role.FACT_CHECKER)
    set_speaker(checker, quote, make_source())
    attach_evidence(checker, quote, make_evidence(text=text))
    quote.refresh_from_db()
    return quote


def seen(html: str) -> str:
    return re.search(r'name="seen"\s+class="seen"\s+value="(\w+)"', html)[1]


def test_the_page_shows_the_quote_in_its_place_and_who_may_have_said_it(client, checker, quote):
    html = page(client, quote)
    assert f'data-marks="quote-{quote.pk}">“{SPEECH},”' in html
    assert 'name="name" value="Ana Duarte"' in html
    assert "Attach evidence to compare the quote with it." in html


def test_a_candidate_becomes_the_speaker_by_one_press_in_the_rail(client, checker, quote):
    response = act(client, "quote_speaker", quote, "review", name="Ana Duarte")
    quote.refresh_from_db()
    assert (quote.source.name, quote.source.kind) == ("Ana Duarte", Source.Kind.PERSON)
    html = response.content.decode()
    assert f'id="quote-{quote.pk}"' in html
    assert "Ana Duarte · speaker set" in html
    assert html.count('hx-swap-oob="true"') == 4  # counts, places, block, card


def test_a_source_of_the_desk_is_known_by_its_name(client, checker, quote):
    report = make_source(name="Budget report", kind=Source.Kind.DOCUMENT)
    assert act(client, "quote_speaker", quote, name="budget REPORT").status_code == 303
    quote.refresh_from_db()
    assert quote.source == report
    assert Source.objects.count() == 1


def test_a_new_source_has_its_kind_and_description(client, checker, quote):
    typed = {"name": "Port radio", "kind": "broadcast", "description": "Morning news"}
    act(client, "quote_speaker", quote, **typed)
    source = Source.objects.get()
    assert (source.name, source.kind, source.description) == tuple(typed.values())


def test_another_desks_source_is_not_taken(client, checker, quote):
    make_source(make_desk("Sport"), name="Ana Duarte")
    act(client, "quote_speaker", quote, name="Ana Duarte")
    quote.refresh_from_db()
    assert quote.source.desk == quote.article.desk


@pytest.mark.parametrize(
    "typed",
    [
        {"name": " "},
        {"name": "\x00"},
        {"name": "x" * 201},
        {"name": "Ana", "kind": "ghost"},
        {"name": "Ana", "kind": "person\x00"},
        {"name": "Ana", "description": "x" * 301},
    ],
)
def test_a_source_without_name_or_of_no_kind_is_refused(client, checker, quote, typed):
    assert act(client, "quote_speaker", quote, "quote", **typed).status_code == 422
    assert not Source.objects.exists()


def test_pasted_evidence_is_attached_and_compared(client, checker, quote):
    typed = {"title": "Recording", "text": f"He said: {SPEECH}. Then he left.",
             "locator": "00:12", "second_hand": "on"}  # fmt: skip
    html = act(client, "quote_evidence", quote, "quote", **typed).content.decode()
    evidence = Evidence.objects.get()
    assert (evidence.title, evidence.locator, evidence.first_hand) == ("Recording", "00:12", False)
    assert "The evidence has these very words." in html
    assert f"<mark>{SPEECH}</mark>" in html
    assert "He said: " in html


def test_a_file_is_evidence(client, checker, quote):
    file = SimpleUploadedFile("notes.txt", f"{SPEECH}.".encode())
    act(client, "quote_evidence", quote, title="Notes", file=file)
    evidence = Evidence.objects.get()
    assert (evidence.kind, evidence.file_name, evidence.first_hand) == ("file", "notes.txt", True)
    assert SPEECH in evidence.text


def test_an_address_has_no_words_to_compare(client, checker, quote):
    act(client, "quote_evidence", quote, title="Film", address="https://example.org/film")
    html = page(client, quote)
    assert "This evidence has no text to compare." in html
    assert 'href="https://example.org/film"' in html


def test_evidence_of_the_desk_and_no_others_is_attached_again(client, checker, quote):
    known, other = make_evidence(text=SPEECH), make_evidence(make_desk("Sport"), SPEECH)
    act(client, "quote_evidence", quote, known=known.pk)
    response = act(client, "quote_evidence", quote, "quote", known=other.pk)
    assert response.status_code == 422
    quote.refresh_from_db()
    assert quote.evidence == known


@pytest.mark.parametrize(
    "typed", [{"title": "Notes"}, {"text": "Words."}, {"title": "Film", "address": "not one"}]
)
def test_evidence_of_nothing_is_refused(client, checker, quote, typed):
    assert act(client, "quote_evidence", quote, "quote", **typed).status_code == 422
    assert not Evidence.objects.exists()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("We will not hold the bridge until May.", "The evidence has other words."),
        ("We will not hold the bridge until May.", "only in the evidence:</span> not<"),
        ("We will not hold the bridge until May.", "A “not” or the like is in one and not"),
        ("We will hold the bridge until June.", "only in the quote:</span> May<"),
        ("Nothing of the kind was heard there.", "The evidence does not have these words."),
    ],
)
def test_what_differs_is_marked_and_told(client, checker, quote, text, said):
    evidenced(quote, text)
    assert said in page(client, quote)


def test_a_person_verifies_what_was_shown(client, checker, quote):
    evidenced(quote, SPEECH)
    html = page(client, quote)
    html = act(client, "quote_verify", quote, "quote", seen=seen(html)).content.decode()
    quote.refresh_from_db()
    assert (quote.status, quote.verified_by) == (Quote.Status.VERIFIED, checker)
    assert "by Fay Roth" in " ".join(html.split())
    assert "Next quote to prove" in html


def test_what_has_changed_since_it_was_shown_is_a_conflict(client, checker, quote):
    evidenced(quote, SPEECH)
    before = seen(page(client, quote))
    evidenced(quote, f"{SPEECH}, perhaps.")
    assert act(client, "quote_verify", quote, "quote", seen=before).status_code == 409


def test_a_difference_needs_a_note(client, checker, quote):
    evidenced(quote, "We shall hold the bridge until May.")
    response = act(client, "quote_verify", quote, "quote", seen=binding(quote))
    assert response.status_code == 422
    assert "say in the note why it stands" in response.content.decode()
    act(client, "quote_verify", quote, seen=binding(quote), note="His dialect, our English.")
    quote.refresh_from_db()
    assert (quote.status, quote.note) == (Quote.Status.VERIFIED, "His dialect, our English.")


def test_an_answer_brings_what_is_now_to_be_verified(client, checker, quote):
    html = act(client, "quote_speaker", quote, "quote", name="Ana Duarte").content.decode()
    quote.refresh_from_db()
    assert seen(html) == binding(quote)


def test_a_new_speaker_takes_the_verification_back(client, checker, quote):
    verify(quote)
    html = act(client, "quote_speaker", quote, "quote", name="Jo Bell").content.decode()
    quote.refresh_from_db()
    assert quote.status == Quote.Status.MATCHED
    assert "matches its evidence" in html


def test_a_quote_is_disputed_with_a_reason(client, checker, quote):
    assert act(client, "quote_dispute", quote, "quote", note="").status_code == 422
    html = act(client, "quote_dispute", quote, "quote", note="He denies it.").content.decode()
    quote.refresh_from_db()
    assert quote.status == Quote.Status.DISPUTED
    assert "He denies it." in html


@pytest.mark.parametrize("where", ["", "quote", "review"])
def test_a_quote_that_is_taken_away_meanwhile_is_a_conflict(
    client, checker, quote, monkeypatch, where
):
    def take_away(*_: object) -> Source:
        quote.delete()
        return make_source()

    monkeypatch.setattr("articles.views.quotes.find_source", take_away)
    response = act(client, "quote_speaker", quote, where, name="Ana Duarte")
    assert response.status_code == 409
    assert "The words of this quote have left the copy." in response.content.decode()


def test_another_storys_quote_is_not_found(client, checker, quote):
    make_article("Well.", slug="other")
    assert client.get(reverse("quote", args=["other", quote.pk])).status_code == 404


def test_queries_do_not_grow_with_quotes_sources_or_evidence(client, checker):
    def queries(many: int) -> int:
        Article.objects.update(slug=f"before-{many}")
        body = "\n\n".join(f"“It is well {n},” said Ana Duarte." for n in range(many))
        article = make_article(body, slug="plan")
        for number in range(many):
            make_source(name=f"Source {number}")
            make_evidence(text=f"Words {number}")
        quote = evidenced(article.quotes.order_by("start")[0], SPEECH)
        with CaptureQueriesContext(connection) as captured:
            page(client, quote)
        return len(captured)

    assert queries(5) == queries(40) <= 20
