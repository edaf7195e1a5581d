"""The review screen: text at the left with its marks, cards at the right."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from articles.actions.review import reread as read_again
from articles.actions.settle import settle_lost
from articles.models import Article, LastReading
from articles.views.answers import back_to_review
from articles.views.desk import DeskRequest, desk_view, get_article
from articles.views.rail import Screen


@desk_view
@require_safe
def review(request: DeskRequest, slug: str) -> HttpResponse:
    """The whole screen."""
    article = get_article(request, slug)
    screen = Screen(article, request.user)
    reading = screen.reading
    context = {
        "article": article,
        "screen": screen,
        "tab": "review",
        "read_with": reading.sheet_name if reading else "",
        "sheet_has_changed": reading and _has_changed(article, reading),
    }
    return render(request, "articles/review.html", context)


def _has_changed(article: Article, reading: LastReading) -> bool:
    """Say whether the sheet is another than the copy was read with; readers' copy stays so."""
    was = reading.sheet_sha256
    return bool(was) and not article.is_published and was != article.sheet_sha256


@desk_view
@require_POST
def reread(request: DeskRequest, slug: str) -> HttpResponse:
    """Read the copy again with today's rules."""
    article = get_article(request, slug)
    read_again(request.user, article)
    return back_to_review(request, article)


@desk_view
@require_POST
def places_settle(request: DeskRequest, slug: str) -> HttpResponse:
    """Settle everything whose words have left the copy."""
    article = get_article(request, slug)
    settle_lost(request.user, article)
    return back_to_review(request, article)
