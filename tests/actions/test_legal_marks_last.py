"""Legal marks on words that are cut, edited away and pasted back: no mark is lost with them."""

import pytest

from articles.actions.clear_statement import clear_statement
from articles.actions.errors import Blocked, Conflict, Refused
from articles.actions.mark_statement import take_off
from articles.actions.release import approve_release
from articles.actions.settle import settle_lost
from articles.actions.statement_state import standing
from articles.models import AnchorState, Event, Role, Statement
from tests.actions.legal_marks import CHARGE, LATER, charge, clear, fresh, in_the_way
from tests.actions.test_review import edit
from tests.factories import add_role, apply_correction, make_desk, make_statement, make_user

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


@pytest.mark.parametrize("is_cleared", [False, True])
def test_legal_alone_takes_a_mark_off_words_that_are_gone(statement, legal, is_cleared):
    if is_cleared:
        clear(legal, statement, "Fine.")
    article = statement.article
    edit(article, f" {CHARGE}", "")
    assert in_the_way(statement) == [("legal_mark", f"statement:{statement.pk}")]
    with pytest.raises(Refused, match="only legal takes it off") as refusal:
        settle_lost(make_user(Role.COPY_EDITOR), article)
    assert refusal.value.target == f"statement:{statement.pk}"
    with pytest.raises(Refused, match="clear copy for legal"):
        take_off(make_user(Role.FACT_CHECKER, make_desk()), statement, "It was cut.")
    edit(article, "for a while.", "for a while. It was Lind who took the bell away by night.")
    with pytest.raises(Blocked) as blocked:
        approve_release(make_user(Role.DESK_EDITOR), article, fresh(statement).article.working, "!")
    assert "legal has to see that these words are gone" in blocked.value.blockers[0].message
    take_off(legal, statement, "It was cut.")
    assert in_the_way(statement) == []


def test_legal_takes_off_what_is_gone_from_the_copy_that_it_saw(statement, legal):
    edit(statement.article, f" {CHARGE}", "")
    seen = standing(fresh(statement))
    edit(statement.article, "for a while.", "for a while. The bell was stolen by Lind.")
    with pytest.raises(Conflict, match="has changed since you opened it"):
        take_off(legal, statement, "It was cut.", seen)
    assert in_the_way(statement) == [("legal_mark", f"statement:{statement.pk}")]


def test_legal_is_shown_what_words_read_before_they_were_cut_down(statement, legal):
    clear(legal, statement)
    edit(statement.article, CHARGE, "Bo Lind rested.")
    edit(statement.article, "Bo Lind rested.", "Lind rested.")
    now = fresh(statement)
    assert (now.exact, now.needs_clearing) == ("Lind rested.", True)
    assert now.wordings == [CHARGE, "Bo Lind rested."]
    seen = standing(now)
    edit(statement.article, "for a while.", "for a while. The bell was stolen by Bo.")
    with pytest.raises(Conflict, match="has changed since you opened it"):
        clear_statement(legal, statement, seen)
    assert clear(legal, statement).wordings == [CHARGE, "Bo Lind rested."]


def test_whoever_wrote_words_by_a_correction_clears_none(statement):
    wrote = add_role(make_user(Role.COPY_EDITOR, make_desk()), Role.LEGAL)
    apply_correction(statement.article, "The bell is gone.", "The bell has gone.", by=wrote)
    with pytest.raises(Refused, match="You wrote part of this story"):
        clear(wrote, statement)


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
    assert (again.became, fresh(statement).wordings) == (None, [CHARGE])


def test_a_mark_that_was_cut_down_does_not_come_back_with_a_word(statement):
    edit(statement.article, CHARGE, "The.")
    edit(statement.article, "The.", "Yes.")
    edit(statement.article, "for a while.", "for a while. The.")
    assert fresh(statement).wordings == [CHARGE]
    assert [row.pk for row in statement.article.statements.live()] == [statement.pk]


def test_an_edit_that_is_undone_leaves_one_mark(statement):
    edit(statement.article, "stole the bell", "took the bell")
    edit(statement.article, "took the bell", "stole the bell")
    assert [row.pk for row in statement.article.statements.to_be_cleared()] == [statement.pk]
    assert fresh(statement).wordings == ["Bo Lind took the bell."]


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
