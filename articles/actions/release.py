"""Release a story: approve its exact text, then show it to readers."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from articles.actions.authors import writers
from articles.actions.blockers import NO_OVERRIDE, blockers
from articles.actions.errors import Blocked, Conflict, Refused
from articles.actions.freed import check_none_freed
from articles.actions.guard import (
    check_fields,
    lock_article,
    move_status,
    require,
    require_working,
)
from articles.actions.log import record
from articles.models import Approval, Article, Revision
from articles.permissions import Person, named
from articles.text.as_seen import is_blank

#: Where an approval is to be had again without another step: of a new text, or over new
#: things in the way.
RELEASED = (Article.Status.READY, Article.Status.PUBLISHED, Article.Status.WITHDRAWN)


def approve_release(
    user: Person, article: Article, revision: Revision, override_reason: str = ""
) -> Approval:
    """Approve the release of exactly this revision. Needs the act ``release``.

    Raises Blocked with what stands in the way, unless ``override_reason`` says why it is
    released all the same, which it never is over a promise to a source, or what legal has to
    clear; Refused for those who wrote it or lifted a promise to a source of it, superusers too;
    Conflict when it is no longer the working revision.
    """
    require(user, "release", article.desk)
    reason = "" if is_blank(override_reason) else override_reason.strip()
    if reason:
        require(user, "override", article.desk)
    with transaction.atomic():
        article = lock_article(article)
        require_working(article, revision.pk)
        if user.pk in writers(article):
            raise Refused("You wrote part of this text: somebody else approves its release.")
        _check_unseen(article)
        check_none_freed(user, article)
        in_the_way = blockers(article)
        if firm := [blocker for blocker in in_the_way if blocker.rule in NO_OVERRIDE]:
            raise Blocked(firm if reason else in_the_way)
        if in_the_way and not reason:
            raise Blocked(in_the_way)
        _check_first(user, article, [blocker.key for blocker in in_the_way])
        approval = _approve(user, article, Approval.Kind.RELEASE)
        approval.override_reason = reason if in_the_way else ""
        approval.overridden = [blocker.key for blocker in in_the_way]
        check_fields(approval, "override_reason")
        approval.save()
        if article.status not in RELEASED:
            move_status(article, Article.Status.READY)
        record(
            user,
            "overrode" if approval.override_reason else "approved_release",
            article,
            f"revision:{revision.pk}",
            sha256=revision.sha256,
            overridden=len(in_the_way),
        )
    return approval


def publish(user: Person, article: Article, revision: Revision) -> None:
    """Show the approved revision to readers. Needs the act ``publish``.

    Raises Refused without an approval of exactly this text, and Blocked when something
    stands in the way that no override named, an embargo among it.
    """
    require(user, "publish", article.desk)
    with transaction.atomic():
        article = lock_article(article)
        require_working(article, revision.pk)
        _check_unseen(article)
        approval = standing_approval(article)
        if approval is None:
            raise Refused("Nobody has approved the release of this text.")
        in_the_way = blockers(article, at_publication=True)
        passed = approval.overridden
        unnamed = [b for b in in_the_way if b.key not in passed or b.rule in NO_OVERRIDE]
        if unnamed:
            raise Blocked(unnamed)
        _show(article, revision, timezone.now())
        record(
            user, "published", article, f"revision:{revision.pk}",
            sha256=revision.sha256, approval=approval.pk,
        )  # fmt: skip


def clear_legal(user: Person, article: Article, revision: Revision, note: str = "") -> Approval:
    """Clear exactly this revision for legal. Needs the act ``clear``."""
    require(user, "clear", article.desk)
    with transaction.atomic():
        article = lock_article(article)
        require_working(article, revision.pk)
        if article.legal != Article.Legal.REQUIRED:
            raise Refused("Legal clearance is not asked for.")
        if user.pk in writers(article):
            raise Refused("You wrote part of this text: somebody else clears it.")
        approval = _approve(user, article, Approval.Kind.LEGAL)
        approval.note = note.strip()
        check_fields(approval, "note")
        approval.save()
        article.legal = Article.Legal.CLEARED
        article.save(update_fields=["legal"])
        record(user, "cleared_legal", article, f"revision:{revision.pk}", sha256=revision.sha256)
    return approval


def standing_approval(article: Article) -> Approval | None:
    """Return the release approval of the working revision's exact text, if one stands."""
    return article.approvals.filter(
        kind=Approval.Kind.RELEASE,
        voided_at=None,
        revision=article.working,
        revision_sha256=article.working.copy.sha256,
    ).first()


def _check_first(user: Person, article: Article, in_the_way: list[str]) -> None:
    """Raise Conflict when somebody's approval of this text stands and covers all in the way."""
    standing = standing_approval(article) if article.status in RELEASED else None
    is_covered = standing and set(in_the_way) <= set(standing.overridden)
    if standing and is_covered and standing.approver != user:
        raise Conflict(f"{named(standing.approver)} has approved the release of this text already.")


def _check_unseen(article: Article) -> None:
    if article.published_id == article.working_id:
        raise Refused("Readers already see this text.")


def _approve(user: Person, article: Article, kind: str) -> Approval:
    article.approvals.filter(kind=kind, voided_at=None).update(voided_at=timezone.now())
    return Approval(
        article=article,
        kind=kind,
        revision=article.working,
        revision_sha256=article.working.copy.sha256,
        approver=user,
    )


def _show(article: Article, revision: Revision, now: datetime) -> None:
    article.published = revision
    article.published_at = now
    article.first_published_at = article.first_published_at or now
    article.save(update_fields=["published", "published_at", "first_published_at"])
    if article.status != Article.Status.PUBLISHED:
        move_status(article, Article.Status.PUBLISHED)
