"""Quotes, who said them, and the evidence for them."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from articles.admin.base import ReadOnlyAdmin, linked, short_hash, words
from articles.models import Evidence, Quote, Source


@admin.register(Quote)
class QuoteAdmin(ReadOnlyAdmin):
    list_display = [
        words, linked("article"), "kind", "status", linked("source"), linked("evidence"),
        "verified_by", "anchor_state", "retired",
    ]  # fmt: skip
    list_filter = ["status", "kind", "anchor_state", "retired", "article__desk"]
    list_select_related = ["article", "source", "evidence", "verified_by"]
    search_fields = ["exact", "speaker", "source__name", "article__slug", "verified_by__username"]
    date_hierarchy = "created_at"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Quote]:
        """Leave the evidence itself in the database: its title is all that is shown."""
        held = ("evidence__file", "evidence__text", "evidence__places")
        return super().get_queryset(request).defer(*held)


@admin.register(Source)
class SourceAdmin(ReadOnlyAdmin):
    list_display = ["name", "kind", "description", "desk", "added_by", "created_at"]
    list_filter = ["kind", "desk"]
    list_select_related = ["desk", "added_by"]
    search_fields = ["name", "description"]
    date_hierarchy = "created_at"


@admin.register(Evidence)
class EvidenceAdmin(ReadOnlyAdmin):
    """Its file is not a form field, so Django shows the name alone, never the bytes."""

    list_display = [
        "title", "kind", "desk", "locator", "first_hand", short_hash("sha256"), "added_by",
        "obtained_at",
    ]  # fmt: skip
    list_filter = ["kind", "first_hand", "desk"]
    list_select_related = ["desk", "added_by"]
    search_fields = ["title", "locator", "address", "file_name", "sha256"]
    date_hierarchy = "obtained_at"
    exclude = ["places"]  # thousands of offsets, for the comparison alone

    def get_queryset(self, request: HttpRequest) -> QuerySet[Evidence]:
        """Leave file, text and places in the database until a page asks for them."""
        return super().get_queryset(request).defer("file", "text", "places")
