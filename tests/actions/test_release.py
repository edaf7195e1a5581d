"""Release: refused with reasons, granted to an exact text, and only then shown."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from articles.actions.blockers import blockers
from articles.actions.errors import Blocked, Blocker, Conflict, Refused
from articles.actions.move_article import move_article, schedule
from articles.actions.propose import Proposal
from articles.actions.quotes import dispute_quote
from articles.actions.release import (
    approve_release,
    clear_legal,
    publish,
    standing_approval,
    writers,
)
from articles.actions.rule_on_flag import accept_flag, dismiss_flags, query_flag
from articles.models import AnchorState, Approval, Article, Correction, Event, Flag, Quote, Role
from tests.actions.test_review import edit
from tests.actions.together import together
from tests.factories import (
    apply_correction,
    approve_for_release,
    make_article,
    make_correction,
    make_desk,
    make_flag,
    make_user,
    publish_article,
    verify,
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


def blocked(article: Article, editor) -> list[Blocker]:
    """What a refused release names."""
    article.refresh_from_db()
    with pytest.raises(Blocked) as refusal:
        approve_release(editor, article, article.working)
    assert not article.approvals.filter(voided_at=None, kind="release").exists()
    return list(refusal.value.blockers)


def test_a_clean_story_has_nothing_in_the_way(editor):
    article = make_article(PLAIN)
    assert blockers(article, at_publication=True) == []
    approve_release(editor, article, article.working)
    article.refresh_from_db()
    assert article.status == "ready"


@pytest.mark.parametrize("headline", ["", "  "])
def test_a_story_without_a_headline_is_refused(editor, headline):
    article = make_article(PLAIN, headline=headline)
    (blocker,) = blocked(article, editor)
    assert (blocker.rule, blocker.target) == ("structure", f"article:{article.pk}")
    assert "headline" in blocker.message


@pytest.mark.parametrize("status", ["open", "queried", "accepted"])
def test_an_unsettled_must_flag_is_in_the_way(editor, status):
    flag = make_flag(make_article(PLAIN), "Tuesday")
    if status == "queried":
        query_flag(editor, flag, "Which?")
    if status == "accepted":
        accept_flag(editor, flag, Proposal(flag.start, flag.end, "Monday", "So."))
    blocker = blocked(flag.article, editor)[0]
    assert (blocker.rule, blocker.target) == ("flag", f"flag:{flag.pk}")
    assert "Tuesday" in blocker.message
    assert status in blocker.message
    assert ("not yet applied" in blocker.message) == (status == "accepted")


@pytest.mark.parametrize("severity", ["should", "consider"])
def test_a_lesser_flag_is_not_in_the_way(editor, severity):
    article = make_flag(make_article(PLAIN), "Tuesday", severity=severity).article
    assert approve_release(editor, article, article.working)


def test_a_dismissed_must_flag_is_not_in_the_way(editor):
    flag = make_flag(make_article(PLAIN), "Tuesday")
    dismiss_flags(editor, [flag], "Right.")
    assert approve_release(editor, flag.article, flag.article.working)


@pytest.mark.parametrize("state", [AnchorState.DOUBTFUL, AnchorState.ORPHANED])
@pytest.mark.parametrize("severity", ["must", "consider"])
def test_a_flag_out_of_place_is_in_the_way(editor, state, severity):
    flag = make_flag(make_article(PLAIN), "Tuesday", severity=severity)
    Flag.objects.update(anchor_state=state)
    (blocker,) = blocked(flag.article, editor)
    assert (blocker.rule, blocker.target) == ("place", f"flag:{flag.pk}")
    assert state.label in blocker.message


@pytest.mark.parametrize("kind", ["direct", "block", "partial"])
@pytest.mark.parametrize("status", ["unattributed", "attributed", "matched"])
def test_an_unverified_quote_is_in_the_way(editor, kind, status):
    article = make_article(QUOTED)
    quote = article.quotes.get(kind="direct")
    Quote.objects.filter(pk=quote.pk).update(kind=kind, status=status)
    (blocker,) = blocked(article, editor)
    assert (blocker.rule, blocker.target) == ("quote", f"quote:{quote.pk}")
    assert Quote.Status(status).label in blocker.message


def test_a_verified_quote_is_not_in_the_way(editor):
    article = make_article(QUOTED)
    verify(article.quotes.get(kind="direct"))
    assert approve_release(editor, article, article.working)


@pytest.mark.parametrize("kind", ["direct", "indirect"])
def test_a_disputed_quote_is_in_the_way_whatever_its_kind(editor, kind):
    article = make_article(QUOTED)
    quote = article.quotes.get(kind="direct")
    dispute_quote(editor, quote, "Never said.")
    Quote.objects.update(kind=kind)
    (blocker,) = blocked(article, editor)
    assert (blocker.rule, blocker.target) == ("dispute", f"quote:{quote.pk}")


@pytest.mark.parametrize("state", [AnchorState.DOUBTFUL, AnchorState.ORPHANED])
def test_a_verified_quote_out_of_place_is_in_the_way(editor, state):
    article = make_article(QUOTED)
    quote = verify(article.quotes.get(kind="direct"))
    Quote.objects.update(anchor_state=state)
    (blocker,) = blocked(article, editor)
    assert (blocker.rule, blocker.target) == ("place", f"quote:{quote.pk}")


@pytest.mark.parametrize("status", ["proposed", "approved"])
def test_a_pending_correction_is_in_the_way(editor, status):
    correction = make_correction(make_article(PLAIN), "Tuesday", "Monday")
    Correction.objects.update(status=status, decided_by=editor)
    (blocker,) = blocked(correction.article, editor)
    assert (blocker.rule, blocker.target) == ("correction", f"correction:{correction.pk}")
    assert f"is {status}" in blocker.message


def test_legal_is_in_the_way_until_it_has_cleared_this_text(editor):
    article = make_article(PLAIN, legal="required")
    (blocker,) = blocked(article, editor)
    assert (blocker.rule, blocker.target) == ("legal", f"article:{article.pk}")
    clear_legal(make_user(Role.LEGAL), article, article.working)
    article.refresh_from_db()
    assert approve_release(editor, article, article.working)


def test_a_new_text_is_to_be_cleared_again(editor):
    article = make_article(PLAIN, legal="required")
    clear_legal(make_user(Role.LEGAL), article, article.working)
    apply_correction(article, "Tuesday", "Monday")
    assert [blocker.rule for blocker in blocked(article, editor)] == ["legal"]


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


def test_under_embargo_a_story_is_made_ready_but_not_shown(editor, publisher):
    later = timezone.now() + timedelta(hours=1)
    article = make_article(PLAIN, embargo_until=later)
    approve_for_release(article, editor)
    with pytest.raises(Blocked) as refusal:
        publish(publisher, article, article.working)
    (blocker,) = refusal.value.blockers
    assert (blocker.rule, blocker.target) == ("embargo", f"article:{article.pk}")
    Article.objects.update(embargo_until=timezone.now() - timedelta(seconds=1))
    publish(publisher, article, article.working)
    article.refresh_from_db()
    assert article.status == "published"


def test_no_override_lifts_an_embargo(editor, publisher):
    article = make_article(PLAIN, embargo_until=timezone.now() + timedelta(hours=1))
    approve_for_release(article, editor, override="It cannot wait.")
    with pytest.raises(Blocked):
        publish(publisher, article, article.working)


def test_everything_in_the_way_is_named_at_once(editor):
    article = make_article(QUOTED, headline="", legal="required")
    make_flag(article, "council")
    make_correction(article, "met", "sat")
    rules = [blocker.rule for blocker in blocked(article, editor)]
    assert rules == ["structure", "flag", "quote", "correction", "legal"]


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


def test_readers_see_nothing_until_it_is_published(publisher):
    article = make_article(PLAIN)
    approve_for_release(article)
    assert not Article.objects.public().exists()
    publish(publisher, article, article.working)
    article.refresh_from_db()
    assert list(Article.objects.public()) == [article]
    assert article.published == article.working
    assert article.first_published_at == article.published_at is not None
    event = Event.objects.order_by("seq").last()
    assert (event.verb, event.actor) == ("published", publisher)
    assert event.details["sha256"] == article.published.sha256


def test_nothing_unapproved_is_published(publisher):
    article = make_article(PLAIN)
    with pytest.raises(Refused, match="Nobody has approved"):
        publish(publisher, article, article.working)


def test_a_correction_reaches_readers_with_its_own_release(publisher):
    article = publish_article(make_article(PLAIN))
    first, at = article.published, article.first_published_at
    apply_correction(
        article, "Tuesday", "Monday", correction_class="correction", notice="It was Monday."
    )
    assert (article.published, article.status) == (first, "published")
    with pytest.raises(Refused, match="Nobody has approved"):
        publish(publisher, article, article.working)
    publish_article(article, publisher)
    assert "Monday" in article.published.body
    assert article.first_published_at == at < article.published_at


def test_what_readers_see_is_neither_approved_nor_published_again(editor, publisher):
    article = publish_article(make_article(PLAIN))
    with pytest.raises(Refused, match="Readers already see this text"):
        approve_release(editor, article, article.working)
    with pytest.raises(Refused, match="Readers already see this text"):
        publish(publisher, article, article.working)
    assert Event.objects.filter(verb="published").count() == 1


def test_a_withdrawn_story_comes_back_as_it_was(publisher):
    article = publish_article(make_article(PLAIN))
    move_article(publisher, article, "withdrawn", "It is not ours.")
    assert not Article.objects.public().exists()
    article.refresh_from_db()
    move_article(publisher, article, "published", "It is ours.")
    article.refresh_from_db()
    assert article.published.number == 1
    assert list(Article.objects.public()) == [article]


def test_a_withdrawn_story_can_be_corrected_and_released(publisher):
    article = publish_article(make_article(PLAIN))
    move_article(publisher, article, "withdrawn", "It is wrong.")
    apply_correction(
        article, "Tuesday", "Monday", correction_class="correction", notice="It was Monday."
    )
    approve_for_release(article)
    assert article.status == "withdrawn"
    publish(publisher, article, article.working)
    article.refresh_from_db()
    assert (article.status, article.published.number) == ("published", 2)


@pytest.mark.parametrize("hold", ["legal", "embargo"])
def test_a_withdrawn_story_does_not_come_back_past_legal_or_an_embargo(editor, hold):
    article = publish_article(make_article(PLAIN))
    move_article(editor, article, "withdrawn", "It is wrong.")
    until = timezone.now() + timedelta(hours=1) if hold == "embargo" else None
    schedule(
        editor, article, priority=1, deadline=None, embargo_until=until,
        legal_required=hold == "legal",
    )  # fmt: skip
    with pytest.raises(Blocked) as refusal:
        move_article(editor, article, "published", "It is right.")
    assert [blocker.rule for blocker in refusal.value.blockers] == [hold]


def test_of_two_who_approve_at_the_same_moment_one_approval_stands(transactional_db):
    article = make_article(PLAIN)
    editors = [make_user(Role.DESK_EDITOR) for _ in range(2)]
    together(*(lambda e=e: approve_release(e, article, article.working) for e in editors))
    assert Approval.objects.filter(voided_at=None).count() == 1
    assert Article.objects.get().status == "ready"


def test_a_flag_raised_at_the_moment_of_publication_is_before_or_after_it(transactional_db):
    article = make_article(PLAIN)
    approve_for_release(article)
    publisher = make_user(Role.PUBLISHER)
    shown, _ = together(
        lambda: publish(publisher, article, article.working),
        lambda: make_flag(article, "Tuesday"),
    )
    flagged, published = (
        Event.objects.filter(verb=v).first() for v in ("raised_flag", "published")
    )
    assert isinstance(shown, Blocked) == (published is None)
    assert published is None or published.seq < flagged.seq


def test_the_database_keeps_one_standing_approval_of_a_kind(editor):
    article = make_article(PLAIN)
    approval = approve_for_release(article, editor)
    approval.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        approval.save(force_insert=True)
