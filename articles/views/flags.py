"""One flag by itself, and the rulings on flags."""

from collections import Counter

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from articles.actions.complain import complain
from articles.actions.errors import Refused
from articles.actions.make_alike import MadeAlike, make_alike
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
from articles.views.answers import answer, back_to_review
from articles.views.cards import Card, page_of
from articles.views.desk import DeskRequest, desk_view, get_article, get_part, to_id
from articles.views.rail import Screen
from articles.views.review_forms import accepted, proposal


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
def flag_alike(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Propose the house's form of a name wherever the flagged one stands outside quotes."""
    article, row = _flag(request, slug, pk)
    done = make_alike(request.user, row, proposal(request.POST, row.start, row.end))
    messages.success(request, _told(row, done))
    if done.quoted:
        messages.warning(request, _left(row, done))
    return back_to_review(request, article, f"flag-{row.pk}")


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


#: Kinds of block → how their places are counted; the body is all that is not among them.
_PARTS = {
    "headline": "in the headline",
    "standfirst": "in the standfirst",
    "byline": "in the byline",
    "dateline": "in the dateline",
    "caption": "in captions",
}


def _told(flag: Flag, done: MadeAlike) -> str:
    """Say in how many places the name is to be written alike, and in which parts."""
    document = flag.revision.document()
    blocks = (document.block_at(correction.start) for correction in done.corrections)
    parts = Counter(_PARTS.get(block.kind if block else "", "in the text") for block in blocks)
    where = ", ".join(f"{count} {part}" for part, count in parts.items())
    return (
        f"“{done.corrections[0].right}” is proposed for every “{flag.exact}” outside quotes: "
        f"{where}. Somebody else approves them under Corrections."
    )


def _left(flag: Flag, done: MadeAlike) -> str:
    """Say that places inside quotes were left."""
    one = len(done.quoted) == 1
    places = "One place inside a quote was" if one else f"{len(done.quoted)} inside quotes were"
    return f"{places} left: mark “{flag.exact}” [sic] there, or check the source."


def _flag(request: DeskRequest, slug: str, pk: int) -> tuple[Article, Flag]:
    article = get_article(request, slug)
    return article, get_part(article.flags.select_related("revision"), pk)
