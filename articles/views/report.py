"""The report on a story's quotes, to read, to follow and to print."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.models import Quote
from articles.reports.quotes import STATES, QuoteReport, quote_report, state_of
from articles.reports.tables import facts, find_figure, tables
from articles.views.desk import DeskRequest, desk_view, get_article


@dataclass(frozen=True, slots=True)
class Line:
    """A quote as the report lists it: its place among the story's, who says it, how it stands."""

    number: int
    quote: Quote
    standing: str


@desk_view
@require_safe
def report(request: DeskRequest, slug: str) -> HttpResponse:
    """Show the figures, and the quotes behind the one that ``?of=`` names; else all of them."""
    article = get_article(request, slug)
    counted = quote_report(article)
    first, then = facts(counted), tables(counted)
    asked = request.GET.get("of", "")
    figure = find_figure(first, then, asked) if asked else None
    context = {
        "article": article,
        "tab": "report",
        "facts": first,
        "tables": then,
        "figure": figure,
        "is_gone": asked and figure is None,
        "listed": _lines(counted, figure.quotes if figure else counted.quotes),
        "total": len(counted.quotes),
    }
    return render(request, "articles/report.html", context)


def _lines(report: QuoteReport, quotes: Iterable[Quote]) -> list[Line]:
    numbers = {quote.pk: number for number, quote in enumerate(report.quotes, 1)}
    return [
        Line(numbers.get(quote.pk, 0), quote, _standing(report.name_of(quote), quote))
        for quote in sorted(quotes, key=lambda quote: (quote.start, quote.pk))
    ]


def _standing(speaker: str, quote: Quote) -> str:
    state = "set aside as no speech" if quote.retired else STATES[state_of(quote)]
    return f"{speaker} · {state}" if speaker else state
