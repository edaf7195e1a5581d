"""The bar over the ledger: which words of a story stand on what."""

import pytest

from articles.actions.set_basis import add_support, set_basis
from articles.models import Article, Role
from articles.reports.coverage import coverage
from tests.factories import make_article, make_evidence, make_statement, make_user, verify

pytestmark = pytest.mark.django_db

BODY = "The ferry carried four hundred.\n\n“It was full,” Ana Duarte said.\n\nIt sails again."


@pytest.fixture(autouse=True)
def _no_rules(use_rules):
    use_rules()


@pytest.fixture
def article() -> Article:
    return make_article(BODY, headline="A headline of five words", captions="The ferry.")


def words(article: Article) -> dict[str, int]:
    shares = coverage(
        article.working.document(),
        article.statements.select_related("quote"),
        article.quotes.all(),
    )
    assert sum(share.percent for share in shares) == pytest.approx(100)
    assert sum(share.rounded for share in shares) == 100
    assert all(abs(share.rounded - share.percent) < 1 for share in shares)
    return {share.ground: share.words for share in shares}


def test_words_of_body_and_captions_count_and_those_of_the_headline_do_not(article):
    assert words(article) == {"unproved": 3, "unmarked": 13}


def test_each_basis_has_its_words(article):
    checker = make_user(Role.FACT_CHECKER)
    sourced = make_statement(article, "The ferry carried four hundred.")
    add_support(checker, sourced, make_evidence(text="Log."))
    make_statement(article, "It sails again.")
    verify(article.quotes.get(kind="direct"))
    assert words(article) == {"sourced": 5, "verified": 3, "open": 3, "unmarked": 5}
    set_basis(checker, sourced, "opinion")
    assert words(article)["opinion"] == 5


def test_words_in_marks_are_their_quotes_whatever_goes_round_them(article):
    make_statement(article, "“It was full,” Ana Duarte said.")
    assert words(article) == {"open": 3, "unproved": 3, "unmarked": 10}


def test_of_two_statements_on_the_same_words_the_weaker_counts(article):
    checker = make_user(Role.FACT_CHECKER)
    set_basis(checker, make_statement(article, "It sails again."), "opinion")
    make_statement(article, "sails again")
    assert words(article) == {"opinion": 1, "unproved": 3, "open": 2, "unmarked": 10}


def test_what_is_off_the_ledger_or_has_lost_its_place_counts_for_nothing(article):
    for words_of in ("The ferry carried four hundred.", "It sails again."):
        make_statement(article, words_of)
    first, second = article.statements.order_by("start")
    article.statements.filter(pk=first.pk).update(retired=True)
    article.statements.filter(pk=second.pk).update(anchor_state="orphaned")
    assert words(article) == {"unproved": 3, "unmarked": 13}


def test_parts_of_the_bar_stand_side_by_side(article):
    make_statement(article, "It sails again.")
    shares = coverage(article.working.document(), article.statements.all(), article.quotes.all())
    ends = [share.offset + share.percent for share in shares]
    assert [share.offset for share in shares[1:]] == pytest.approx(ends[:-1])


def test_parts_that_each_round_down_add_up_to_a_hundred():
    """Three of three words each are 33.3 per cent each: one of them is told as 34."""
    article = make_article("It sails again. It sinks again. It rests again.")
    set_basis(make_user(Role.FACT_CHECKER), make_statement(article, "It sails again."), "opinion")
    make_statement(article, "It sinks again.")
    shares = coverage(article.working.document(), article.statements.all(), [])
    assert sorted(share.rounded for share in shares) == [33, 33, 34]


def test_a_story_without_words_has_no_bar():
    article = make_article("…")
    assert coverage(article.working.document(), [], []) == []
