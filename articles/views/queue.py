"""The queue: what waits at a person's desks, most pressing first."""

from typing import cast

from django.core.paginator import Paginator
from django.db.models import Case, Count, F, IntegerField, OuterRef, Q, QuerySet, Subquery, When
from django.db.models.functions import Coalesce
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from articles.actions.broken import broken
from articles.actions.deciders import may_decide, waiting_at
from articles.forms import QueueFilter
from articles.models import Article, Correction, Flag, Quote, Severity, Statement
from articles.models.article import ArticleQuerySet
from articles.permissions import desks_of, visible_articles
from articles.views.desk import DeskRequest, desk_view

PAGE = 50


@desk_view
def queue(request: DeskRequest) -> HttpResponse:
    """Show one page of the articles that the person asked for."""
    form = QueueFilter(request.GET, user=request.user)
    articles = _filtered(request, form) if form.is_valid() else Article.objects.none()
    page = Paginator(_pressing_first(_counted(articles)), PAGE).get_page(request.GET.get("page"))
    asked = request.GET.copy()
    asked.pop("page", None)
    context = {
        "form": form,
        "page": page,
        "asked": asked.urlencode(),
        "now": timezone.now(),
        **_promises(request),
    }
    return render(request, "articles/queue.html", context)


def _promises(request: DeskRequest) -> dict[str, int]:
    """Count what a manager has to know: requests to decide on, and promises broken in print."""
    desks = desks_of(request.user, "approve_anonymity")
    if not desks.exists():
        return {}
    return {
        "to_decide": sum(may_decide(request.user, row) for row in waiting_at(desks)),
        "broken": len(broken(desks, request.user)),
    }


def _filtered(request: DeskRequest, form: QueueFilter) -> QuerySet[Article]:
    asked = form.cleaned_data
    articles = cast(ArticleQuerySet, visible_articles(request.user))
    chosen = articles.filter(status=asked["status"]) if asked["status"] else articles.for_queue()
    if asked["desk"]:
        chosen = chosen.filter(desk=asked["desk"])
    if asked["mine"]:
        chosen = chosen.filter(filed_by=request.user)
    words = asked["q"]
    return chosen.filter(Q(slug__icontains=words) | Q(working__headline__icontains=words))


def _counted(articles: QuerySet[Article]) -> QuerySet[Article]:
    """Add what is still to be settled, each by a subquery: joins would multiply the rows."""
    flags = {
        severity: _count(Flag.objects.unsettled().filter(severity=severity))
        for severity in Severity.values
    }
    return articles.select_related("desk", "working").annotate(
        **flags,
        quotes_to_prove=_count(Quote.objects.to_be_proved()),
        statements_open=_count(Statement.objects.open()),
        legal_marks=_count(Statement.objects.to_be_cleared()),
        corrections_pending=_count(Correction.objects.pending()),
    )


def _pressing_first(articles: QuerySet[Article]) -> QuerySet[Article]:
    """Published stories that nobody is changing come last, since nothing waits for them."""
    at_rest = Case(
        When(
            status=Article.Status.PUBLISHED,
            working=F("published"),
            corrections_pending=0,
            then=1,
        ),
        default=0,
    )
    return articles.order_by(at_rest, *Article.PRESSING)


def _count(rows: QuerySet) -> Coalesce:
    counted = (
        rows.filter(article=OuterRef("pk")).order_by().values("article").annotate(n=Count("pk"))
    )
    return Coalesce(Subquery(counted.values("n"), output_field=IntegerField()), 0)
