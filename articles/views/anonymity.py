"""Anonymity: who asks for it, what was answered, who decides, and which promises are broken.

The answers are under seal: they are in no answer to a GET, and each look is on the log.
"""

from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_htmx.http import HttpResponseClientRedirect

from articles.actions.anonymity import (
    QUESTIONS,
    STANDING,
    approve_anonymity,
    ask_anonymity,
    may_open_answers,
    open_answers,
    refuse_anonymity,
    state,
    withdraw_anonymity,
)
from articles.actions.broken import broken
from articles.actions.deciders import check_decider, may_decide
from articles.actions.errors import Refused
from articles.actions.leave import has_lapsed, quotes_of, shown
from articles.models import Agreement, AnonymityRequest
from articles.permissions import MAY, desks_of, may
from articles.views.answers import SeeOther
from articles.views.confidential import confidential
from articles.views.desk import DeskRequest, desk_view, get_article
from articles.views.places import blocker_url

#: Of requests that were decided, and of promises broken in print: the latest.
FEW = 50


@desk_view
@require_safe
def anonymity(request: DeskRequest) -> HttpResponse:
    """Show what waits for a decision, what was decided, and what is published against terms."""
    waiting = list(
        _rows(request).filter(status=AnonymityRequest.Status.ASKED).order_by("asked_at", "pk")
    )
    decided = _rows(request).exclude(status=AnonymityRequest.Status.ASKED)
    context = {
        "mine": [row for row in waiting if may_decide(request.user, row)],
        "others": [row for row in waiting if not may_decide(request.user, row)],
        "decided": [(row, state(row)) for row in decided[:FEW]],
        "broken": [
            (row, blocker_url(row.article, row.promise))
            for row in broken(desks_of(request.user), request.user)[:FEW]
        ],
        "staff": set(desks_of(request.user, "attribute").values_list("pk", flat=True)),
    }
    return render(request, "articles/anonymity.html", context)


@confidential(*QUESTIONS)
@desk_view
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_variables()
def anonymity_ask(request: DeskRequest, slug: str, agreement: int) -> HttpResponse:
    """Ask the house's four questions; by POST, send the answers under seal."""
    article = get_article(request, slug)
    rows = Agreement.objects.filter(source__desk=article.desk).select_related("source__desk")
    row = get_object_or_404(rows, pk=agreement)
    if request.method == "POST":
        answers = {name: request.POST.get(name, "") for name in QUESTIONS}
        asked = ask_anonymity(request.user, row, article, answers)
        messages.success(request, "It is asked for. A manager who has no part in it decides.")
        return _to(request, asked)
    if not may(request.user, "ask_anonymity", article.desk):
        raise Refused(f"Your roles at {article.desk} do not let you ask for anonymity.")
    standing = row.requests.filter(article=article, status__in=STANDING).first()
    context = {
        "article": article,
        "agreement": row,
        "source": row.source,
        "questions": QUESTIONS.items(),
        "standing": standing,
        "lapsed": standing is not None and has_lapsed(standing),
        "tab": "review",
    }
    return render(request, "articles/anonymity_ask.html", context)


@desk_view
@require_safe
def anonymity_request(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Show one request, its answers under seal."""
    return render(request, "articles/anonymity_request.html", _context(request, slug, pk))


@confidential()
@desk_view
@require_POST
@sensitive_variables()
def anonymity_answers(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Show the answers, and to those who may decide, the decision to be made."""
    context = _context(request, slug, pk)
    context["answers"] = open_answers(request.user, context["asked"])
    return render(request, "articles/anonymity_request.html", context)


@desk_view
@require_POST
def anonymity_approve(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Let copy leave the source's name out in this story."""
    row = _get(request, slug, pk)
    typed = request.POST
    approve_anonymity(request.user, row, typed.get("reason", ""), typed.get("seen"))
    return _to(request, row)


@desk_view
@require_POST
def anonymity_refuse(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Do not let it."""
    row = _get(request, slug, pk)
    refuse_anonymity(request.user, row, request.POST.get("reason", ""))
    return _to(request, row)


@desk_view
@require_POST
def anonymity_withdraw(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Take it back."""
    row = _get(request, slug, pk)
    withdraw_anonymity(request.user, row, request.POST.get("reason", ""))
    return _to(request, row)


def _rows(request: DeskRequest) -> QuerySet[AnonymityRequest]:
    rows = AnonymityRequest.objects.filter(article__desk__in=desks_of(request.user))
    people = ("asked_by", "decided_by", "withdrawn_by")
    return rows.select_related("article__desk", "article__working", "agreement__source", *people)


def _get(request: DeskRequest, slug: str, pk: int) -> AnonymityRequest:
    return get_object_or_404(_rows(request), article__slug=slug, pk=pk)


def _context(request: DeskRequest, slug: str, pk: int) -> dict[str, Any]:
    row, article = _get(request, slug, pk), get_article(request, slug)
    user = request.user
    is_manager = may(user, "approve_anonymity", article.desk)
    quotes = quotes_of(row)
    return {
        "article": article,
        "asked": row,
        "source": row.agreement.source,
        "state": state(row),
        "quotes": quotes,
        "seen": shown(quotes),
        "lapsed": has_lapsed(row),
        "others": [(other, state(other)) for other in _others(request, row)],
        "can": {act: may(user, act, article.desk) for act in MAY},
        "may_open": may_open_answers(user, row),
        "may_decide": may_decide(user, row),
        "why_not": _why_not(request, row) if is_manager else "",
        "may_withdraw": row.status in STANDING
        and (is_manager or (row.asked_by == user and may(user, "ask_anonymity", article.desk))),
        "tab": "review",
    }


def _others(request: DeskRequest, row: AnonymityRequest) -> QuerySet[AnonymityRequest]:
    """Return what else was asked of this source in this story, on whatever terms, latest first."""
    rows = _rows(request).filter(article=row.article, agreement__source=row.agreement.source)
    return rows.exclude(pk=row.pk)


def _why_not(request: DeskRequest, row: AnonymityRequest) -> str:
    """Say why a manager may not decide on it, or nothing where they may."""
    try:
        check_decider(request.user, row)
    except Refused as refused:
        return str(refused)
    return ""


def _to(request: DeskRequest, row: AnonymityRequest) -> HttpResponse:
    page = reverse("anonymity_request", args=[row.article.slug, row.pk])
    return HttpResponseClientRedirect(page) if request.htmx else SeeOther(page)
