"""The fact-check ledger: what a statement stands on, and who may say so."""

import pytest

from articles.actions.errors import Conflict, Refused
from articles.actions.mark_statement import (
    Marks,
    dismiss_claim,
    mark_statement,
    mark_statements,
    put_back,
    take_off,
)
from articles.actions.set_aside_quote import set_aside_quote
from articles.actions.set_basis import Stretch, add_support, remove_support, set_basis
from articles.actions.statement_state import standing
from articles.actions.verify_quote import dispute_quote
from articles.models import Article, Event, Role, Statement
from tests.factories import (
    make_article,
    make_desk,
    make_evidence,
    make_statement,
    make_user,
    place_of,
)

pytestmark = pytest.mark.django_db

FACT = "The ferry carried 400 people in 2014."
BODY = f"{FACT}\n\n“It was full,” Ana Duarte said.\n\nIt sails again."


@pytest.fixture(autouse=True)
def _no_rules(use_rules):
    use_rules()


@pytest.fixture
def article() -> Article:
    return make_article(BODY)


@pytest.fixture
def checker():
    return make_user(Role.FACT_CHECKER, make_desk())


@pytest.fixture
def statement(article) -> Statement:
    return make_statement(article, FACT)


def last_event() -> Event:
    return Event.objects.order_by("seq").last()


def test_marked_words_are_open_and_on_the_log(article, checker):
    statement = make_statement(article, FACT, by=checker)
    assert (statement.exact, statement.basis, statement.marked_by) == (FACT, "open", checker)
    assert (last_event().verb, last_event().target) == (
        "marked_statement",
        f"statement:{statement.pk}",
    )
    assert list(article.statements.open()) == [statement]


def test_the_same_words_are_not_marked_twice(article, statement):
    with pytest.raises(Conflict, match="on the ledger already, marked by"):
        make_statement(article, FACT)
    assert Statement.objects.count() == 1


def test_no_words_are_no_statement(article, checker):
    with pytest.raises(Refused, match="Select some words"):
        mark_statement(checker, article, article.working, (3, 3))
    with pytest.raises(Refused, match="Nothing is left"):
        mark_statements(checker, article, article.working, [])


def test_several_are_marked_in_one_act_or_none(article, checker):
    places = [place_of(article, FACT), place_of(article, "It sails again.")]
    assert len(mark_statements(checker, article, article.working, places)) == 2
    with pytest.raises(Conflict):
        mark_statements(checker, article, article.working, [(0, 3), places[0]])
    assert Statement.objects.count() == 2


def test_evidence_makes_an_open_statement_sourced(statement, checker):
    evidence = make_evidence(text="Log of 2014: four hundred aboard.")
    support = add_support(checker, statement, evidence, Stretch((13, 25), "line 1"))
    statement.refresh_from_db()
    assert statement.basis == "sourced"
    assert (support.start, support.end, support.locator, support.added_by) == (
        13, 25, "line 1", checker,
    )  # fmt: skip
    assert last_event().details["sha256"] == evidence.sha256
    remove_support(checker, support)
    statement.refresh_from_db()
    assert (statement.basis, statement.supports.count()) == ("open", 0)


def test_one_of_two_pieces_of_evidence_is_enough(statement, checker):
    first, _ = (add_support(checker, statement, make_evidence(text=words)) for words in "ab")
    remove_support(checker, first)
    statement.refresh_from_db()
    assert statement.basis == "sourced"


def test_evidence_supports_a_statement_once(statement, checker):
    evidence = make_evidence(text="Log.")
    add_support(checker, statement, evidence)
    with pytest.raises(Conflict, match="rests on this evidence already"):
        add_support(checker, statement, evidence)


@pytest.mark.parametrize("stretch", [(0, 5), (2, 2), (3, 1)])
def test_a_stretch_is_one_of_the_evidence(statement, checker, stretch):
    with pytest.raises(Refused, match="not in the evidence"):
        add_support(checker, statement, make_evidence(text="Log."), Stretch(stretch))
    assert statement.supports.count() == 0


def test_evidence_of_another_desk_is_refused(statement, checker):
    elsewhere = make_evidence(make_desk("Sport"), "Log.")
    with pytest.raises(Refused, match="evidence of this desk"):
        add_support(checker, statement, elsewhere)


