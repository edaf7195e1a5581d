"""What stands before readers against the terms on which its source spoke."""

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from articles.actions.terms import UNNAMED
from articles.models import Agreement, AnonymityRequest, Article, Desk, Quote, Source


def broken(desks: QuerySet[Desk]) -> QuerySet[Quote]:
    """Return the published quotes of ``desks`` that stand on what is now off the record.

    And those of sources without a name for whom leave was never given, or was taken back.
    Terms are agreed, and leave is taken back, after publication too; then an editor has to know.
    """
    published = Quote.objects.live().filter(
        pk__in=_on_terms(), article__desk__in=desks, article__status=Article.Status.PUBLISHED
    )
    counting = published.annotate(terms=Coalesce("agreement", _newest("source")))
    leave = AnonymityRequest.objects.filter(
        article=OuterRef("article"),
        agreement=OuterRef("terms"),
        status=AnonymityRequest.Status.APPROVED,
    )
    unnamed = Exists(Agreement.objects.filter(pk=OuterRef("terms"), level__in=UNNAMED))
    return counting.filter(_off_record() | (unnamed & ~Exists(leave))).order_by("-pk").distinct()


def _on_terms() -> QuerySet[Quote, Any]:
    """Return the quotes, by id, of sources with whom anything was agreed: of many, a few.

    Three questions, each by its index; asked as one they would read every quote.
    """
    sources = Agreement.objects.values("source")
    said = Quote.objects.filter(source__in=sources).values("pk")
    seconded = Quote.objects.filter(further_sources__in=sources).values("pk")
    rests = Quote.objects.filter(evidence__given_by__in=sources).values("pk")
    return said.order_by().union(seconded.order_by(), rests.order_by())


def _off_record() -> Q:
    off = Agreement.Level.OFF_RECORD
    sources = Source.objects.annotate(newest=_newest("pk")).filter(
        newest__in=Agreement.objects.filter(level=off)
    )
    return (
        Q(agreement__level=off)
        | Q(agreement=None, source__in=sources)
        | Q(further_sources__in=sources)
        | Q(evidence__agreement__level=off)
        | Q(evidence__agreement=None, evidence__given_by__in=sources)
    )


def _newest(source: str) -> Subquery:
    """Return the newest agreement of the row's ``source``, by id."""
    return Subquery(Agreement.objects.filter(source=OuterRef(source)).values("pk")[:1])
