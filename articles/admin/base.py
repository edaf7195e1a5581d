"""What the admin's pages share: reading without writing, and links between rows."""

from collections.abc import Callable
from typing import Any

from django.contrib import admin, messages
from django.db.models import Model
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html

from articles.actions.recheck_copy import FEW
from articles.permissions import may

Column = Callable[[Any], str]

#: What the list's own filters and links ask of a field: it, or the row that it names.
ASKED = ("", "exact", "id__exact", "isnull", "isempty")
#: What the list's own dates ask of a day.
ASKED_OF_DAYS = ("year", "month", "day", "gte", "lt")


class ReadOnlyAdmin(admin.ModelAdmin):
    """Rows that only actions write: nobody adds, changes or deletes them here.

    Readers are those with Django's permission to view, and auditors across desks.
    """

    actions = None

    def has_module_permission(self, request: HttpRequest) -> bool:
        return super().has_module_permission(request) or self.has_view_permission(request)

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return super().has_view_permission(request, obj) or may(request.user, "audit", None)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        """Let addresses ask for what the list offers, and nothing else.

        Django lets them ask for any field of the row, and so read by trial, letter by letter,
        what no page shows: evidence given in confidence, the desk's names for its sources.
        """
        filters: list[Any] = list(self.list_filter)
        listed = [each if isinstance(each, str) else each[0] for each in filters]
        asked = {(field, how) for field in [*listed, "article"] for how in ASKED}
        asked |= {(self.date_hierarchy, how) for how in ASKED_OF_DAYS}
        return lookup in {f"{field}__{how}".removesuffix("__") for field, how in asked if field}


def change_url(model_name: str, pk: object) -> str:
    """Return the address of a row's page in the admin."""
    app = "auth" if model_name == "user" else "articles"
    return reverse(f"admin:{app}_{model_name}_change", args=[pk])


def has_page(model_name: str) -> bool:
    """Say whether rows of the model so named have pages in the admin."""
    return any(model._meta.model_name == model_name for model in admin.site._registry)


def linked(name: str, ordering: str = "") -> Column:
    """Return a column that links to the row in the foreign key ``name``.

    It is sorted as those rows are, unless by ``ordering``.
    """

    @admin.display(description=name.replace("_", " "), ordering=ordering or name)
    def column(row: Any) -> str:
        other = getattr(row, name)
        if other is None:
            return ""
        url = change_url(other._meta.model_name, other.pk)
        return format_html('<a href="{}">{}</a>', url, other)

    return column


def short_hash(name: str) -> Column:
    """Return a column with the first 12 digits of the hash in the field ``name``."""

    @admin.display(description=name.replace("_", " "), ordering=name)
    def column(row: Any) -> str:
        return getattr(row, name)[:12]

    return column


@admin.display(description="words", ordering="exact")
def words(row: Any) -> str:
    """The anchored words, cut to a column's width."""
    return row.exact if len(row.exact) <= 60 else f"{row.exact[:59]}…"


def tell_of_stories(request: HttpRequest, stories: int) -> None:
    """Say what becomes of the stories that were read with a sheet as it was."""
    if stories > FEW:
        messages.warning(
            request,
            f"{stories} stories in work were read with the sheet as it was. To read them again, "
            "run: manage.py recheck",
        )
    elif stories:
        what = "One story in work is" if stories == 1 else f"{stories} stories in work are"
        messages.info(request, f"{what} read again with it.")
