"""A translated quote: marked by a person, compared with nothing, verified with a note."""

import pytest
from django.db import IntegrityError, transaction

from articles.actions.attach_evidence import attach_evidence
from articles.actions.errors import Conflict, Refused
from articles.actions.mark_translated import mark_translated, unmark_translated
from articles.actions.quote_state import binding, compared
from articles.actions.set_aside_quote import set_aside_quote
from articles.actions.set_speaker import set_speaker
from articles.actions.verify_quote import verify_matched, verify_quote
from articles.models import Event, Quote, Role
from tests.actions.quoted import BODY, WORDS
from tests.factories import make_article, make_desk, make_evidence, make_source, make_user, verify

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_rules(use_rules):
    use_rules()


@pytest.fixture
def checker():
    return make_user(Role.FACT_CHECKER, make_desk(), first_name="Fay", last_name="Roth")


@pytest.fixture
def quote(checker) -> Quote:
    """A quote with a speaker and evidence of its very words."""
    quote = make_article(BODY).quotes.get(kind="direct")
    set_speaker(checker, quote, make_source())
    attach_evidence(checker, quote, make_evidence(text=WORDS))
    quote.refresh_from_db()
    return quote


def last() -> Event:
    return Event.objects.order_by("seq").last()


def test_it_is_compared_with_nothing_and_matches_nothing(quote, checker):
    assert quote.status == "matched"
    mark_translated(checker, quote, " Ukrainian ")
    quote.refresh_from_db()
    assert (quote.translated_from, quote.status) == ("Ukrainian", "attributed")
    assert compared(quote) is None
    attach_evidence(checker, quote, make_evidence(text=f"{WORDS}."))
    quote.refresh_from_db()
    assert quote.status == "attributed"
    set_speaker(checker, quote, make_source(name="Bo Larsen"))
    quote.refresh_from_db()
    assert quote.status == "attributed"


def test_the_mark_is_logged_without_its_word(quote, checker):
    mark_translated(checker, quote, "Ukrainian")
    assert (last().verb, last().details) == ("marked_translated", {"reset": False})


@pytest.mark.parametrize("act", ["mark", "another language", "unmark"])
def test_a_verification_falls_with_the_mark(quote, checker, act):
    if act != "mark":
        mark_translated(checker, quote, "Ukrainian")
        quote.refresh_from_db()
    verify_quote(checker, quote, binding(quote), "Our own translator, Iryna Bondar.")
    if act == "unmark":
        unmark_translated(checker, quote)
    else:
        mark_translated(checker, quote, "Polish")
    quote.refresh_from_db()
    assert quote.status == ("matched" if act == "unmark" else "attributed")
    assert (quote.verified_by, quote.verified_at, quote.bound_sha256) == (None, None, "")
    assert last().details == {"reset": True}


def test_it_is_verified_with_a_note_on_who_translated_it(quote, checker):
    mark_translated(checker, quote, "Ukrainian")
    quote.refresh_from_db()
    said = "translated from Ukrainian: say in the note who translated it, or checked"
    for note in ("", "  "):
        with pytest.raises(Refused, match=said):
            verify_quote(checker, quote, binding(quote), note)
    with pytest.raises(Refused, match=said):
        verify_matched(checker, quote, binding(quote))
    verify_quote(checker, quote, binding(quote), "Iryna Bondar checked it.")
    quote.refresh_from_db()
    assert (quote.status, quote.note) == ("verified", "Iryna Bondar checked it.")


def test_who_saw_it_unmarked_verifies_nothing(quote, checker):
    seen = binding(quote)
    mark_translated(checker, quote, "Ukrainian")
    with pytest.raises(Conflict, match="since you opened it; Fay Roth acted on it last"):
        verify_quote(checker, quote, seen, "Fine.")
    with pytest.raises(Conflict, match="since you opened it"):
        mark_translated(checker, quote, "Polish", seen)


def test_taken_back_it_is_compared_again(quote, checker):
    mark_translated(checker, quote, "Ukrainian")
    unmark_translated(checker, quote)
    quote.refresh_from_db()
    assert (quote.translated_from, quote.status) == ("", "matched")
    with pytest.raises(Conflict, match="not marked as translated: undone by Fay Roth"):
        unmark_translated(checker, quote)


@pytest.mark.parametrize("language", ["", " ", "\x00", "x" * 81])
def test_a_language_that_is_none_is_refused(quote, checker, language):
    with pytest.raises(Refused, match=r"Language: say something here|at most 80"):
        mark_translated(checker, quote, language)
    quote.refresh_from_db()
    assert (quote.translated_from, quote.status) == ("", "matched")


def test_what_is_set_aside_is_not_marked(quote, checker):
    set_aside_quote(checker, quote, "A title.")
    with pytest.raises(Refused, match="take it up again first"):
        mark_translated(checker, quote, "Ukrainian")


def test_the_database_itself_asks_a_verified_translation_for_a_note(quote):
    verify(quote)
    with pytest.raises(IntegrityError), transaction.atomic():
        Quote.objects.filter(pk=quote.pk).update(translated_from="Ukrainian", note="")
