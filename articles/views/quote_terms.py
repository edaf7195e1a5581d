"""What is done on a quote's page about its terms: those it was spoken on, and who else says so."""

from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from articles.actions.agree import choose_terms
from articles.actions.further_sources import (
    add_further_source,
    remove_further_source,
    tie_together,
)
from articles.actions.set_speaker import add_source
from articles.actions.source_state import find_source
from articles.views.desk import DeskRequest, desk_view, to_id
from articles.views.quote_page import do, find_quote


@desk_view
@require_POST
def quote_terms(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Say on which of its source's terms it was spoken."""
    article, row = find_quote(request, slug, pk)
    chosen, seen = to_id(request.POST.get("agreement", "")), request.POST.get("seen")
    agreement = (
        get_object_or_404(row.source.agreements, pk=chosen) if chosen and row.source else None
    )
    return do(
        request, article, row, "terms", lambda: choose_terms(request.user, row, agreement, seen)
    )


@desk_view
@require_POST
def quote_further(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Say who else says so: a source of the desk by name or alias, or a new one, a person."""
    article, row = find_quote(request, slug, pk)
    name, seen = request.POST.get("further", ""), request.POST.get("seen")

    def tie() -> None:
        act = tie_together if "alike" in request.POST else add_further_source
        with transaction.atomic():
            known = find_source(article.desk, name)
            source = known or add_source(request.user, article.desk, name)
            act(request.user, row, source, seen)

    return do(request, article, row, "terms", tie)


@desk_view
@require_POST
def quote_further_remove(request: DeskRequest, slug: str, pk: int, source: int) -> HttpResponse:
    """Take one of the others off."""
    article, row = find_quote(request, slug, pk)
    other, seen = get_object_or_404(article.desk.sources, pk=source), request.POST.get("seen")
    return do(
        request,
        article,
        row,
        "terms",
        lambda: remove_further_source(request.user, row, other, seen),
    )
