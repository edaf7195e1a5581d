"""One speaker's quotes together: each act its own, on what was shown, none a verdict."""

import pytest

from articles.actions.attach_evidence import attach_evidence
from articles.actions.errors import Conflict, Refused
from articles.actions.quote_state import binding
from articles.actions.quotes_together import (
    attach_together,
    read_alike,
    set_speaker_together,
    to_hold_against,
)
from articles.actions.set_aside_quote import set_aside_quote
from articles.actions.set_speaker import set_speaker
from articles.models import Event, Quote, Role
from tests.factories import make_article, make_desk, make_evidence, make_source, make_user, verify

pytestmark = pytest.mark.django_db

BODY = """“We will keep the bridge open until May,” Ana Duarte said.

“It is not for sale at any price,” Ana Duarte said.

“We paid for every bolt of it,” Ana Duarte said.

“I would sell it tomorrow,” Bo Larsen said."""
TRANSCRIPT = "We will keep the bridge open until May. It is not for sale at any price."


@pytest.fixture(autouse=True)
def _no_rules(use_rules):
    use_rules()


@pytest.fixture
def checker():
    return make_user(Role.FACT_CHECKER, make_desk())


@pytest.fixture
def quotes() -> list[Quote]:
    """Three quotes read as Ana Duarte's, and one as Bo Larsen's."""
    return list(make_article(BODY).quotes.exclude(kind="indirect").order_by("start"))


def given(checker, quote: Quote, text: str = "") -> Quote:
    """Give the quote its speaker, and evidence where there is a text for it."""
    set_speaker(checker, quote, make_source())
    if text:
        attach_evidence(checker, quote, make_evidence(text=text))
    quote.refresh_from_db()
    return quote


def test_alike_are_those_read_as_the_same_and_not_set(quotes, checker):
    first, second, third, other = quotes
    assert list(read_alike(given(checker, first))) == [second, third]
    set_speaker(checker, second, make_source(name="Bo Larsen"))
    set_aside_quote(checker, third, "A song.")
    assert not read_alike(first).exists()
    assert not read_alike(given(checker, other)).exists()


def test_who_was_set_by_name_brings_in_what_is_read_as_that_name(quotes, checker):
    first, second, third, other = quotes
    set_speaker(checker, other, make_source())
    other.refresh_from_db()
    assert list(read_alike(other)) == [first, second, third]


def test_each_speaker_set_together_is_an_event_of_its_own(quotes, checker):
    first, second, third, other = quotes
    given(checker, first)
    set_speaker_together(checker, first, [second.pk, third.pk, other.pk])
    assert [q.source.name for q in first.article.quotes.exclude(source=None)] == 3 * ["Ana Duarte"]
    events = Event.objects.filter(verb="set_speaker", actor=checker).order_by("seq")
    assert [event.target for event in events] == [f"quote:{q.pk}" for q in (first, second, third)]


def test_a_speaker_set_meanwhile_stays(quotes, checker):
    first, second, third, _ = quotes
    given(checker, first)
    set_speaker(checker, second, make_source(name="Bo Larsen"))
    assert set_speaker_together(checker, first, [second.pk, third.pk]) == [third]
    second.refresh_from_db()
    assert second.source.name == "Bo Larsen"
    with pytest.raises(Conflict, match="None of these quotes is without a speaker any more"):
        set_speaker_together(checker, first, [second.pk, third.pk])


def test_who_saw_another_speaker_or_other_evidence_does_nothing(quotes, checker):
    """Else one would set for many whom somebody else has just set for the first."""
    first, second, third, _ = quotes
    seen = binding(given(checker, first, TRANSCRIPT))
    set_speaker(checker, first, make_source(name="Bo Larsen"))
    with pytest.raises(Conflict, match="has changed since you opened it"):
        set_speaker_together(checker, first, [second.pk], seen)
    with pytest.raises(Conflict, match="has changed since you opened it"):
        attach_together(checker, first, {third.pk: binding(third)}, seen)
    untouched = Quote.objects.filter(pk__in=[second.pk, third.pk], source=None, evidence=None)
    assert untouched.count() == 2


def test_without_a_speaker_there_is_none_to_set(quotes, checker):
    with pytest.raises(Refused, match="Set the speaker of this quote first"):
        set_speaker_together(checker, quotes[0], [quotes[1].pk])


def test_evidence_is_for_the_speakers_marked_quotes_that_are_still_to_be_proved(quotes, checker):
    first, second, third, _ = quotes
    assert list(to_hold_against(given(checker, first, TRANSCRIPT))) == [second, third]
    verify(third)
    assert list(to_hold_against(first)) == [second]
    attach_evidence(checker, second, first.evidence)
    assert not to_hold_against(first).exists()


def test_attached_together_what_holds_is_matched_and_nothing_verified(quotes, checker):
    first, second, third, _ = quotes
    given(checker, first, TRANSCRIPT)
    given(checker, second)
    seen = {quote.pk: binding(quote) for quote in (second, third)}
    assert attach_together(checker, first, seen) == [second, third]
    statuses = {quote.pk: quote.status for quote in first.article.quotes.all()}
    assert [statuses[q.pk] for q in (first, second, third)] == [
        "matched",
        "matched",
        "unattributed",
    ]
    events = Event.objects.filter(verb="attached_evidence").order_by("seq")
    assert [event.target for event in events] == [f"quote:{q.pk}" for q in (first, second, third)]
    assert len({event.details["sha256"] for event in events}) == 1


def test_one_that_has_changed_since_it_was_shown_stops_them_all(quotes, checker):
    first, second, third, _ = quotes
    given(checker, first, TRANSCRIPT)
    seen = {quote.pk: binding(quote) for quote in (second, third)}
    given(checker, third)
    with pytest.raises(Conflict, match="has changed since you opened it"):
        attach_together(checker, first, seen)
    assert not Quote.objects.filter(pk__in=[second.pk, third.pk], evidence__isnull=False).exists()


def test_a_verification_made_meanwhile_is_left_alone(quotes, checker):
    first, second, _, _ = quotes
    given(checker, first, TRANSCRIPT)
    seen = {second.pk: binding(second)}
    verify(second)
    with pytest.raises(Conflict, match="worked on meanwhile: look again"):
        attach_together(checker, first, seen)
    second.refresh_from_db()
    assert second.status == "verified"


def test_another_speakers_quote_is_not_attached_to(quotes, checker):
    first, _, _, other = quotes
    given(checker, first, TRANSCRIPT)
    with pytest.raises(Conflict, match="look again"):
        attach_together(checker, first, {other.pk: binding(other)})


def test_with_nothing_ticked_or_no_evidence_it_is_refused(quotes, checker):
    first, second, _, _ = quotes
    given(checker, first)
    with pytest.raises(Refused, match="Attach the evidence to this quote first"):
        attach_together(checker, first, {second.pk: binding(second)})
    given(checker, first, TRANSCRIPT)
    with pytest.raises(Refused, match="Tick the quotes"):
        attach_together(checker, first, {})
