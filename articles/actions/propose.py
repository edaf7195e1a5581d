"""Propose a correction: put these words where those stand."""

from dataclasses import dataclass

from django.db import transaction

from articles.actions.errors import Conflict, Refused
from articles.actions.guard import (
    check_copy,
    check_fields,
    lock_article,
    require,
    require_words,
    require_working,
)
from articles.actions.log import record
from articles.models import Article, Correction, Flag, Quote, Revision
from articles.permissions import Person, named
from articles.text.anchors import anchor_at
from articles.text.copy import Replacement, normalise


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is to be changed, and what the house asks beside it.

    Offsets are code points of the working revision's text. ``correction_class`` and
    ``notice`` are for published copy, ``quote_ground`` for words inside a quote.
    """

    start: int
    end: int
    right: str
    reason: str
    correction_class: str = ""
    notice: str = ""
    quote_ground: str = ""


def propose(
    user: Person, article: Article, base: Revision, proposal: Proposal, flag: Flag | None = None
) -> Correction:
    """Propose a correction of ``base``. Needs the act ``propose``.

    Raises Refused when the change is empty, leaves its part of the story, or lacks the
    class, notice or ground that the house asks for; Conflict when the text has moved on
    or somebody's pending correction overlaps it.
    """
    require(user, "propose", article.desk)
    with transaction.atomic():
        article = lock_article(article)
        require_working(article, base.pk)
        correction = Correction(article=article, revision=base, flag=flag, proposed_by=user)
        _fill(correction, base, proposal)
        check_class(article, correction)
        if not check_ground(correction):
            correction.quote_ground = ""
        _check_overlap(article, correction)
        correction.save()
        record(
            user,
            "proposed",
            article,
            f"correction:{correction.pk}",
            flag=flag.pk if flag else None,
            correction_class=correction.correction_class,
        )
    return correction


def quotes_touched(article: Article, start: int, end: int) -> list[Quote]:
    """Return the live marked quotes that a change of ``start:end`` would alter."""
    quotes = article.quotes.live().exclude(kind=Quote.Kind.INDIRECT)
    return [q for q in quotes if any(a < end and start < b for a, b in q.spans)]


def check_ground(correction: Correction) -> bool:
    """Say whether the correction alters a quote. Raises Refused when it does without a ground.

    Asked again at each step: words may have come to be a quote's since the last.
    """
    quotes = quotes_touched(correction.article, correction.start, correction.end)
    if quotes and not correction.quote_ground:
        raise Refused("Ground: these words are inside a quote. Say what lets us change them.")
    return bool(quotes)


def check_class(article: Article, correction: Correction) -> None:
    """Raise Refused when published copy would change without a class, or a notice it needs."""
    if not article.is_published:
        return
    if not correction.correction_class:
        raise Refused("Class: published copy needs one, such as correction or refile.")
    if correction.correction_class != Correction.Class.REFILE and not correction.notice:
        raise Refused("Notice: readers must be told what was changed, unless it is a refile.")


def _fill(correction: Correction, base: Revision, proposal: Proposal) -> None:
    text, right = base.text, normalise(proposal.right)
    try:
        correction.anchor = anchor_at(text, proposal.start, proposal.end)
        changed = base.copy.replaced([Replacement(proposal.start, proposal.end, right)])
    except ValueError as error:
        raise Refused("Choose words of one part of the story, then propose again.") from error
    if right == correction.exact:
        raise Refused("Change to: this is what stands there already.")
    check_copy(changed)
    correction.right = right
    correction.reason = require_words(proposal.reason, "Reason")
    correction.correction_class = proposal.correction_class
    correction.notice = normalise(proposal.notice).strip()
    correction.quote_ground = proposal.quote_ground
    check_fields(correction, "reason", "correction_class", "notice", "quote_ground")


def _check_overlap(article: Article, correction: Correction) -> None:
    for other in article.corrections.pending().select_related("proposed_by"):
        if other.start < correction.end and correction.start < other.end:
            raise Conflict(
                f"{named(other.proposed_by)} has already proposed “{other.right}” for "
                f"“{other.exact}”. Have that decided first."
            )
