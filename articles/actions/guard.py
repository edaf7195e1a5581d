"""What every action does first: ask for permission, and take a row by compare-and-set."""

from collections.abc import Iterable
from typing import TypeVar

from django.db import models

from articles.actions.errors import Conflict, Refused
from articles.models import Article, Desk
from articles.permissions import ACTS, Person, may

Row = TypeVar("Row", bound=models.Model)


def require(user: Person, act: str, desk: Desk) -> None:
    """Raise Refused unless ``user`` may do ``act`` at ``desk``."""
    if not may(user, act, desk):
        raise Refused(f"Your roles at {desk} do not let you {ACTS[act]}.")


def require_words(words: str, field: str) -> str:
    """Return ``words`` trimmed. Raises Refused when nothing is left."""
    trimmed = words.strip()
    if not trimmed:
        raise Refused(f"{field}: say something here.")
    return trimmed


def move_status(row: Row, to: str, **values: object) -> None:
    """Move ``row`` from the status it was read with to ``to``, in one conditional UPDATE.

    Raises Refused when the transition table does not know the step, and Conflict when
    the row's status is no longer what it was when it was read.
    """
    before = row.status  # type: ignore[attr-defined]
    if to not in row.TRANSITIONS[before]:  # type: ignore[attr-defined]
        raise Refused(f"This {row._meta.verbose_name} is {_label(row)}: it cannot become {to}.")
    taken = type(row)._default_manager.filter(pk=row.pk, status=before).update(status=to, **values)
    if not taken:
        row.refresh_from_db()
        raise Conflict(
            f"Somebody was first: this {row._meta.verbose_name} is already {_label(row)}"
            f"{_by(row)}. Nothing of yours was done."
        )
    row.status = to  # type: ignore[attr-defined]
    for name, value in values.items():
        setattr(row, name, value)


def require_working(article: Article, revision_id: int) -> None:
    """Raise Conflict unless ``revision_id`` is still the article's working revision."""
    if article.working_id != revision_id:
        working = article.working
        raise Conflict(
            f"{working.author} has filed revision {working.number} meanwhile. "
            "Look at it, then try again; what you typed is kept."
        )


def lock_article(article: Article) -> Article:
    """Return the article as it is now, locked until the transaction ends.

    On SQLite the transaction itself is the lock (IMMEDIATE), and the lock is ignored.
    """
    return (
        Article.objects.select_for_update(of=("self",))
        .select_related("working", "desk")
        .get(pk=article.pk)
    )


def targets(rows: Iterable[models.Model]) -> str:
    """Name rows for the log: ids, comma between."""
    return ",".join(str(row.pk) for row in rows)


def _label(row: models.Model) -> str:
    return row.get_status_display()  # type: ignore[attr-defined]


def _by(row: models.Model) -> str:
    person = getattr(row, "decided_by", None) or getattr(row, "ruled_by", None)
    return f" by {person}" if person else ""
