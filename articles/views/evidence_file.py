"""The file of a piece of evidence, sent to be saved: nothing in it runs as a page of ours."""

from django.http import Http404, HttpResponse
from django.utils.http import content_disposition_header

from articles.models import Evidence
from articles.permissions import Person, may_see_evidence
from articles.text.evidence import kind_of


def sent_file(user: Person, evidence: Evidence) -> HttpResponse:
    """Return the file as an attachment; raise Http404 where there is none for ``user``."""
    if evidence.kind != Evidence.Kind.FILE or not may_see_evidence(user, evidence):
        raise Http404
    kind = kind_of(evidence.file_name)
    media_type = kind.media_type if kind else "application/octet-stream"
    response = HttpResponse(bytes(evidence.file), content_type=media_type)
    response["Content-Disposition"] = content_disposition_header(True, evidence.file_name)
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response
