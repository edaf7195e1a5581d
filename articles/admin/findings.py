"""Flags, and the comments on copy."""

from django.contrib import admin

from articles.admin.base import ReadOnlyAdmin, linked, words
from articles.models import Comment, Flag


@admin.register(Flag)
class FlagAdmin(ReadOnlyAdmin):
    list_display = [
        "rule", words, linked("article"), "severity", "status", "in_quote", "anchor_state",
        "raised_by", "ruled_by", "created_at",
    ]  # fmt: skip
    list_filter = [
        "status", "severity", "category", "in_quote", "anchor_state", "rule", "article__desk",
    ]  # fmt: skip
    list_select_related = ["article", "raised_by", "ruled_by"]
    search_fields = ["rule", "exact", "article__slug", "reason", "ruled_by__username"]
    date_hierarchy = "created_at"
    readonly_fields = ["text"]


@admin.register(Comment)
class CommentAdmin(ReadOnlyAdmin):
    list_display = ["__str__", words, linked("article"), linked("flag"), "author", "created_at"]
    list_filter = ["anchor_state", "article__desk"]
    list_select_related = ["article", "flag", "author"]
    search_fields = ["body", "exact", "article__slug", "author__username"]
    date_hierarchy = "created_at"
