"""Who confidential sources are: sealed, opened, and who has leave to know.

Nothing of an identity is ever in an address, in a message, or in an answer to a GET.
"""

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods, require_POST
from django_htmx.http import HttpResponseClientRedirect

from articles.actions.errors import Refused
from articles.actions.grant_identity import grant_identity, take_grant
from articles.actions.guard import require
from articles.actions.make_confidential import add_confidential, make_confidential
from articles.actions.named_evidence import evidence_naming
from articles.actions.named_still import also_named_in, named_in_copy
from articles.actions.seal_identity import open_identity, seal_identity
from articles.actions.source_state import names_of, verified_quotes
from articles.models import Identity, Source
from articles.permissions import desks_of
from articles.views.confidential import confidential
from articles.views.desk import DeskRequest, desk_view, to_id
from articles.views.source_acts import back, tell_fallen
from articles.views.sources import get_source


@desk_view
@require_POST
def source_add_confidential(request: DeskRequest) -> HttpResponse:
    """Add a confidential source under a working name; who it is is sealed on its page."""
    desk = get_object_or_404(desks_of(request.user), pk=to_id(request.POST.get("desk", "")) or 0)
    typed = (request.POST.get(name, "") for name in ("working_name", "kind"))
    return back(add_confidential(request.user, desk, *typed), "identity")


@confidential("contact", "known")
@desk_view
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_variables()
def source_make_confidential(request: DeskRequest, pk: int) -> HttpResponse:
    """Say what making the source confidential does, and what it leaves; by POST, do it."""
    row = get_source(request, pk)
    if request.method == "POST":
        working_name, contact, known = (
            request.POST.get(name, "") for name in ("working_name", "contact", "known")
        )
        fallen = make_confidential(
            request.user,
            row,
            working_name,
            contact,
            known,
            is_looked_at="looked_at" in request.POST,
            is_left_open="left_open" in request.POST,
        )
        tell_fallen(request, fallen)
        messages.info(request, "The name is under seal now. You have leave to see it.")
        return _sealed(request, row)
    require(request.user, "seal", row.desk)
    if row.is_confidential:
        raise Refused("This source is confidential already.")
    names = names_of(row)
    named = named_in_copy(row, names)
    context = {
        "source": row,
        "named": named,
        "is_named": any(each.is_sure for each in named),
        "evidence": evidence_naming(row, names),
        "also": list(also_named_in(row, names)),
        "verified": verified_quotes(row),
    }
    return render(request, "articles/source_make_confidential.html", context)


@confidential("identity_name", "contact", "known")
@desk_view
@require_POST
@sensitive_variables()
def identity_seal(request: DeskRequest, pk: int) -> HttpResponse:
    """Seal who the source is."""
    row = get_source(request, pk)
    typed = (request.POST.get(name, "") for name in ("identity_name", "contact", "known"))
    seal_identity(request.user, row, *typed)
    messages.info(request, "It is under seal.")
    return _sealed(request, row)


@confidential()
@desk_view
@require_POST
@sensitive_variables()
def identity_open(request: DeskRequest, pk: int) -> HttpResponse:
    """Show who the source is, on a page that no browser keeps."""
    row = get_source(request, pk)
    context = {"source": row, "who": open_identity(request.user, row)}
    return render(request, "articles/identity.html", context)


@desk_view
@require_POST
def identity_grant(request: DeskRequest, pk: int) -> HttpResponse:
    """Give somebody leave to know who the source is."""
    identity = _identity(request, pk)
    person = get_object_or_404(User, pk=to_id(request.POST.get("person", "")) or 0)
    grant_identity(request.user, identity, person)
    return back(identity.source, "identity")


@desk_view
@require_POST
def identity_take(request: DeskRequest, pk: int, grant: int) -> HttpResponse:
    """Take that leave back."""
    identity = _identity(request, pk)
    rows = identity.grants.select_related("identity__source__desk", "person")
    take_grant(request.user, get_object_or_404(rows, pk=grant))
    return back(identity.source, "identity")


def _sealed(request: DeskRequest, row: Source) -> HttpResponse:
    """Show the source's page anew. HTMX sends these forms, so that a refusal leaves them be."""
    if request.htmx:
        return HttpResponseClientRedirect(reverse("source", args=[row.pk]))
    return back(row, "identity")


def _identity(request: DeskRequest, pk: int) -> Identity:
    row = get_source(request, pk)
    identity = Identity.objects.filter(source=row).select_related("source__desk").first()
    if identity is None:
        raise Http404
    return identity
