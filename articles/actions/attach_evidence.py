"""Attach evidence to a quote, which is compared with it."""

from django.db import transaction

from articles.actions.errors import Refused
from articles.actions.freed import keeping_in_mind
from articles.actions.guard import lock_evidence, require, require_sight
from articles.actions.log import record
from articles.actions.quote_state import (
    binding,
    check_live,
    check_seen,
    locked_quote,
    match_if_it_holds,
    quote_target,
    unverify,
)
from articles.actions.terms import check_evidence
from articles.models import Evidence, Quote
from articles.permissions import Person
from articles.quotations.evidence import Evidence as Words


def attach_evidence(
    user: Person,
    quote: Quote,
    evidence: Evidence,
    seen: str | None = None,
    words: Words | None = None,
) -> None:
    """Check the quote against ``evidence``; a verification falls. Needs ``attribute``.

    ``words`` is the evidence's text, indexed, where many quotes are held against it.
    Where that is still to be drawn, the quote is matched when it is there.
    Raises Refused for evidence that was given off the record, or in confidence to others, and
    else as ``set_speaker`` does.
    """
    require(user, "attribute", quote.article.desk)
    if evidence.desk_id != quote.article.desk_id:
        raise Refused("Evidence: choose evidence of this desk.")
    with transaction.atomic():
        quote = locked_quote(quote)
        check_live(quote)
        check_seen(quote, seen, binding(quote))
        # Its text may have come since it was fetched; it cannot come while this row is held.
        evidence = lock_evidence(evidence)
        require_sight(user, evidence)
        check_evidence(evidence)
        was_verified = quote.status == Quote.Status.VERIFIED
        with keeping_in_mind(user, quote):
            quote.evidence = evidence
            unverify(quote)
            match_if_it_holds(quote, words)
            quote.save()
        record(
            user,
            "attached_evidence",
            quote.article,
            quote_target(quote),
            evidence=evidence.pk,
            sha256=evidence.sha256,
            reset=was_verified,
        )
