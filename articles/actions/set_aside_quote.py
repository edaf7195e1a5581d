"""Set marked words aside as no speech, and take them up again."""

from django.db import transaction

from articles.actions.errors import Conflict, Refused
from articles.actions.freed import free, promised
from articles.actions.guard import check_fields, require, require_words
from articles.actions.log import record
from articles.actions.quote_state import (
    by,
    check_live,
    locked_quote,
    match_if_it_holds,
    quote_target,
    unverify,
)
from articles.actions.verify_quote import check_no_author
from articles.models import Agreement, Quote
from articles.permissions import Person


def set_aside_quote(user: Person, quote: Quote, reason: str) -> None:
    """Say that marked words are no speech (a title, a scare quote). Needs ``verify``.

    It stays set aside when the copy is read again; where something was promised to its source,
    somebody else has to say that it may (``freed``). Raises Refused for those who wrote it,
    and Conflict when somebody has set it aside already.
    """
    require(user, "verify", quote.article.desk)
    reason = require_words(reason, "Reason")
    with transaction.atomic():
        quote = locked_quote(quote)
        if quote.is_set_aside:
            who = by(quote, "set_aside")
            raise Conflict(f"Somebody was first: this quote was set aside{who} already.")
        check_live(quote)
        check_no_author(user, quote)
        unverify(quote)
        quote.retired, quote.note = True, reason
        check_fields(quote, "note")
        quote.save()
        if promised(quote) != Agreement.Level.ON_RECORD:
            free(user, quote)
        record(user, "set_aside", quote.article, quote_target(quote))


def take_up_quote(user: Person, quote: Quote) -> None:
    """Say that words which were set aside are speech after all. Needs the act ``verify``.

    They are to be proved again. Raises Refused when their place is not certain any more,
    and Conflict when the quote is not set aside.
    """
    require(user, "verify", quote.article.desk)
    with transaction.atomic():
        quote = locked_quote(quote)
        if not quote.retired:
            who = by(quote, "took_up")
            raise Conflict(f"This quote is not set aside{who and f': it was taken up{who}'}.")
        if not quote.is_placed:
            raise Refused("The words of this quote have changed since: it cannot be taken up.")
        quote.retired, quote.note = False, ""
        unverify(quote)
        match_if_it_holds(quote)
        quote.save()
        record(user, "took_up", quote.article, quote_target(quote))
