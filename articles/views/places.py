"""Where a thing that the log or a blocker names, such as ``flag:12``, stands on the screens."""

from django.urls import reverse

from articles.actions.errors import Blocker
from articles.models import Article

#: Kind of thing → the screen that shows it.
SCREENS = {
    "flag": "review",
    "quote": "review",
    "statement": "statements",
    "comment": "review",
    "correction": "corrections",
    "article": "release",
}


def url_of(article: Article, target: str) -> str:
    """Return the address of ``target`` (``kind:id`` or ``kind:id,id``: its first), or ""."""
    kind, _, ids = target.partition(":")
    if kind not in SCREENS:
        return ""
    screen = reverse(SCREENS[kind], args=[article.slug])
    return screen if kind == "article" else f"{screen}#{kind}-{ids.partition(',')[0]}"


def blocker_url(article: Article, blocker: Blocker) -> str:
    """Return the address at which what stands in the way of release can be cleared."""
    if blocker.rule == "structure":
        return reverse("edit_copy", args=[article.slug])
    if blocker.rule in ("legal", "embargo"):
        return f"{reverse('release', args=[article.slug])}#{blocker.rule}"
    return url_of(article, blocker.target)
