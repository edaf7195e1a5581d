"""Anonymity: asked for with four answers, decided on by a manager who has no part in it."""

from dataclasses import replace

import pytest
from django.db import IntegrityError, transaction

from articles.actions.anonymity import (
    QUESTIONS,
    approve_anonymity,
    ask_anonymity,
    may_open_answers,
    open_answers,
    refuse_anonymity,
    withdraw_anonymity,
)
from articles.actions.edit_copy import edit_copy
from articles.actions.errors import Conflict, Refused
from articles.actions.grant_identity import grant_identity
from articles.actions.seal_identity import seal_identity
from articles.models import AnonymityRequest, Event, Role
from tests.actions.agreed import (
    ANSWERS,
    BODY,
    agreed_with,
    approved,
    asked,
)
from tests.factories import (
    add_role,
    apply_correction,
    make_article,
    make_desk,
    make_source,
    make_user,
)

pytestmark = pytest.mark.django_db
Status = AnonymityRequest.Status
ACTS = (approve_anonymity, refuse_anonymity)


@pytest.fixture(autouse=True)
def _no_rules(use_rules):
    use_rules()


@pytest.fixture
def editor():
    return make_user(Role.DESK_EDITOR, make_desk())


def last() -> Event:
    return Event.objects.order_by("seq").last()


def decided(request: AnonymityRequest) -> tuple[str, object, str]:
    request.refresh_from_db()
    return request.status, request.decided_by, request.reason


def test_a_request_keeps_its_answers_under_seal():
    request = asked()
    request.refresh_from_db()
    assert (request.status, str(request.answers)) == (Status.ASKED, "<sealed>")
    assert (last().verb, last().target) == ("asked_anonymity", f"request:{request.pk}")
    assert last().details == {"source": request.agreement.source_id}


@pytest.mark.parametrize("name", QUESTIONS)
def test_each_question_is_answered(name):
    article = make_article(BODY)
    agreement = agreed_with(make_source(article.desk))
    reporter = make_user(Role.REPORTER, article.desk)
    with pytest.raises(Refused, match="say something here"):
        ask_anonymity(reporter, agreement, article, ANSWERS | {name: "  "})
    assert not AnonymityRequest.objects.exists()


@pytest.mark.parametrize(
    ("level", "said"), [("on_record", "on the record: name it"), ("off_record", "Off the record")]
)
def test_only_terms_without_a_name_ask_for_anonymity(level, said):
    agreement = agreed_with(make_source(), level)
    with pytest.raises(Refused, match=said):
        asked(agreement=agreement)


def test_a_source_of_another_desk_is_refused():
    agreement = agreed_with(make_source(make_desk("Sport")))
    with pytest.raises(Refused, match="of this story’s desk"):
        asked(agreement=agreement)


def test_it_is_asked_once_a_use():
    request = asked()
    with pytest.raises(Conflict, match="is asked for by reporter-"):
        asked(request.article, request.agreement)
    approved(request)
    with pytest.raises(Conflict, match="is approved by standards-"):
        asked(request.article, request.agreement)
    assert asked(make_article(BODY), request.agreement)


@pytest.mark.parametrize("end", [refuse_anonymity, withdraw_anonymity])
def test_after_a_no_it_may_be_asked_again(editor, end):
    request = asked()
    end(editor, request, "Find it elsewhere.")
    assert asked(request.article, request.agreement).pk != request.pk


def test_nobody_approves_what_they_have_not_read(editor):
    request = asked()
    open_answers(make_user(Role.STANDARDS), request)
    with pytest.raises(Refused, match="Read the answers to the four questions first"):
        approve_anonymity(editor, request, "It is vital.")
    assert decided(request)[0] == "asked"
    open_answers(editor, request)
    approve_anonymity(editor, request, "It is vital.")


@pytest.mark.parametrize(("act", "status"), [(ACTS[0], "approved"), (ACTS[1], "refused")])
def test_a_manager_decides(editor, act, status):
    request = asked()
    open_answers(editor, request)
    act(editor, request, " It is vital. ")
    assert decided(request) == (status, editor, "It is vital.")
    assert (last().verb, last().actor) == (f"{status}_anonymity", editor)


