"""The registry: found by any form of a name, each person and place on a page of its own."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles.actions.registry_rows import stamp, target_of
from articles.models import Event, NameForm, Person, Place, RoleTerm, StyleSheet
from articles.models.registry_due import MOST as MOST_DUE
from articles.models.registry_due import terms_without_next, unconfirmed_terms
from articles.models.registry_search import MOST, find_bearers
from articles.permissions import may, may_somewhere, visible_sources
from articles.views.desk import DeskRequest, desk_view
from articles.views.timeline import sentence

PAGE = 50
#: Of the log of one person or place: the latest.
FEW = 20
_KINDS = {"person": Person, "place": Place}


@desk_view
@require_safe
def registry(request: DeskRequest) -> HttpResponse:
    """Show one page of those whose name, in any form, begins as was asked."""
    asked = {name: request.GET.get(name, "").strip() for name in ("q", "kind")}
    kind: Any = asked["kind"] if asked["kind"] in _KINDS else None
    found = find_bearers(asked["q"], kind)
    page = Paginator(found, PAGE).get_page(request.GET.get("page"))
    query = request.GET.copy()
    query.pop("page", None)
    context = {
        "page": page,
        "rows": _rows(list(page)),
        "query": asked,
        "asked": query.urlencode(),
        "is_cut": len(found) >= MOST,
        "may_register": may_somewhere(request.user, "register"),
        "may_import": may(request.user, "import_registry", None),
    }
    return render(request, "articles/registry.html", context)


@desk_view
@require_safe
def person(request: DeskRequest, pk: int) -> HttpResponse:
    """Show a person with all forms of the name and all terms of office."""
    row = get_object_or_404(Person, pk=pk)
    sources = visible_sources(request.user).filter(person=row, merged_into=None)
    context = {
        "terms": _stamped(row.terms.order_by("-since", "pk")),
        "sources": sources[:FEW],
    }
    return render(request, "articles/registry_person.html", _page(request, row) | context)


@desk_view
@require_safe
def place(request: DeskRequest, pk: int) -> HttpResponse:
    """Show a place with all forms of its name."""
    return render(
        request, "articles/registry_place.html", _page(request, get_object_or_404(Place, pk=pk))
    )


@desk_view
@require_safe
def registry_due(request: DeskRequest) -> HttpResponse:
    """Show the terms of office that somebody should look up again."""
    today = timezone.localdate()
    terms = unconfirmed_terms(today)
    page = Paginator(terms, PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "terms": _stamped(page),
        "ended": terms_without_next(today),
        "most": MOST_DUE,
        "today": today.isoformat(),
        "asked": "",
        "may_register": may_somewhere(request.user, "register"),
    }
    return render(request, "articles/registry_due.html", context)


def _page(request: DeskRequest, row: Person | Place) -> dict[str, Any]:
    events = Event.objects.filter(article=None, target=target_of(row)).select_related("actor")
    return {
        "item": row,
        "seen": stamp(row),
        "forms": _stamped(sorted(row.forms.select_related("sheet"), key=_rank)),
        "kinds": NameForm.Kind.choices,
        "sheets": StyleSheet.objects.order_by("name"),
        "today": timezone.localdate().isoformat(),
        "may_register": may_somewhere(request.user, "register"),
        "history": [(event, sentence(event, {})) for event in events.order_by("-seq")[:FEW]],
    }


def _rank(form: NameForm) -> tuple[int, str, int]:
    """Order forms: those preferred first, those in other letters or banned last."""
    order = ("preferred", "variant", "short", "transliteration", "script", "banned")
    return order.index(form.kind), form.text, form.pk


def _rows(bearers: list[tuple[str, int]]) -> list[Person | Place]:
    ids = {kind: [pk for each, pk in bearers if each == kind] for kind in _KINDS}
    people = Person.objects.prefetch_related("terms", "forms").in_bulk(ids["person"])
    places = Place.objects.prefetch_related("forms").in_bulk(ids["place"])
    found: dict[str, dict[int, Any]] = {"person": people, "place": places}
    return [found[kind][pk] for kind, pk in bearers if pk in found[kind]]


def _stamped(rows: Any) -> list[tuple[NameForm | RoleTerm, str]]:
    """Return each row with its stamp, which a form sends back with what was typed."""
    return [(row, stamp(row)) for row in rows]
