"""Quotes: a speaker, evidence, and a person who has compared the two."""

import pytest
from django.db import IntegrityError, transaction

from articles.actions.attach_evidence import attach_evidence
from articles.actions.errors import Conflict, Refused
from articles.actions.quote_state import binding, compared
from articles.actions.review import reread
from articles.actions.set_aside_quote import set_aside_quote
from articles.actions.set_speaker import add_source, set_speaker
from articles.actions.verify_quote import dispute_quote, verify_quote
from articles.models import AnchorState, Event, Quote, Role, Source
from tests.actions.quoted import BODY, WORDS
from tests.actions.together import together
from tests.factories import (
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
    return make_user(Role.FACT_CHECKER, make_desk())


@pytest.fixture
def quote():
    return make_article(BODY).quotes.get(kind="direct")


def prepare(quote: Quote, checker, text: str = WORDS) -> str:
    """Give the quote a speaker and evidence; return what the checker was shown."""
    set_speaker(checker, quote, make_source())
    attach_evidence(checker, quote, make_evidence(text=text))
    quote.refresh_from_db()
    return binding(quote)


def last() -> Event:
    return Event.objects.order_by("seq").last()


def test_a_verified_quote_names_who_when_and_what_it_binds(quote, checker):
    seen = prepare(quote, checker)
    verify_quote(checker, quote, seen, " Heard it. ")
    quote.refresh_from_db()
    assert (quote.status, quote.verified_by, quote.note) == ("verified", checker, "Heard it.")
    assert quote.verified_at is not None
    assert quote.bound_sha256 == seen == binding(quote)
    assert (last().verb, last().details) == ("verified", {"bound_sha256": seen})


def test_a_quote_of_its_evidence_is_matched_but_not_verified(quote, checker):
    prepare(quote, checker)
    assert (quote.status, quote.verified_by) == ("matched", None)
    assert compared(quote).verdict == "verbatim"


def test_without_a_speaker_it_is_not_verified(quote, checker):
    attach_evidence(checker, quote, make_evidence(text=WORDS))
    quote.refresh_from_db()
    assert quote.status == "unattributed"
    with pytest.raises(Refused, match="Set the speaker first"):
        verify_quote(checker, quote, binding(quote))


def test_without_evidence_it_is_not_verified(quote, checker):
    set_speaker(checker, quote, make_source())
    quote.refresh_from_db()
    assert quote.status == "attributed"
    with pytest.raises(Refused, match="Attach the evidence first"):
        verify_quote(checker, quote, binding(quote))


@pytest.mark.parametrize("state", [AnchorState.DOUBTFUL, AnchorState.ORPHANED])
def test_out_of_place_it_is_not_verified(quote, checker, state):
    seen = prepare(quote, checker)
    Quote.objects.update(anchor_state=state)
    with pytest.raises(Refused, match="place of this quote is not certain"):
        verify_quote(checker, quote, seen)


@pytest.mark.parametrize(
    "evidence", ["We will keep the bridge open after the month of May", "Something else entirely."]
)
def test_evidence_that_differs_asks_for_a_note(quote, checker, evidence):
    seen = prepare(quote, checker, evidence)
    assert quote.status == "attributed"
    with pytest.raises(Refused, match="evidence differs from the quote"):
        verify_quote(checker, quote, seen, "  ")
    verify_quote(checker, quote, seen, "She took the word back on the phone.")


def test_an_address_noted_has_no_text_to_differ(quote, checker):
    set_speaker(checker, quote, make_source())
    attach_evidence(checker, quote, make_evidence(address="https://example.org/speech"))
    quote.refresh_from_db()
    assert compared(quote) is None
    verify_quote(checker, quote, binding(quote))


@pytest.mark.parametrize("change", ["speaker", "evidence", "words", "name"])
def test_what_has_changed_since_it_was_shown_is_a_conflict(quote, checker, change):
    seen = prepare(quote, checker)
    if change == "speaker":
        set_speaker(checker, quote, make_source(name="Bo Larsen"))
    elif change == "evidence":
        attach_evidence(checker, quote, make_evidence(text=f"{WORDS}. And more."))
    elif change == "words":
        Quote.objects.filter(pk=quote.pk).update(exact="“We will,”", spans=[])
    else:
        Source.objects.update(name="Ana Duarte Lopes")
    with pytest.raises(Conflict, match="has changed since you opened it"):
        verify_quote(checker, quote, seen, "It stands.")
    quote.refresh_from_db()
    assert quote.status != "verified"


@pytest.mark.parametrize("change", ["speaker", "evidence", "dispute", "aside"])
def test_a_verification_falls_with_what_it_bound(quote, checker, change):
    verify(quote, checker)
    if change == "speaker":
        set_speaker(checker, quote, make_source(name="Bo Larsen"))
    elif change == "evidence":
        attach_evidence(checker, quote, make_evidence(text="Something else."))
    elif change == "dispute":
        dispute_quote(checker, quote, "Never said.")
    else:
        set_aside_quote(checker, quote, "A title.")
    quote.refresh_from_db()
    assert quote.status != "verified"
    assert (quote.verified_by, quote.verified_at, quote.bound_sha256) == (None, None, "")
    if change in ("speaker", "evidence"):
        assert last().details["reset"] is True


def test_another_speaker_of_the_same_words_leaves_them_matched(quote, checker):
    prepare(quote, checker)
    set_speaker(checker, quote, make_source(name="Bo Larsen"))
    quote.refresh_from_db()
    assert quote.status == "matched"


@pytest.mark.parametrize("act", [dispute_quote, set_aside_quote])
@pytest.mark.parametrize("note", ["", "  ", "x" * 501])
def test_doubting_a_quote_takes_a_reason(quote, checker, act, note):
    with pytest.raises(Refused, match=r"say something|at most 500"):
        act(checker, quote, note)
    quote.refresh_from_db()
    assert (quote.status, quote.retired) == ("unattributed", False)


def test_a_disputed_quote_keeps_why(quote, checker):
    dispute_quote(checker, quote, " She never said so. ")
    quote.refresh_from_db()
    assert (quote.status, quote.note) == ("disputed", "She never said so.")
    assert (last().verb, last().target) == ("disputed", f"quote:{quote.pk}")


def test_what_was_set_aside_is_out_of_the_copy_until_its_words_change(quote, checker):
    set_aside_quote(checker, quote, "A title.")
    reread(make_user(Role.COPY_EDITOR), quote.article)
    assert not quote.article.quotes.live().filter(kind="direct").exists()


def test_a_source_of_another_desk_is_refused(quote, checker):
    foreign = make_source(make_desk("Sport"))
    with pytest.raises(Refused, match="Speaker: choose a source of this desk"):
        set_speaker(checker, quote, foreign)


def test_evidence_of_another_desk_is_refused(quote, checker):
    foreign = make_evidence(make_desk("Sport"), WORDS)
    with pytest.raises(Refused, match="Evidence: choose evidence of this desk"):
        attach_evidence(checker, quote, foreign)


def test_a_source_is_added_once(checker):
    first = add_source(checker, make_desk(), " Ana Duarte ")
    assert add_source(checker, make_desk(), "Ana Duarte") == first
    assert first.name == "Ana Duarte"
    assert add_source(checker, make_desk(), "Ana Duarte", "document") != first
    assert Event.objects.filter(verb="added_source").count() == 2


@pytest.mark.parametrize(
    "values", [{"name": " "}, {"name": "x" * 201}, {"name": "A", "kind": "rumour"}]
)
def test_a_source_that_is_none_is_refused(checker, values):
    with pytest.raises(Refused, match=r"say something|at most|valid choice"):
        add_source(checker, make_desk(), **values)


def test_the_database_itself_asks_verification_for_all_of_it(quote):
    with pytest.raises(IntegrityError), transaction.atomic():
        Quote.objects.filter(pk=quote.pk).update(status="verified")


def test_verifying_while_the_evidence_changes_binds_one_of_them(transactional_db):
    quote = make_article(BODY).quotes.get(kind="direct")
    checkers = [make_user(Role.FACT_CHECKER) for _ in range(2)]
    seen = prepare(quote, checkers[0])
    other = make_evidence(text="Something else.")
    outcomes = together(
        lambda: verify_quote(checkers[0], quote, seen),
        lambda: attach_evidence(checkers[1], Quote.objects.get(pk=quote.pk), other),
    )
    quote.refresh_from_db()
    assert quote.evidence == other
    assert quote.status == "attributed"
    assert outcomes[0] is None or isinstance(outcomes[0], Conflict)
    assert outcomes[1] is None
