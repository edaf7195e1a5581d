"""Set a quote's speaker, attach its evidence, verify or dispute it, or set it aside."""

import hashlib

from django.db import transaction
from django.utils import timezone

from articles.actions.authors import authors
from articles.actions.errors import Conflict, Refused
from articles.actions.guard import check_fields, lock_article, require, require_words
from articles.actions.log import record
from articles.actions.review_quotes import unverify
from articles.models import Article, Correction, Desk, Evidence, Quote, Source
from articles.permissions import Person, named
from articles.quotations.match import Match, match
from articles.text.copy import normalise


def add_source(
    user: Person, desk: Desk, name: str, kind: str = Source.Kind.PERSON, description: str = ""
) -> Source:
    """Return the desk's source of this name and kind, made if there is none yet."""
    require(user, "attribute", desk)
    name = require_words(name, "Source")
    description = normalise(description).strip()
    typed = Source(name=name, kind=kind, description=description)
    check_fields(typed, "name", "kind", "description")
    with transaction.atomic():
        source, is_new = Source.objects.get_or_create(
            desk=desk, name=name, kind=kind, defaults={"description": description, "added_by": user}
        )
        if is_new:
            record(user, "added_source", None, f"source:{source.pk}")
    return source


def set_speaker(user: Person, quote: Quote, source: Source, seen: str | None = None) -> None:
    """Say that ``source`` said it; a verification falls. Needs the act ``attribute``.

    Raises Refused for a quote that was set aside, and Conflict when ``seen``, its
    ``binding`` as the person was shown it, is no longer that.
    """
    require(user, "attribute", quote.article.desk)
    if source.desk_id != quote.article.desk_id:
        raise Refused("Speaker: choose a source of this desk.")
    with transaction.atomic():
        quote = _locked(quote)
        _check_live(quote)
        _check_seen(quote, seen, binding(quote))
        was_verified = quote.status == Quote.Status.VERIFIED
        quote.source = source
        unverify(quote)
        _match_if_evidence(quote)
        quote.save()
        record(
            user, "set_speaker", quote.article, _name(quote), source=source.pk, reset=was_verified
        )


def attach_evidence(
    user: Person, quote: Quote, evidence: Evidence, seen: str | None = None
) -> None:
    """Check the quote against ``evidence``; a verification falls. Needs ``attribute``.

    Raises Refused and Conflict as ``set_speaker`` does.
    """
    require(user, "attribute", quote.article.desk)
    if evidence.desk_id != quote.article.desk_id:
        raise Refused("Evidence: choose evidence of this desk.")
    with transaction.atomic():
        quote = _locked(quote)
        _check_live(quote)
        _check_seen(quote, seen, binding(quote))
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
        _check_live(quote)
        _check_seen(quote, seen, binding(quote))
        note = normalise(note).strip()
        _check_verifiable(user, quote, note)
        quote.status = Quote.Status.VERIFIED
        quote.verified_by, quote.verified_at = user, timezone.now()
        quote.bound_sha256, quote.note = seen, note
        check_fields(quote, "note")
        quote.save()
        record(user, "verified", quote.article, _name(quote), bound_sha256=seen)


def dispute_quote(user: Person, quote: Quote, note: str, seen: str | None = None) -> None:
    """Say that the quote is not what was said, and why. Needs the act ``verify``.

    Raises Refused for a quote that was set aside, and Conflict when ``seen``, its
    ``standing`` as the person was shown it, is no longer that.
    """
    require(user, "verify", quote.article.desk)
    note = require_words(note, "Why")
    with transaction.atomic():
        quote = _locked(quote)
        _check_live(quote)
        _check_seen(quote, seen, standing(quote))
        unverify(quote)
        quote.status, quote.note = Quote.Status.DISPUTED, note
        check_fields(quote, "note")
        quote.save()
        record(user, "disputed", quote.article, _name(quote))


def set_aside_quote(user: Person, quote: Quote, reason: str) -> None:
    """Say that marked words are no speech (a title, a scare quote). Needs ``verify``.

    It stays set aside when the copy is read again. Raises Refused for those who wrote it,
    and Conflict when somebody has set it aside already.
    """
    require(user, "verify", quote.article.desk)
    reason = require_words(reason, "Reason")
    with transaction.atomic():
        quote = _locked(quote)
        if quote.is_set_aside:
            by = _by(_last_to_act(quote, "set_aside"))
            raise Conflict(f"Somebody was first: this quote was set aside{by} already.")
        _check_live(quote)
        _check_no_author(user, quote)
        unverify(quote)
        quote.retired, quote.note = True, reason
        check_fields(quote, "note")
        quote.save()
        record(user, "set_aside", quote.article, _name(quote))


def take_up_quote(user: Person, quote: Quote) -> None:
    """Say that words which were set aside are speech after all. Needs the act ``verify``.

    They are to be proved again. Raises Refused when their place is not certain any more,
    and Conflict when the quote is not set aside.
    """
    require(user, "verify", quote.article.desk)
    with transaction.atomic():
        quote = _locked(quote)
        if not quote.retired:
            by = _by(_last_to_act(quote, "took_up"))
            raise Conflict(f"This quote is not set aside{by and f': it was taken up{by}'}.")
        if not quote.is_placed:
            raise Refused("The words of this quote have changed since: it cannot be taken up.")
        quote.retired, quote.note = False, ""
        unverify(quote)
        _match_if_evidence(quote)
        quote.save()
        record(user, "took_up", quote.article, _name(quote))


def quote_authors(article: Article) -> set[int]:
    """Return the ids of those who wrote the text, and so do not prove its quotes.

    Beside its authors they are who proposed a change of a quote that was applied.
    """
    changes = article.corrections.filter(status=Correction.Status.APPLIED)
    changed_quotes = changes.exclude(quote_ground="").values_list("proposed_by", flat=True)
    return {*authors(article), *changed_quotes}


def binding(quote: Quote) -> str:
    """Return the SHA-256, in hex, of the quote's words, its speaker and its evidence."""
    source = f"{quote.source_id}:{quote.source.name}" if quote.source else ""
    evidence = quote.evidence.sha256 if quote.evidence else ""
    return hashlib.sha256("\n".join([quote.exact, source, evidence]).encode()).hexdigest()


def standing(quote: Quote) -> str:
    """Return the quote's status and its ``binding``, which a dispute is about."""
    return f"{quote.status} {binding(quote)}"


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


def _check_live(quote: Quote) -> None:
    if quote.is_set_aside:
        by = _by(_last_to_act(quote, "set_aside"))
        raise Refused(f"This quote was set aside{by}: take it up again first.")
    if quote.retired:
        raise Refused("The words of this quote have left the copy.")


def _check_seen(quote: Quote, seen: str | None, now: str) -> None:
    if seen not in (None, now):
        last = _last_to_act(quote)
        who = f"; {named(last)} acted on it last" if last else ""
        raise Conflict(
            f"This quote has changed since you opened it{who}. Compare it again; what you "
            "typed is kept."
        )


def _last_to_act(quote: Quote, *verbs: str) -> Person | None:
    """Return who last did one of ``verbs``, or anything at all, to the quote, if anybody did."""
    events = quote.article.events.filter(target=_name(quote)).select_related("actor")
    last = (events.filter(verb__in=verbs) if verbs else events).order_by("-seq").first()
    return last.actor if last else None


def _by(person: Person | None) -> str:
    return f" by {named(person)}" if person else ""


def _check_no_author(user: Person, quote: Quote) -> None:
    if user.pk in quote_authors(quote.article):
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
