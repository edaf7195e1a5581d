"""Say that a quote is a translation, which no text is compared with, or take that back."""

from django.db import transaction

from articles.actions.errors import Conflict
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
from articles.models import Quote
from articles.permissions import Person


def mark_translated(user: Person, quote: Quote, language: str, seen: str | None = None) -> None:
    """Say that it was said in ``language``; a verification falls. Needs the act ``attribute``.

    From then on the quote is compared with nothing: a person verifies it, with a note. Raises
    Refused for a quote that was set aside, or without a language, and Conflict when ``seen``,
    its ``binding`` as the person was shown it, is no longer that.
    """
    require(user, "attribute", quote.article.desk)
    language = require_words(language, "Language")
    with transaction.atomic():
        quote = locked_quote(quote)
        check_live(quote)
        check_seen(quote, seen, binding(quote))
        was_verified = quote.status == Quote.Status.VERIFIED
        quote.translated_from = language
        check_fields(quote, "translated_from")
        unverify(quote)
        quote.save()
        record(user, "marked_translated", quote.article, quote_target(quote), reset=was_verified)


def unmark_translated(user: Person, quote: Quote) -> None:
    """Say that it is no translation; a verification falls. Needs the act ``attribute``.

    It is then compared with its evidence again. Raises Refused for a quote that was set aside,
    and Conflict where it is not marked.
    """
    require(user, "attribute", quote.article.desk)
    with transaction.atomic():
        quote = locked_quote(quote)
        check_live(quote)
        if not quote.translated_from:
            who = by(quote, "unmarked_translated")
            raise Conflict(f"This quote is not marked as translated{who and f': undone{who}'}.")
        was_verified = quote.status == Quote.Status.VERIFIED
        quote.translated_from = ""
        unverify(quote)
        match_if_it_holds(quote)
        quote.save()
        record(user, "unmarked_translated", quote.article, quote_target(quote), reset=was_verified)
