"""Apply the approved corrections of an article together, as one new revision."""

from collections.abc import Sequence

from django.db import transaction

from articles.actions.errors import Conflict, Refused
from articles.actions.file_revision import file_revision
from articles.actions.guard import (
    check_copy,
    lock_article,
    move_status,
    require,
    require_working,
    targets,
)
from articles.actions.log import record
from articles.actions.propose import check_class, check_ground
from articles.actions.read_copy import read_copy
from articles.models import Article, Correction, Flag, Revision
from articles.permissions import Person, named
from articles.text.copy import Copy, Replacement


def apply_approved(user: Person, article: Article) -> Revision:
    """Put every approved correction into a new revision. Needs the act ``approve``.

    Raises Refused when there is none, when one has lost its place, lacks its class, notice
    or ground, or overlaps another, or when no text would be left; Conflict when the text or
    the approved corrections changed meanwhile.
    """
    require(user, "approve", article.desk)
    base = Revision.objects.get(working_in=article)
    corrections = _approved(article)
    if not corrections:
        # Whoever applied them may have done so since ``base`` was read.
        last = Revision.objects.get(working_in=article)
        raise Refused(
            "No approved correction waits to be applied. "
            f"{named(last.author)} filed revision {last.number} last."
        )
    _check(corrections)
    copy = _corrected(base, corrections)
    reading = read_copy(article, copy.document())
    with transaction.atomic():
        article = lock_article(article)
        require_working(article, base.pk)
        if _approved(article) != corrections:
            raise Conflict("The approved corrections have changed meanwhile: look again.")
        for correction in corrections:
            _check_class(article, correction)
            _settle(correction)
        revision = file_revision(
            user,
            article,
            base,
            copy,
            reading,
            kind=_kind(article, corrections),
            reason=_reason(corrections),
            applied=corrections,
        )
        record(user, "applied", article, f"correction:{targets(corrections)}", revision=revision.pk)
    return revision


def _approved(article: Article) -> list[Correction]:
    return list(
        article.corrections.filter(status=Correction.Status.APPROVED)
        .select_related("flag")
        .order_by("start")
    )


def _check(corrections: Sequence[Correction]) -> None:
    for correction in corrections:
        if not correction.is_placed:
            raise Refused(f"The place of “{correction.exact}” is not certain: confirm it first.")
        check_ground(correction)


def _check_class(article: Article, correction: Correction) -> None:
    try:
        check_class(article, correction)
    except Refused as error:
        raise Refused(
            f"“{correction.right}” was proposed before publication. {error} "
            "Withdraw it and propose it again."
        ) from error


def _corrected(base: Revision, corrections: Sequence[Correction]) -> Copy:
    if any(correction.revision_id != base.pk for correction in corrections):
        raise Conflict("The text has changed meanwhile: look again.")
    try:
        copy = base.copy.replaced([Replacement(c.start, c.end, c.right) for c in corrections])
    except ValueError as error:
        raise Refused("Two approved corrections change the same words: withdraw one.") from error
    check_copy(copy)
    return copy


def _kind(article: Article, corrections: Sequence[Correction]) -> str:
    if not article.is_published:
        return Revision.Kind.EDIT
    classes = {correction.correction_class for correction in corrections}
    return Revision.Kind.UPDATE if classes == {"update"} else Revision.Kind.CORRECTION


def _reason(corrections: Sequence[Correction]) -> str:
    return "1 correction" if len(corrections) == 1 else f"{len(corrections)} corrections"


def _settle(correction: Correction) -> None:
    if correction.flag and correction.flag.status == Flag.Status.ACCEPTED:
        move_status(correction.flag, Flag.Status.RESOLVED, reason="Corrected.")
