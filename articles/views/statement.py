"""One statement by itself, and what is said of it: its basis, its evidence, its legal marks."""

from dataclasses import dataclass, field

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from articles.actions.clear_statement import clear_statement, mark_legal, take_back_clearance
from articles.actions.errors import Refused
from articles.actions.mark_statement import put_back, take_off
from articles.actions.set_basis import add_support, remove_support, set_basis
from articles.actions.statement_state import standing
from articles.models import Article, Evidence, Statement, Support
from articles.permissions import may_see_evidence, seen_evidence
from articles.text.document import Span
from articles.views.bringing import brought
from articles.views.comparison import CONTEXT, Piece, pieces
from articles.views.desk import DeskRequest, desk_view, get_article, get_part
from articles.views.evidence_text import Mark, page_spans, place_of
from articles.views.ledger import Ledger, statements_of
from articles.views.ledger_answers import answer_ledger
from articles.views.review_forms import typed
from articles.views.statement_forms import BasisForm, SupportForm, marks

#: Snapshots offered to be chosen again: the latest.
LATEST = 100


@dataclass(frozen=True, slots=True)
class Rest:
    """A piece of evidence that a statement rests on, with the words round its place in it.

    ``url`` is where it is to be read, or nothing where the person may not see it.
    """

    support: Support
    url: str = ""
    pieces: list[Piece] = field(default_factory=list)


@desk_view
@require_safe
def statement(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """The statement with its supports, read in their places."""
    article, row = _statement(request, slug, pk)
    ledger = Ledger(article, request.user)
    here = ledger.passages_at([Span(row.start, row.end)]) if row.is_placed else []
    known = seen_evidence(request.user, article.desk.evidence.all())
    context = {
        "article": article,
        "ledger": ledger,
        "entry": ledger.entry_of(row),
        "row": row,
        "seen": standing(row),
        "rests": [_read(request, support) for support in row.supports.all()],
        # Words that are gone may have come back as others: legal reads the whole copy.
        "passages": ledger.passages if row.is_gone and row.needs_clearing else here,
        "marked_in": (row.earlier.order_by("pk").first() or row).revision,
        "quotes": ledger.quotes_near(row),
        "latest": known.defer("text", "places", "file")[:LATEST],
        "following": ledger.next_open(row),
        "on_page": True,
        "tab": "statements",
    }
    return render(request, "articles/statement.html", context)


@desk_view
@require_POST
def statement_basis(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Say what it stands on."""
    article, row = _statement(request, slug, pk)
    data = typed(BasisForm(request.POST, article=article)).cleaned_data
    set_basis(request.user, row, data["basis"], data["note"], data["quote"], _seen(request))
    return answer_ledger(request, article, row)


@desk_view
@require_POST
def statement_support(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Rest it on evidence that the desk has, or that is brought."""
    article, row = _statement(request, slug, pk)
    form = typed(SupportForm(request.POST, request.FILES, article=article, user=request.user))
    evidence = form.cleaned_data["known"] or _brought(request, article, form)
    add_support(request.user, row, evidence, form.stretch(evidence), _seen(request))
    return answer_ledger(request, article, row)


@desk_view
@require_POST
def support_remove(request: DeskRequest, slug: str, pk: int, support: int) -> HttpResponse:
    """Take a piece of evidence from it."""
    article, row = _statement(request, slug, pk)
    remove_support(request.user, get_part(row.supports.all(), support), _seen(request))
    return answer_ledger(request, article, row)


@desk_view
@require_POST
def statement_legal(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Set its legal marks."""
    article, row = _statement(request, slug, pk)
    mark_legal(request.user, row, marks(request.POST), _seen(request))
    return answer_ledger(request, article, row)


@desk_view
@require_POST
def statement_clear(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Clear its words for legal."""
    article, row = _statement(request, slug, pk)
    clear_statement(request.user, row, _seen(request) or "", request.POST.get("note", ""))
    return answer_ledger(request, article, row)


@desk_view
@require_POST
def statement_clear_undo(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Take its clearance back."""
    article, row = _statement(request, slug, pk)
    take_back_clearance(request.user, row)
    return answer_ledger(request, article, row)


@desk_view
@require_POST
def statement_off(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Take it off the ledger, with a reason."""
    article, row = _statement(request, slug, pk)
    take_off(request.user, row, request.POST.get("reason", ""), _seen(request))
    return answer_ledger(request, article, row)


@desk_view
@require_POST
def statement_back(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Put it back on the ledger."""
    article, row = _statement(request, slug, pk)
    put_back(request.user, row)
    return answer_ledger(request, article, row)


def _statement(request: DeskRequest, slug: str, pk: int) -> tuple[Article, Statement]:
    article = get_article(request, slug)
    row = next((row for row in statements_of(article) if row.pk == pk), None)
    if row is None:
        raise Http404
    return article, row


def _seen(request: DeskRequest) -> str | None:
    return request.POST.get("seen") or None


def _read(request: DeskRequest, support: Support) -> Rest:
    """Return a support as this person may read it."""
    evidence = support.evidence
    if not may_see_evidence(request.user, evidence):
        return Rest(support)
    url = reverse("evidence", args=[evidence.pk])
    if support.start is None or support.end is None:
        return Rest(support, url)
    place = Span(support.start, support.end)
    mark = Mark(place, f"statement-{support.statement_id}")
    page = place_of(evidence, page_spans(evidence.text), mark).page
    around = Span(max(0, place.start - CONTEXT), place.end + CONTEXT)
    said = pieces(evidence.text, around, [place])
    return Rest(support, f"{url}?page={page}#{mark.anchor}", said)


def _brought(request: DeskRequest, article: Article, form: SupportForm) -> Evidence:
    """Return the evidence that was brought, kept at the desk, which may have had it already."""
    if not any(form.cleaned_data[name] for name in ("text", "file", "address")):
        raise Refused("Evidence: choose what the desk has, or bring some.")
    evidence, _ = brought(request.user, article.desk, form)
    return evidence
