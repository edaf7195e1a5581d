"""Import a file into the registry: what it would do is shown first, and only that is then done."""

import hashlib

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.shortcuts import render
from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from articles.actions.errors import Conflict, Refused
from articles.actions.guard import require
from articles.actions.import_registry import MOST_CHANGES, import_registry
from articles.registry.formats.faults import BadRegistry
from articles.registry.formats.files import read_registry
from articles.views.answers import SeeOther
from articles.views.desk import DeskRequest, desk_view

#: Bytes of a file that is imported while somebody waits: some 40,000 people.
LIMIT = 16 * 1024 * 1024
#: Names shown of those added, and of those changed with what changes, and rows of those refused.
SHOWN = MOST_CHANGES


@desk_view
@require_http_methods(["GET", "HEAD", "POST"])
def registry_import(request: DeskRequest) -> HttpResponse:
    """Show the form; by POST, what the file would do, and once that was seen, do it.

    ``tried`` is the hash of the file whose dry run was shown: no other is then imported.
    """
    require(request.user, "import_registry", None)
    context: dict[str, object] = {"limit": LIMIT}
    if request.method != "POST":
        return render(request, "articles/registry_import.html", context)
    data = _sent(request)
    sha256 = hashlib.sha256(data).hexdigest()
    try:
        entries = read_registry(data)
    except BadRegistry as error:
        return _show(request, context | {"faults": str(error).splitlines()}, status=422)
    if "import" in request.POST:
        if request.POST.get("tried") != sha256:
            raise Conflict("File: this is not the one that was tried. Try it first.")
        done = import_registry(request.user, entries, sha256)
        messages.success(request, str(done))
        return SeeOther(reverse("registry_import"))
    done = import_registry(request.user, entries, sha256, dry_run=True)
    tried = {"tried": sha256, "done": done, "shown": SHOWN, "told": str(done)}
    return _show(request, context | tried)


def _sent(request: DeskRequest) -> bytes:
    file = request.FILES.get("file")
    if not isinstance(file, UploadedFile) or not file.size:
        raise Refused("File: choose one with people or places: CSV, Popolo or Wikidata JSON.")
    if file.size > LIMIT:
        raise Refused(
            f"File: it has {filesizeformat(file.size)}; {filesizeformat(LIMIT)} at most are "
            "imported here. Larger ones: manage.py import_registry."
        )
    return file.read()


def _show(request: DeskRequest, context: dict[str, object], status: int = 200) -> HttpResponse:
    part = "#result" if request.htmx else ""
    return render(request, f"articles/registry_import.html{part}", context, status=status)
