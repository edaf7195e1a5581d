"""Rulings on flags: accept, dismiss, query, answer, undo."""

import pytest

from articles.actions.apply import apply_approved
from articles.actions.decide import approve
from articles.actions.errors import Conflict, Refused
from articles.actions.propose import Proposal
from articles.actions.rule_on_flag import (
    accept_flag,
    answer_query,
    article_flags,
    dismiss_flags,
    query_flag,
    undo_ruling,
)
from articles.models import AnchorState, Comment, Correction, Event, Flag, Role
from tests.actions.together import together
from tests.factories import apply_correction, make_article, make_desk, make_flag, make_user

pytestmark = pytest.mark.django_db

BODY = "The council met on Tuesday.\n\n“We will keep it open,” Ana Duarte said."


@pytest.fixture(autouse=True)
def _no_rules(use_rules):
    use_rules()


@pytest.fixture
def editor():
    return make_user(Role.COPY_EDITOR, make_desk())


@pytest.fixture
def flag():
    return make_flag(make_article(BODY), "Tuesday")


def accept(user, flag: Flag) -> Correction:
    return accept_flag(user, flag, Proposal(flag.start, flag.end, "Monday", "It was Monday."))


def last() -> Event:
    return Event.objects.order_by("seq").last()


def test_accepting_makes_a_correction_of_whoever_accepts(editor, flag):
    correction = accept(editor, flag)
    flag.refresh_from_db()
    assert (correction.flag, correction.proposed_by) == (flag, editor)
    assert (flag.status, flag.ruled_by) == ("accepted", editor)
    assert (last().verb, last().target) == ("accepted", f"flag:{flag.pk}")
    assert last().details == {"correction": correction.pk}


def test_a_refused_proposal_leaves_the_flag_open(editor, flag):
    with pytest.raises(Refused, match="what stands there already"):
        accept_flag(editor, flag, Proposal(flag.start, flag.end, "Tuesday", "Why"))
    flag.refresh_from_db()
    assert flag.status == "open"


@pytest.mark.parametrize("state", [AnchorState.DOUBTFUL, AnchorState.ORPHANED])
def test_a_flag_out_of_place_is_not_accepted(editor, flag, state):
    flag.anchor_state = state
    with pytest.raises(Refused, match="not certain: confirm or settle"):
        accept(editor, flag)


def test_a_flag_of_a_text_that_has_moved_on_is_a_conflict(editor, flag):
    stale = Flag.objects.get(pk=flag.pk)
    apply_correction(flag.article, "The council", "It")
    with pytest.raises(Conflict, match="has filed revision 2 meanwhile"):
        accept(editor, stale)


def test_dismissal_keeps_who_when_and_why(editor, flag):
    dismiss_flags(editor, [flag], "  It is\r\nright. ")
    flag.refresh_from_db()
    assert (flag.status, flag.ruled_by, flag.reason) == ("dismissed", editor, "It is\nright.")
    assert flag.ruled_at is not None
    assert last().verb == "dismissed"


@pytest.mark.parametrize("reason", ["", "  ", "x" * 501])
def test_dismissal_asks_for_a_reason_of_some_length(editor, flag, reason):
    with pytest.raises(Refused, match="Reason"):
        dismiss_flags(editor, [flag], reason)
    flag.refresh_from_db()
    assert flag.status == "open"


def test_many_are_dismissed_in_one_act(editor):
    article = make_article(" ".join(f"word{number}" for number in range(60)))
    flags = [make_flag(article, f"word{number}") for number in range(10, 50)]
    dismiss_flags(editor, flags, "All are right.")
    assert last().target == "flag:" + ",".join(str(flag.pk) for flag in flags)
    assert set(article.flags.values_list("status", flat=True)) == {"dismissed"}


def test_a_bulk_dismissal_is_all_or_none(editor, flag):
    other = make_flag(flag.article, "council")
    seen = list(article_flags(flag.article, [flag.pk, other.pk]))
    query_flag(make_user(Role.DESK_EDITOR), other, "Which?")
    with pytest.raises(Conflict, match="already queried by"):
        dismiss_flags(editor, seen, "Right.")
    flag.refresh_from_db()
    assert flag.status == "open"


def test_a_flag_in_a_quote_is_dismissed_by_itself(editor, flag):
    inside = make_flag(flag.article, "keep it")
    assert inside.in_quote
    with pytest.raises(Refused, match="by itself, not in a bulk act"):
        dismiss_flags(editor, [flag, inside], "Right.")
    dismiss_flags(editor, [inside], "Right.")


