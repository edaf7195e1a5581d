"""What the acts on one quote share: finding it, its page, and the answer to an act."""

from collections.abc import Callable

from django.db.models import Q, QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django_htmx.http import HttpResponseClientRefresh

from articles.actions.errors import Conflict
from articles.actions.keep_evidence import LIMIT_FILE
from articles.actions.quote_state import binding, standing
from articles.actions.quotes_together import to_hold_against
from articles.models import Article, Quote, Source
from articles.permissions import Person, may_see_evidence, seen_evidence
from articles.text.evidence import KINDS
from articles.views.answers import SeeOther, answer
from articles.views.cards import Card, page_of
from articles.views.comparison import compare
from articles.views.desk import DeskRequest, get_article, get_part
from articles.views.rail import Screen
from articles.views.terms_shown import terms_context

#: Snapshots offered to be chosen again: the latest.
LATEST = 100


def find_quote(request: DeskRequest, slug: str, pk: int) -> tuple[Article, Quote]:
    """Return the story and its quote, or raise Http404 where they are not one's own to see."""
    article = get_article(request, slug)
    return article, get_part(_quotes(article), pk)


def page_context(request: DeskRequest, article: Article, row: Quote) -> dict[str, object]:
    """Return what the quote's page shows."""
    screen = Screen(article, request.user)
    card = screen.card_of(row) or Card(row, page_of(article, row))
    return {
        "article": article,
        "screen": screen,
        "card": card,
        "quote": row,
        "passages": screen.passages_of([card]),
        "seen": binding(row),
        "standing": standing(row),
        "sources": article.desk.sources.filter(merged_into=None).order_by("name"),
        "kinds": Source.Kind.choices,
        "following": screen.next_to_prove(row),
        "tab": "review",
        **_evidence_context(request.user, article, row),
        **terms_context(request.user, row),
    }


def _evidence_context(user: Person, article: Article, row: Quote) -> dict[str, object]:
    """Return what the page shows of the evidence, which may have been given in confidence."""
    is_hidden = not is_seen(user, row)
    latest = seen_evidence(user, article.desk.evidence.all())
    may_hold = bool(row.source and row.evidence) and not is_hidden
    return {
        "is_hidden": is_hidden,
        "comparison": None if is_hidden else compare(row),
        "to_hold": to_hold_against(row).count() if may_hold else 0,
        "latest": latest.defer("text", "places", "file")[:LATEST],
        "file_kinds": ",".join(KINDS),
        "file_limit": LIMIT_FILE,
    }


def do(
    request: DeskRequest, article: Article, row: Quote, acted: str, act: Callable[[], None]
) -> HttpResponse:
    """Act and answer with what changed; ``acted`` names the part of the page that was used.

    On the quote's own page a conflict shows the quote as it is now beside what was typed.
    """
    try:
        act()
    except Conflict as conflict:
        is_there = _quotes(article).filter(pk=row.pk).exists()
        if not is_there or not _is_on_page(request, article, row):
            raise
        return answer_quote(request, article, row, refused=conflict)
    return answer_quote(request, article, row, acted)


def answer_quote(
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
        return answer(request, article, row, beside=_kin(article, row))
    now = _quotes(article).get(pk=row.pk)
    if now.retired or row.retired:
        return HttpResponseClientRefresh()
    context = page_context(request, article, now) | {
        "acted": acted,
        "refused": refused,
        "is_newly_ready": acted == "read"
        or (bool(acted) and _is_ready(now) and not _is_ready(row)),
        "oob": True,
    }
    status = 409 if refused else 200
    return render(request, "articles/quote.html#answer", context, status=status)


def _quotes(article: Article) -> QuerySet[Quote]:
    """The article's quotes with speakers, terms and evidence, but for the file of that."""
    rows = article.quotes.select_related("source", "agreement", "evidence__given_by")
    rows = rows.prefetch_related("source__agreements", "further_sources__agreements")
    return rows.defer("evidence__file")


def _is_on_page(request: DeskRequest, article: Article, row: Quote) -> bool:
    """Whether HTMX sent it from the quote's own page."""
    return bool(request.htmx) and request.htmx.current_url_abs_path == page_of(article, row)


def _kin(article: Article, row: Quote) -> list[Quote]:
    """Return the quotes whose cards tell how many others wait for the same speaker."""
    said = article.quotes.live().exclude(pk=row.pk).filter(source__isnull=False)
    return list(said.filter(Q(speaker=row.speaker) | Q(source__name=row.speaker)))


def is_seen(user: Person, row: Quote) -> bool:
    """Whether the person may see the evidence on which the quote rests, if there is any."""
    return row.evidence is None or may_see_evidence(user, row.evidence)


def _is_ready(row: Quote) -> bool:
    return bool(row.source_id and row.evidence)
