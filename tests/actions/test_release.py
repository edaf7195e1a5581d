"""Approve a release: of an exact text, by somebody who did not write it."""

import pytest
from django.db import IntegrityError, transaction

from articles.actions.errors import Blocked, Conflict, Refused
from articles.actions.move_article import move_article
from articles.actions.release import (
    approve_release,
    clear_legal,
    publish,
    standing_approval,
    writers,
)
from articles.actions.verify_quote import dispute_quote
from articles.models import Approval, Article, Event, Role
from tests.actions.test_review import edit
from tests.actions.together import together
from tests.factories import (
    apply_correction,
    approve_for_release,
    make_article,
    make_desk,
    make_flag,
    make_user,
    publish_article,
)

pytestmark = pytest.mark.django_db

PLAIN = "The council met on Tuesday.\n\nIt meets again in May."
QUOTED = "The council met.\n\n“We will keep it open,” Ana Duarte said."


@pytest.fixture(autouse=True)
def _no_rules(use_rules):
    use_rules()


@pytest.fixture
def editor():
    return make_user(Role.DESK_EDITOR, make_desk())


@pytest.fixture
def publisher():
    return make_user(Role.PUBLISHER, make_desk())


def test_legal_clears_only_what_was_asked_and_only_the_text_it_saw():
    lawyer = make_user(Role.LEGAL)
    article = make_article(PLAIN)
    with pytest.raises(Refused, match="Legal clearance is not asked for"):
        clear_legal(lawyer, article, article.working)
    article = make_article(PLAIN, legal="required")
    seen = article.working
    apply_correction(article, "Tuesday", "Monday")
    with pytest.raises(Conflict, match="has filed revision 2"):
        clear_legal(lawyer, article, seen)


def test_approval_binds_this_revision_and_its_hash(editor):
    article = make_article(PLAIN)
    approval = approve_for_release(article, editor)
    assert (approval.revision, approval.approver) == (article.working, editor)
    assert approval.revision_sha256 == article.working.copy.sha256
    assert (approval.override_reason, approval.overridden) == ("", [])
    event = Event.objects.order_by("seq").last()
    assert (event.verb, event.target) == ("approved_release", f"revision:{article.working_id}")
    assert event.details["sha256"] == approval.revision_sha256


def test_an_approval_of_another_text_is_none(editor, publisher):
    article = make_article(PLAIN)
    approval = approve_for_release(article, editor)
    Approval.objects.update(revision_sha256="0" * 64)
    assert standing_approval(article) is None
    with pytest.raises(Refused, match="Nobody has approved the release of this text"):
        publish(publisher, article, article.working)
    assert approval.voided_at is None


def test_a_new_revision_makes_the_approval_void(editor, publisher):
    article = make_article(PLAIN)
    approval = approve_for_release(article, editor)
    apply_correction(article, "Tuesday", "Monday")
    approval.refresh_from_db()
    assert approval.voided_at is not None
    assert article.status == "in_review"
    with pytest.raises(Refused, match="Nobody has approved"):
        publish(publisher, article, article.working)


def test_an_approval_given_for_an_older_text_is_a_conflict(editor):
    article = make_article(PLAIN)
    seen = article.working
    edit(article, "Tuesday", "Monday")
    with pytest.raises(Conflict, match="has filed revision 2 meanwhile"):
        approve_release(editor, article, seen)


@pytest.mark.parametrize("powers", [{}, {"is_superuser": True, "is_staff": True}])
@pytest.mark.parametrize("reason", ["", "It cannot wait."])
def test_who_filed_it_does_not_release_it(powers, reason):
    author = make_user(Role.DESK_EDITOR, make_desk(), **powers)
    article = make_article(PLAIN, filed_by=author)
    with pytest.raises(Refused, match="You wrote part of this text"):
        approve_release(author, article, article.working, reason)


