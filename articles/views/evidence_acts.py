"""What is done with evidence by itself: brought, described anew, read again."""

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from articles.actions.edit_evidence import edit_evidence
from articles.actions.errors import Refused
from articles.actions.keep_evidence import check_file_size
from articles.actions.read_evidence import read_again
from articles.forms import BringForm, ParticularsForm, put_on_field
from articles.models import Desk, Evidence, Source
from articles.permissions import desks_of
from articles.tasks import drawn_later
from articles.views.answers import SeeOther
from articles.views.bringing import kept
from articles.views.desk import DeskRequest, desk_view, to_id
from articles.views.evidence import get_evidence
from articles.views.review_forms import typed


@desk_view
@require_http_methods(["GET", "HEAD", "POST"])
def evidence_bring(request: DeskRequest) -> HttpResponse:
    """Bring evidence to a desk: at one's own, or that of the source who gave it."""
    desks = desks_of(request.user, "attribute")
    if not desks:
        raise Refused("Your roles do not let you bring evidence.")
    asked = request.POST if request.method == "POST" else request.GET
    given_by = _giver(desks, asked.get("given_by", ""))
    desk = given_by.desk if given_by else _desk(desks, asked.get("desk", ""))
    form = BringForm(
        request.POST or None, request.FILES or None, desk=desk, initial={"given_by": given_by}
    )
    if request.method == "POST" and (row := _brought(request, desk, form)):
        return _back(row)
    status = 422 if form.errors else 200
    context = {"form": form, "desk": desk, "desks": desks}
    return render(request, "articles/evidence_bring.html", context, status=status)


@desk_view
@require_POST
def evidence_edit(request: DeskRequest, pk: int) -> HttpResponse:
    """Put right what is said of it."""
    row = get_evidence(request, pk)
    form = typed(ParticularsForm(request.POST, desk=row.desk))
    edit_evidence(request.user, row, form.particulars(), request.POST.get("seen"))
    messages.success(request, "Saved.")
    return _back(row)


@desk_view
@require_POST
def evidence_again(request: DeskRequest, pk: int) -> HttpResponse:
    """Have it read again that could not be read."""
    row = get_evidence(request, pk)
    read_again(request.user, row)
    row.refresh_from_db(fields=["state"])
    drawn_later(row)
    return _back(row)


def _desk(desks: QuerySet[Desk], asked: str) -> Desk:
    return get_object_or_404(desks, pk=to_id(asked)) if asked else desks[0]


def _giver(desks: QuerySet[Desk], asked: str) -> Source | None:
    return Source.objects.filter(desk__in=desks, pk=to_id(asked)).select_related("desk").first()


def _brought(request: DeskRequest, desk: Desk, form: BringForm) -> Evidence | None:
    """Keep what was brought; what is refused is said at its field."""
    if not form.is_valid():
        return None
    try:
        if file := form.cleaned_data["file"]:
            check_file_size(file.name, file.size)  # before it is read into memory
        row, said = kept(request.user, desk, form.snapshot())
    except Refused as refused:
        _put(form, refused)
        return None
    messages.success(request, said or "Kept.")
    return row


def _put(form: BringForm, refused: Refused) -> None:
    """Show the refusal at its field; of what is wrong with a file, the field is the file's."""
    subject, _, said = str(refused).partition(": ")
    if subject == "Evidence" and form.cleaned_data["file"]:
        form.add_error("file", said)
    else:
        put_on_field(form, refused)


def _back(row: Evidence) -> HttpResponse:
    return SeeOther(reverse("evidence", args=[row.pk]))
