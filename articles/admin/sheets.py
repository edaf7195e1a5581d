"""Style sheets with their words and patterns, edited by admins through their actions."""

from typing import Any

from django.contrib import admin
from django.db.models import Count, Model, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html

from articles.actions.edit_sheet import (
    change_sheet,
    make_sheet,
    remove_part,
    remove_sheet,
    save_part,
)
from articles.admin.base import linked, short_hash, tell_of_stories
from articles.admin.people import ConfigurationAdmin
from articles.models import SheetEntry, SheetPattern, StyleSheet


@admin.register(StyleSheet)
class StyleSheetAdmin(ConfigurationAdmin):
    list_display = ["name", "variant", "is_default", "words", "all_patterns", short_hash("sha256")]
    list_filter = ["variant"]
    search_fields = ["name"]
    readonly_fields = ["words", "all_patterns"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[StyleSheet]:
        """Count words and patterns with the sheets."""
        counts = {
            "entry_count": Count("entries", distinct=True),
            "pattern_count": Count("patterns", distinct=True),
        }
        return super().get_queryset(request).annotate(**counts)

    @admin.display(description="words to avoid", empty_value="once the sheet is saved")
    def words(self, sheet: StyleSheet) -> str | None:
        """A link to the sheet's words."""
        return _parts(sheet, "sheetentry", "word")

    @admin.display(description="patterns", empty_value="once the sheet is saved")
    def all_patterns(self, sheet: StyleSheet) -> str | None:
        """A link to the sheet's patterns."""
        return _parts(sheet, "sheetpattern", "pattern")

    def save_model(self, request: HttpRequest, obj: StyleSheet, form: Any, change: bool) -> None:
        """Make or change the sheet."""
        act = change_sheet if change else make_sheet
        tell_of_stories(request, act(request.user, obj))  # type: ignore[arg-type]

    def delete_model(self, request: HttpRequest, obj: StyleSheet) -> None:
        """Remove the sheet."""
        tell_of_stories(request, remove_sheet(request.user, obj))  # type: ignore[arg-type]

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[StyleSheet]) -> None:
        """Remove each sheet."""
        for sheet in queryset:
            self.delete_model(request, sheet)


def _parts(sheet: StyleSheet, model_name: str, noun: str) -> str | None:
    if sheet.pk is None:
        return None
    count = getattr(sheet, "entry_count" if noun == "word" else "pattern_count")
    url = reverse(f"admin:articles_{model_name}_changelist", query={"sheet__id__exact": sheet.pk})
    add = reverse(f"admin:articles_{model_name}_add", query={"sheet": sheet.pk})
    label = f"{count} {noun}" if count == 1 else f"{count} {noun}s"
    return format_html('<a href="{}">{}</a> · <a href="{}">add a {}</a>', url, label, add, noun)


class PartAdmin(ConfigurationAdmin):
    """Words and patterns: each keeps its sheet, whose hash hangs on them."""

    list_filter = ["sheet", "severity"]
    list_select_related = ["sheet"]

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> list[str]:
        return ["sheet"] if obj else []

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Store it in its sheet."""
        tell_of_stories(request, save_part(request.user, obj))  # type: ignore[arg-type]

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        """Remove it from its sheet."""
        tell_of_stories(request, remove_part(request.user, obj))  # type: ignore[arg-type]

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet) -> None:
        """Remove each from its sheet."""
        for part in queryset.select_related("sheet"):
            remove_part(request.user, part)  # type: ignore[arg-type]


@admin.register(SheetEntry)
class SheetEntryAdmin(PartAdmin):
    list_display = ["avoid", "prefer", "severity", "reason", linked("sheet")]
    list_filter = [*PartAdmin.list_filter, "in_quotes", "match_case"]
    search_fields = ["avoid", "prefer", "forms", "reason"]


@admin.register(SheetPattern)
class SheetPatternAdmin(PartAdmin):
    list_display = ["pattern", "message", "replacement", "severity", linked("sheet")]
    search_fields = ["pattern", "message", "reason", "must_match"]
