"""The fact-check ledger: the screen of a story's statements, and what is put on it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from articles.actions.errors import Refused
from articles.actions.mark_statement import dismiss_claim, mark_statement, mark_statements
from articles.models import Article, Revision
from articles.views.desk import DeskRequest, desk_view, get_article, get_part, to_id
from articles.views.ledger import Ledger
from articles.views.ledger_answers import answer_ledger, back_to_ledger
from articles.views.selection import chosen
from articles.views.statement_forms import marks, place


@desk_view
@require_safe
def statements(request: DeskRequest, slug: str) -> HttpResponse:
    """The whole screen."""
    article = get_article(request, slug)
    context = {
        "article": article,
        "ledger": Ledger(article, request.user),
        "tab": "statements",
    }
    return render(request, "articles/statements.html", context)


@desk_view
@require_POST
def select_statement(request: DeskRequest, slug: str) -> HttpResponse:
    """Put the chosen words on the ledger; the review screen is told so in a notice."""
    article, base, where = chosen(request, slug)
    row = mark_statement(request.user, article, base, where, marks(request.POST))
    if request.htmx.target == "notice":
        context = {"article": article, "row": row}
        return render(request, "articles/statement_cards.html#noted", context)
    return answer_ledger(request, article, row, is_new=True)


@desk_view
@require_POST
def claim_accept(request: DeskRequest, slug: str) -> HttpResponse:
    """Put one sentence that the desk proposes on the ledger."""
    article, base = _shown(request, slug)
    where = place(request.POST)
    row = mark_statement(request.user, article, base, where, marks(request.POST))
    return answer_ledger(request, article, row, instead_of=where)


@desk_view
@require_POST
def claim_dismiss(request: DeskRequest, slug: str) -> HttpResponse:
    """Say that one sentence that the desk proposes needs no check."""
    article, base = _shown(request, slug)
    where = place(request.POST)
    row = dismiss_claim(request.user, article, base, where)
    return answer_ledger(request, article, row, instead_of=where)


@desk_view
@require_POST
def claims_accept(request: DeskRequest, slug: str) -> HttpResponse:
    """Put every sentence that the desk still proposes on the ledger."""
    article, base = _shown(request, slug)
    places = [(entry.start, entry.end) for entry in Ledger(article, request.user).proposed]
    rows = mark_statements(request.user, article, base, places)
    messages.success(request, f"On the ledger now: {len(rows)} more.")
    return back_to_ledger(request, article)


def _shown(request: DeskRequest, slug: str) -> tuple[Article, Revision]:
    """Return the article, and the revision of it that the person was shown."""
    article = get_article(request, slug)
    pk = to_id(request.POST.get("revision", ""))
    if pk is None:
        raise Refused("Open the ledger again: it is not clear which text you were shown.")
    return article, get_part(article.revisions.all(), pk)
