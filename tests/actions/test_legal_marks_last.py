"""Legal marks on words that are cut, edited away and pasted back: no mark is lost with them."""

import pytest

from articles.actions.errors import Refused
from articles.actions.mark_statement import take_off
from articles.actions.settle import settle_lost
from articles.models import AnchorState, Event, Role, Statement
from tests.actions.legal_marks import CHARGE, LATER, charge, clear, fresh, in_the_way
from tests.actions.test_review import edit
from tests.factories import (
    make_desk,
    make_statement,
    make_user,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_rules(use_rules):
    use_rules()


@pytest.fixture
def legal():
    return make_user(Role.LEGAL)


@pytest.fixture
def statement() -> Statement:
    return charge()


def test_words_that_were_cut_wait_to_be_settled(statement, legal):
    clear(legal, statement)
    edit(statement.article, f" {CHARGE}", "")
    assert fresh(statement).anchor_state == "orphaned"
    assert in_the_way(statement) == [("place", f"statement:{statement.pk}")]
    settle_lost(make_user(Role.COPY_EDITOR), statement.article)
    assert fresh(statement).retired
    assert in_the_way(statement) == []


def test_a_checker_takes_off_what_was_cleared_and_cut(statement, legal):
    clear(legal, statement)
    edit(statement.article, f" {CHARGE}", "")
    take_off(make_user(Role.FACT_CHECKER, make_desk()), statement, "It was cut.")
    assert in_the_way(statement) == []


def test_legal_alone_settles_what_it_has_not_cleared(statement, legal):
    edit(statement.article, f" {CHARGE}", "")
    with pytest.raises(Refused, match="only legal takes it off") as refusal:
        settle_lost(make_user(Role.COPY_EDITOR), statement.article)
    assert refusal.value.target == f"statement:{statement.pk}"
    with pytest.raises(Refused, match="clear copy for legal"):
        take_off(make_user(Role.FACT_CHECKER, make_desk()), statement, "It was cut.")
    assert not fresh(statement).retired
    take_off(legal, statement, "It was cut.")
    assert in_the_way(statement) == []


def test_of_several_that_were_lost_the_rest_is_settled(statement):
    plain = make_statement(statement.article, "The bell is gone.")
    Statement.objects.update(anchor_state=AnchorState.ORPHANED)
    assert settle_lost(make_user(Role.COPY_EDITOR), statement.article) == 1
    assert (fresh(plain).retired, fresh(statement).retired) == (True, False)


@pytest.mark.parametrize("is_cleared", [False, True])
def test_a_mark_comes_back_with_its_words(statement, legal, is_cleared):
    if is_cleared:
        clear(legal, statement, "Fine.")
    edit(statement.article, f" {CHARGE}", "")
    take_off(legal, statement, "It was cut.")
    edit(statement.article, "and goes", "and BO LIND stole, the bell – goes")
    now = fresh(statement)
    assert (now.exact, now.retired, now.needs_clearing) == ("BO LIND stole, the bell", False, True)
    assert in_the_way(statement) == [("legal_mark", f"statement:{statement.pk}")]
    assert Event.objects.filter(verb="reopened_statement", target=f"statement:{statement.pk}")


def test_a_mark_goes_with_its_words_and_not_with_what_took_their_place(statement):
    body = statement.article.working.body
    edit(statement.article, body, f"The bell is gone. It rains.{LATER}\n\n{CHARGE}")
    now = fresh(statement)
    assert now.exact == CHARGE.rstrip(".")
    assert now.needs_clearing


def test_words_that_were_edited_away_bring_their_mark_back(statement, legal):
    edit(statement.article, CHARGE, "It rains.")
    clear(legal, statement)
    edit(statement.article, "for a while.", f"for a while. {CHARGE}")
    (again,) = statement.article.statements.to_be_cleared()
    assert (again.exact, again.libel_risk) == (CHARGE.rstrip("."), True)


def test_an_edit_that_is_undone_leaves_one_mark(statement):
    edit(statement.article, "stole the bell", "took the bell")
    edit(statement.article, "took the bell", "stole the bell")
    assert [row.pk for row in statement.article.statements.to_be_cleared()] == [statement.pk]


def test_like_words_that_stood_there_before_get_no_mark(statement):
    short = make_statement(statement.article, "bell", for_legal=True)
    edit(statement.article, "The bell is gone. ", "")
    assert fresh(short).anchor_state == "orphaned"


def test_cut_words_without_a_mark_do_not_come_back(statement):
    plain = make_statement(statement.article, "The bell is gone.")
    edit(statement.article, "The bell is gone. ", "")
    settle_lost(make_user(Role.COPY_EDITOR), statement.article)
    edit(statement.article, "for a while.", "for a while. The bell is gone.")
    assert fresh(plain).retired


def test_a_later_edit_does_not_bring_cut_words_back(statement):
    edit(statement.article, f" {CHARGE}", "")
    edit(statement.article, "The bell is gone.", "The bell is back.")
    assert fresh(statement).anchor_state == "orphaned"
