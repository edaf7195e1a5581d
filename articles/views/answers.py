"""What an act on the review screen is answered with."""

from collections.abc import Sequence

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django_htmx.http import HttpResponseClientRefresh

from articles.models import Article
from articles.views.cards import Row, card_name
from articles.views.desk import DeskRequest
from articles.views.rail import Screen


class SeeOther(HttpResponseRedirect):
    """A redirect that is always fetched by GET, as after a form."""

    status_code = 303


def back_to_review(request: DeskRequest, article: Article, name: str = "") -> HttpResponse:
    """Show the whole screen anew, at the card called ``name``."""
    if request.htmx:
        return HttpResponseClientRefresh()
    fragment = f"#{name}" if name else ""
    return SeeOther(reverse("review", args=[article.slug]) + fragment)


def answer(
    request: DeskRequest,
    article: Article,
    *rows: Row,
    is_new: bool = False,
    beside: Sequence[Row] = (),
) -> HttpResponse:
    """Answer an act on ``rows`` with just what it changed; ``is_new``: the act made them.

    ``beside`` are others, which were not acted on, and whose cards say something else now.

    An HTMX call gets the rows' cards, the blocks of text that they stand in and the counts,
    each to be swapped by its id; a plain form is sent back to the screen.
    """
    if not request.htmx:
        return back_to_review(request, article, card_name(rows[0]))
    screen = Screen(article, request.user)
    cards = [card for row in rows if (card := screen.card_of(row))]
    # A screen that was opened on an older revision has other blocks under these ids.
    is_current = request.POST.get("shown", "") in ("", str(article.working_id))
    context = {
        "article": article,
        "screen": screen,
        "cards": cards,
        "beside": [card for row in beside if (card := screen.card_of(row))],
        "passages": screen.passages_of(cards) if is_current else [],
        "is_current": is_current,
        "is_new": is_new,
        "oob": True,
    }
    return render(request, "articles/review_answer.html", context)
