"""What is done to a source on its page: named, rated, tied to the registry, merged, removed."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from articles.actions.edit_source import add_alias, describe_source, link_person, remove_alias
from articles.actions.errors import Refused
from articles.actions.guard import require
from articles.actions.merge_sources import merge_sources
from articles.actions.rate_source import rate_source
from articles.actions.remove_source import remove_source
from articles.actions.source_state import find_source, verified_quotes
from articles.models import Person, Source
from articles.text.copy import normalise
from articles.views.answers import SeeOther
from articles.views.desk import DeskRequest, desk_view
from articles.views.sources import called_so, get_source


@desk_view
@require_POST
def source_describe(request: DeskRequest, pk: int) -> HttpResponse:
    """Name the source, and say what it is."""
    row = get_source(request, pk)
    typed = (request.POST.get(name, "") for name in ("name", "description", "seen"))
    tell_fallen(request, describe_source(request.user, row, *typed))
    return back(row)


@desk_view
@require_POST
def source_rate(request: DeskRequest, pk: int) -> HttpResponse:
    """Note how reliable it has been."""
    row = get_source(request, pk)
    typed = (request.POST.get(name, "") for name in ("reliability", "note", "seen"))
    rate_source(request.user, row, *typed)
    return back(row, "reliability")


@desk_view
@require_POST
def source_alias(request: DeskRequest, pk: int) -> HttpResponse:
    """Let it be found by another name."""
    row = get_source(request, pk)
    add_alias(request.user, row, request.POST.get("alias", ""))
    return back(row, "names")


@desk_view
@require_POST
def source_alias_remove(request: DeskRequest, pk: int, alias: int) -> HttpResponse:
    """Let it no longer be found by this name."""
    row = get_source(request, pk)
    remove_alias(request.user, get_object_or_404(row.aliases.select_related("source"), pk=alias))
    return back(row, "names")


@desk_view
@require_POST
def source_person(request: DeskRequest, pk: int) -> HttpResponse:
    """Say who of the registry it is; with nothing typed, that it is nobody there."""
    row = get_source(request, pk)
    typed = normalise(request.POST.get("person", "")).strip()
    link_person(request.user, row, _person(typed) if typed else None)
    return back(row, "names")


@desk_view
@require_http_methods(["GET", "HEAD", "POST"])
def source_merge(request: DeskRequest, pk: int) -> HttpResponse:
    """Show what merging it into the source of the name typed would do; by POST, do it."""
    row = get_source(request, pk)
    require(request.user, "merge_sources", row.desk)
    name = (request.POST if request.method == "POST" else request.GET).get("into", "")
    into = find_source(row.desk, name)
    if into is None:
        raise Refused(f"Merge into: no source of {row.desk} is found by the name “{name}”.")
    if request.method == "POST":
        tell_fallen(request, merge_sources(request.user, row, into))
        return back(into)
    context = {"source": row, "into": into, "verified": verified_quotes(row), "name": name}
    return render(request, "articles/source_merge.html", context)


@desk_view
@require_POST
def source_remove(request: DeskRequest, pk: int) -> HttpResponse:
    """Remove it, where nothing stands on it."""
    remove_source(request.user, get_source(request, pk))
    messages.info(request, "The source is removed.")
    return SeeOther(reverse("sources"))


def back(row: Source, part: str = "") -> HttpResponse:
    """Show the source's page, at this part of it."""
    return SeeOther(reverse("source", args=[row.pk]) + (f"#{part}" if part else ""))


def tell_fallen(request: DeskRequest, fallen: int) -> None:
    """Say how many quotes are to be verified again, where there are any."""
    if fallen:
        what = "One verified quote is" if fallen == 1 else f"{fallen} verified quotes are"
        messages.warning(request, f"{what} to be verified again: the speaker has changed.")


def _person(typed: str) -> Person:
    found = Person.objects.filter(ref=typed) or called_so(typed)[:2]
    if not found:
        raise Refused("Registry: nobody there has that name or reference.")
    if len(found) > 1:
        raise Refused("Registry: several people have that name. Type the reference of one.")
    return found[0]
