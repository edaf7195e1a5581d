"""File a new revision of an article: the one way in which its text changes."""

from collections.abc import Sequence

from django.utils import timezone

from articles.actions.carry import carry_all
from articles.actions.guard import check_fields, require_working
from articles.actions.log import record
from articles.actions.marks_elsewhere import bring_marks
from articles.actions.reopen_statements import reopen_edited
from articles.actions.review import store_reading
from articles.checks.run import Reading
from articles.models import Article, Correction, Revision
from articles.permissions import Person
from articles.text.copy import Copy
from articles.text.diff import Change, apply_changes
from articles.text.diff import changes as diff_changes


def file_revision(
    user: Person,
    article: Article,
    base: Revision,
    copy: Copy,
    reading: Reading,
    *,
    kind: str,
    reason: str,
    applied: Sequence[Correction] = (),
) -> Revision:
    """Store ``copy``, with what was read in it, as the revision after ``base``.

    To be called in a transaction, with ``article`` locked. ``applied`` are the corrections
    that made it: the edit itself; without them a diff works it out. Approvals of the old
    text become void.
    Raises Conflict when ``base`` is no longer the working revision.
    """
    require_working(article, base.pk)
    revision = Revision(
        article=article,
        number=base.number + 1,
        parent=base,
        kind=kind,
        author=user,
        reason=reason,
        sha256=copy.sha256,
        **{part: getattr(copy, part) for part in copy.__slots__},
    )
    check_fields(revision, "reason")
    revision.save()
    Correction.objects.filter(pk__in=[correction.pk for correction in applied]).update(
        status=Correction.Status.APPLIED, applied_in=revision
    )
    edit = _edit(base, copy, applied)
    changes = edit or diff_changes(base.text, copy.text)
    carry_all(article, revision, changes, inferred=not edit)
    _void_approvals(article)
    article.working = revision
    article.save(update_fields=["working", "status", "legal"])
    record(
        user,
        "filed_revision",
        article,
        f"revision:{revision.pk}",
        number=revision.number,
        kind=kind,
        sha256=revision.sha256,
        parent_sha256=base.sha256,
    )
    reopen_edited(user, article, revision, changes)
    bring_marks(user, article, revision, changes)
    store_reading(article, revision, reading, changes)
    return revision


def _edit(base: Revision, copy: Copy, applied: Sequence[Correction]) -> list[Change]:
    """The edit itself, unless trimming a part's outer blanks changed more than it."""
    edit = [Change(c.start, c.end, c.right) for c in applied]
    return edit if apply_changes(base.text, edit) == copy.text else []


def _void_approvals(article: Article) -> None:
    article.approvals.filter(voided_at=None).update(voided_at=timezone.now())
    if article.status == Article.Status.READY:
        article.status = Article.Status.IN_REVIEW
    if article.legal == Article.Legal.CLEARED:
        article.legal = Article.Legal.REQUIRED
