"""Tie further sources to a quote, where copy speaks of several: “sources” needs two."""

from django.db import transaction

from articles.actions.errors import Conflict, Refused
from articles.actions.freed import keeping_in_mind
from articles.actions.guard import require
from articles.actions.log import record
from articles.actions.quote_state import (
    binding,
    by,
    check_live,
    check_seen,
    locked_quote,
    quote_target,
)
from articles.actions.source_state import locked_source
from articles.actions.terms import check_source
from articles.models import Quote, Source
from articles.models.quote import QuoteQuerySet
from articles.permissions import Person


def add_further_source(user: Person, quote: Quote, source: Source, seen: str | None = None) -> None:
    """Say that ``source`` says so too. Needs the act ``attribute``.

    Raises Refused for a source of another desk, the speaker itself, one that was merged into
    another, and one whose terms let no such quote stand in copy; Conflict as ``set_speaker``
    does, and where it is tied already.
    """
    require(user, "attribute", quote.article.desk)
    if source.desk_id != quote.article.desk_id:
        raise Refused("Further source: choose a source of this desk.")
    with transaction.atomic():
        quote = locked_quote(quote)
        check_live(quote)
        check_seen(quote, seen, binding(quote))
        if quote.source is None:
            raise Refused("Set the speaker first, then who else says so.")
        if source == quote.source:
            raise Refused("“Sources” needs two: this one is the speaker already. Choose another.")
        if quote.further_sources.filter(pk=source.pk).exists():
            raise Conflict(f"This source is tied already{by(quote, 'tied_source')}.")
        source = locked_source(source)
        check_source(quote, source)
        quote.further_sources.add(source)
        record(user, "tied_source", quote.article, quote_target(quote), source=source.pk)


def tie_together(
    user: Person, quote: Quote, source: Source, seen: str | None = None
) -> list[Quote]:
    """Say that ``source`` says so too of the quote and of all that are ``alike``; return these.

    Needs the act ``attribute``, and raises as ``add_further_source`` does, of any of them.
    """
    with transaction.atomic():
        add_further_source(user, quote, source, seen)
        others = list(alike(quote).exclude(further_sources=source))
        for other in others:
            add_further_source(user, other, source)
    return others


def alike(quote: Quote) -> QuoteQuerySet:
    """Return the story's other quotes of this speaker whom copy calls the same, as “sources”."""
    others = quote.article.quotes.live().exclude(pk=quote.pk).order_by("start")
    same = others.filter(source__isnull=False, source=quote.source, speaker=quote.speaker)
    return same.select_related("article__desk", "source")


def remove_further_source(
    user: Person, quote: Quote, source: Source, seen: str | None = None
) -> None:
    """Take a further source off the quote. Needs the act ``attribute``.

    Raises Refused and Conflict as ``set_speaker`` does, and Conflict where it is not tied.
    """
    require(user, "attribute", quote.article.desk)
    with transaction.atomic():
        quote = locked_quote(quote)
        check_live(quote)
        check_seen(quote, seen, binding(quote))
        if not quote.further_sources.filter(pk=source.pk).exists():
            raise Conflict(f"This source is not tied any more{by(quote, 'untied_source')}.")
        with keeping_in_mind(user, quote):
            quote.further_sources.remove(source)
        record(user, "untied_source", quote.article, quote_target(quote), source=source.pk)
