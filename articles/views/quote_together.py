"""One speaker's quotes handled together: the speaker set for several, and evidence attached."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from articles.actions.quote_state import binding
from articles.actions.quotes_together import (
    attach_together,
    read_alike,
    set_speaker_together,
    to_hold_against,
)
from articles.models import Article, Evidence, Quote
from articles.quotations.evidence import Evidence as Words
from articles.views.answers import SeeOther, answer
from articles.views.cards import page_of
from articles.views.comparison import Comparison, compare
from articles.views.desk import DeskRequest, desk_view, to_id
from articles.views.quote_page import find_quote, is_seen


@dataclass(frozen=True, slots=True)
class Trial:
    """A quote as it would stand against evidence that it does not have.

    ``seen`` is what the choice is bound to; ``had`` is the evidence it has now.
    """

    quote: Quote
    url: str
    seen: str
    had: Evidence | None
    comparison: Comparison | None

    @property
    def is_ticked(self) -> bool:
        """Whether it is offered ticked: the evidence holds, and takes the place of none."""
        return self.comparison is not None and self.comparison.holds and self.had is None


@desk_view
@require_safe
def quote_together(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Show the speaker's other quotes: those without a speaker, and what the evidence says."""
    article, row = find_quote(request, slug, pk)
    context = {
        "article": article,
        "quote": row,
        "url": page_of(article, row),
        "seen": binding(row),
        "alike": read_alike(row) if row.source else [],
        "trials": list(trials(article, row)) if is_seen(request.user, row) else [],
        "tab": "review",
    }
    return render(request, "articles/quote_together.html", context)


@desk_view
@require_POST
def quote_together_speaker(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Set the quote's speaker for others that are read as theirs."""
    article, row = find_quote(request, slug, pk)
    ids = [pk for pk in map(to_id, request.POST.getlist("ids")) if pk is not None]
    others = set_speaker_together(request.user, row, ids, request.POST.get("seen"))
    if request.htmx:
        return answer(request, article, row, *others)
    return _back(request, article, row, f"{row.source}: speaker set for {_counted(others)} more.")


@desk_view
@require_POST
def quote_together_evidence(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Attach the quote's evidence to the others that were ticked."""
    article, row = find_quote(request, slug, pk)
    pairs = (chosen.partition(" ") for chosen in request.POST.getlist("chosen"))
    bound = {number: seen for typed, _, seen in pairs if (number := to_id(typed)) is not None}
    others = attach_together(request.user, row, bound, request.POST.get("seen"))
    said = f"{row.evidence}: attached to {_counted(others)} more. Verify each by itself."
    return _back(request, article, row, said)


def trials(article: Article, row: Quote) -> Iterator[Trial]:
    """Yield the speaker's other quotes, each held against this one's evidence."""
    if row.evidence is None:
        return
    words = Words(row.evidence.text)
    for other in to_hold_against(row):
        seen, had = binding(other), other.evidence
        other.evidence = row.evidence  # to be compared only: never saved
        yield Trial(other, page_of(article, other), seen, had, compare(other, words))


def _back(request: DeskRequest, article: Article, row: Quote, said: str) -> HttpResponse:
    messages.success(request, said)
    return SeeOther(reverse("quote_together", args=[article.slug, row.pk]))


def _counted(others: list[Quote]) -> str:
    return "1 quote" if len(others) == 1 else f"{len(others)} quotes"