def test_who_rewrote_it_or_proposed_a_correction_does_not_release_it(editor):
    article = make_article(PLAIN)
    reporter = make_user(Role.DESK_EDITOR)
    apply_correction(article, "Tuesday", "Monday", by=reporter)
    with pytest.raises(Refused, match="You wrote part of this text"):
        approve_release(reporter, article, article.working)
    rewriter = edit(article, "again", "once more").author
    assert writers(article) == {article.filed_by_id, reporter.pk, rewriter.pk}
    with pytest.raises(Refused, match="You wrote part of this text"):
        approve_release(rewriter, article, article.working)
    approve_release(editor, article, article.working)


def test_who_only_applied_what_others_wrote_may_release_it(editor):
    article = make_article(PLAIN)
    applier = apply_correction(article, "Tuesday", "Monday").author
    approve_release(applier, article, article.working)


def test_writers_of_what_readers_have_seen_may_release_what_others_change(editor):
    author = make_user(Role.DESK_EDITOR)
    article = publish_article(make_article(PLAIN, filed_by=author))
    apply_correction(
        article, "Tuesday", "Monday", correction_class="correction", notice="It was Monday."
    )
    approve_release(author, article, article.working)


def test_an_override_names_what_was_in_the_way_and_why(editor):
    flag = make_flag(make_article(QUOTED), "council")
    quote = flag.article.quotes.get(kind="direct")
    approval = approve_for_release(flag.article, editor, override=" The river is rising. ")
    assert approval.override_reason == "The river is rising."
    assert approval.overridden == [f"flag flag:{flag.pk}", f"quote quote:{quote.pk}"]
    event = Event.objects.order_by("seq").last()
    assert (event.verb, event.actor, event.details["overridden"]) == ("overrode", editor, 2)


def test_an_override_of_nothing_is_an_approval(editor):
    approval = approve_for_release(make_article(PLAIN), editor, override="In case.")
    assert (approval.override_reason, approval.overridden) == ("", [])


def test_an_overridden_story_can_be_published(editor, publisher):
    article = make_flag(make_article(PLAIN), "council").article
    approve_for_release(article, editor, override="The river is rising.")
    publish(publisher, article, article.working)


def test_something_new_in_the_way_is_not_overridden(editor, publisher):
    article = make_flag(make_article(PLAIN), "council").article
    approve_for_release(article, editor, override="The river is rising.")
    new = make_flag(article, "Tuesday")
    with pytest.raises(Blocked) as refusal:
        publish(publisher, article, article.working)
    assert [blocker.target for blocker in refusal.value.blockers] == [f"flag:{new.pk}"]
    article.refresh_from_db()
    assert article.published is None

    approve_for_release(article, editor, override="It is at the doors.")
    publish(publisher, article, article.working)
    assert Approval.objects.filter(voided_at=None).count() == 1


def test_a_dispute_is_not_overridden_with_the_unverified_quote(editor, publisher):
    article = make_article(QUOTED)
    approve_for_release(article, editor, override="The river is rising.")
    dispute_quote(editor, article.quotes.get(kind="direct"), "Never said.")
    with pytest.raises(Blocked, match="One thing stands"):
        publish(publisher, article, article.working)


def test_an_override_reason_has_room_for_so_much(editor):
    article = make_flag(make_article(PLAIN), "council").article
    with pytest.raises(Refused, match="at most 500"):
        approve_release(editor, article, article.working, "x" * 501)


@pytest.mark.parametrize("status", ["draft", "held", "spiked"])
def test_only_what_was_reviewed_is_released(editor, status):
    article = make_article(PLAIN)
    move_article(editor, article, status, "So.")
    with pytest.raises(Refused, match="cannot become ready"):
        approve_release(editor, article, article.working)


def test_of_two_who_approve_at_the_same_moment_one_approval_stands(transactional_db):
    article = make_article(PLAIN)
    editors = [make_user(Role.DESK_EDITOR) for _ in range(2)]
    together(*(lambda e=e: approve_release(e, article, article.working) for e in editors))
    assert Approval.objects.filter(voided_at=None).count() == 1
    assert Article.objects.get().status == "ready"


def test_the_database_keeps_one_standing_approval_of_a_kind(editor):
    article = make_article(PLAIN)
    approval = approve_for_release(article, editor)
    approval.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        approval.save(force_insert=True)
