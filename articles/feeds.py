"""The readers' Atom feed: stories as they were last published, notices and all."""

import re
from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.db.models import Prefetch
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed

from articles.models import Article
from articles.readers import authors, headline, notices, stories

#: Stories in the feed.
MOST = 30
#: What XML 1.0 cannot carry, even escaped (https://www.w3.org/TR/xml/#charsets).
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class PrintableAtom(Atom1Feed):
    """Atom that leaves out of an entry what would break the whole feed."""

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        """Write one entry, its texts without what XML cannot carry."""
        printable = {
            name: NOT_XML.sub("", value) if isinstance(value, str) else value
            for name, value in item.items()
        }
        super().add_item_elements(handler, printable)


class StoriesFeed(Feed):
    """The stories that were published or corrected last, with their notices."""

    feed_type = PrintableAtom
    language = "en"
    description_template = "articles/public/feed_entry.html"

    def link(self) -> str:
        return reverse("front")

    def title(self) -> str:
        return settings.SITE_NAME

    def author_name(self) -> str:
        return settings.SITE_NAME

    def items(self) -> list[Article]:
        latest = stories().order_by("-published_at", "-pk")
        told = Prefetch("corrections", queryset=notices(), to_attr="told")
        return list(latest.prefetch_related(told)[:MOST])

    def item_title(self, item: Article) -> str:
        retracted = "Retracted: " if item.is_retracted else ""  # type: ignore[attr-defined]
        return f"{retracted}{headline(item)}"

    def item_link(self, item: Article) -> str:
        return reverse("story", args=[item.slug])

    def item_author_name(self, item: Article) -> str | None:
        return ", ".join(authors(item)) or None

    def item_pubdate(self, item: Article) -> datetime | None:
        return item.first_published_at

    def item_updateddate(self, item: Article) -> datetime | None:
        return item.published_at
