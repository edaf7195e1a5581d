"""A quote that was set aside: nothing else is done to it until somebody takes it up again."""

import pytest

from articles.actions.attach_evidence import attach_evidence
from articles.actions.errors import Conflict, Refused
from articles.actions.quote_state import binding
from articles.actions.set_aside_quote import set_aside_quote, take_up_quote
from articles.actions.set_speaker import set_speaker
from articles.actions.settle import settle_lost
from articles.actions.verify_quote import dispute_quote, verify_quote
from articles.models import AnchorState, Event, Quote, Role
from tests.actions.together import together
from tests.factories import make_article, make_desk, make_evidence, make_source, make_user

pytestmark = pytest.mark.django_db

WORDS = "We will not keep the bridge open after the month of May"
BODY = f"The council met.\n\n“{WORDS},” Ana Duarte said.\n\nIt meets in May."
ACTS = {
    "speaker": lambda user, quote: set_speaker(user, quote, make_source(name="Bo Larsen")),
    "evidence": lambda user, quote: attach_evidence(user, quote, make_evidence(text="Other.")),
    "verify": lambda user, quote: verify_quote(user, quote, binding(quote)),
    "dispute": lambda user, quote: dispute_quote(user, quote, "Never said."),
}


@pytest.fixture(autouse=True)
def _no_rules(use_rules):
    use_rules()


@pytest.fixture
def checker():
    return make_user(Role.FACT_CHECKER, make_desk(), first_name="Fay", last_name="Roth")


@pytest.fixture
def quote(checker):
    quote = make_article(BODY).quotes.get(kind="direct")
    set_speaker(checker, quote, make_source())
    attach_evidence(checker, quote, make_evidence(text=WORDS))
    quote.refresh_from_db()
    return quote


@pytest.mark.parametrize("act", ACTS)
def test_nothing_else_is_done_to_it(quote, checker, act):
    set_aside_quote(checker, quote, "A title.")
    with pytest.raises(Refused, match="set aside by Fay Roth: take it up again first"):
        ACTS[act](make_user(Role.DESK_EDITOR), quote)
    quote.refresh_from_db()
    assert (quote.retired, quote.status, quote.note) == (True, "attributed", "A title.")


@pytest.mark.parametrize("act", ACTS)
def test_what_has_left_the_copy_cannot_be_worked_on(quote, act):
    Quote.objects.update(anchor_state=AnchorState.ORPHANED)
    settle_lost(make_user(Role.DESK_EDITOR), quote.article)
    user = make_user(Role.DESK_EDITOR)
    with pytest.raises(Refused, match="words of this quote have left the copy"):
        ACTS[act](user, quote)
    with pytest.raises(Refused, match="words of this quote have left the copy"):
        set_aside_quote(user, quote, "A title.")


def test_the_second_to_set_it_aside_is_told_who_was_first(quote, checker):
    set_aside_quote(checker, quote, "A title.")
    with pytest.raises(Conflict, match="was set aside by Fay Roth already"):
        set_aside_quote(make_user(Role.DESK_EDITOR), quote, "A nickname.")
    quote.refresh_from_db()
    assert quote.note == "A title."


def test_of_two_who_set_it_aside_at_once_one_is_first(transactional_db, checker):
    quote = make_article(BODY).quotes.get(kind="direct")
    users = [checker, make_user(Role.DESK_EDITOR)]
    outcomes = together(
        *(lambda user=user: set_aside_quote(user, quote, "A title.") for user in users)
    )
    assert sum(isinstance(outcome, Conflict) for outcome in outcomes) == 1
    assert outcomes.count(None) == 1


def test_taken_up_again_it_is_to_be_proved(quote, checker):
    verify_quote(checker, quote, binding(quote))
    set_aside_quote(checker, quote, "A title.")
    take_up_quote(checker, quote)
    quote.refresh_from_db()
    assert (quote.retired, quote.status, quote.note) == (False, "matched", "")
    assert (quote.verified_by, quote.bound_sha256) == (None, "")
    assert Quote.objects.to_be_proved().contains(quote)
    event = Event.objects.order_by("seq").last()
    assert (event.verb, event.target, event.details) == ("took_up", f"quote:{quote.pk}", {})


@pytest.mark.parametrize("state", [AnchorState.DOUBTFUL, AnchorState.ORPHANED])
def test_without_a_certain_place_it_is_not_taken_up(quote, checker, state):
    set_aside_quote(checker, quote, "A title.")
    Quote.objects.update(anchor_state=state)
    with pytest.raises(Refused, match="words of this quote have changed since"):
        take_up_quote(checker, quote)


def test_what_is_not_set_aside_is_not_taken_up(quote, checker):
    with pytest.raises(Conflict, match=r"This quote is not set aside\.$"):
        take_up_quote(checker, quote)


def test_the_second_to_take_it_up_is_told_who_was_first(quote, checker):
    set_aside_quote(checker, quote, "A title.")
    take_up_quote(checker, quote)
    with pytest.raises(Conflict, match="not set aside: it was taken up by Fay Roth"):
        take_up_quote(make_user(Role.DESK_EDITOR), quote)
