"""What an act on a statement is answered with."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django_htmx.http import HttpResponseClientRefresh

from articles.models import Article, Statement
from articles.text.document import Span
from articles.views.answers import SeeOther
from articles.views.desk import DeskRequest
from articles.views.ledger import Ledger


def back_to_ledger(request: DeskRequest, article: Article, name: str = "") -> HttpResponse:
    """Show the whole ledger anew, at the card called ``name``."""
    if request.htmx:
        return HttpResponseClientRefresh()
    return SeeOther(reverse("statements", args=[article.slug]) + (f"#{name}" if name else ""))


def answer_ledger(
    request: DeskRequest,
    article: Article,
    row: Statement,
    *,
    is_new: bool = False,
    instead_of: tuple[int, int] | None = None,
) -> HttpResponse:
    """Answer an act on ``row`` with just what it changed; ``is_new``: the act made its card.

    ``instead_of`` is the place of the claim whose card it takes. A form of the statement's own
    page is sent back to that, another plain form to the ledger.
    """
    if not request.htmx:
        if request.POST.get("to") == "page":
            return SeeOther(reverse("statement", args=[article.slug, row.pk]))
        return back_to_ledger(request, article, f"statement-{row.pk}")
    ledger = Ledger(article, request.user)
    entry = ledger.entry_of(row)
    if entry is None:
        return HttpResponseClientRefresh()
    is_current = request.POST.get("shown", "") in ("", str(article.working_id))
    context = {
        "article": article,
        "ledger": ledger,
        "entry": entry,
        "passages": ledger.passages_at([Span(entry.start, entry.end)]) if is_current else [],
        "is_current": is_current,
        "is_new": is_new,
        "gone": ledger.claims_at(row) if is_new else [],
        "swap": "outerHTML:#claim-{}-{}".format(*instead_of) if instead_of else "true",
        "oob": True,
    }
    return render(request, "articles/statements_answer.html", context)
