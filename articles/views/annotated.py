"""The annotated draft: to print, or to take as a file."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from articles.actions.export_annotated import log_export
from articles.reports.annotated import annotated_draft
from articles.reports.annotated_docx import as_docx
from articles.reports.annotated_html import as_html
from articles.views.desk import DeskRequest, desk_view, get_article

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@desk_view
@require_safe
def annotated(request: DeskRequest, slug: str) -> HttpResponse:
    """The page to read and print."""
    article = get_article(request, slug)
    context = {"article": article, "draft": annotated_draft(article), "tab": "statements"}
    response = render(request, "articles/annotated.html", context)
    log_export(request.user, article, "print", response.content)
    return response


@desk_view
@require_safe
def annotated_html(request: DeskRequest, slug: str) -> HttpResponse:
    """The same as one HTML file."""
    article = get_article(request, slug)
    content = as_html(annotated_draft(article))
    log_export(request.user, article, "html", content)
    return _file(content, "text/html; charset=utf-8", f"{slug}-annotated.html")


@desk_view
@require_safe
def annotated_docx(request: DeskRequest, slug: str) -> HttpResponse:
    """The same as a Word file with comments."""
    article = get_article(request, slug)
    content = as_docx(annotated_draft(article))
    log_export(request.user, article, "docx", content)
    return _file(content, DOCX, f"{slug}-annotated.docx")


def _file(content: bytes, kind: str, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = content_disposition_header(True, name)
    response["X-Content-Type-Options"] = "nosniff"
    return response
