"""Corrections: who proposed what, who decided, and where it was applied."""

from django.contrib import admin

from articles.admin.base import ReadOnlyAdmin, linked, words
from articles.models import Correction


@admin.register(Correction)
class CorrectionAdmin(ReadOnlyAdmin):
    list_display = [
        words, "right", linked("article"), "correction_class", "status", "proposed_by",
        "decided_by", linked("applied_in"), "proposed_at",
    ]  # fmt: skip
    list_filter = ["status", "correction_class", "quote_ground", "anchor_state", "article__desk"]
    list_select_related = ["article", "proposed_by", "decided_by", "applied_in"]
    search_fields = [
        "exact", "right", "reason", "notice", "article__slug", "proposed_by__username",
        "decided_by__username",
    ]  # fmt: skip
    date_hierarchy = "proposed_at"
