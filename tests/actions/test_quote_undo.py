"""What one key did, one key undoes: a speaker, a verification; and what one key may verify."""

import pytest

from articles.actions.attach_evidence import attach_evidence
from articles.actions.errors import Conflict, Refused
from articles.actions.quote_state import binding
from articles.actions.set_aside_quote import set_aside_quote
from articles.actions.set_speaker import set_speaker, unset_speaker
from articles.actions.verify_quote import dispute_quote, take_back_verification, verify_matched
from articles.models import Event, Quote, Role
from tests.actions.quoted import BODY, WORDS
from tests.factories import (
    add_role,
    make_article,
    make_desk,
    make_evidence,
    make_source,
    make_user,
    verify,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_rules(use_rules):
    use_rules()


@pytest.fixture
def checker():
    return make_user(Role.FACT_CHECKER, make_desk(), first_name="Fay", last_name="Roth")


@pytest.fixture
def quote() -> Quote:
    return make_article(BODY).quotes.get(kind="direct")


def given(checker, quote: Quote, **evidence: str) -> str:
    """Give the quote a speaker and evidence; return what a card of it shows."""
    set_speaker(checker, quote, make_source())
    attach_evidence(checker, quote, make_evidence(**evidence))
    quote.refresh_from_db()
    return binding(quote)


def test_what_matches_is_verified(quote, checker):
    seen = given(checker, quote, text=f"{WORDS}.")
    verify_matched(checker, quote, seen)
    quote.refresh_from_db()
    assert (quote.status, quote.verified_by, quote.bound_sha256) == ("verified", checker, seen)


@pytest.mark.parametrize(
    ("evidence", "why"),
    [
        ({"text": "We will keep the bridge open after the month of May."}, "evidence differs"),
        ({"text": "Nothing of the kind."}, "evidence differs"),
        ({"address": "https://example.org/film"}, "does not match its evidence: open it"),
    ],
)
def test_what_does_not_match_is_not(quote, checker, evidence, why):
    seen = given(checker, quote, **evidence)
    with pytest.raises(Refused, match=why):
        verify_matched(checker, quote, seen)
    quote.refresh_from_db()
    assert (quote.status, quote.verified_by) == ("attributed", None)
    assert not Event.objects.filter(verb="verified").exists()


def test_what_is_disputed_is_opened_first(quote, checker):
    seen = given(checker, quote, text=WORDS)
    dispute_quote(checker, quote, "He denies it.")
    with pytest.raises(Refused, match="open it and compare"):
        verify_matched(checker, quote, seen)


def test_without_speaker_or_evidence_it_says_what_to_do(quote, checker):
    with pytest.raises(Refused, match="Set the speaker first"):
        verify_matched(checker, quote, binding(quote))
    set_speaker(checker, quote, make_source())
    quote.refresh_from_db()
    with pytest.raises(Refused, match="Attach the evidence first"):
        verify_matched(checker, quote, binding(quote))


def test_who_wrote_it_is_refused(quote, checker):
    seen = given(checker, quote, text=WORDS)
    with pytest.raises(Refused, match="You wrote part of this story"):
        verify_matched(add_role(quote.article.filed_by, Role.FACT_CHECKER), quote, seen)


def test_who_saw_it_otherwise_is_in_conflict(quote, checker):
    seen = given(checker, quote, text=WORDS)
    set_speaker(checker, quote, make_source(name="Bo Larsen"))
    with pytest.raises(Conflict, match="since you opened it; Fay Roth acted on it last"):
        verify_matched(make_user(Role.DESK_EDITOR), quote, seen)


def test_a_verification_is_taken_back(quote, checker):
    verify(quote)
    take_back_verification(checker, quote)
    quote.refresh_from_db()
    assert (quote.status, quote.verified_by, quote.bound_sha256) == ("matched", None, "")
    event = Event.objects.order_by("seq").last()
    assert (event.verb, event.target) == ("took_back_verification", f"quote:{quote.pk}")
    with pytest.raises(Conflict, match="not verified: that was taken back by Fay Roth"):
        take_back_verification(checker, quote)


@pytest.mark.parametrize("was_verified", [False, True])
def test_a_speaker_is_taken_off(quote, checker, was_verified):
    if was_verified:
        verify(quote)
    else:
        set_speaker(checker, quote, make_source())
    unset_speaker(checker, quote)
    quote.refresh_from_db()
    assert (quote.source, quote.status, quote.verified_by) == (None, "unattributed", None)
    assert Event.objects.order_by("seq").last().details == {"reset": was_verified}
    with pytest.raises(Conflict, match="has no speaker: it was taken off by Fay Roth"):
        unset_speaker(checker, quote)


def test_a_speaker_set_by_another_since_is_not_taken_off(quote, checker):
    set_speaker(checker, quote, make_source())
    quote.refresh_from_db()
    seen = binding(quote)
    set_speaker(checker, quote, make_source(name="Bo Larsen"))
    with pytest.raises(Conflict, match="since you opened it; Fay Roth acted on it last"):
        unset_speaker(make_user(Role.DESK_EDITOR), quote, seen)


def test_what_is_set_aside_keeps_its_speaker(quote, checker):
    set_speaker(checker, quote, make_source())
    set_aside_quote(checker, quote, "A title.")
    with pytest.raises(Refused, match="take it up again first"):
        unset_speaker(checker, quote)
