"""Say who said a quote, or take that back."""

from django.db import transaction

from articles.actions.errors import Conflict, Refused
from articles.actions.freed import keeping_in_mind
from articles.actions.guard import check_fields, require, require_words
from articles.actions.log import record
from articles.actions.quote_state import (
    binding,
    by,
    check_live,
    check_seen,
    locked_quote,
    match_if_it_holds,
    quote_target,
    unverify,
)
from articles.actions.source_state import find_source, locked_source
from articles.actions.terms import check_source
from articles.models import Desk, Quote, Source
from articles.permissions import Person
from articles.text.copy import normalise


def add_source(
    user: Person, desk: Desk, name: str, kind: str = Source.Kind.PERSON, description: str = ""
) -> Source:
    """Return the desk's source found by this name, of this kind; made if there is none yet."""
    require(user, "attribute", desk)
    name = require_words(name, "Source")
    description = normalise(description).strip()
    typed = Source(name=name, kind=kind, description=description)
    check_fields(typed, "name", "kind", "description")
    if known := find_source(desk, name, kind):
        return known
    with transaction.atomic():
        source, is_new = Source.objects.get_or_create(
            desk=desk, name=name, kind=kind, defaults={"description": description, "added_by": user}
        )
        if is_new:
            record(user, "added_source", None, f"source:{source.pk}")
    return source


def set_speaker(user: Person, quote: Quote, source: Source, seen: str | None = None) -> None:
    """Say that ``source`` said it; a verification falls. Needs the act ``attribute``.

    Raises Refused for a quote that was set aside and for a source whose terms let no such
    quote stand in copy, and Conflict when ``seen``, its ``binding`` as the person was shown
    it, is no longer that.
    """
    require(user, "attribute", quote.article.desk)
    if source.desk_id != quote.article.desk_id:
        raise Refused("Speaker: choose a source of this desk.")
    with transaction.atomic():
        quote = locked_quote(quote)
        check_live(quote)
        check_seen(quote, seen, binding(quote))
        source = locked_source(source)
        agreement = quote.agreement if source == quote.source else None
        check_source(quote, source, agreement)
        was_verified = quote.status == Quote.Status.VERIFIED
        with keeping_in_mind(user, quote):
            quote.source, quote.agreement = source, agreement
            unverify(quote)
            match_if_it_holds(quote)
            quote.save()
            quote.further_sources.remove(source)
        record(
            user,
            "set_speaker",
            quote.article,
            quote_target(quote),
            source=source.pk,
            reset=was_verified,
        )


def unset_speaker(user: Person, quote: Quote, seen: str | None = None) -> None:
    """Take a quote's speaker off it, and who else says so; a verification falls.

    Needs the act ``attribute``.

    Raises Refused and Conflict as ``set_speaker`` does, and Conflict where no speaker is set.
    """
    require(user, "attribute", quote.article.desk)
    with transaction.atomic():
        quote = locked_quote(quote)
        check_live(quote)
        if quote.source is None:
            who = by(quote, "unset_speaker")
            raise Conflict(f"This quote has no speaker{who and f': it was taken off{who}'}.")
        check_seen(quote, seen, binding(quote))
        was_verified = quote.status == Quote.Status.VERIFIED
        with keeping_in_mind(user, quote):
            quote.source = quote.agreement = None
            unverify(quote)
            quote.save()
            quote.further_sources.clear()
        record(user, "unset_speaker", quote.article, quote_target(quote), reset=was_verified)
