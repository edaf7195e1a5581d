"""Where a thing that the log or a blocker names, such as ``flag:12``, stands on the screens."""

from django.urls import reverse

from articles.actions.errors import Blocker
from articles.actions.promises import KEPT
from articles.models import Article

#: What is cleared where a quote's page shows the terms it was spoken on.
PROMISED = (*KEPT, "freed", "may_be_unnamed", "may_name", "description", "sources")
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
    if kind == "request":
        return reverse("anonymity_request", args=[article.slug, ids])
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
    kind, _, pk = blocker.target.partition(":")
    if kind == "source":  # copy names it: the link tells nobody which
        return reverse("edit_copy", args=[article.slug])
    if kind == "quote" and blocker.rule in PROMISED:
        return f"{reverse('quote', args=[article.slug, pk])}#terms"
    return url_of(article, blocker.target)


def source_url(target: str) -> str:
    """Return the address of a source's agreements (``source:id``), or "" for all else."""
    kind, _, pk = target.partition(":")
    return f"{reverse('source', args=[pk])}#agreements" if kind == "source" else ""
