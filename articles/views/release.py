"""Release: what stands in the way, who approved which text, and the story's schedule."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from articles.actions import settle
from articles.actions.authors import writers
from articles.actions.blockers import NO_OVERRIDE, blockers
from articles.actions.errors import Blocked, Conflict, Refused
from articles.actions.move_article import NEEDS, move_article, steps
from articles.actions.release import (
    RELEASED,
    approve_release,
    clear_legal,
    publish,
    standing_approval,
)
from articles.actions.schedule import schedule, schedule_of
from articles.forms import ScheduleChangeForm, put_on_field
from articles.models import AnchorState, Article, Correction, Flag, Quote, Revision, Statement
from articles.permissions import may
from articles.views.answers import answer
from articles.views.desk import DeskRequest, desk_view, get_article, get_part, to_id
from articles.views.places import blocker_url, url_of

#: Status → the words on the button that brings a story there.
STEPS = {
    Article.Status.DRAFT: "Return to draft",
    Article.Status.IN_REVIEW: "Put in review",
    Article.Status.HELD: "Hold",
    Article.Status.SPIKED: "Spike",
    Article.Status.WITHDRAWN: "Withdraw from readers",
    Article.Status.PUBLISHED: "Restore to readers",
}


@desk_view
def release(request: DeskRequest, slug: str) -> HttpResponse:
    """Show where the story's release stands."""
    return _screen(request, get_article(request, slug))


@desk_view
@require_POST
def release_approve(request: DeskRequest, slug: str) -> HttpResponse:
    """Approve the release of the revision that was shown, or override what is in the way."""
    article = get_article(request, slug)
    revision = _shown_revision(request, article)
    try:
        approve_release(request.user, article, revision, request.POST.get("override_reason", ""))
    except Blocked as blocked:
        return _screen(request, get_article(request, slug), refused=blocked)
    return _done(request, slug, f"Release of revision {revision.number} approved.")


@desk_view
@require_POST
def release_publish(request: DeskRequest, slug: str) -> HttpResponse:
    """Show the approved revision to readers."""
    article = get_article(request, slug)
    revision = _shown_revision(request, article)
    try:
        publish(request.user, article, revision)
    except Blocked as blocked:
        return _screen(request, get_article(request, slug), refused=blocked)
    return _done(request, slug, f"Published: readers see revision {revision.number}.")


@desk_view
@require_POST
def release_clear_legal(request: DeskRequest, slug: str) -> HttpResponse:
    """Clear the revision that was shown for legal."""
    article = get_article(request, slug)
    revision = _shown_revision(request, article)
    clear_legal(request.user, article, revision, request.POST.get("note", ""))
    return _done(request, slug, f"Revision {revision.number} is cleared by legal.")


@desk_view
@require_POST
def article_move(request: DeskRequest, slug: str) -> HttpResponse:
    """Hold, spike, withdraw or bring back, for the reason that was typed."""
    article, typed = get_article(request, slug), request.POST
    try:
        move_article(request.user, article, typed.get("to", ""), typed.get("reason", ""))
    except Blocked as blocked:
        return _screen(request, article, refused=blocked)
    moved = get_article(request, slug)
    return _done(request, slug, f"The story is now {moved.get_status_display()}.")


@desk_view
@require_POST
def article_schedule(request: DeskRequest, slug: str) -> HttpResponse:
    """Change priority, deadline, embargo and whether legal must clear the text."""
    article = get_article(request, slug)
    form = ScheduleChangeForm(request.POST)
    if not form.is_valid():
        return _screen(request, article, form=form)
    try:
        schedule(request.user, article, **_typed_schedule(form, article))
    except Conflict as conflict:
        article = get_article(request, slug)
        # To be sent again over what is there now, which the screen shows beside it.
        form.data = request.POST.copy()
        form.data["seen"] = schedule_of(article).seen
        put_on_field(form, conflict)
        return _screen(request, article, form=form, status=409)
    except Refused as refused:
        if not may(request.user, "schedule", article.desk):
            raise  # they have no form to put it on
        put_on_field(form, refused)
        return _screen(request, article, form=form)
    return _done(request, slug, "The schedule is changed.")


def _typed_schedule(form: ScheduleChangeForm, article: Article) -> dict[str, Any]:
    """Return what was typed; a moment whose minute is that of the stored one stays as it is."""
    typed = form.cleaned_data | {"seen": form.cleaned_data["seen"] or None}
    for name in ("deadline", "embargo_until"):
        stored = getattr(article, name)
        if stored and typed[name] == stored.replace(second=0, microsecond=0):
            typed[name] = stored
    return typed


