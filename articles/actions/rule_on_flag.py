"""Rulings on flags: accept, dismiss, query, answer, undo."""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from articles.actions.authors import authors
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
from articles.actions.propose import Proposal, propose
from articles.models import Article, Comment, Correction, Flag, Severity
from articles.permissions import Person


def accept_flag(user: Person, flag: Flag, proposal: Proposal) -> Correction:
    """Accept a flag: its correction's proposer is ``user``. Needs the act ``rule``.

    Raises Refused when the flag's place is not certain, Conflict when it was ruled on.
    """
    require(user, "rule", flag.article.desk)
    if not flag.is_placed:
        raise Refused("The place of this flag is not certain: confirm or settle it first.")
    with transaction.atomic():
        lock_article(flag.article)
        _move(user, flag, Flag.Status.ACCEPTED, "")
        correction = propose(user, flag.article, flag.revision, proposal, flag)
        record(user, "accepted", flag.article, f"flag:{flag.pk}", correction=correction.pk)
    return correction


def dismiss_flags(user: Person, flags: Sequence[Flag], reason: str) -> None:
    """Dismiss flags of one article for one ``reason``. Needs the act ``rule``.

    They stay dismissed when the copy is read again. Raises Refused when several are
    dismissed at once and one stands in a quote: those are ruled on one by one; and for a
    must-flag on one's own story.
    """
    article = one_article(flags)
    require(user, "rule", article.desk)
    reason = require_words(reason, "Reason")
    with transaction.atomic():
        article = lock_article(article)
        now = article_flags(article, [flag.pk for flag in flags])
        if len(now) > 1 and any(flag.in_quote for flag in now):
            raise Refused("A flag inside a quote is dismissed by itself, not in a bulk act.")
        if any(flag.severity == Severity.MUST for flag in now) and user.pk in authors(article):
            raise Refused("You wrote this story: somebody else dismisses its must-flags.")
        for flag in flags:
            _move(user, flag, Flag.Status.DISMISSED, reason)
        record(user, "dismissed", article, f"flag:{targets(flags)}")


def query_flag(user: Person, flag: Flag, question: str) -> Comment:
    """Ask the reporter about a flag. Needs the act ``rule``."""
    require(user, "rule", flag.article.desk)
    question = require_words(question, "Question")
    with transaction.atomic():
        lock_article(flag.article)
        _move(user, flag, Flag.Status.QUERIED, "")
        comment = _comment(user, flag, question)
        record(user, "queried", flag.article, f"flag:{flag.pk}", comment=comment.pk)
    return comment


def answer_query(user: Person, flag: Flag, answer: str) -> Comment:
    """Answer a question on a flag, which is then open again. Needs the act ``comment``."""
    require(user, "comment", flag.article.desk)
    answer = require_words(answer, "Answer")
    if flag.status != Flag.Status.QUERIED:
        raise Refused("Nobody has asked about this flag.")
    if flag.ruled_by_id == user.pk:
        raise Refused("You asked: somebody else answers, or undo the question.")
    with transaction.atomic():
        lock_article(flag.article)
        move_status(flag, Flag.Status.OPEN)
        comment = _comment(user, flag, answer)
        record(user, "answered", flag.article, f"flag:{flag.pk}", comment=comment.pk)
    return comment


def undo_ruling(user: Person, flag: Flag) -> None:
    """Open a ruled flag again; a correction that came of it is withdrawn. Needs ``rule``.

    Raises Refused when the correction is already in the text.
    """
    require(user, "rule", flag.article.desk)
    with transaction.atomic():
        lock_article(flag.article)
        made = flag.corrections.filter(status=Correction.Status.APPLIED)
        if flag.status == Flag.Status.RESOLVED and made.exists():
            raise Refused("Its correction is already in the text: propose another.")
        withdrawn = list(flag.corrections.pending())
        for correction in withdrawn:
            move_status(correction, Correction.Status.WITHDRAWN)
        _move(user, flag, Flag.Status.OPEN, "")
        record(user, "undid_ruling", flag.article, f"flag:{flag.pk}", withdrew=targets(withdrawn))


def _move(user: Person, flag: Flag, to: str, reason: str) -> None:
    move_status(flag, to, ruled_by=user, ruled_at=timezone.now(), reason=reason)


def _comment(user: Person, flag: Flag, body: str) -> Comment:
    comment = Comment(
        article=flag.article, revision=flag.revision, flag=flag, author=user, body=body
    )
    comment.anchor = flag.anchor
    comment.save()
    return comment


def article_flags(article: Article, ids: Sequence[int]) -> list[Flag]:
    """Return the article's flags of these ids, in text order."""
    return list(article.flags.filter(pk__in=ids).in_text_order())
