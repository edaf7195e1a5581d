"""Libel risk and "legal to see": marks that a statement gets, and legal alone takes away."""

from django.db import transaction
from django.utils import timezone

from articles.actions.errors import Conflict, Refused
from articles.actions.guard import check_fields, require
from articles.actions.log import record
from articles.actions.mark_statement import Marks
from articles.actions.statement_state import (
    check_live,
    locked_statement,
    require_legal,
    statement_target,
    unclear,
)
from articles.models import Statement
from articles.permissions import Person, named
from articles.text.copy import normalise


def mark_legal(user: Person, statement: Statement, marks: Marks, seen: str | None = None) -> None:
    """Set a statement's legal marks. Needs the act ``state``, and ``clear`` to take one away.

    A new mark lets a clearance fall. Raises Refused for those who wrote the story where one
    is taken away, and Conflict where the statement has changed since it was ``seen``.
    """
    require(user, "state", statement.article.desk)
    with transaction.atomic():
        statement = locked_statement(statement, seen)
        check_live(statement)
        had = Marks(statement.libel_risk, statement.for_legal)
        if had == marks:
            raise Conflict("These are the statement’s legal marks already.")
        if had.libel_risk > marks.libel_risk or had.for_legal > marks.for_legal:
            require_legal(user, statement)
        statement.libel_risk, statement.for_legal = marks.libel_risk, marks.for_legal
        unclear(statement)
        statement.save()
        record(
            user,
            "marked_legal",
            statement.article,
            statement_target(statement),
            libel_risk=marks.libel_risk,
            for_legal=marks.for_legal,
        )


def clear_statement(user: Person, statement: Statement, seen: str, note: str = "") -> None:
    """Clear the very words of a statement for legal. Needs the act ``clear``.

    ``seen`` is ``standing(statement)`` as the person was shown it. Raises Refused for those who
    wrote the story, and where there is no mark to clear or the place is not certain; Conflict
    where it has changed since, or somebody has cleared it.
    """
    require(user, "clear", statement.article.desk)
    with transaction.atomic():
        statement = locked_statement(statement, seen)
        check_live(statement)
        require_legal(user, statement)
        _check_clearable(statement)
        statement.cleared_by, statement.cleared_at = user, timezone.now()
        statement.legal_note = normalise(note).strip()
        check_fields(statement, "legal_note")
        statement.save()
        record(user, "cleared_statement", statement.article, statement_target(statement))


def take_back_clearance(user: Person, statement: Statement) -> None:
    """Say that legal is to look at a statement again. Needs the act ``clear``.

    Raises Conflict where it is not cleared.
    """
    require(user, "clear", statement.article.desk)
    with transaction.atomic():
        statement = locked_statement(statement, None)
        if statement.cleared_by is None:
            raise Conflict("This statement is not cleared.")
        unclear(statement)
        statement.save()
        record(user, "took_back_clearance", statement.article, statement_target(statement))


def _check_clearable(statement: Statement) -> None:
    if statement.cleared_by:
        raise Conflict(f"{named(statement.cleared_by)} has cleared this statement already.")
    if not statement.has_legal_mark:
        raise Refused("Nobody has marked this statement for legal.")
    if not statement.is_placed:
        raise Refused("The place of this statement is not certain: confirm it first.")
