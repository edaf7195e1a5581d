"""Quotes, who said them, and the evidence for them."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from articles.admin.base import ReadOnlyAdmin, linked, words
from articles.models import Evidence, Identity, Quote, Source

#: Sorted by name, a source would tell where its working name stands.
SOURCE = linked("source", ordering="source__pk")
GIVEN_BY = linked("given_by", ordering="given_by__pk")


@admin.register(Quote)
class QuoteAdmin(ReadOnlyAdmin):
    list_display = [
        words, linked("article"), "kind", "status", SOURCE, linked("evidence"),
        "verified_by", "anchor_state", "retired",
    ]  # fmt: skip
    list_filter = ["status", "kind", "anchor_state", "retired", "article__desk"]
    list_select_related = ["article", "source", "evidence__given_by", "verified_by"]
    search_fields = ["exact", "speaker", "article__slug", "verified_by__username"]
    date_hierarchy = "created_at"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Quote]:
        """Leave the evidence itself in the database: its title is all that is shown."""
        held = ("evidence__file", "evidence__text", "evidence__places")
        return super().get_queryset(request).defer(*held)


@admin.register(Source)
class SourceAdmin(ReadOnlyAdmin):
    """A confidential one is shown, and found, by no more than anybody may read of it."""

    list_display = [
        "__str__", "kind", "standing", "is_confidential", "desk", "reliability", "added_by",
        "created_at",
    ]  # fmt: skip
    list_filter = ["kind", "is_confidential", "reliability", "desk"]
    list_select_related = ["desk", "added_by"]
    search_fields = ["name", "description"]
    date_hierarchy = "created_at"
    ordering = ["-created_at"]  # by name would tell where a working name stands
    fields = [
        "__str__", "kind", "standing", "is_confidential", "also_called", "reliability", "person",
        "merged_into", "desk", "added_by", "created_at",
    ]  # fmt: skip
    readonly_fields = ["__str__", "standing", "also_called"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Source]:
        """Read with each what may be said of it."""
        return super().get_queryset(request).prefetch_related("agreements")

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Source], search_term: str
    ) -> tuple[QuerySet[Source], bool]:
        """Find by name only those whose name is no secret."""
        found, may_repeat = super().get_search_results(request, queryset, search_term)
        return (found.filter(is_confidential=False) if search_term else found), may_repeat

    @admin.display(description="also called", empty_value="nothing else")
    def also_called(self, source: Source) -> str | None:
        """The other names by which it is found, unless they are the desk's alone."""
        if source.is_confidential:
            return None
        return ", ".join(alias.name for alias in source.aliases.all()) or None


@admin.register(Identity)
class IdentityAdmin(ReadOnlyAdmin):
    """That an identity is sealed, by whom and when: never what it is."""

    list_display = ["__str__", SOURCE, "sealed_by", "sealed_at"]
    list_select_related = ["source", "sealed_by"]
    fields = ["source", "sealed_by", "sealed_at"]
    date_hierarchy = "sealed_at"


@admin.register(Evidence)
class EvidenceAdmin(ReadOnlyAdmin):
    """One given in confidence is shown, and found, by no more than that it is there.

    The file is not a form field, so Django shows its name alone, never the bytes.
    """

    list_display = [
        "__str__", "kind", "desk", "state", "first_hand", GIVEN_BY, "added_by",
        "obtained_at",
    ]  # fmt: skip
    list_filter = ["kind", "state", "first_hand", "desk"]
    list_select_related = ["desk", "added_by", "given_by"]
    search_fields = ["title", "locator", "address", "file_name", "sha256"]
    date_hierarchy = "obtained_at"
    exclude = ["places"]  # thousands of offsets, for the comparison alone
    readonly_fields = ["__str__"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Evidence]:
        """Leave file, text and places in the database until a page asks for them."""
        rows = super().get_queryset(request).prefetch_related("given_by__agreements")
        return rows.defer("file", "text", "places")

    def get_fields(self, request: HttpRequest, obj: Evidence | None = None) -> Any:
        """Show of one in confidence what the list shows."""
        if obj is None or not obj.in_confidence:
            return super().get_fields(request, obj)
        shown = [column for column in self.list_display if isinstance(column, str)]
        return [*shown, "given_by"]

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Evidence], search_term: str
    ) -> tuple[QuerySet[Evidence], bool]:
        """Find only what is not in confidence: a hit would tell what it is called."""
        found, may_repeat = super().get_search_results(request, queryset, search_term)
        if search_term:
            found = found.exclude(given_by__is_confidential=True)
        return found, may_repeat
