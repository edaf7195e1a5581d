"""Articles, their revisions and the approvals of them."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html_join

from articles.admin.base import ReadOnlyAdmin, linked, short_hash
from articles.models import Approval, Article, Original, Revision

#: The admin lists, by model, in which an article's rows are.
LISTS = {
    "revision": "revisions",
    "flag": "flags",
    "quote": "quotes",
    "correction": "corrections",
    "approval": "approvals",
    "comment": "comments",
    "event": "timeline",
}


@admin.register(Article)
class ArticleAdmin(ReadOnlyAdmin):
    list_display = ["slug", "desk", "status", "priority", "legal", "deadline", "filed_by", "lists"]
    list_filter = ["status", "desk", "priority", "legal", "language"]
    list_select_related = ["desk", "filed_by"]
    search_fields = ["slug", "working__headline", "published__headline", "filed_by__username"]
    date_hierarchy = "filed_at"
    ordering = ["-filed_at"]
    readonly_fields = ["lists"]

    @admin.display(description="its rows")
    def lists(self, article: Article) -> str:
        """Links to the lists of everything that belongs to the article."""
        found = [
            (reverse(f"admin:articles_{model}_changelist"), article.pk, label)
            for model, label in LISTS.items()
        ]
        return format_html_join(" · ", '<a href="{}?article__id__exact={}">{}</a>', found)


@admin.register(Revision)
class RevisionAdmin(ReadOnlyAdmin):
    list_display = [
        "__str__", linked("article"), "number", "kind", "author", "reason",
        short_hash("sha256"), "created_at",
    ]  # fmt: skip
    list_filter = ["kind", "article__desk"]
    list_select_related = ["article", "author"]
    search_fields = ["article__slug", "headline", "sha256", "author__username", "reason"]
    date_hierarchy = "created_at"
    ordering = ["-created_at"]
    readonly_fields = ["original_file"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Revision]:
        """Leave the body in the database until a revision's own page asks for it."""
        return super().get_queryset(request).defer("body", "captions")

    @admin.display(description="original file", empty_value="none")
    def original_file(self, revision: Revision) -> Any:
        """The name of the file that it was read from; its bytes stay where they are."""
        names = Original.objects.filter(revision=revision).values_list("name", flat=True)
        return names.first()


@admin.register(Approval)
class ApprovalAdmin(ReadOnlyAdmin):
    list_display = [
        "kind", linked("article"), linked("revision"), short_hash("revision_sha256"),
        "approver", "override_reason", "created_at", "voided_at",
    ]  # fmt: skip
    list_filter = [
        "kind",
        ("voided_at", admin.EmptyFieldListFilter),
        ("override_reason", admin.EmptyFieldListFilter),
        "article__desk",
    ]
    list_select_related = ["article", "revision", "approver"]
    search_fields = ["article__slug", "approver__username", "revision_sha256", "override_reason"]
    date_hierarchy = "created_at"
