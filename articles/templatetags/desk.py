"""What desk templates ask for: who may do what, what a person is called, where things are."""

from django import template
from django.contrib.auth.models import User
from django.template.context import Context

from articles import permissions
from articles.models import Article, Desk
from articles.views.places import url_of

register = template.Library()


@register.simple_tag(takes_context=True)
def may(context: Context, act: str, desk: Desk) -> bool:
    """Whether the person who is signed in may do ``act``: ``{% may "edit" desk as can_edit %}``."""
    return permissions.may(context["request"].user, act, desk)


@register.filter
def named(person: User | None) -> str:
    """The name to show for a person; the desk itself where it was nobody."""
    return person.get_full_name() or person.get_username() if person else "The desk"


@register.simple_tag
def place_url(article: Article, target: str) -> str:
    """The address of a target such as ``flag:12``: ``{% place_url article target as url %}``."""
    return url_of(article, target)
