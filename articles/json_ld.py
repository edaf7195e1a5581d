"""What search engines and aggregators read: a story as schema.org NewsArticle, in JSON-LD.

Source: https://schema.org/NewsArticle and https://schema.org/CorrectionComment
"""

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from articles.models import Article, Correction
from articles.readers import authors, headline, lines

#: What could end the script element or begin a comment in it, as JSON escapes.
ESCAPES = {ord(character): f"\\u{ord(character):04X}" for character in "<>&"}


def news_article(
    article: Article, notices: Iterable[Correction], url: str, site_name: str
) -> dict[str, Any]:
    """Return the published revision of ``article`` as a NewsArticle; empty fields are left out.

    ``url`` is its absolute address, ``site_name`` the name that it is published under;
    ``notices`` are as ``articles.readers.notices`` gives them.
    """
    copy = lines(article)
    found = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": headline(article),
        "description": " ".join(copy.get("standfirst", [])),
        "dateline": " ".join(copy.get("dateline", [])),
        "author": [{"@type": "Person", "name": name} for name in authors(article)],
        "publisher": {"@type": "NewsMediaOrganization", "name": site_name},
        "inLanguage": article.language,
        "url": url,
        "mainEntityOfPage": url,
        "datePublished": _iso(article.first_published_at),
        "dateModified": _iso(article.published_at),
        "correction": [_correction(notice) for notice in notices],
    }
    return {name: value for name, value in found.items() if value}


def script_text(data: dict[str, Any]) -> str:
    """Return ``data`` as JSON in ASCII that is safe inside a script element."""
    return json.dumps(data).translate(ESCAPES)


def _correction(notice: Correction) -> dict[str, str]:
    return {
        "@type": "CorrectionComment",
        "text": notice.notice,
        "datePublished": _iso(notice.told_at),  # type: ignore[attr-defined]
    }


def _iso(moment: datetime | None) -> str:
    return moment.isoformat() if moment else ""
