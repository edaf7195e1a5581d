"""Add somebody or something to the registry: from a flag, from words chosen, or by itself."""

from dataclasses import asdict

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from articles.actions.errors import Refused
from articles.actions.recheck_copy import recheck_few
from articles.actions.register import (
    FormOfName,
    Namesakes,
    TermOfOffice,
    register_person,
    register_place,
)
from articles.actions.registry_rows import require_register
from articles.checks.names import full_name_at
from articles.forms.base import put_on_field
from articles.forms.registry import AddForm
from articles.models import Article, Person, Place, RoleTerm
from articles.registry.formats.fields import clean
from articles.text.document import Span
from articles.views.answers import SeeOther
from articles.views.desk import DeskRequest, desk_view, get_article, get_part, to_id
from articles.views.registry_acts import item_url
from articles.views.selection import chosen


@desk_view
@require_http_methods(["GET", "HEAD", "POST"])
def registry_add(request: DeskRequest) -> HttpResponse:
    """Show the form, with the name as it stands in the copy; by POST, add what was typed.

    ``story`` and ``flag`` are where the name stands, to come back to.
    """
    require_register(request.user)
    sent = request.POST if request.method == "POST" else request.GET
    story, flag = str(sent.get("story", "")), str(sent.get("flag", ""))
    article = get_article(request, story) if story else None
    context: dict[str, object] = {"article": article, "story": story, "flag": flag}
    if request.method != "POST":
        name = sent.get("name", "") or _name(article, flag)
        return _form(request, AddForm(initial={"name": name}), context)
    form = AddForm(request.POST)
    if form.is_valid():
        try:
            item = _register(request, form)
        except Namesakes as refused:
            if there := next((row for row in refused.rows if _says(row, form)), None):
                messages.info(request, f"“{there}” is in the registry already.")
                return SeeOther(_back(there, article, flag))
            form.add_error("name", "The registry has this name already.")
            context["namesakes"] = [(row, item_url(row)) for row in refused.rows]
        except Refused as refused:
            put_on_field(form, refused)
        else:
            # However many stories name it: this one shows at once what has become of its flag.
            recheck_few([article.pk] if article and not article.is_published else [])
            messages.success(request, f"“{item}” is in the registry now.")
            return SeeOther(_back(item, article, flag))
    return _form(request, form, context, status=422)


@desk_view
@require_POST
def select_register(request: DeskRequest, slug: str) -> HttpResponse:
    """Go to the form with the words that were chosen in the text."""
    article, base, (start, end) = chosen(request, slug)
    query = QueryDict(mutable=True)
    query.update({"name": " ".join(base.text[start:end].split()), "story": article.slug})
    return redirect(f"{reverse('registry_add')}?{query.urlencode()}")


def _register(request: DeskRequest, form: AddForm) -> Person | Place:
    data = form.cleaned_data
    named = (request.user, data["name"], data["source"], form.name_forms())
    if data["kind"] == "place":
        return register_place(*named, data["country"], is_another=data["is_another"])
    return register_person(*named, form.terms(), is_another=data["is_another"])


def _says(row: Person | Place, form: AddForm) -> bool:
    """Say whether a row of the registry says all that was typed, as after a second click."""
    data = form.cleaned_data
    fields = [name for name in ("name", "source", "country") if hasattr(row, name)]
    if data["kind"] != row._meta.model_name:
        return False
    there = [
        *(clean(data[name]) == getattr(row, name) for name in fields),
        *(row.forms.filter(**_cleaned(each)).exists() for each in form.name_forms()),
        *(
            RoleTerm.objects.filter(person=row.pk, **_cleaned(each)).exists()
            for each in form.terms()
        ),
    ]
    return all(there)


def _cleaned(typed: FormOfName | TermOfOffice) -> dict[str, str]:
    """Return the fields that were filled, as they are kept."""
    return {name: clean(value) for name, value in asdict(typed).items() if value}


def _form(
    request: DeskRequest, form: AddForm, context: dict[str, object], status: int = 200
) -> HttpResponse:
    return render(request, "articles/registry_add.html", context | {"form": form}, status=status)


def _name(article: Article | None, flag: str) -> str:
    """Return the whole name in which the flag's words stand."""
    pk = to_id(flag)
    if article is None or pk is None:
        return ""
    row = get_part(article.flags.select_related("revision"), pk)
    return full_name_at(row.revision.document(), Span(row.start, row.end))


def _back(item: Person | Place, article: Article | None, flag: str) -> str:
    if article is None:
        return item_url(item)
    at = f"#flag-{flag}" if to_id(flag) else ""
    return reverse("review", args=[article.slug]) + at
