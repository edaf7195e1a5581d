"""One flag by itself, and the rulings on flags."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from articles.actions.complain import complain
from articles.actions.errors import Refused
from articles.actions.rule_on_flag import (
    accept_flag,
    answer_query,
    article_flags,
    dismiss_flags,
    query_flag,
    undo_ruling,
)
from articles.actions.suggest import suggestions_for
from articles.models import Article, Flag
from articles.views.answers import answer
from articles.views.cards import Card, page_of
from articles.views.desk import DeskRequest, desk_view, get_article, get_part, to_id
from articles.views.rail import Screen
from articles.views.review_forms import accepted


@desk_view
@require_safe
def flag(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """The flag with its suggestions: a page, or for HTMX its card alone."""
    article, row = _flag(request, slug, pk)
    suggestions_for(row)
    screen = Screen(article, request.user)
    card = screen.card_of(row) or Card(row, page_of(article, row))
    context = {
        "article": article,
        "screen": screen,
        "card": card,
        "passages": screen.passages_of([card]),
        "tab": "review",
    }
    template = "articles/review_cards.html#flag" if request.htmx else "articles/flag.html"
    return render(request, template, context)


@desk_view
@require_POST
def flag_accept(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Propose what was chosen or typed in the flagged words' place."""
    article, row = _flag(request, slug, pk)
    accept_flag(request.user, row, accepted(request.POST, row))
    return answer(request, article, row)


@desk_view
@require_POST
def flag_dismiss(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Dismiss one flag, with a reason."""
    article, row = _flag(request, slug, pk)
    dismiss_flags(request.user, [row], request.POST.get("reason", ""))
    return answer(request, article, row)


@desk_view
@require_POST
def flag_query(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Ask the reporter about a flag."""
    article, row = _flag(request, slug, pk)
    query_flag(request.user, row, request.POST.get("question", ""))
    return answer(request, article, row)


@desk_view
@require_POST
def flag_answer(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Answer what was asked about a flag."""
    article, row = _flag(request, slug, pk)
    answer_query(request.user, row, request.POST.get("answer", ""))
    return answer(request, article, row)


@desk_view
@require_POST
def flag_complain(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Say that the rule behind a flag is wrong."""
    article, row = _flag(request, slug, pk)
    complain(request.user, row, request.POST.get("note", ""))
    return answer(request, article, row)


@desk_view
@require_POST
def flag_undo(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Open a ruled flag again."""
    article, row = _flag(request, slug, pk)
    undo_ruling(request.user, row)
    return answer(request, article, row)


@desk_view
@require_POST
def flags_dismiss(request: DeskRequest, slug: str) -> HttpResponse:
    """Dismiss those of several flags that are still open, for one reason."""
    article = get_article(request, slug)
    ids = [pk for pk in map(to_id, request.POST.getlist("ids")) if pk is not None]
    rows = [row for row in article_flags(article, ids) if row.status == Flag.Status.OPEN]
    if not rows:
        raise Refused("None of these flags is open any more.")
    dismiss_flags(request.user, rows, request.POST.get("reason", ""))
    return answer(request, article, *rows)


def _flag(request: DeskRequest, slug: str, pk: int) -> tuple[Article, Flag]:
    article = get_article(request, slug)
    return article, get_part(article.flags.select_related("revision"), pk)