def test_flags_of_two_articles_are_not_dismissed_together(editor, flag):
    foreign = make_flag(make_article(BODY, desk=make_desk("Sport")), "Tuesday")
    with pytest.raises(Refused, match="of one article"):
        dismiss_flags(editor, [flag, foreign], "Right.")


def test_a_question_is_kept_as_a_comment_on_the_place(editor, flag):
    comment = query_flag(editor, flag, " Which Tuesday? ")
    flag.refresh_from_db()
    assert flag.status == "queried"
    assert (comment.flag, comment.author, comment.body) == (flag, editor, "Which Tuesday?")
    assert comment.anchor == flag.anchor
    assert last().details == {"comment": comment.pk}


def test_an_answer_opens_the_flag_again(editor, flag):
    query_flag(editor, flag, "Which Tuesday?")
    reporter = make_user(Role.REPORTER)
    answer_query(reporter, flag, "Last Tuesday.")
    flag.refresh_from_db()
    assert flag.status == "open"
    assert [c.body for c in flag.comments.all()] == ["Which Tuesday?", "Last Tuesday."]
    assert (last().verb, last().actor) == ("answered", reporter)


def test_nobody_answers_what_was_not_asked(flag):
    with pytest.raises(Refused, match="Nobody has asked"):
        answer_query(make_user(Role.REPORTER), flag, "So.")


@pytest.mark.parametrize("words", ["", " \n "])
def test_an_empty_question_or_answer_is_none(editor, flag, words):
    with pytest.raises(Refused, match="Question: say something"):
        query_flag(editor, flag, words)
    query_flag(editor, flag, "Which?")
    with pytest.raises(Refused, match="Answer: say something"):
        answer_query(editor, flag, words)
    assert Comment.objects.count() == 1


@pytest.mark.parametrize("ruling", ["dismiss", "query"])
def test_a_ruling_is_undone(editor, flag, ruling):
    if ruling == "dismiss":
        dismiss_flags(editor, [flag], "Right.")
    else:
        query_flag(editor, flag, "Which?")
    undo_ruling(editor, flag)
    flag.refresh_from_db()
    assert (flag.status, flag.reason) == ("open", "")
    assert last().verb == "undid_ruling"


def test_undoing_an_acceptance_withdraws_its_correction(editor, flag):
    correction = accept(editor, flag)
    undo_ruling(make_user(Role.DESK_EDITOR), flag)
    correction.refresh_from_db()
    flag.refresh_from_db()
    assert (correction.status, flag.status) == ("withdrawn", "open")
    assert accept(editor, flag).status == "proposed"


def test_an_acceptance_is_undone_even_when_approved(editor, flag):
    correction = accept(editor, flag)
    approve(make_user(Role.DESK_EDITOR), [correction])
    undo_ruling(editor, flag)
    with pytest.raises(Refused, match="No approved correction"):
        apply_approved(editor, flag.article)


def test_what_is_in_the_text_is_not_undone(editor, flag):
    desk_editor = make_user(Role.DESK_EDITOR)
    approve(desk_editor, [accept(editor, flag)])
    apply_approved(desk_editor, flag.article)
    flag.refresh_from_db()
    assert flag.status == "resolved"
    with pytest.raises(Refused, match="already in the text: propose another"):
        undo_ruling(editor, flag)


def test_an_open_flag_has_nothing_to_undo(editor, flag):
    with pytest.raises(Refused, match="is open: it cannot become open"):
        undo_ruling(editor, flag)


@pytest.mark.parametrize("status", Flag.Status.values)
def test_only_the_steps_of_the_table_are_taken(editor, flag, status):
    flag.status = status
    Flag.objects.filter(pk=flag.pk).update(status=status)
    allowed = "dismissed" in Flag.TRANSITIONS[status]
    try:
        dismiss_flags(editor, [flag], "Right.")
    except Refused:
        assert not allowed
    else:
        assert allowed


def test_of_two_who_accept_at_the_same_moment_one_does(transactional_db):
    flag = make_flag(make_article(BODY), "Tuesday")
    editors = [make_user(Role.COPY_EDITOR) for _ in range(2)]
    seen = [Flag.objects.select_related("article__desk", "revision").get() for _ in editors]
    outcomes = together(lambda: accept(editors[0], seen[0]), lambda: accept(editors[1], seen[1]))
    flag.refresh_from_db()
    (conflict,) = [outcome for outcome in outcomes if not isinstance(outcome, Correction)]
    assert isinstance(conflict, Conflict)
    assert f"already accepted by {flag.ruled_by}" in str(conflict)
    assert Correction.objects.get().proposed_by == flag.ruled_by