@desk_view
@require_POST
def settle_lost(request: DeskRequest, slug: str) -> HttpResponse:
    """Settle everything whose words have left the copy."""
    settled = settle.settle_lost(request.user, get_article(request, slug))
    return _done(request, slug, f"Settled: {settled}. Each stays on the timeline.")


@desk_view
@require_POST
def confirm_place(request: DeskRequest, slug: str) -> HttpResponse:
    """Say that the doubtful place of ``target`` (such as ``flag:12``) is the right one."""
    article = get_article(request, slug)
    target = request.POST.get("target", "")
    row = _anchored(article, target)
    settle.confirm_place(request.user, row)
    if request.htmx and not isinstance(row, Statement):
        return answer(request, article, row)
    messages.success(request, "Its place is confirmed.")
    return redirect(url_of(article, target))


def _anchored(article: Article, target: str) -> Flag | Quote | Correction | Statement:
    kind, _, pk = target.partition(":")
    if to_id(pk) is not None:
        match kind:
            case "flag":
                return get_part(article.flags.all(), int(pk))
            case "quote":
                return get_part(article.quotes.all(), int(pk))
            case "correction":
                return get_part(article.corrections.all(), int(pk))
            case "statement":
                return get_part(article.statements.all(), int(pk))
    raise Http404


def _done(request: DeskRequest, slug: str, said: str) -> HttpResponse:
    messages.success(request, said)
    return (
        _screen(request, get_article(request, slug)) if request.htmx else redirect("release", slug)
    )


def _screen(
    request: DeskRequest,
    article: Article,
    refused: Blocked | None = None,
    form: ScheduleChangeForm | None = None,
    status: int = 422,
) -> HttpResponse:
    """Render the screen, or for HTMX its changing part; with a refusal as ``status``."""
    # Brought back from hold, a story needs its approval anew to be ready again.
    approval = standing_approval(article) if article.status in RELEASED else None
    named = approval.overridden if approval else []
    in_the_way = blockers(article, at_publication=True, to=request.user)
    # What a refusal has told to who answers for the release, they may read.
    shown = {blocker.key for blocker in in_the_way}
    in_the_way += [b for b in refused.blockers if b.key not in shown] if refused else []
    to_override = [blocker for blocker in in_the_way if blocker.rule != "embargo"]
    context = {
        "article": article,
        "tab": "release",
        "refused": refused,
        "blockers": [(blocker, blocker_url(article, blocker)) for blocker in in_the_way],
        "is_shown": article.published_id == article.working_id,
        "approval": approval,
        "approvals": article.approvals.select_related("approver", "revision"),
        "unnamed": [blocker for blocker in in_the_way if blocker.key not in named],
        "needs_approval": approval is None or any(b.key not in named for b in to_override),
        "needs_override": bool(to_override),
        "is_firm": any(blocker.rule in NO_OVERRIDE for blocker in to_override),
        "may_become_ready": article.status in RELEASED
        or Article.Status.READY in Article.TRANSITIONS[article.status],
        "is_writer": request.user.pk in writers(article),
        "lost": _lost(article),
        "statements_open": article.statements.open().count(),
        "legal_marks": article.statements.to_be_cleared().count(),
        "steps": _steps(request, article),
        "moved_because": request.POST.get("reason", "") if refused else "",
        "form": form or ScheduleChangeForm(initial=_schedule(article)),
    }
    template = "articles/release.html#changed" if request.htmx else "articles/release.html"
    return render(request, template, context, status=status if refused or form else 200)


def _lost(article: Article) -> int:
    live = (
        article.flags.unsettled(),
        article.quotes.live(),
        article.statements.settleable(),
        article.corrections.pending(),
    )
    return sum(rows.filter(anchor_state=AnchorState.ORPHANED).count() for rows in live)


def _steps(request: DeskRequest, article: Article) -> list[tuple[str, str]]:
    """Return the statuses to which this person may move the story, with their buttons."""
    return [
        (to, words)
        for to, words in STEPS.items()
        if to in steps(article) and may(request.user, NEEDS[to], article.desk)
    ]


def _schedule(article: Article) -> dict[str, object]:
    return {
        "priority": article.priority,
        "deadline": article.deadline,
        "embargo_until": article.embargo_until,
        "legal_required": article.legal != Article.Legal.NOT_NEEDED,
        "seen": schedule_of(article).seen,
    }


def _shown_revision(request: DeskRequest, article: Article) -> Revision:
    number = request.POST.get("revision", "")
    revision = article.revisions.filter(number=to_id(number) or 0).first()
    if revision is None:
        raise Http404
    return revision
