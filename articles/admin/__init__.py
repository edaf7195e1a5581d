"""Django's admin: people, desks and roles to configure; all else to read, never to write."""

from articles.admin import (
    articles,
    corrections,
    findings,
    log,
    people,
    quotes,
    registry,
    rules,
    sheets,
)

__all__ = [
    "articles",
    "corrections",
    "findings",
    "log",
    "people",
    "quotes",
    "registry",
    "rules",
    "sheets",
]
