"""What is done to a person or a place on its page: names, forms and terms, each with a source."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_POST

from articles.actions.edit_registry import (
    confirm_term,
    remove_item,
    remove_part,
    save_item,
    save_part,
)
from articles.actions.errors import Refused
from articles.models import NameForm, Person, Place, RoleTerm, StyleSheet
from articles.views.answers import SeeOther
from articles.views.desk import DeskRequest, desk_view, to_id

_ITEMS: dict[str, Any] = {"people": Person, "places": Place}
_TERM = ("title", "organisation", "jurisdiction", "appointed_by", "since", "until", "source")


@desk_view
@require_POST
def item_save(request: DeskRequest, sort: str, pk: int) -> HttpResponse:
    """Write the name, the country or the source otherwise."""
    item = get_object_or_404(_ITEMS[sort], pk=pk)
    for name in ("name", "country", "source"):
        if hasattr(item, name):
            setattr(item, name, request.POST.get(name, ""))
    save_item(request.user, item, request.POST.get("seen"))
    return _back(item)


@desk_view
@require_POST
def item_remove(request: DeskRequest, sort: str, pk: int) -> HttpResponse:
    """Take it out of the registry."""
    item = get_object_or_404(_ITEMS[sort], pk=pk)
    remove_item(request.user, item)
    messages.info(request, f"“{item}” is no longer in the registry.")
    return SeeOther(reverse("registry"))


@desk_view
@require_POST
def form_add(request: DeskRequest, sort: str, pk: int) -> HttpResponse:
    """Give it another form of the name."""
    item = get_object_or_404(_ITEMS[sort], pk=pk)
    return _save(request, NameForm(**{item._meta.model_name: item}))


@desk_view
@require_POST
def form_save(request: DeskRequest, pk: int) -> HttpResponse:
    """Change a form of a name."""
    forms = NameForm.objects.select_related("person", "place")
    return _save(request, get_object_or_404(forms, pk=pk))


@desk_view
@require_POST
def form_remove(request: DeskRequest, pk: int) -> HttpResponse:
    """Remove a form of a name."""
    forms = NameForm.objects.select_related("person", "place")
    return _remove(request, get_object_or_404(forms, pk=pk))


@desk_view
@require_POST
def term_add(request: DeskRequest, pk: int) -> HttpResponse:
    """Give a person another term of office."""
    return _save(request, RoleTerm(person=get_object_or_404(Person, pk=pk)))


@desk_view
@require_POST
def term_save(request: DeskRequest, pk: int) -> HttpResponse:
    """Change a term of office."""
    return _save(request, get_object_or_404(RoleTerm.objects.select_related("person"), pk=pk))


@desk_view
@require_POST
def term_confirm(request: DeskRequest, pk: int) -> HttpResponse:
    """Note that a source shows the person still in office on a day."""
    term = get_object_or_404(RoleTerm.objects.select_related("person"), pk=pk)
    day, source = (request.POST.get(name, "") for name in ("confirmed", "source"))
    confirm_term(request.user, term, day, source, request.POST.get("seen"))
    messages.success(request, f"{term}: in office on {term.confirmed}, says {term.source}.")
    if "due" in request.POST:
        return SeeOther(reverse("registry_due"))
    return _back(term.person)


@desk_view
@require_POST
def term_remove(request: DeskRequest, pk: int) -> HttpResponse:
    """Remove a term of office."""
    return _remove(request, get_object_or_404(RoleTerm.objects.select_related("person"), pk=pk))


def item_url(item: Person | Place) -> str:
    """Return the address of the page of a person or a place."""
    return reverse(
        "registry_person" if isinstance(item, Person) else "registry_place", args=[item.pk]
    )


def _save(request: DeskRequest, part: NameForm | RoleTerm) -> HttpResponse:
    """Store what was typed of a form or a term."""
    if isinstance(part, NameForm):
        names: tuple[str, ...] = ("text", "kind", "language", "source")
        part.sheet = _sheet(request.POST.get("sheet", ""))
    else:
        names = _TERM
    for name in names:
        setattr(part, name, request.POST.get(name, ""))
    save_part(request.user, part, request.POST.get("seen"))
    return _back(_owner(part))


def _remove(request: DeskRequest, part: NameForm | RoleTerm) -> HttpResponse:
    owner = _owner(part)
    remove_part(request.user, part, request.POST.get("seen"))
    return _back(owner)


def _owner(part: NameForm | RoleTerm) -> Person | Place:
    return part.person or part.place  # type: ignore[union-attr, return-value]


def _sheet(typed: str) -> StyleSheet | None:
    if not typed:
        return None
    sheet = StyleSheet.objects.filter(pk=to_id(typed) or 0).first()
    if sheet is None:
        raise Refused("Style sheet: choose one of the list.")
    return sheet


def _back(item: Person | Place) -> HttpResponse:
    return SeeOther(item_url(item))
