"""What falls when a source frees the desk of a promise: all that stood under it.

Whoever records freer terms may have written the story. So somebody else verifies its quotes
anew, and says again what its statements stand on; legal clears those again that it cleared.
"""

from collections.abc import Sequence

from django.db.models import Q, QuerySet

from articles.actions.log import record
from articles.actions.quote_state import match_if_it_holds, quote_target, unverify
from articles.actions.source_state import check_locked, lock_stories, locked_source, with_evidence
from articles.actions.statement_state import statement_target, unclear
from articles.models import Agreement, Quote, Source, Statement, Support
from articles.permissions import Person

#: From what binds the desk least to what binds it most.
_LEVELS = Agreement.Level.values


def is_freer(level: str, before: str) -> bool:
    """Say whether ``level`` binds the desk less than the one ``before``."""
    return _LEVELS.index(level) < _LEVELS.index(before)


def locked_with_uses(source: Source) -> tuple[Source, list[Quote], list[Statement]]:
    """Return the source, and the quotes and statements that stand on its newest terms.

    Those are the quotes that it said, or says so too, and what rests on evidence that it gave.
    They and their stories are locked, as ``locked_with_quotes`` does it and raises.
    """
    locked = lock_stories(*_uses(source))
    source = locked_source(source)
    quotes, statements = _uses(source)
    held = list(with_evidence(quotes)), list(statements.select_related("article"))
    check_locked((*held[0], *held[1]), locked)
    return source, *held


def reopen(
    user: Person, quotes: Sequence[Quote], statements: Sequence[Statement], **details: int | None
) -> None:
    """Let the verifications of ``quotes`` fall, and what ``statements`` stand on, under lock."""
    for quote in quotes:
        if quote.status == Quote.Status.VERIFIED:
            unverify(quote)
            match_if_it_holds(quote)
            quote.save()
            record(user, "terms_changed", quote.article, quote_target(quote), **details)
    for statement in statements:
        if statement.basis == Statement.Basis.SOURCED or statement.cleared_by_id:
            if statement.basis == Statement.Basis.SOURCED:
                statement.basis = Statement.Basis.OPEN
            unclear(statement)
            statement.save()
            record(user, "terms_changed", statement.article, statement_target(statement), **details)


def _uses(source: Source) -> tuple[QuerySet[Quote], QuerySet[Statement]]:
    given = source.evidence.filter(_on_newest(source)).values("pk")
    further = source.further_quotes.values("pk")
    said = Q(source=source, agreement=None)
    quotes = Quote.objects.filter(said | Q(pk__in=further) | Q(evidence__in=given))
    supported = Support.objects.filter(evidence__in=given).values("statement")
    statements = Statement.objects.filter(pk__in=supported)
    return quotes.order_by("pk"), statements.order_by("pk")


def _on_newest(source: Source) -> Q:
    newest = source.agreements.values("pk")[:1]
    return Q(agreement=None) | Q(agreement__in=newest)
