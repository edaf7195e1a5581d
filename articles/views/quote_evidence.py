"""The evidence for a quote: attached, read at the place that was quoted, or fetched as a file."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_http_methods, require_safe

from articles.actions.attach_evidence import attach_evidence
from articles.actions.keep_evidence import check_file_size, keep_evidence, kept_already
from articles.models import Article, Evidence
from articles.tasks import drawn_later
from articles.text.document import Span
from articles.views.comparison import Piece, compare, pieces
from articles.views.desk import DeskRequest, desk_view, get_article
from articles.views.evidence_file import sent_file
from articles.views.quote_page import do, find_quote
from articles.views.review_forms import EvidenceForm, typed

#: Code points of the evidence on one page, more or less: some twelve printed pages.
PAGE = 40_000


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the evidence; ``locator`` says where it is, on the first of each such place.

    Each piece has beside it the anchor of the place that begins with it, or nothing.
    """

    locator: str
    pieces: list[tuple[str, Piece]]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a part of the quote stands: the number of a page, and the anchor on it."""

    page: int
    anchor: str
    locator: str


@desk_view
@require_http_methods(["GET", "HEAD", "POST"])
def quote_evidence(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Show the evidence, at first where the quote stands in it; or attach what was brought."""
    if request.method == "POST":
        return _attach(request, slug, pk)
    article, row = find_quote(request, slug, pk)
    if row.evidence is None:
        raise Http404
    comparison = compare(row)
    spans = sorted(comparison.match.places) if comparison else []
    pages = page_spans(row.evidence.text)
    places = list(_places(row.evidence, pages, spans))
    first = places[0].page if places else 1
    shown = Paginator(pages, 1).get_page(request.GET.get("page", first))
    context = {
        "article": article,
        "quote": row,
        "evidence": row.evidence,
        "comparison": comparison,
        "places": places,
        "page": shown,
        "lines": [line for span in shown for line in lines(row.evidence, span, spans)],
        "tab": "review",
    }
    return render(request, "articles/quote_evidence.html", context)


@desk_view
@require_safe
def quote_evidence_file(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Send the file of the quote's evidence to be saved; nothing in it runs as a page of ours."""
    article = get_article(request, slug)
    held = article.desk.evidence.defer("text", "places").select_related("given_by")
    return sent_file(
        request.user, get_object_or_404(held.filter(quotes__article=article), quotes=pk)
    )


def page_spans(text: str) -> list[Span]:
    """Cut ``text`` into pages of about PAGE code points, at the ends of lines or else of words."""
    pages: list[Span] = []
    start = 0
    while len(text) - start > PAGE:
        # No cut before the middle of a page, so that each goes on by half of one at least.
        window = (start + PAGE // 2, start + PAGE)
        cut = max(text.rfind("\n", *window), 0) or text.rfind(" ", *window)
        end = cut + 1 if cut > 0 else start + PAGE
        pages.append(Span(start, end))
        start = end
    return [*pages, Span(start, len(text))] if text else []


def lines(evidence: Evidence, page: Span, places: Sequence[Span]) -> Iterator[Line]:
    """Yield the lines of one page that hold anything, with what of ``places`` stands in each.

    The places are in the order of the text.
    """
    start, told = page.start, ""
    anchors = {place.start: _anchor(number) for number, place in enumerate(places, 1)}
    for words in evidence.text[page.start : page.end].splitlines(keepends=True):
        if words.strip():
            locator = evidence.locator_at(start)
            cut = pieces(evidence.text, Span(start, start + len(words.rstrip())), places)
            begins = accumulate((len(piece.text) for piece in cut), initial=start)
            named = [(anchors.get(at, ""), piece) for at, piece in zip(begins, cut, strict=False)]
            yield Line(locator if locator != told else "", named)
            told = locator
        start += len(words)


def _places(evidence: Evidence, pages: Sequence[Span], places: Sequence[Span]) -> Iterator[Place]:
    """Yield where each of ``places``, in the order of the text, is to be found."""
    ends = [page.end for page in pages]
    for number, place in enumerate(places, 1):
        page = bisect_right(ends, place.start) + 1
        yield Place(page, _anchor(number), evidence.locator_at(place.start))


def _anchor(number: int) -> str:
    return f"place-{number}" if number > 1 else "place"


def _attach(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    article, row = find_quote(request, slug, pk)
    form = typed(EvidenceForm(request.POST, request.FILES, desk=article.desk))
    known = form.cleaned_data["known"]
    evidence, said = (known, "") if known else _brought(request, article, form)

    def attach() -> None:
        attach_evidence(request.user, row, evidence, request.POST.get("seen"))
        if said:
            messages.info(request, said)

    return do(request, article, row, "evidence", attach)


def _brought(request: DeskRequest, article: Article, form: EvidenceForm) -> tuple[Evidence, str]:
    """Return the evidence that was brought, kept at the desk, and what to say of it."""
    if file := form.cleaned_data["file"]:
        check_file_size(file.name, file.size)  # before it is read into memory
    snapshot = form.snapshot()
    if known := kept_already(article.desk, snapshot):
        return known, f"The desk has this already, as “{known.title}”: that one is attached."
    evidence = drawn_later(keep_evidence(request.user, article.desk, snapshot))
    return evidence, evidence.notice