@pytest.mark.parametrize("act", ACTS)
def test_a_decision_takes_a_reason(editor, act):
    request = asked()
    open_answers(editor, request)
    for reason in ("", "  ", "x" * 501):
        with pytest.raises(Refused, match=r"say something|at most 500"):
            act(editor, request, reason)
    assert decided(request)[0] == "asked"


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("whose", ["asked", "agreed", "recorded", "filed", "typed", "proposed"])
@pytest.mark.parametrize("is_superuser", [False, True])
def test_approver_is_not_author(act, whose, is_superuser):
    manager = make_user(Role.DESK_EDITOR, is_superuser=is_superuser)
    add_role(manager, Role.REPORTER, make_desk())
    colleague = make_user(Role.REPORTER)
    article = make_article(BODY, filed_by=manager if whose == "filed" else None)
    source = make_source()
    agreement = {
        "agreed": lambda: agreed_with(source, by=colleague, agreed_by=manager),
        "recorded": lambda: agreed_with(source, by=manager, agreed_by=colleague),
    }.get(whose, lambda: agreed_with(source))()
    if whose == "typed":
        copy = replace(article.working.copy, body=f"{BODY}\n\nIt was late.")
        edit_copy(manager, article, article.working, copy, "It was late.")
    if whose == "proposed":
        apply_correction(article, "met", "met late", by=manager)
    request = asked(article, agreement, by=manager if whose == "asked" else None)
    with pytest.raises(Refused, match="Approver is not author"):
        act(manager, request, "It is vital.")
    assert decided(request) == ("asked", None, "")


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("first", [*ACTS, withdraw_anonymity])
def test_who_comes_second_is_told_who_was_first(editor, act, first):
    request = asked()
    stella = make_user(Role.STANDARDS, username="stella")
    for manager in (stella, editor):
        open_answers(manager, request)
    first(stella, request, "So it is.")
    with pytest.raises(Conflict, match=r"Somebody was first: this is \w+( for)? by stella already"):
        act(editor, request, "It is vital.")
    assert decided(request)[1] != editor


def test_who_asked_takes_it_back(editor):
    request = asked()
    withdraw_anonymity(request.asked_by, request, "She is on the record now.")
    request.refresh_from_db()
    assert (request.status, request.withdrawn_by) == ("withdrawn", request.asked_by)
    assert last().verb == "withdrew_anonymity"
    with pytest.raises(Conflict, match="is withdrawn by"):
        withdraw_anonymity(editor, request, "No.")


def test_a_manager_takes_an_approval_back_and_who_approved_is_kept(editor):
    request = approved(asked())
    approver = request.decided_by
    withdraw_anonymity(editor, request, "It was opinion.")
    assert decided(request) == ("withdrawn", approver, "It is vital.")
    assert (request.withdrawn_by, request.withdrawn_because) == (editor, "It was opinion.")


def test_another_reporter_takes_nothing_back():
    request = asked()
    with pytest.raises(Refused, match="do not let you decide on anonymity"):
        withdraw_anonymity(make_user(Role.REPORTER), request, "No.")


def test_a_refusal_is_not_taken_back(editor):
    request = asked()
    refuse_anonymity(editor, request, "It is opinion.")
    with pytest.raises(Conflict, match="is refused by"):
        withdraw_anonymity(request.asked_by, request, "I see.")


def test_who_may_read_the_answers(editor):
    source = make_source()
    sealer, granted = make_user(Role.REPORTER), make_user(Role.COPY_EDITOR)
    agreement = agreed_with(source)
    source.is_confidential, source.name, source.added_by = True, "Heron", sealer
    source.save()
    grant_identity(editor, seal_identity(sealer, source, "Cleo Marchetti"), granted)
    request = asked(agreement=agreement)
    for person in (request.asked_by, editor, make_user(Role.STANDARDS), granted, sealer):
        assert open_answers(person, request) == [(q, "So it is.") for q in QUESTIONS.values()]
        assert (last().verb, last().actor) == ("opened_answers", person)


@pytest.mark.parametrize("role", sorted({*Role} - {Role.DESK_EDITOR, Role.STANDARDS}))
def test_who_may_not(role):
    request = asked()
    with pytest.raises(Refused, match="under seal"):
        open_answers(make_user(role), request)
    assert last().verb == "asked_anonymity"


def test_nor_a_manager_who_may_not_decide(editor):
    add_role(editor, Role.REPORTER, make_desk())
    assert not may_open_answers(editor, asked(make_article(BODY, filed_by=editor)))


@pytest.mark.parametrize(
    "values",
    [
        {"status": "approved", "reason": "Vital."},
        {"status": "refused", "decided": True},
        {"status": "withdrawn"},
        {"status": "approved", "reason": "Vital.", "own": True},
    ],
)
def test_the_database_keeps_the_rules_too(editor, values):
    request = asked()
    if values.pop("decided", False):
        values["decided_by"] = editor
    if values.pop("own", False):
        values["decided_by"] = request.asked_by
    with pytest.raises(IntegrityError), transaction.atomic():
        AnonymityRequest.objects.filter(pk=request.pk).update(**values)
    with pytest.raises(IntegrityError), transaction.atomic():
        AnonymityRequest.objects.create(
            agreement=request.agreement,
            article=request.article,
            answers=request.answers,
            asked_by=editor,
        )
