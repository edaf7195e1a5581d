"""What is done to several quotes of one speaker together, each a logged act of its own.

Verifying is not among it: a person verifies one quote after the other.
"""

from collections.abc import Mapping, Sequence

from django.db import transaction
from django.db.models import Q

from articles.actions.attach_evidence import attach_evidence
from articles.actions.errors import Conflict, Refused
from articles.actions.guard import require
from articles.actions.quote_state import binding, check_seen, locked_quote
from articles.actions.set_speaker import set_speaker
from articles.models import Quote
from articles.models.quote import QuoteQuerySet
from articles.permissions import Person
from articles.quotations.evidence import Evidence as Words


def read_alike(quote: Quote) -> QuoteQuerySet:
    """Return the article's other quotes without a speaker that the desk reads as this one's."""
    return _others(quote).filter(_is_read_alike(quote))


def to_hold_against(quote: Quote) -> QuoteQuerySet:
    """Return the speaker's other marked quotes that have not this evidence, nor are verified."""
    theirs = Q(source__isnull=False, source=quote.source) | _is_read_alike(quote)
    has_it = Q(evidence__isnull=False, evidence=quote.evidence)
    return _others(quote).to_be_proved().filter(theirs).exclude(has_it)


def set_speaker_together(
    user: Person, quote: Quote, ids: Sequence[int], seen: str | None = None
) -> list[Quote]:
    """Set the quote's speaker for those of ``ids`` that are read as theirs; return these.

    Needs the act ``attribute``. Raises Refused where the quote has no speaker, and Conflict
    where ``seen``, its ``binding`` as the person was shown it, is no longer that, or none of
    the others is without a speaker any more.
    """
    require(user, "attribute", quote.article.desk)
    with transaction.atomic():
        quote = locked_quote(quote)
        check_seen(quote, seen, binding(quote))
        if quote.source is None:
            raise Refused("Set the speaker of this quote first.")
        others = list(read_alike(quote).filter(pk__in=ids))
        if not others:
            raise Conflict("None of these quotes is without a speaker any more.")
        for other in others:
            set_speaker(user, other, quote.source)
    return others


def attach_together(
    user: Person, quote: Quote, chosen: Mapping[int, str], seen: str | None = None
) -> list[Quote]:
    """Attach the quote's evidence to others of its speaker, and return these.

    ``chosen`` has their ids, each with its ``binding`` as the person was shown it, and ``seen``
    is the quote's own. Needs the act ``attribute``. Raises Refused where the quote has no
    evidence or no other was chosen, and Conflict, with nothing done, where one of them all has
    changed since it was shown.
    """
    require(user, "attribute", quote.article.desk)
    with transaction.atomic():
        quote = locked_quote(quote)
        check_seen(quote, seen, binding(quote))
        if quote.evidence is None:
            raise Refused("Attach the evidence to this quote first.")
        if not chosen:
            raise Refused("Tick the quotes to which the evidence is to be attached.")
        others = list(to_hold_against(quote).filter(pk__in=chosen))
        if len(others) < len(chosen):
            raise Conflict("Some of these quotes have been worked on meanwhile: look again.")
        words = Words(quote.evidence.text)
        for other in others:
            attach_evidence(user, other, quote.evidence, chosen[other.pk], words)
    return others


def _is_read_alike(quote: Quote) -> Q:
    return Q(source=None, speaker__in=quote.speaker_names)


def _others(quote: Quote) -> QuoteQuerySet:
    others = quote.article.quotes.live().exclude(pk=quote.pk).order_by("start")
    return others.select_related("article__desk", "source", "evidence").defer(
        "evidence__text", "evidence__places", "evidence__file"
    )
