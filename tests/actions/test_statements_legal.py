"""Legal marks: they block release until legal has cleared the very words."""

import pytest

from articles.actions.blockers import returning
from articles.actions.clear_statement import clear_statement, mark_legal, take_back_clearance
from articles.actions.errors import Blocked, Conflict, Refused
from articles.actions.mark_statement import Marks, take_off
from articles.actions.release import approve_release, publish
from articles.actions.set_basis import set_basis
from articles.actions.settle import confirm_place
from articles.actions.statement_state import standing
from articles.models import AnchorState, Approval, Event, Role, Statement
from tests.actions.legal_marks import CHARGE, LATER, charge, clear, fresh, in_the_way
from tests.actions.test_review import edit
from tests.actions.together import together
from tests.factories import (
    add_role,
    apply_correction,
    make_article,
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


def test_a_mark_stands_in_the_way_until_it_is_cleared(statement, legal):
    editor = make_user(Role.DESK_EDITOR)
    article = statement.article
    target = f"statement:{statement.pk}"
    assert in_the_way(statement) == [("legal_mark", target)]
    assert [b.target for b in returning(article)] == [target]
    with pytest.raises(Blocked):
        approve_release(editor, article, article.working)
    cleared = clear(legal, statement, "As long as the court says so.")
    assert (cleared.cleared_by, cleared.legal_note) == (legal, "As long as the court says so.")
    assert in_the_way(statement) == []
    approve_release(editor, article, article.working)


def test_a_mark_set_after_the_approval_stops_publication(statement, legal):
    article = statement.article
    clear(legal, statement)
    approve_release(make_user(Role.DESK_EDITOR), article, article.working)
    make_statement(article, "The bell is gone.", for_legal=True)
    with pytest.raises(Blocked) as refusal:
        publish(make_user(Role.PUBLISHER), article, article.working)
    assert "for legal to see: legal has not cleared it" in refusal.value.blockers[0].message


def test_an_unmarked_statement_stands_in_nobodys_way(statement):
    make_statement(statement.article, "The bell is gone.")
    assert len(in_the_way(statement)) == 1


@pytest.mark.parametrize("state", [AnchorState.DOUBTFUL, AnchorState.ORPHANED])
def test_a_marked_statement_without_a_sure_place_stands_in_the_way(statement, legal, state):
    clear(legal, statement)
    Statement.objects.update(anchor_state=state)
    rule = "place" if state == AnchorState.DOUBTFUL else "legal_mark"
    assert in_the_way(statement) == [(rule, f"statement:{statement.pk}")]
    Statement.objects.update(libel_risk=False, cleared_by=None)
    assert in_the_way(statement) == []


def test_legal_does_not_clear_what_it_wrote(statement):
    wrote = add_role(statement.article.filed_by, Role.LEGAL)
    with pytest.raises(Refused, match="You wrote part of this story"):
        clear(wrote, statement)
    with pytest.raises(Refused, match="You wrote part of this story"):
        mark_legal(wrote, statement, Marks())
    with pytest.raises(Refused, match="You wrote part of this story"):
        take_off(wrote, statement, "No fact.")
    assert fresh(statement).needs_clearing


def test_what_is_cleared_is_what_was_seen(statement, legal):
    seen = standing(statement)
    set_basis(make_user(Role.FACT_CHECKER, make_desk()), statement, "opinion")
    with pytest.raises(Conflict, match="has changed since you opened it"):
        clear_statement(legal, statement, seen)


def test_only_a_mark_that_stands_is_cleared(statement, legal):
    clear(legal, statement)
    with pytest.raises(Conflict, match="has cleared this statement already"):
        clear(legal, statement)
    plain = make_statement(statement.article, "The bell is gone.")
    with pytest.raises(Refused, match="Nobody has marked"):
        clear(legal, plain)
    Statement.objects.filter(pk=statement.pk).update(anchor_state="doubtful", cleared_by=None)
    with pytest.raises(Refused, match="confirm it first"):
        clear(legal, statement)


def test_a_clearance_is_taken_back(statement, legal):
    clear(legal, statement, "Fine.")
    take_back_clearance(legal, statement)
    assert fresh(statement).needs_clearing
    assert fresh(statement).legal_note == ""
    with pytest.raises(Conflict, match="not cleared"):
        take_back_clearance(legal, statement)


def test_anybody_adds_a_mark_and_legal_alone_takes_it_away(statement, legal):
    checker = make_user(Role.FACT_CHECKER, make_desk())
    clear(legal, statement)
    mark_legal(checker, statement, Marks(libel_risk=True, for_legal=True))
    assert fresh(statement).needs_clearing
    with pytest.raises(Refused, match="clear copy for legal"):
        mark_legal(checker, statement, Marks(for_legal=True))
    with pytest.raises(Refused, match="clear copy for legal"):
        take_off(checker, statement, "No fact.")
    with pytest.raises(Conflict, match="legal marks already"):
        mark_legal(checker, statement, Marks(libel_risk=True, for_legal=True))
    mark_legal(legal, statement, Marks())
    assert not fresh(statement).has_legal_mark
    take_off(checker, statement, "No fact.")


def test_an_edit_of_its_words_opens_it_again(statement, legal):
    checker = make_user(Role.FACT_CHECKER, make_desk())
    set_basis(checker, statement, "common", "It was in court.")
    clear(legal, statement, "Fine.")
    edit(statement.article, "stole the bell", "took the old bell")
    now = fresh(statement)
    assert (now.exact, now.basis, now.anchor_state) == (
        "Bo Lind took the old bell.", "open", "moved",
    )  # fmt: skip
    assert now.article.working.text[now.start : now.end] == now.exact
    assert (now.needs_clearing, now.legal_note, now.note) == (True, "", "It was in court.")
    event = Event.objects.get(verb="reopened_statement")
    assert event.target == f"statement:{statement.pk}"


def test_a_correction_of_its_words_opens_it_again(statement, legal):
    clear(legal, statement)
    apply_correction(statement.article, "bell.\n", "horn.\n")
    assert fresh(statement).exact == "Bo Lind stole the horn."
    assert fresh(statement).needs_clearing


def test_an_edit_beside_it_changes_nothing(statement, legal):
    clear(legal, statement)
    edit(statement.article, "The bell is gone.", "For a week the bell has been gone.")
    now = fresh(statement)
    assert (now.exact, now.needs_clearing, now.anchor_state) == (CHARGE, False, "moved")
    assert not Event.objects.filter(verb="reopened_statement").exists()


def test_a_mark_that_is_not_cleared_is_passed_by_no_override(statement, legal):
    editor, article = make_user(Role.DESK_EDITOR), statement.article
    with pytest.raises(Blocked) as refusal:
        approve_release(editor, article, article.working, "It cannot wait.")
    assert [blocker.rule for blocker in refusal.value.blockers] == ["legal_mark"]
    assert not article.approvals.exists()
    clear(legal, statement)
    approve_release(editor, article, article.working)


def test_nor_where_its_place_is_in_doubt(statement):
    Statement.objects.update(anchor_state=AnchorState.DOUBTFUL)
    article = statement.article
    with pytest.raises(Blocked) as refusal:
        approve_release(make_user(Role.DESK_EDITOR), article, article.working, "It cannot wait.")
    assert [blocker.rule for blocker in refusal.value.blockers] == ["legal_mark"]


def test_an_approval_that_named_the_mark_publishes_nothing(statement, legal):
    article, target = statement.article, f"statement:{statement.pk}"
    clear(legal, statement)
    approval = approve_release(make_user(Role.DESK_EDITOR), article, article.working)
    Approval.objects.filter(pk=approval.pk).update(overridden=[f"legal_mark {target}"])
    take_back_clearance(legal, statement)
    with pytest.raises(Blocked) as refusal:
        publish(make_user(Role.PUBLISHER), article, article.working)
    assert [blocker.target for blocker in refusal.value.blockers] == [target]


def test_a_checker_confirms_a_doubtful_place(statement):
    Statement.objects.update(anchor_state="doubtful")
    confirm_place(make_user(Role.FACT_CHECKER, make_desk()), fresh(statement))
    assert fresh(statement).anchor_state == "moved"


def test_of_two_who_act_on_what_they_saw_at_the_same_moment_one_does(transactional_db):
    article = make_article(f"The bell is gone. {CHARGE}{LATER}")
    pk = make_statement(article, CHARGE, for_legal=True).pk
    rows = [Statement.objects.select_related("article__desk").get(pk=pk) for _ in range(2)]
    seen, checker, legal = standing(rows[0]), make_user(Role.FACT_CHECKER), make_user(Role.LEGAL)
    outcomes = together(
        lambda: set_basis(checker, rows[0], "opinion", seen=seen),
        lambda: clear_statement(legal, rows[1], seen),
    )
    (conflict,) = [outcome for outcome in outcomes if outcome is not None]
    assert isinstance(conflict, Conflict)
    assert Event.objects.filter(verb__in=["set_basis", "cleared_statement"]).count() == 1
