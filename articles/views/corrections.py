"""Corrections: what is proposed, and who approves, rejects, withdraws or applies it."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.views.decorators.http import require_POST

from articles.actions.apply import apply_approved
from articles.actions.decide import approve, reject, withdraw
from articles.actions.errors import Refused
from articles.models import AnchorState, Article, Correction
from articles.permissions import Person, may
from articles.text.diff import Piece, pieces
from articles.views.desk import DeskRequest, desk_view, get_article, get_part

#: Code points shown on each side of the words that change.
AROUND = 120


@dataclass(frozen=True, slots=True)
class Row:
    """A correction as one person sees it."""

    correction: Correction
    before: str
    pieces: list[Piece]
    after: str
    is_own: bool
    can_decide: bool
    can_reject: bool
    can_confirm: bool
    untickable: str

    @property
    def is_pending(self) -> bool:
        """Whether anything can still become of it."""
        return self.correction.status in Correction.PENDING


@desk_view
def corrections(request: DeskRequest, slug: str) -> HttpResponse:
    """Show what is pending in text order, and below it what was decided."""
    article = get_article(request, slug)
    return render(request, "articles/corrections.html", _context(request, article))


@desk_view
@require_POST
def corrections_approve(request: DeskRequest, slug: str) -> HttpResponse:
    """Approve the ticked corrections, or the one whose button was pressed."""
    article = get_article(request, slug)
    chosen = _ticked(request, article)
    approve(request.user, chosen)
    return _answer(request, article, chosen, f"Approved: {_count(chosen)}.")


@desk_view
@require_POST
def correction_reject(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Reject one correction for the reason that was typed."""
    article = get_article(request, slug)
    correction = get_part(_rows(article), pk)
    reject(request.user, correction, request.POST.get("note", ""))
    return _answer(request, article, [correction], "Rejected.")


@desk_view
@require_POST
def correction_withdraw(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Take one's own correction back."""
    article = get_article(request, slug)
    correction = get_part(_rows(article), pk)
    withdraw(request.user, correction)
    return _answer(request, article, [correction], "Withdrawn.")


@desk_view
@require_POST
def corrections_apply(request: DeskRequest, slug: str) -> HttpResponse:
    """Apply every approved correction as one new revision."""
    article = get_article(request, slug)
    revision = apply_approved(request.user, article)
    applied = list(_rows(article).filter(applied_in=revision).order_by("start"))
    said = f"Applied: {_count(applied)}. The copy is now revision {revision.number}."
    return _answer(request, get_article(request, slug), applied, said)


def _answer(
    request: DeskRequest, article: Article, changed: Sequence[Correction], said: str
) -> HttpResponse:
    """Show the changed rows alone to HTMX; send a page back to the first of them."""
    messages.success(request, said)
    if request.htmx:
        context = _context(request, article)
        context["changed"] = [_row(request.user, article, correction) for correction in changed]
        return render(request, "articles/corrections.html#changed", context)
    return redirect(f"{resolve_url('corrections', article.slug)}#correction-{changed[0].pk}")


def _context(request: DeskRequest, article: Article) -> dict[str, object]:
    pending = list(_rows(article).pending().order_by("start", "pk"))
    decided = _rows(article).exclude(status__in=Correction.PENDING).order_by("-pk")
    rows = [_row(request.user, article, correction) for correction in pending]
    return {
        "article": article,
        "tab": "corrections",
        "pending": rows,
        "decided": [_row(request.user, article, correction) for correction in decided],
        "tickable": sum(row.can_decide and not row.untickable for row in rows),
        "approved": sum(c.status == Correction.Status.APPROVED for c in pending),
    }


def _rows(article: Article):  # type: ignore[no-untyped-def]
    return article.corrections.select_related(
        "proposed_by", "decided_by", "flag", "applied_in", "revision", "article__desk"
    )


def _row(user: Person, article: Article, correction: Correction) -> Row:
    before, after = _sides(correction)
    may_decide = may(user, "approve", article.desk)
    is_own = correction.proposed_by_id == user.pk
    return Row(
        correction,
        before,
        pieces(correction.exact, correction.right),
        after,
        is_own,
        can_decide=may_decide and correction.status == Correction.Status.PROPOSED,
        can_reject=may_decide and correction.status in Correction.PENDING,
        can_confirm=may(user, "rule", article.desk)
        and correction.anchor_state == AnchorState.DOUBTFUL,
        untickable=_untickable(correction, is_own),
    )


def _sides(correction: Correction) -> tuple[str, str]:
    """Return what stands beside the words within their paragraph, cut between words."""
    text = correction.revision.text
    before = text[: correction.start].rpartition("\n")[2]
    after = text[correction.end :].partition("\n")[0]
    if len(before) > AROUND:
        before = f"… {before[-AROUND:].partition(' ')[2]}"
    if len(after) > AROUND:
        after = f"{after[:AROUND].rpartition(' ')[0]} …"
    return before, after


def _untickable(correction: Correction, is_own: bool) -> str:
    if is_own:
        return "You proposed this: somebody else approves it."
    if not correction.is_placed:
        return f"Not yet: {correction.get_anchor_state_display()}."
    if correction.quote_ground:
        return "Inside a quote: approve it by itself, not in a batch."
    return ""


def _ticked(request: DeskRequest, article: Article) -> list[Correction]:
    ids = set(request.POST.getlist("ids"))
    if not ids:
        raise Refused("Tick the corrections that you approve first.")
    chosen = [row for row in _rows(article).order_by("start") if str(row.pk) in ids]
    if len(chosen) != len(ids):
        raise Http404
    return chosen


def _count(rows: Sequence[Correction]) -> str:
    return "1 correction" if len(rows) == 1 else f"{len(rows)} corrections"
