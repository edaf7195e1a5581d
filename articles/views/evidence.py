"""The evidence of a person's desks: all of it, found by name, and each piece on its own page."""

from django.core.paginator import Paginator
from django.db.models import Count, Func, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from articles.actions.edit_evidence import particulars_seen
from articles.actions.terms import terms_of_evidence
from articles.forms import ParticularsForm
from articles.models import Evidence, Quote, Support
from articles.permissions import (
    desks_of,
    may,
    may_see_evidence,
    seen_evidence,
    visible_evidence,
)
from articles.tasks import take_up_silent
from articles.views.desk import DeskRequest, desk_view, to_id
from articles.views.evidence_file import sent_file
from articles.views.evidence_text import lines, page_spans
from articles.views.evidence_uses import Use, uses

#: Pieces of evidence on a page of the list.
PAGE = 50


@desk_view
@require_safe
def all_evidence(request: DeskRequest) -> HttpResponse:
    """Show one page of the evidence that was asked for, newest first."""
    asked = {name: request.GET.get(name, "").strip() for name in ("q", "desk")}
    page = Paginator(_counted(_found(request, asked)), PAGE).get_page(request.GET.get("page"))
    query = request.GET.copy()
    query.pop("page", None)
    shown = [row.pk for row in page]
    context = {
        "page": page,
        "seen": set(
            seen_evidence(request.user, Evidence.objects.filter(pk__in=shown)).values_list(
                "pk", flat=True
            )
        ),
        "query": asked,
        "asked": query.urlencode(),
        "desks": desks_of(request.user),
        "may_bring": desks_of(request.user, "attribute").exists(),
    }
    return render(request, "articles/all_evidence.html", context)


@desk_view
@require_safe
def evidence(request: DeskRequest, pk: int) -> HttpResponse:
    """Show one piece of evidence with what rests on it, each in its place."""
    row = get_evidence(request, pk)
    return render(request, "articles/evidence.html", page_context(request, row))


@desk_view
@require_safe
def evidence_reading(request: DeskRequest, pk: int) -> HttpResponse:
    """Show how far it is read, and at last its text: what its page asks for now and then."""
    row = take_up_silent(get_evidence(request, pk))
    context = page_context(request, row) | {"is_news": not row.is_unread}
    return render(request, "articles/evidence.html#answer", context)


@desk_view
@require_safe
def evidence_file(request: DeskRequest, pk: int) -> HttpResponse:
    """Send its file to be saved."""
    rows = visible_evidence(request.user).select_related("given_by").defer("text", "places")
    return sent_file(request.user, get_object_or_404(rows, pk=pk))


def get_evidence(request: DeskRequest, pk: int) -> Evidence:
    """Return the evidence but for its file, or raise Http404 where one does not read its desk."""
    rows = visible_evidence(request.user).select_related("desk", "added_by", "given_by")
    return get_object_or_404(rows.defer("file"), pk=pk)


def page_context(request: DeskRequest, row: Evidence) -> dict[str, object]:
    """Return what its page shows: of evidence in confidence no more than that it is there."""
    if not may_see_evidence(request.user, row):
        return {"evidence": row, "is_hidden": True}
    is_staff = may(request.user, "attribute", row.desk)
    pages = page_spans(row.text)
    found = uses(row, pages, is_staff)
    marks = [mark for use in found for mark in use.marks]
    shown = Paginator(pages, 1).get_page(request.GET.get("page") or _page_of(request, found))
    return {
        "evidence": row,
        "size": _size(row),
        "terms": terms_of_evidence(row),
        "uses": found,
        "page": shown,
        "lines": [line for span in shown for line in lines(row, span, marks)],
        "is_staff": is_staff,
        "form": _form(row) if is_staff else None,
        "seen": particulars_seen(row),
    }


def _size(row: Evidence) -> int:
    """Return the bytes of its file, which stays in the database."""
    sized = Evidence.objects.filter(pk=row.pk).annotate(
        size=Func("file", function="LENGTH", output_field=IntegerField())
    )
    return int(sized.values_list("size", flat=True).get() or 0)


def _page_of(request: DeskRequest, found: list[Use]) -> int:
    """Return the page on which that stands from which one comes: “?from=quote-12”."""
    came = request.GET.get("from", "")
    return next((use.places[0].page for use in found if use.name == came and use.places), 1)


def _form(row: Evidence) -> ParticularsForm:
    said = {
        "title": row.title, "locator": row.locator, "second_hand": not row.first_hand,
        "given_by": row.given_by, "agreement": row.agreement,
    }  # fmt: skip
    return ParticularsForm(initial=said, desk=row.desk, auto_id="edit_%s")


def _found(request: DeskRequest, asked: dict[str, str]) -> QuerySet[Evidence]:
    rows = visible_evidence(request.user).select_related("desk", "added_by", "given_by")
    if desk := to_id(asked["desk"]):
        rows = rows.filter(desk=desk)
    if words := asked["q"]:
        named = Q(title__icontains=words) | Q(file_name__icontains=words)
        placed = Q(locator__icontains=words) | Q(address__icontains=words)
        # What may not be seen is not found either: that would tell what it is called.
        rows = seen_evidence(request.user, rows).filter(named | placed | Q(sha256=words.lower()))
    return rows.prefetch_related("given_by__agreements").defer("text", "places", "file")


def _counted(rows: QuerySet[Evidence]) -> QuerySet[Evidence]:
    """Add how much rests on each, by subqueries: joins multiply rows."""
    quotes = Quote.objects.live().filter(evidence=OuterRef("pk")).order_by()
    statements = Support.objects.filter(evidence=OuterRef("pk"), statement__retired=False)
    return rows.annotate(
        quoted=_number(quotes, "evidence"), stated=_number(statements.order_by(), "evidence")
    )


def _number(rows: QuerySet, by: str) -> Coalesce:
    return Coalesce(Subquery(rows.values(by).annotate(n=Count("pk")).values("n")), 0)
