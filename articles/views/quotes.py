"""One quote beside its evidence, word by word, and what is done to it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_POST, require_safe
from django_htmx.http import HttpResponseClientRefresh

from articles.actions.attach_evidence import attach_evidence
from articles.actions.errors import Conflict
from articles.actions.keep_evidence import check_file_size, keep_evidence, kept_already
from articles.actions.quote_state import binding, compared, standing
from articles.actions.set_aside_quote import set_aside_quote, take_up_quote
from articles.actions.set_speaker import add_source, set_speaker
from articles.actions.verify_quote import dispute_quote, quote_authors, verify_quote
from articles.models import Article, Evidence, Quote, Source
from articles.quotations.match import Match
from articles.text.copy import normalise
from articles.text.importers import EXTENSIONS, LIMIT_BYTES
from articles.views.answers import SeeOther, answer
from articles.views.cards import Card, page_of
from articles.views.desk import DeskRequest, desk_view, get_article, get_part
from articles.views.rail import Screen
from articles.views.review_forms import EvidenceForm, typed

#: Code points of the evidence that are shown on either side of the place.
CONTEXT = 400
#: Snapshots offered to be chosen again: the latest.
LATEST = 100
#: File name endings that are sent as what they are; whatever else is bytes to a browser.
SAFE_TYPES = {
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".mp3": "audio/mpeg",
    ".mp4": "video/mp4",
}


@dataclass(frozen=True, slots=True)
class Comparison:
    """A quote against its evidence, and the place in the evidence with both sides of it."""

    match: Match
    before: str
    found: str
    after: str

    @property
    def holds(self) -> bool:
        """Whether the evidence has these words, or says openly what it leaves out."""
        return self.match.verdict in ("verbatim", "trimmed")


@desk_view
@require_safe
def quote(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """The quote's own page."""
    article, row = _quote(request, slug, pk)
    return render(request, "articles/quote.html", _context(request, article, row))


