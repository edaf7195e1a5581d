"""The annotated draft as one HTML file that needs nothing beside it."""

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from articles.reports.annotated import AnnotatedDraft


def as_html(draft: AnnotatedDraft) -> bytes:
    """Return the draft as an HTML page in UTF-8, its style within it."""
    css = (settings.BASE_DIR / "static/css/annotated.css").read_text(encoding="utf-8")
    style = format_html("<style>\n{}</style>", mark_safe(css))  # noqa: S308 - our own file
    page = render_to_string("articles/annotated_file.html", {"draft": draft, "style": style})
    return page.encode()
