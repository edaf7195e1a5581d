"""What desk templates ask for: who may do what, what a person is called, what changed."""

from collections.abc import Iterable

from django import template
from django.template.context import Context
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from articles import permissions
from articles.models import Desk, Source
from articles.text.diff import Piece

register = template.Library()
register.filter("named", permissions.named)

MARKUP = {"equal": "{}", "insert": "<ins>{}</ins>", "delete": "<del>{}</del>"}


@register.filter
def called(source: Source, is_staff: bool) -> str:
    """What the desk's staff call a source; others read what may be said of a confidential one."""
    return source.name if is_staff else str(source)


@register.simple_tag(takes_context=True)
def may(context: Context, act: str, desk: Desk) -> bool:
    """Whether the person who is signed in may do ``act``: ``{% may "edit" desk as can_edit %}``."""
    return permissions.may(context["request"].user, act, desk)


@register.simple_tag
def marked(pieces: Iterable[Piece]) -> SafeString:
    """Two texts as one, with what was deleted and inserted marked as such."""
    return format_html_join("", "{}", ((format_html(MARKUP[p.op], p.text),) for p in pieces))
