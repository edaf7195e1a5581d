"""Put statements of fact on a story's ledger to be checked, and take them off it."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from articles.actions.errors import Conflict, Refused
from articles.actions.guard import (
    check_fields,
    lock_article,
    require,
    require_words,
    require_working,
    targets,
)
from articles.actions.log import last_to_act, record
from articles.actions.statement_state import locked_statement, require_legal, statement_target
from articles.models import Article, Revision, Statement
from articles.permissions import Person, named
from articles.text.anchors import anchor_at

#: Start and end of some words, in code points.
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Marks:
    """What is for legal in a statement."""

    libel_risk: bool = False
    for_legal: bool = False


def mark_statement(
    user: Person, article: Article, base: Revision, place: Place, marks: Marks = Marks()
) -> Statement:
    """Put the words at ``place`` of ``base`` on the ledger, open. Needs the act ``state``.

    Raises Conflict where somebody has put just these words there already.
    """
    return mark_statements(user, article, base, [place], marks)[0]


def mark_statements(
    user: Person,
    article: Article,
    base: Revision,
    places: Sequence[Place],
    marks: Marks = Marks(),
) -> list[Statement]:
    """Put the words at each of ``places`` on the ledger, as ``mark_statement`` does."""
    require(user, "state", article.desk)
    if not places:
        raise Refused("Nothing is left to put on the ledger.")
    with transaction.atomic():
        article = lock_article(article)
        require_working(article, base.pk)
        found = [_statement(user, article, base, place) for place in places]
        for statement in found:
            statement.libel_risk, statement.for_legal = marks.libel_risk, marks.for_legal
            statement.save()
        record(
            user,
            "marked_statement",
            article,
            f"statement:{targets(found)}",
            libel_risk=marks.libel_risk,
            for_legal=marks.for_legal,
        )
    return found


def dismiss_claim(user: Person, article: Article, base: Revision, place: Place) -> Statement:
    """Say that words which the desk proposes need no check. Needs the act ``state``.

    They stay off the ledger until an edit changes them.
    """
    require(user, "state", article.desk)
    with transaction.atomic():
        article = lock_article(article)
        require_working(article, base.pk)
        statement = _statement(user, article, base, place)
        statement.retired = True
        statement.save()
        record(user, "dismissed_claim", article, statement_target(statement))
    return statement


def take_off(user: Person, statement: Statement, reason: str, seen: str | None = None) -> None:
    """Take a statement off the ledger, for a reason. Needs the act ``state``.

    Raises Refused where it has a legal mark, which only legal takes away, though its words
    have left the copy; and Conflict where it has changed since it was ``seen``.
    """
    require(user, "state", statement.article.desk)
    reason = require_words(reason, "Reason")
    with transaction.atomic():
        statement = locked_statement(statement, seen)
        if statement.retired:
            raise Conflict(f"This statement is off the ledger already{_by(statement)}.")
        if statement.has_legal_mark:
            require_legal(user, statement)
        statement.retired, statement.note = True, reason
        check_fields(statement, "note")
        statement.save()
        record(user, "took_off_statement", statement.article, statement_target(statement))


def put_back(user: Person, statement: Statement) -> None:
    """Put a statement that was taken off, or a claim that was dismissed, on the ledger again.

    Needs the act ``state``. Raises Refused where its words are not certain any more, and
    Conflict where it is on the ledger.
    """
    require(user, "state", statement.article.desk)
    with transaction.atomic():
        statement = locked_statement(statement, None)
        if not statement.retired:
            raise Conflict("This statement is on the ledger.")
        if not statement.is_placed:
            raise Refused("Its words have changed since: mark them as a new statement.")
        statement.retired, statement.note = False, ""
        statement.basis, statement.quote = Statement.Basis.OPEN, None
        statement.save()
        record(user, "put_back_statement", statement.article, statement_target(statement))


def _statement(user: Person, article: Article, base: Revision, place: Place) -> Statement:
    start, end = place
    there = article.statements.filter(start=start, end=end).select_related("marked_by")
    if known := next((row for row in there if row.is_placed), None):
        state = "taken off the ledger" if known.retired else "on the ledger"
        raise Conflict(f"These words are {state} already, marked by {named(known.marked_by)}.")
    statement = Statement(article=article, revision=base, marked_by=user)
    try:
        statement.anchor = anchor_at(base.text, start, end)
    except ValueError as error:
        raise Refused("Select some words of the text first.") from error
    return statement


def _by(statement: Statement) -> str:
    target = statement_target(statement)
    person = last_to_act(statement.article, target, "took_off_statement", "dismissed_claim")
    return f", by {named(person)}" if person else ""
