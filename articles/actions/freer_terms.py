"""What falls when a source frees the desk of a promise: all that stood under it.

Whoever records freer terms may have written the story. So somebody else verifies its quotes
anew, and says again what its statements stand on; legal clears those again that it cleared.
"""

from collections.abc import Sequence

from django.db.models import Q, QuerySet

from articles.actions.guard import lock_evidence
from articles.actions.log import record
from articles.actions.quote_state import match_if_it_holds, quote_target, unverify
from articles.actions.source_state import check_locked, lock_stories, locked_source, with_evidence
from articles.actions.statement_state import statement_target, unclear
from articles.actions.terms import terms_of_evidence
from articles.models import Agreement, Evidence, Quote, Source, Statement, Support
from articles.permissions import Person

#: What a quote loses with a promise; its source may be another by now, as after a merger.
_HELD = ("status", "verified_by", "verified_at", "bound_sha256", "freed_by")
#: From what binds the desk least to what binds it most.
_LEVELS = Agreement.Level.values


def level_of(evidence: Evidence) -> str:
    """Return the level on which the evidence was given: on the record, where no source gave it."""
    terms = terms_of_evidence(evidence)
    return terms.level if terms else Agreement.Level.ON_RECORD


def is_freer(level: str, before: str) -> bool:
    """Say whether ``level`` binds the desk less than the one ``before``."""
    return _LEVELS.index(level) < _LEVELS.index(before)


def locked_with_uses(source: Source) -> tuple[Source, list[Quote], list[Statement]]:
    """Return the source and its ``uses``, they and their stories locked.

    Raises as ``locked_with_quotes`` does.
    """
    quotes, statements = uses(source)
    locked = lock_stories(quotes, statements)
    source = locked_source(source)
    return source, *held(quotes, statements, locked)


def uses(source: Source) -> tuple[QuerySet[Quote], QuerySet[Statement]]:
    """Return the quotes and statements that stand on the source's newest terms.

    Those are the quotes that it said, or says so too, and what rests on evidence that it gave.
    """
    given = source.evidence.filter(_on_newest(source))
    spoken = Q(source=source, agreement=None) | Q(pk__in=source.further_quotes.values("pk"))
    quotes = Quote.objects.filter(spoken | Q(evidence__in=given.values("pk")))
    return quotes, _supported_by(given)


def locked_uses(evidence: Evidence) -> tuple[Evidence, list[Quote], list[Statement]]:
    """Return the evidence and what rests on it, they and their stories locked.

    Raises Conflict where a quote or statement was rested on it meanwhile.
    """
    quotes = Quote.objects.filter(evidence=evidence)
    statements = _supported_by(Evidence.objects.filter(pk=evidence.pk))
    locked = lock_stories(quotes, statements)
    evidence = lock_evidence(evidence)
    return evidence, *held(quotes, statements, locked)


def held(
    quotes: QuerySet[Quote], statements: QuerySet[Statement], locked: set[int]
) -> tuple[list[Quote], list[Statement]]:
    """Return the rows as they are now. Raises Conflict where one is of no ``locked`` story."""
    spoken = list(with_evidence(quotes.order_by("pk")))
    stated = list(statements.select_related("article").order_by("pk"))
    check_locked((*spoken, *stated), locked)
    return spoken, stated


def reopen(
    user: Person, quotes: Sequence[Quote], statements: Sequence[Statement], **details: int | None
) -> None:
    """Let the verifications of ``quotes`` fall, and what ``statements`` stand on, under lock.

    It is noted on each quote who freed it (``freed``).
    """
    for quote in quotes:
        was_verified, quote.freed_by = quote.status == Quote.Status.VERIFIED, user
        if was_verified:
            unverify(quote)
            match_if_it_holds(quote)
        quote.save(update_fields=_HELD)
        if was_verified:
            record(user, "terms_changed", quote.article, quote_target(quote), **details)
    for statement in statements:
        if statement.basis == Statement.Basis.SOURCED or statement.cleared_by_id:
            if statement.basis == Statement.Basis.SOURCED:
                statement.basis = Statement.Basis.OPEN
            unclear(statement)
            statement.save()
            record(user, "terms_changed", statement.article, statement_target(statement), **details)


def _supported_by(given: QuerySet[Evidence]) -> QuerySet[Statement]:
    supports = Support.objects.filter(evidence__in=given.values("pk"))
    return Statement.objects.filter(pk__in=supports.values("statement"))


def _on_newest(source: Source) -> Q:
    newest = source.agreements.values("pk")[:1]
    return Q(agreement=None) | Q(agreement__in=newest)
