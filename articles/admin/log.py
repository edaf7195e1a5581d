"""The log, and where it ends."""

from django.contrib import admin
from django.utils.html import format_html, format_html_join

from articles.admin.base import ReadOnlyAdmin, change_url, has_page, linked, short_hash
from articles.models import Event, LogHead

#: Of one event: a batch may name hundreds of rows.
MOST_LINKS = 10


@admin.register(Event)
class EventAdmin(ReadOnlyAdmin):
    list_display = ["seq", "at", "actor", "verb", linked("article"), "targets", short_hash("hash")]
    list_filter = ["verb", "article__desk"]
    list_select_related = ["actor", "article"]
    search_fields = ["verb", "target", "hash", "article__slug", "actor__username"]
    date_hierarchy = "at"
    ordering = ["-seq"]
    readonly_fields = ["targets"]

    @admin.display(description="on", ordering="target")
    def targets(self, event: Event) -> str:
        """Links to the rows that were acted on, such as flag:12 or correction:3,4.

        What has no page in the admin is named as it was logged.
        """
        model_name, _, ids = event.target.partition(":")
        if not has_page(model_name):
            return event.target
        pks = [pk for pk in ids.split(",") if pk]
        found = [(change_url(model_name, pk), model_name, pk) for pk in pks[:MOST_LINKS]]
        more = f" and {len(pks) - MOST_LINKS} more" if len(pks) > MOST_LINKS else ""
        links = format_html_join(", ", '<a href="{}">{} {}</a>', found)
        return format_html("{}{}", links, more)


@admin.register(LogHead)
class LogHeadAdmin(ReadOnlyAdmin):
    list_display = ["seq", short_hash("hash")]
