"""Two people at one quote: who saw it as it no longer is acts on nothing, and is told who did."""

import pytest

from articles.actions.attach_evidence import attach_evidence
from articles.actions.errors import Conflict
from articles.actions.quote_state import binding, standing
from articles.actions.set_speaker import set_speaker
from articles.actions.verify_quote import dispute_quote, verify_quote
from articles.models import Quote, Role
from tests.actions.quoted import BODY, WORDS
from tests.actions.together import together
from tests.factories import make_article, make_desk, make_evidence, make_source, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_rules(use_rules):
    use_rules()


@pytest.fixture
def first():
    return make_user(Role.FACT_CHECKER, make_desk(), first_name="Fay", last_name="Roth")


@pytest.fixture
def second():
    return make_user(Role.DESK_EDITOR, make_desk())


@pytest.fixture
def quote():
    return make_article(BODY).quotes.get(kind="direct")


def prepare(user, quote) -> None:
    set_speaker(user, quote, make_source())
    attach_evidence(user, quote, make_evidence(text=WORDS))
    quote.refresh_from_db()


def test_who_saw_another_speaker_sets_none(quote, first, second):
    seen = binding(quote)
    set_speaker(first, quote, make_source(), seen)
    with pytest.raises(Conflict, match="since you opened it; Fay Roth acted on it last"):
        set_speaker(second, quote, make_source(name="Bo Larsen"), seen)
    quote.refresh_from_db()
    assert quote.source.name == "Ana Duarte"


def test_who_saw_other_evidence_attaches_none(quote, first, second):
    seen = binding(quote)
    attach_evidence(first, quote, make_evidence(text=WORDS), seen)
    with pytest.raises(Conflict, match="since you opened it; Fay Roth acted on it last"):
        attach_evidence(second, quote, make_evidence(text="Other."), seen)
    quote.refresh_from_db()
    assert quote.evidence.text == WORDS


def test_who_saw_it_unverified_does_not_dispute_it(quote, first, second):
    prepare(first, quote)
    seen = standing(quote)
    verify_quote(first, quote, binding(quote))
    with pytest.raises(Conflict, match="since you opened it; Fay Roth acted on it last"):
        dispute_quote(second, quote, "Never said.", seen)
    quote.refresh_from_db()
    assert quote.status == "verified"
    dispute_quote(second, quote, "Never said.", standing(quote))


def test_who_saw_it_as_it_is_acts(quote, first, second):
    set_speaker(first, quote, make_source(), binding(quote))
    quote.refresh_from_db()
    attach_evidence(second, quote, make_evidence(text=WORDS), binding(quote))
    quote.refresh_from_db()
    assert (quote.source.name, quote.status) == ("Ana Duarte", "matched")


def test_words_that_nobody_has_acted_on_name_nobody(quote, first):
    seen = binding(quote)
    Quote.objects.filter(pk=quote.pk).update(exact="“We will,”", spans=[])
    with pytest.raises(Conflict, match=r"has changed since you opened it\. Compare it again"):
        set_speaker(first, quote, make_source(), seen)


def test_of_two_at_once_one_sets_the_speaker(transactional_db, first, second):
    quote = make_article(BODY).quotes.get(kind="direct")
    seen, sources = binding(quote), [make_source(), make_source(name="Bo Larsen")]
    outcomes = together(
        *(
            lambda user=user, source=source: set_speaker(user, quote, source, seen)
            for user, source in zip((first, second), sources, strict=True)
        )
    )
    assert sum(isinstance(outcome, Conflict) for outcome in outcomes) == 1
    quote.refresh_from_db()
    assert quote.source == sources[outcomes.index(None)]
