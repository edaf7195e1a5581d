"""Set a quote's speaker, attach its evidence, verify or dispute it, or set it aside."""

import hashlib

from django.db import transaction
from django.utils import timezone

from articles.actions.errors import Conflict, Refused
from articles.actions.guard import check_fields, lock_article, require, require_words
from articles.actions.log import record
from articles.actions.review_quotes import unverify
from articles.models import Article, Correction, Desk, Evidence, Quote, Source
from articles.permissions import Person
from articles.quotations.match import Match, match
from articles.text.copy import normalise


def add_source(
    user: Person, desk: Desk, name: str, kind: str = Source.Kind.PERSON, description: str = ""
) -> Source:
    """Return the desk's source of this name and kind, made if there is none yet."""
    require(user, "attribute", desk)
    name = require_words(name, "Source")
    description = normalise(description).strip()
    named = Source(name=name, kind=kind, description=description)
    check_fields(named, "name", "kind", "description")
    with transaction.atomic():
        source, is_new = Source.objects.get_or_create(
            desk=desk, name=name, kind=kind, defaults={"description": description, "added_by": user}
        )
        if is_new:
            record(user, "added_source", None, f"source:{source.pk}")
    return source


def set_speaker(user: Person, quote: Quote, source: Source) -> None:
    """Say that ``source`` said it; a verification falls. Needs the act ``attribute``."""
    require(user, "attribute", quote.article.desk)
    if source.desk_id != quote.article.desk_id:
        raise Refused("Speaker: choose a source of this desk.")
    with transaction.atomic():
        quote = _locked(quote)
        was_verified = quote.status == Quote.Status.VERIFIED
        quote.source = source
        unverify(quote)
        _match_if_evidence(quote)
        quote.save()
        record(
            user, "set_speaker", quote.article, _name(quote), source=source.pk, reset=was_verified
        )


def attach_evidence(user: Person, quote: Quote, evidence: Evidence) -> None:
    """Check the quote against ``evidence``; a verification falls. Needs ``attribute``."""
    require(user, "attribute", quote.article.desk)
    if evidence.desk_id != quote.article.desk_id:
        raise Refused("Evidence: choose evidence of this desk.")
    with transaction.atomic():
        quote = _locked(quote)
        was_verified = quote.status == Quote.Status.VERIFIED
        quote.evidence = evidence
        unverify(quote)
        _match_if_evidence(quote)
        quote.save()
        record(
            user,
            "attached_evidence",
            quote.article,
            _name(quote),
            evidence=evidence.pk,
            sha256=evidence.sha256,
            reset=was_verified,
        )


def verify_quote(user: Person, quote: Quote, seen: str, note: str = "") -> None:
    """Verify a quote: a person's act, bound to words, speaker and evidence.

    ``seen`` is ``binding(quote)`` as the person was shown it. Needs the act ``verify``.
    Raises Refused for those who wrote the story, without a speaker or evidence, or when the
    evidence differs and no ``note`` says why it stands; Conflict when any of the three
    has changed since it was shown.
    """
    require(user, "verify", quote.article.desk)
    with transaction.atomic():
        quote = _locked(quote)
        if binding(quote) != seen:
            raise Conflict(
                "The quote, its speaker or its evidence has changed since you opened it. "
                "Compare them again, then verify."
            )
        note = normalise(note).strip()
        _check_verifiable(user, quote, note)
        quote.status = Quote.Status.VERIFIED
        quote.verified_by, quote.verified_at = user, timezone.now()
        quote.bound_sha256, quote.note = seen, note
        check_fields(quote, "note")
        quote.save()
        record(user, "verified", quote.article, _name(quote), bound_sha256=seen)


def dispute_quote(user: Person, quote: Quote, note: str) -> None:
    """Say that the quote is not what was said, and why. Needs the act ``verify``."""
    require(user, "verify", quote.article.desk)
    note = require_words(note, "Why")
    with transaction.atomic():
        quote = _locked(quote)
        unverify(quote)
        quote.status, quote.note = Quote.Status.DISPUTED, note
        check_fields(quote, "note")
        quote.save()
        record(user, "disputed", quote.article, _name(quote))


def set_aside_quote(user: Person, quote: Quote, reason: str) -> None:
    """Say that marked words are no speech (a title, a scare quote). Needs ``verify``.

    It stays set aside when the copy is read again. Raises Refused for those who wrote it.
    """
    require(user, "verify", quote.article.desk)
    reason = require_words(reason, "Reason")
    with transaction.atomic():
        quote = _locked(quote)
        _check_no_author(user, quote)
        unverify(quote)
        quote.retired, quote.note = True, reason
        check_fields(quote, "note")
        quote.save()
        record(user, "set_aside", quote.article, _name(quote))


def authors(article: Article) -> set[int]:
    """Return the ids of those who wrote the text, and so do not prove its quotes.

    They are who filed it, who typed a revision by hand, and who proposed a change of a
    quote that was applied.
    """
    typed = article.revisions.filter(corrections=None).values_list("author", flat=True)
    changes = article.corrections.filter(status=Correction.Status.APPLIED)
    changed_quotes = changes.exclude(quote_ground="").values_list("proposed_by", flat=True)
    return {article.filed_by_id, *typed, *changed_quotes}


def binding(quote: Quote) -> str:
    """Return the SHA-256, in hex, of the quote's words, its speaker and its evidence."""
    source = f"{quote.source_id}:{quote.source.name}" if quote.source else ""
    evidence = quote.evidence.sha256 if quote.evidence else ""
    return hashlib.sha256("\n".join([quote.exact, source, evidence]).encode()).hexdigest()


def compared(quote: Quote) -> Match | None:
    """Compare the quote word by word with its evidence; None where there is no text."""
    if quote.evidence is None or not quote.evidence.text:
        return None
    return match(quote.words, quote.evidence.text)


def _check_verifiable(user: Person, quote: Quote, note: str) -> None:
    _check_no_author(user, quote)
    if not quote.is_placed:
        raise Refused("The place of this quote is not certain: confirm it first.")
    if quote.source is None:
        raise Refused("Set the speaker first.")
    if quote.evidence is None:
        raise Refused("Attach the evidence first.")
    found = compared(quote)
    if found is not None and not _holds(found) and not note:
        raise Refused("The evidence differs from the quote: say in the note why it stands.")


def _check_no_author(user: Person, quote: Quote) -> None:
    if user.pk in authors(quote.article):
        raise Refused("You wrote part of this story: somebody else verifies its quotes.")


def _match_if_evidence(quote: Quote) -> None:
    found = compared(quote)
    if quote.source and found is not None and _holds(found):
        quote.status = Quote.Status.MATCHED


def _holds(found: Match) -> bool:
    """Whether the evidence has the quote's words, and leaves nothing for a person to weigh."""
    return found.verdict in ("verbatim", "trimmed") and not found.warnings


def _locked(quote: Quote) -> Quote:
    """Return the quote as it is now, its article locked until the transaction ends."""
    lock_article(quote.article)
    quotes = Quote.objects.select_related("article__desk", "source", "evidence")
    return quotes.defer("evidence__file").get(pk=quote.pk)


def _name(quote: Quote) -> str:
    return f"quote:{quote.pk}"
