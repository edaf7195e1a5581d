"""One quote's own page, and what is said of it there and on the review: speaker and verdict."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from articles.actions.mark_translated import mark_translated, unmark_translated
from articles.actions.set_aside_quote import set_aside_quote, take_up_quote
from articles.actions.set_speaker import add_source, set_speaker, unset_speaker
from articles.actions.source_state import find_source
from articles.actions.verify_quote import (
    dispute_quote,
    take_back_verification,
    verify_matched,
    verify_quote,
)
from articles.models import Article, Source
from articles.views.desk import DeskRequest, desk_view
from articles.views.quote_page import answer_quote, do, find_quote, page_context


@desk_view
@require_safe
def quote(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """The quote's own page."""
    article, row = find_quote(request, slug, pk)
    return render(request, "articles/quote.html", page_context(request, article, row))


@desk_view
@require_POST
def quote_speaker(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Say who said it: a source of the desk by name, or a new one."""
    article, row = find_quote(request, slug, pk)
    source, seen = _source(request, article), request.POST.get("seen")
    return do(
        request, article, row, "speaker", lambda: set_speaker(request.user, row, source, seen)
    )


@desk_view
@require_POST
def quote_speaker_undo(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Take the speaker off."""
    article, row = find_quote(request, slug, pk)
    seen = request.POST.get("seen")
    return do(request, article, row, "speaker", lambda: unset_speaker(request.user, row, seen))


@desk_view
@require_POST
def quote_translated(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Say in which language it was said."""
    article, row = find_quote(request, slug, pk)
    language, seen = request.POST.get("language", ""), request.POST.get("seen")
    return do(
        request,
        article,
        row,
        "translated",
        lambda: mark_translated(request.user, row, language, seen),
    )


@desk_view
@require_POST
def quote_translated_undo(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Say that it is no translation."""
    article, row = find_quote(request, slug, pk)
    return do(request, article, row, "translated", lambda: unmark_translated(request.user, row))


@desk_view
@require_POST
def quote_verify(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Verify the quote as it was shown; from a card, which shows no evidence, if it matches."""
    article, row = find_quote(request, slug, pk)
    seen, note = request.POST.get("seen", ""), request.POST.get("note", "")
    if "matched" in request.POST:
        return do(request, article, row, "verdict", lambda: verify_matched(request.user, row, seen))
    return do(request, article, row, "verdict", lambda: verify_quote(request.user, row, seen, note))


@desk_view
@require_POST
def quote_verify_undo(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Take the verification back."""
    article, row = find_quote(request, slug, pk)
    return do(request, article, row, "verdict", lambda: take_back_verification(request.user, row))


@desk_view
@require_POST
def quote_dispute(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Say that it is not what was said."""
    article, row = find_quote(request, slug, pk)
    note, seen = request.POST.get("note", ""), request.POST.get("seen")
    return do(
        request, article, row, "verdict", lambda: dispute_quote(request.user, row, note, seen)
    )


@desk_view
@require_POST
def quote_set_aside(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Say that the marked words are no speech."""
    article, row = find_quote(request, slug, pk)
    set_aside_quote(request.user, row, request.POST.get("reason", ""))
    return answer_quote(request, article, row, "verdict")


@desk_view
@require_POST
def quote_take_up(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Say that words which were set aside are speech after all."""
    article, row = find_quote(request, slug, pk)
    take_up_quote(request.user, row)
    return answer_quote(request, article, row, "verdict")


def _source(request: DeskRequest, article: Article) -> Source:
    """Return the desk's source that is found by the name typed, or a new one."""
    name, kind = request.POST.get("name", ""), request.POST.get("kind", "")
    if found := find_source(article.desk, name, kind):
        return found
    description = request.POST.get("description", "")
    return add_source(request.user, article.desk, name, kind or Source.Kind.PERSON, description)
