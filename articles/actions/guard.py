"""What every action does first: ask for permission, and take a row by compare-and-set."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from django.core.exceptions import ValidationError
from django.db import models

from articles.actions.errors import Conflict, Refused
from articles.models import Article, Correction, Desk, Evidence, Flag
from articles.permissions import ACTS, Person, may, may_see_evidence, named
from articles.text.as_seen import is_blank
from articles.text.copy import Copy, normalise

Row = TypeVar("Row", bound=models.Model)

#: Code points of one article: a long read has some 60,000.
LIMIT = 400_000


def require(user: Person, act: str, desk: Desk | None) -> None:
    """Raise Refused unless ``user`` may do ``act`` at ``desk``, or without one across desks."""
    if not may(user, act, desk):
        raise Refused(f"Your roles{f' at {desk}' if desk else ''} do not let you {ACTS[act]}.")


def require_sight(user: Person, evidence: Evidence) -> None:
    """Raise Refused where the evidence was given in confidence, and not to be seen by ``user``."""
    if not may_see_evidence(user, evidence):
        raise Refused(
            "This evidence was given in confidence: only those who may know its source see it."
        )


def require_words(words: str, field: str) -> str:
    """Return ``words`` normalised and trimmed. Raises Refused when they show nothing."""
    trimmed = normalise(words).strip()
    if is_blank(trimmed):
        raise Refused(f"{field}: say something here.")
    return trimmed


def check_copy(copy: Copy) -> None:
    """Raise Refused when copy has no body, or is longer than the desk takes."""
    if is_blank(copy.body):
        raise Refused("Body: the story has no text. Paste or upload it.")
    if len(copy.text) > LIMIT:
        raise Refused(f"The story has {len(copy.text):,} characters; the desk takes {LIMIT:,}.")


def check_fields(row: models.Model, *names: str) -> None:
    """Raise Refused when a field so named is too long, or none of its choices.

    Databases differ here: SQLite keeps what PostgreSQL refuses with an error.
    """
    others = {field.name for field in row._meta.fields if field.name not in names}
    try:
        row.clean_fields(exclude=others)
    except ValidationError as error:
        name, messages = next(iter(error.message_dict.items()))
        label = str(row._meta.get_field(name).verbose_name).capitalize()  # type: ignore[union-attr]
        raise Refused(f"{label}: {messages[0]}") from error


def move_status(row: Row, to: str, **values: object) -> None:
    """Move ``row`` from the status it was read with to ``to``, in one conditional UPDATE.

    Raises Refused when the transition table does not know the step or a value does not
    fit its field, and Conflict when the row's status is no longer what it was when read.
    """
    before = row.status  # type: ignore[attr-defined]
    if to not in row.TRANSITIONS[before]:  # type: ignore[attr-defined]
        raise Refused(
            f"This {row._meta.verbose_name} is {_label(row)}{_by(row)}: it cannot become {to}."
        )
    words = {name: value for name, value in values.items() if isinstance(value, str)}
    check_fields(type(row)(**words), *words)
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
            f"{named(working.author)} has filed revision {working.number} meanwhile. "
            "Look at it, then try again; what you typed is kept."
        )


def lock_article(article: Article) -> Article:
    """Return the article as it is now, locked until the transaction ends.

    Every action that touches something of an article takes this lock first, so that no
    two ever wait for each other. Rows that name the article may still be written
    meanwhile (no_key). On SQLite the transaction itself is the lock (IMMEDIATE).
    """
    # What is joined to a row that one had to wait for is as old as the wait: ask again.
    Article.objects.select_for_update(no_key=True).get(pk=article.pk)
    return Article.objects.select_related("working", "desk").get(pk=article.pk)


def lock_evidence(evidence: Evidence) -> Evidence:
    """Return the evidence as it is now, but for its contents, locked until the transaction ends.

    Stories are locked before it.
    """
    held = Evidence.objects.select_for_update(no_key=True)
    return held.defer("text", "places", "file").get(pk=evidence.pk)


def one_article(rows: Sequence[Correction] | Sequence[Flag]) -> Article:
    """Return the article that all rows are of. Raises Refused when there are two, or no row."""
    if len({row.article_id for row in rows}) != 1:
        raise Refused("Choose one or more things of one article.")
    return rows[0].article


def targets(rows: Iterable[models.Model]) -> str:
    """Name rows for the log: ids, comma between."""
    return ",".join(str(row.pk) for row in rows)


def _label(row: models.Model) -> str:
    return row.get_status_display()  # type: ignore[attr-defined]


def _by(row: models.Model) -> str:
    """Name who did it, where the row knows: a withdrawal does not make the approver its author."""
    is_decision = row.status in ("approved", "rejected")  # type: ignore[attr-defined]
    person = getattr(row, "decided_by" if is_decision else "ruled_by", None)
    return f" by {named(person)}" if person else ""
