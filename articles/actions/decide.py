"""Approve, reject or withdraw corrections: four eyes on every change."""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from articles.actions.errors import Refused
from articles.actions.guard import (
    lock_article,
    move_status,
    one_article,
    require,
    require_words,
    targets,
)
from articles.actions.log import record
from articles.actions.propose import check_ground
from articles.models import Correction, Flag
from articles.permissions import Person, may
from articles.text.touches import touches


def approve(user: Person, corrections: Sequence[Correction]) -> None:
    """Approve corrections of one article, all or none. Needs the act ``approve``.

    Raises Refused for one's own, for one inside a quote among several, and for a refile
    that touches a name, number, quote or negation unless ``user`` is of standards;
    Conflict when somebody has decided one of them meanwhile.
    """
    article = one_article(corrections)
    require(user, "approve", article.desk)
    with transaction.atomic():
        lock_article(article)
        now = article.corrections.select_related("revision", "article__desk").in_bulk(
            [correction.pk for correction in corrections]
        )
        for correction in corrections:
            # Of one that is decided it is told by whom, whatever else could be said against it.
            if now[correction.pk].status == Correction.Status.PROPOSED:
                _check(user, now[correction.pk], alone=len(corrections) == 1)
            move_status(
                correction, Correction.Status.APPROVED, decided_by=user, decided_at=timezone.now()
            )
        record(user, "approved", article, f"correction:{targets(corrections)}")


def reject(user: Person, correction: Correction, note: str) -> None:
    """Reject a correction, saying why; its flag is open again. Needs the act ``approve``.

    One that was approved can be rejected too, until it is applied.
    """
    require(user, "approve", correction.article.desk)
    note = require_words(note, "Why not")
    if correction.proposed_by_id == user.pk:
        raise Refused("You proposed this correction: withdraw it instead.")
    with transaction.atomic():
        lock_article(correction.article)
        move_status(
            correction,
            Correction.Status.REJECTED,
            decided_by=user,
            decided_at=timezone.now(),
            decision_note=note,
        )
        reopen_flag(correction)
        record(user, "rejected", correction.article, f"correction:{correction.pk}")


def withdraw(user: Person, correction: Correction) -> None:
    """Take one's own correction back before it is applied; its flag is open again."""
    require(user, "propose", correction.article.desk)
    if correction.proposed_by_id != user.pk:
        raise Refused("Only who proposed a correction can withdraw it: reject it instead.")
    with transaction.atomic():
        lock_article(correction.article)
        move_status(correction, Correction.Status.WITHDRAWN)
        reopen_flag(correction)
        record(user, "withdrew", correction.article, f"correction:{correction.pk}")


def _check(user: Person, correction: Correction, *, alone: bool) -> None:
    if correction.proposed_by_id == user.pk:
        raise Refused(
            f"You proposed “{correction.right}” for “{correction.exact}”: "
            "somebody else approves it."
        )
    if not correction.is_placed:
        raise Refused(f"The place of “{correction.exact}” is not certain: confirm it first.")
    in_quote = check_ground(correction)
    if in_quote and not alone:
        raise Refused("A correction inside a quote is approved by itself, not in a batch.")
    if correction.correction_class == Correction.Class.REFILE:
        _check_refile(user, correction, in_quote=in_quote)


def _check_refile(user: Person, correction: Correction, *, in_quote: bool) -> None:
    text = correction.revision.text
    touched = list(touches(text, correction.start, correction.end, correction.right))
    if in_quote and "quote" not in touched:
        touched.append("quote")
    if touched and not may(user, "large_refile", correction.article.desk):
        raise Refused(
            f"A refile may not touch a {' or a '.join(touched)}: standards approves this one, "
            "or class it as a correction with a notice."
        )


def reopen_flag(correction: Correction) -> None:
    """Open the flag again that a correction now given up came from."""
    if correction.flag and correction.flag.status == Flag.Status.ACCEPTED:
        move_status(correction.flag, Flag.Status.OPEN)
