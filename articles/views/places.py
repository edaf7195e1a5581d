"""Where a thing that the log or a blocker names, such as ``flag:12``, stands on the screens."""

from django.urls import reverse

from articles.models import Article

#: Kind of thing → the screen that shows it.
SCREENS = {
    "flag": "review",
    "quote": "review",
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
