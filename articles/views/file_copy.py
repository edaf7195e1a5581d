"""File copy: a new story, typed or uploaded."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from articles.actions.errors import Refused
from articles.actions.submit import submit
from articles.forms import FileCopyForm, put_on_field
from articles.models import Article
from articles.views.desk import DeskRequest, desk_view


@desk_view
def file_copy(request: DeskRequest) -> HttpResponse:
    """Show the form, or file what was typed; a refused form keeps all of it."""
    form = FileCopyForm(request.POST or None, request.FILES or None, user=request.user)
    article = _file(request, form) if request.method == "POST" else None
    if article:
        return redirect("review", article.slug)
    status = 422 if request.method == "POST" else 200
    return render(request, "articles/file_copy.html", {"form": form}, status=status)


def _file(request: DeskRequest, form: FileCopyForm) -> Article | None:
    if form.is_valid():
        try:
            article = submit(request.user, form.copy(), form.filing())
        except Refused as refused:
            put_on_field(form, refused)
        else:
            _tell(request, article, form)
            return article
    form.ask_for_file_again()
    return None


def _tell(request: DeskRequest, article: Article, form: FileCopyForm) -> None:
    messages.success(request, f"Filed as “{article.slug}”: {article.get_status_display()}.")
    for notice in form.imported.notices if form.imported else ():
        messages.info(request, notice)
