"""Verify a quote, which only a person does; take that back, or dispute it."""

from django.db import transaction
from django.utils import timezone

from articles.actions.authors import authors
from articles.actions.errors import Conflict, Refused
from articles.actions.freed import check_not_freed
from articles.actions.guard import check_fields, require, require_sight, require_words
from articles.actions.log import record
from articles.actions.promises import beyond_agreed
from articles.actions.quote_state import (
    binding,
    by,
    check_live,
    check_seen,
    compared,
    holds,
    locked_quote,
    match_if_it_holds,
    quote_target,
    standing,
    unverify,
)
from articles.models import Article, Correction, Quote
from articles.permissions import Person
from articles.text.copy import normalise


def verify_quote(user: Person, quote: Quote, seen: str, note: str = "") -> None:
    """Verify a quote: a person's act, bound to what the quote stands on.

    ``seen`` is ``binding(quote)`` as the person was shown it. Needs the act ``verify``.
    Raises Refused for those who wrote the story, or freed the quote of a promise; without a
    speaker or evidence; without a ``note`` where one must say why the quote stands, as where
    its evidence differs or it is translated; while the evidence is being read; and to those
    who may not see it.
    Raises Conflict when anything that it binds has changed since it was shown.
    """
    require(user, "verify", quote.article.desk)
    with transaction.atomic():
        quote = locked_quote(quote)
        check_live(quote)
        check_seen(quote, seen, binding(quote))
        note = normalise(note).strip()
        _check_verifiable(user, quote, note)
        quote.status = Quote.Status.VERIFIED
        quote.verified_by, quote.verified_at = user, timezone.now()
        quote.bound_sha256, quote.note, quote.freed_by = seen, note, None
        check_fields(quote, "note")
        quote.save()
        record(user, "verified", quote.article, quote_target(quote), bound_sha256=seen)


def verify_matched(user: Person, quote: Quote, seen: str) -> None:
    """Verify a quote beside which its evidence was not shown: as ``verify_quote`` does it.

    Raises Refused besides where the quote does not match its evidence word by word.
    """
    with transaction.atomic():
        is_matched = locked_quote(quote).status == Quote.Status.MATCHED
        verify_quote(user, quote, seen)
        if not is_matched:
            raise Refused("This quote does not match its evidence: open it and compare them.")


def take_back_verification(user: Person, quote: Quote) -> None:
    """Say that a quote is to be verified again. Needs the act ``verify``.

    Raises Conflict when it is not verified.
    """
    require(user, "verify", quote.article.desk)
    with transaction.atomic():
        quote = locked_quote(quote)
        if quote.status != Quote.Status.VERIFIED:
            who = by(quote, "took_back_verification")
            raise Conflict(f"This quote is not verified{who and f': that was taken back{who}'}.")
        unverify(quote)
        match_if_it_holds(quote)
        quote.note = ""
        quote.save()
        record(user, "took_back_verification", quote.article, quote_target(quote))


def dispute_quote(user: Person, quote: Quote, note: str, seen: str | None = None) -> None:
    """Say that the quote is not what was said, and why. Needs the act ``verify``.

    Raises Refused for a quote that was set aside, and Conflict when ``seen``, its
    ``standing`` as the person was shown it, is no longer that.
    """
    require(user, "verify", quote.article.desk)
    note = require_words(note, "Why")
    with transaction.atomic():
        quote = locked_quote(quote)
        check_live(quote)
        check_seen(quote, seen, standing(quote))
        unverify(quote)
        quote.status, quote.note = Quote.Status.DISPUTED, note
        check_fields(quote, "note")
        quote.save()
        record(user, "disputed", quote.article, quote_target(quote))


def quote_authors(article: Article) -> set[int]:
    """Return the ids of those who wrote the text, and so do not prove its quotes.

    Beside its authors they are who proposed a change of a quote that was applied.
    """
    changes = article.corrections.filter(status=Correction.Status.APPLIED)
    changed_quotes = changes.exclude(quote_ground="").values_list("proposed_by", flat=True)
    return {*authors(article), *changed_quotes}


def check_no_author(user: Person, quote: Quote) -> None:
    """Raise Refused for those who wrote part of the quote's story."""
    if user.pk in quote_authors(quote.article):
        raise Refused("You wrote part of this story: somebody else verifies its quotes.")


def _check_verifiable(user: Person, quote: Quote, note: str) -> None:
    check_no_author(user, quote)
    check_not_freed(user, quote)
    if not quote.is_placed:
        raise Refused("The place of this quote is not certain: confirm it first.")
    if quote.source is None:
        raise Refused("Set the speaker first.")
    if quote.evidence is None:
        raise Refused("Attach the evidence first.")
    require_sight(user, quote.evidence)
    if quote.evidence.is_unread:
        raise Refused("The text of the evidence is still being read: wait until it is there.")
    if note:
        return
    if beyond := beyond_agreed(quote):
        called, agreed = beyond
        raise Refused(
            f"The copy calls its source “{called}”; agreed is “{agreed}”. Change the copy, or say "
            "in the note why it may stand."
        )
    if quote.translated_from:
        raise Refused(
            f"This quote is translated from {quote.translated_from}: say in the note who "
            "translated it, or checked the translation."
        )
    found = compared(quote)
    if found is not None and not holds(found):
        raise Refused("The evidence differs from the quote: say in the note why it stands.")
