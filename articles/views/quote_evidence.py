"""The evidence for a quote: attached, waited for, and read at the place that was quoted."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from articles.actions.attach_evidence import attach_evidence
from articles.permissions import may_see_evidence
from articles.tasks import take_up_silent
from articles.views.bringing import brought
from articles.views.comparison import compare
from articles.views.desk import DeskRequest, desk_view
from articles.views.evidence_text import Mark, lines, page_spans, place_of
from articles.views.quote_page import answer_quote, do, find_quote, page_context
from articles.views.review_forms import EvidenceForm, typed


@desk_view
@require_http_methods(["GET", "HEAD", "POST"])
def quote_evidence(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Show the evidence, at first where the quote stands in it; or attach what was brought."""
    if request.method == "POST":
        return _attach(request, slug, pk)
    article, row = find_quote(request, slug, pk)
    if row.evidence is None:
        raise Http404
    if row.evidence.is_unread or not may_see_evidence(request.user, row.evidence):
        return redirect("evidence", row.evidence.pk)
    comparison = compare(row)
    spans = sorted(comparison.match.places) if comparison else []
    marks = [Mark(span, _anchor(number)) for number, span in enumerate(spans, 1)]
    pages = page_spans(row.evidence.text)
    places = [place_of(row.evidence, pages, mark) for mark in marks]
    first = places[0].page if places else 1
    shown = Paginator(pages, 1).get_page(request.GET.get("page", first))
    context = {
        "article": article,
        "quote": row,
        "evidence": row.evidence,
        "comparison": comparison,
        "places": places,
        "page": shown,
        "lines": [line for span in shown for line in lines(row.evidence, span, marks)],
        "tab": "review",
    }
    return render(request, "articles/quote_evidence.html", context)


@desk_view
@require_safe
def quote_reading(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Show how far the evidence is read, and at last what it says: as its page asks for it."""
    article, row = find_quote(request, slug, pk)
    if row.evidence and take_up_silent(row.evidence).is_unread:
        context = page_context(request, article, row) | {"oob": True}
        return render(request, "articles/quote.html#compare", context)
    return answer_quote(request, article, row, "read")


def _anchor(number: int) -> str:
    return f"place-{number}" if number > 1 else "place"


def _attach(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    article, row = find_quote(request, slug, pk)
    form = typed(EvidenceForm(request.POST, request.FILES, desk=article.desk, user=request.user))
    known = form.cleaned_data["known"]
    evidence, said = (known, "") if known else brought(request.user, article.desk, form)

    def attach() -> None:
        attach_evidence(request.user, row, evidence, request.POST.get("seen"))
        if said:
            messages.info(request, said)

    return do(request, article, row, "evidence", attach)
