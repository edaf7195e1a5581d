"""What was agreed with a source: recorded on its page, and read under seal."""

from datetime import date

from django.contrib.auth.models import User
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.dateparse import parse_date
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_POST
from django_htmx.http import HttpResponseClientRefresh

from articles.actions.agree import Agreed, open_terms, record_agreement
from articles.actions.errors import Refused
from articles.models import Source
from articles.permissions import staff_of
from articles.views.confidential import confidential
from articles.views.desk import DeskRequest, desk_view, to_id
from articles.views.source_acts import back
from articles.views.sources import get_source


@confidential("terms")
@desk_view
@require_POST
@sensitive_variables()
def source_agree(request: DeskRequest, pk: int) -> HttpResponse:
    """Record what was agreed with the source."""
    source, typed = get_source(request, pk), request.POST
    agreed = Agreed(
        level=typed.get("level", ""),
        terms=typed.get("terms", ""),
        agreed_by=_who(request, source),
        agreed_on=_day(typed.get("agreed_on", "")),
        permitted_description=typed.get("permitted_description", ""),
    )
    record_agreement(request.user, source, agreed, to_id(typed.get("seen", "")))
    # HTMX sends this form, so that a refusal leaves what was typed in confidence where it is.
    return HttpResponseClientRefresh() if request.htmx else back(source, "agreements")


@confidential()
@desk_view
@require_POST
@sensitive_variables()
def agreement_open(request: DeskRequest, pk: int, agreement: int) -> HttpResponse:
    """Show the terms in words, on a page that no browser keeps."""
    source = get_source(request, pk)
    rows = source.agreements.select_related("source__desk", "agreed_by", "recorded_by")
    row = get_object_or_404(rows, pk=agreement)
    context = {"source": source, "agreement": row, "terms": open_terms(request.user, row)}
    return render(request, "articles/agreement.html", context)


def _who(request: DeskRequest, source: Source) -> User:
    """Return who agreed: whoever was chosen, or the person themselves."""
    chosen = request.POST.get("agreed_by", "")
    return (
        get_object_or_404(staff_of(source.desk), pk=to_id(chosen) or 0) if chosen else request.user
    )


def _day(typed: str) -> date:
    try:
        day = parse_date(typed)
    except ValueError:
        day = None
    if day is None:
        raise Refused("When: type a day, such as 2026-05-12.")
    return day