@pytest.mark.parametrize(
    ("basis", "why"),
    [
        ("sourced", "Attach the evidence first"),
        ("attributed", "choose whose word"),
        ("common", "say why"),
        ("hearsay", "not a valid choice"),
    ],
)
def test_a_basis_has_what_it_needs(statement, checker, basis, why):
    with pytest.raises(Refused, match=why):
        set_basis(checker, statement, basis)
    statement.refresh_from_db()
    assert statement.basis == "open"


def test_common_knowledge_says_why(statement, checker):
    set_basis(checker, statement, "common", " It is in every almanac. ")
    statement.refresh_from_db()
    assert (statement.basis, statement.note) == ("common", "It is in every almanac.")
    assert last_event().details == {"basis": "common", "quote": None}


def test_attributed_to_a_quote_of_the_story(article, statement, checker):
    quote = article.quotes.get(kind="direct")
    set_basis(checker, statement, "attributed", quote=quote)
    statement.refresh_from_db()
    assert (statement.quote, statement.stands_on) == (quote, "attributed")
    other = make_article(BODY).quotes.get(kind="direct")
    with pytest.raises(Refused, match="stands in this story"):
        set_basis(checker, statement, "attributed", quote=other)


def test_another_basis_lets_the_quote_go(article, statement, checker):
    set_basis(checker, statement, "attributed", quote=article.quotes.get(kind="direct"))
    set_basis(checker, statement, "opinion")
    statement.refresh_from_db()
    assert statement.quote is None


@pytest.mark.parametrize("fall", [set_aside_quote, dispute_quote])
def test_what_rests_on_a_quote_that_falls_is_open(article, statement, checker, fall):
    quote = article.quotes.get(kind="direct")
    set_basis(checker, statement, "attributed", quote=quote)
    assert not article.statements.open().exists()
    fall(checker, quote, "She never said it.")
    assert Statement.objects.select_related("quote").get().is_open
    assert article.statements.open().exists()
    if fall is set_aside_quote:
        quote.refresh_from_db()
        with pytest.raises(Refused, match="stands in this story"):
            set_basis(checker, statement, "attributed", quote=quote)


def test_what_was_seen_must_still_be_so(statement, checker):
    seen = standing(statement)
    set_basis(checker, statement, "opinion", seen=seen)
    for act in (
        lambda: set_basis(checker, statement, "open", seen=seen),
        lambda: add_support(checker, statement, make_evidence(text="Log."), seen=seen),
        lambda: take_off(checker, statement, "No fact.", seen),
    ):
        with pytest.raises(Conflict, match="has changed since you opened it; "):
            act()
    seen = standing(statement)
    support = add_support(checker, statement, make_evidence(text="Log."))
    with pytest.raises(Conflict):
        remove_support(checker, support, seen)


def test_taken_off_and_put_back(article, statement, checker):
    take_off(checker, statement, "A joke.", standing(statement))
    statement.refresh_from_db()
    assert (statement.retired, statement.note) == (True, "A joke.")
    with pytest.raises(Conflict, match="off the ledger already, by"):
        take_off(checker, statement, "A joke.")
    with pytest.raises(Refused, match="put it back first"):
        set_basis(checker, statement, "opinion")
    put_back(checker, statement)
    statement.refresh_from_db()
    assert (statement.retired, statement.note, statement.basis) == (False, "", "open")
    with pytest.raises(Conflict, match="on the ledger"):
        put_back(checker, statement)


def test_taking_off_says_why(statement, checker):
    with pytest.raises(Refused, match="Reason"):
        take_off(checker, statement, "  ")


def test_a_dismissed_claim_is_off_the_ledger_and_may_come_back(article, checker):
    claim = dismiss_claim(checker, article, article.working, place_of(article, FACT))
    assert not article.statements.live().exists()
    with pytest.raises(Conflict, match="taken off the ledger already"):
        make_statement(article, FACT)
    put_back(checker, claim)
    assert article.statements.open().exists()


def test_a_mark_may_be_set_with_the_statement(article, checker):
    place = place_of(article, FACT)
    statement = mark_statement(checker, article, article.working, place, Marks(libel_risk=True))
    assert statement.needs_clearing
    assert last_event().details == {"libel_risk": True, "for_legal": False}
