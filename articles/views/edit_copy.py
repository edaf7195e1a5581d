"""Edit a story's copy before it is published."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from articles.actions import edit_copy as action
from articles.actions.errors import Conflict, Refused
from articles.actions.guard import require
from articles.forms import EditCopyForm, put_on_field
from articles.models import Article
from articles.views.compare import compared
from articles.views.desk import DeskRequest, desk_view, get_article


@desk_view
def edit_copy(request: DeskRequest, slug: str) -> HttpResponse:
    """Show the working revision as a form, or file what was typed as the next one."""
    article = get_article(request, slug)
    require(request.user, "edit", article.desk)
    if request.method == "POST":
        return _file(request, article)
    if article.is_published:
        messages.info(request, "This story was published: propose a correction of its words.")
        return redirect("review", slug)
    return _show(request, article, EditCopyForm(revision=article.working))


def _file(request: DeskRequest, article: Article) -> HttpResponse:
    form = EditCopyForm(request.POST, revision=article.working)
    if not form.is_valid():
        return _show(request, article, form, status=422)
    base, reason = form.cleaned_data["base"], form.cleaned_data["reason"]
    try:
        revision = action.edit_copy(request.user, article, base, form.typed(), reason)
    except Refused as refused:
        put_on_field(form, refused)
        beaten = isinstance(refused, Conflict)
        return _show(request, article, form, status=409 if beaten else 422)
    messages.success(request, f"Filed as revision {revision.number}.")
    return redirect("review", article.slug)


def _show(
    request: DeskRequest, article: Article, form: EditCopyForm, status: int = 200
) -> HttpResponse:
    context: dict[str, object] = {"tab": "edit_copy", "form": form}
    if status == 409:
        # Read again: the other's revision may be newer than this request.
        article = get_article(request, article.slug)
        context["newest"] = article.working
        context["base"] = form.cleaned_data["base"]
        context["parts"] = compared(article.working.copy, form.typed())
    context["article"] = article
    return render(request, "articles/edit_copy.html", context, status=status)