@desk_view
@require_POST
def quote_speaker(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Say who said it: a source of the desk by name, or a new one."""
    article, row = _quote(request, slug, pk)
    source, seen = _source(request, article), request.POST.get("seen")
    return _do(
        request, article, row, "speaker", lambda: set_speaker(request.user, row, source, seen)
    )


@desk_view
@require_POST
def quote_evidence(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Attach evidence that the desk has, or a new snapshot."""
    article, row = _quote(request, slug, pk)
    form = typed(EvidenceForm(request.POST, request.FILES, desk=article.desk))
    known = form.cleaned_data["known"]
    evidence, said = (known, "") if known else _brought(request, article, form)

    def attach() -> None:
        attach_evidence(request.user, row, evidence, request.POST.get("seen"))
        if said:
            messages.info(request, said)

    return _do(request, article, row, "evidence", attach)


@desk_view
@require_safe
def quote_evidence_file(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Send the file of the quote's evidence to be saved; nothing in it runs as a page of ours."""
    article = get_article(request, slug)
    held = article.desk.evidence.defer("text").filter(quotes__article=article, quotes=pk)
    evidence = held.filter(kind=Evidence.Kind.FILE).first()
    if evidence is None:
        raise Http404
    ending = PurePath(evidence.file_name).suffix.lower()
    kind = SAFE_TYPES.get(ending, "application/octet-stream")
    response = HttpResponse(bytes(evidence.file), content_type=kind)
    response["Content-Disposition"] = content_disposition_header(True, evidence.file_name)
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response


@desk_view
@require_POST
def quote_verify(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Verify the quote as it was shown."""
    article, row = _quote(request, slug, pk)
    seen, note = request.POST.get("seen", ""), request.POST.get("note", "")
    return _do(
        request, article, row, "verdict", lambda: verify_quote(request.user, row, seen, note)
    )


@desk_view
@require_POST
def quote_dispute(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Say that it is not what was said."""
    article, row = _quote(request, slug, pk)
    note, seen = request.POST.get("note", ""), request.POST.get("seen")
    return _do(
        request, article, row, "verdict", lambda: dispute_quote(request.user, row, note, seen)
    )


@desk_view
@require_POST
def quote_set_aside(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Say that the marked words are no speech."""
    article, row = _quote(request, slug, pk)
    set_aside_quote(request.user, row, request.POST.get("reason", ""))
    return _answer(request, article, row, "verdict")


@desk_view
@require_POST
def quote_take_up(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Say that words which were set aside are speech after all."""
    article, row = _quote(request, slug, pk)
    take_up_quote(request.user, row)
    return _answer(request, article, row, "verdict")


def compare(row: Quote) -> Comparison | None:
    """Compare the quote with its evidence; None where that has no text."""
    match = compared(row)
    if match is None or row.evidence is None:
        return None
    text, span = row.evidence.text, match.span
    if span is None:
        return Comparison(match, "", "", "")
    before = text[max(0, span.start - CONTEXT) : span.start]
    after = text[span.end : span.end + CONTEXT]
    return Comparison(match, before, text[span.start : span.end], after)


def _quote(request: DeskRequest, slug: str, pk: int) -> tuple[Article, Quote]:
    article = get_article(request, slug)
    return article, get_part(_quotes(article), pk)


def _quotes(article: Article) -> QuerySet[Quote]:
    """The article's quotes with speaker and evidence, but for the file of that."""
    return article.quotes.select_related("source", "evidence").defer("evidence__file")


def _brought(request: DeskRequest, article: Article, form: EvidenceForm) -> tuple[Evidence, str]:
    """Return the evidence that was brought, kept at the desk, and what to say of it."""
    if file := form.cleaned_data["file"]:
        check_file_size(file.name, file.size)  # before it is read into memory
    snapshot = form.snapshot()
    if known := kept_already(article.desk, snapshot):
        return known, f"The desk has this already, as “{known.title}”: that one is attached."
    evidence = keep_evidence(request.user, article.desk, snapshot)
    if evidence.file and not evidence.text:
        return evidence, (
            f"“{evidence.file_name}” is kept without its words: the desk reads "
            f"{', '.join(EXTENSIONS)} of up to {LIMIT_BYTES >> 20} MB. A person compares it."
        )
    return evidence, ""


def _source(request: DeskRequest, article: Article) -> Source:
    """Return the desk's source of the name that was typed, whatever its case, or a new one."""
    name, kind = normalise(request.POST.get("name", "")).strip(), request.POST.get("kind", "")
    known = article.desk.sources.filter(name__iexact=name)
    if found := next((source for source in known if kind in ("", source.kind)), None):
        return found
    description = request.POST.get("description", "")
    return add_source(request.user, article.desk, name, kind or Source.Kind.PERSON, description)


def _context(request: DeskRequest, article: Article, row: Quote) -> dict[str, object]:
    screen = Screen(article, request.user)
    card = screen.card_of(row) or Card(row, page_of(article, row))
    return {
        "article": article,
        "screen": screen,
        "card": card,
        "quote": row,
        "passages": screen.passages_of([card]),
        "comparison": compare(row),
        "seen": binding(row),
        "standing": standing(row),
        "is_author": request.user.pk in quote_authors(article),
        "sources": article.desk.sources.order_by("name"),
        "kinds": Source.Kind.choices,
        "latest": article.desk.evidence.defer("text", "file")[:LATEST],
        "following": screen.next_to_prove(row),
        "tab": "review",
    }


def _do(
    request: DeskRequest, article: Article, row: Quote, acted: str, act: Callable[[], None]
) -> HttpResponse:
    """Act and answer; a conflict shows the quote as it is now beside what was typed."""
    try:
        act()
    except Conflict as conflict:
        if not _is_on_page(request, article, row):
            raise
        return _answer(request, article, row, refused=conflict)
    return _answer(request, article, row, acted)


def _is_on_page(request: DeskRequest, article: Article, row: Quote) -> bool:
    """Whether HTMX sent it from the quote's own page."""
    return bool(request.htmx) and request.htmx.current_url_abs_path == page_of(article, row)


def _answer(
    request: DeskRequest,
    article: Article,
    row: Quote,
    acted: str = "",
    refused: Conflict | None = None,
) -> HttpResponse:
    """Answer with what changed: on the quote's own page its parts, on the review its card."""
    if not request.htmx:
        return SeeOther(page_of(article, row))
    if not _is_on_page(request, article, row):
        return answer(request, article, row)
    now = _quotes(article).get(pk=row.pk)
    if now.retired or row.retired:
        return HttpResponseClientRefresh()
    context = _context(request, article, now) | {
        "acted": acted,
        "refused": refused,
        "is_newly_ready": bool(acted) and _is_ready(now) and not _is_ready(row),
        "oob": True,
    }
    status = 409 if refused else 200
    return render(request, "articles/quote.html#answer", context, status=status)


def _is_ready(row: Quote) -> bool:
    return bool(row.source_id and row.evidence_id)
