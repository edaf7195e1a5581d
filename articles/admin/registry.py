"""The registry, to read: it is edited on its own screens, by actions that ask for sources."""

from typing import Any

from django.contrib import admin
from django.db.models import Model
from django.urls import reverse

from articles.admin.base import ReadOnlyAdmin
from articles.models import NameForm, Person, Place, RoleTerm


class RowsInline(admin.TabularInline):
    """Rows of a person or a place, to read for whoever reads these."""

    extra = 0
    can_delete = False

    def has_view_permission(self, request: Any, obj: Model | None = None) -> bool:
        return True

    def has_add_permission(self, request: Any, obj: Model | None = None) -> bool:
        return False

    def has_change_permission(self, request: Any, obj: Model | None = None) -> bool:
        return False


class TermInline(RowsInline):
    model = RoleTerm


class PersonFormInline(RowsInline):
    model = NameForm
    exclude = ["place"]


class PlaceFormInline(RowsInline):
    model = NameForm
    exclude = ["person"]


class ItemAdmin(ReadOnlyAdmin):
    """Found by the exact name or reference: there may be half a million."""

    search_fields = ["=ref", "=name"]
    ordering = ["pk"]
    show_full_result_count = False

    def view_on_site(self, obj: Any) -> str:
        """Lead to the page where it is edited."""
        return reverse(f"registry_{obj._meta.model_name}", args=[obj.pk])


@admin.register(Person)
class RegisteredPersonAdmin(ItemAdmin):
    list_display = ["name", "ref", "source"]
    inlines = [PersonFormInline, TermInline]


@admin.register(Place)
class PlaceAdmin(ItemAdmin):
    list_display = ["name", "country", "ref", "source"]
    inlines = [PlaceFormInline]
