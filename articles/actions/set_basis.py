"""Say what a statement stands on: evidence, somebody's word, what all know, or nothing yet."""

from dataclasses import dataclass

from django.db import IntegrityError, transaction

from articles.actions.errors import Conflict, Refused
from articles.actions.guard import check_fields, lock_evidence, require, require_sight
from articles.actions.log import record
from articles.actions.statement_state import check_live, locked_statement, statement_target
from articles.actions.terms import check_evidence
from articles.models import Evidence, Quote, Statement, Support
from articles.permissions import Person
from articles.text.copy import normalise

Basis = Statement.Basis


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where in the evidence it says so: code points of its text, or a page or time in words."""

    place: tuple[int, int] | None = None
    locator: str = ""


def set_basis(
    user: Person,
    statement: Statement,
    basis: str,
    note: str = "",
    quote: Quote | None = None,
    seen: str | None = None,
) -> None:
    """Say what a statement stands on. Needs the act ``state``.

    Raises Refused where that is evidence and none is attached, a quote that is not this
    story's or stands no more, or common knowledge without a ``note`` that says why; and
    Conflict where the statement has changed since it was ``seen``.
    """
    require(user, "state", statement.article.desk)
    with transaction.atomic():
        statement = locked_statement(statement, seen)
        check_live(statement)
        statement.basis, statement.note = basis, normalise(note).strip()
        check_fields(statement, "basis", "note")
        statement.quote = quote if basis == Basis.ATTRIBUTED else None
        _check_basis(statement)
        statement.save()
        _record_basis(user, statement)


def add_support(
    user: Person,
    statement: Statement,
    evidence: Evidence,
    stretch: Stretch = Stretch(),
    seen: str | None = None,
) -> Support:
    """Rest a statement on evidence, which makes an open one sourced. Needs the act ``state``.

    Raises Refused for evidence of another desk, off the record, or given in confidence to
    others, and for a stretch that its text does not have; Conflict where the statement rests
    on it already, or has changed since it was ``seen``.
    """
    require(user, "state", statement.article.desk)
    if evidence.desk_id != statement.article.desk_id:
        raise Refused("Evidence: choose evidence of this desk.")
    with transaction.atomic():
        statement = locked_statement(statement, seen)
        check_live(statement)
        evidence = lock_evidence(evidence)
        require_sight(user, evidence)
        check_evidence(evidence)
        support = _support(user, statement, evidence, stretch)
        if statement.basis == Basis.OPEN:
            statement.basis = Basis.SOURCED
            statement.save(update_fields=["basis"])
        record(
            user,
            "added_support",
            statement.article,
            statement_target(statement),
            evidence=evidence.pk,
            sha256=evidence.sha256,
        )
    return support


def remove_support(user: Person, support: Support, seen: str | None = None) -> None:
    """Take a piece of evidence from a statement; without any a sourced one is open again.

    Needs the act ``state``. Raises Conflict as ``add_support`` does.
    """
    require(user, "state", support.statement.article.desk)
    with transaction.atomic():
        statement = locked_statement(support.statement, seen)
        check_live(statement)
        support.delete()
        if statement.basis == Basis.SOURCED and not statement.supports.exists():
            statement.basis = Basis.OPEN
            statement.save(update_fields=["basis"])
        record(
            user,
            "removed_support",
            statement.article,
            statement_target(statement),
            evidence=support.evidence_id,
        )


def _check_basis(statement: Statement) -> None:
    match statement.basis:
        case Basis.SOURCED if not statement.supports.exists():
            raise Refused("Attach the evidence first: a sourced statement rests on some.")
        case Basis.ATTRIBUTED:
            _check_quote(statement)
        case Basis.COMMON if not statement.note:
            raise Refused("Note: say why everybody may be taken to know it.")


def _check_quote(statement: Statement) -> None:
    quote = statement.quote
    if quote is None:
        raise Refused("Quote: choose whose word it is.")
    if not statement.article.quotes.filter(pk=quote.pk, retired=False).exists():
        raise Refused("Quote: choose one that stands in this story.")


def _support(user: Person, statement: Statement, evidence: Evidence, stretch: Stretch) -> Support:
    start, end = stretch.place or (None, None)
    support = Support(
        statement=statement,
        evidence=evidence,
        start=start,
        end=end,
        locator=normalise(stretch.locator).strip(),
        added_by=user,
    )
    check_fields(support, "locator")
    if start is not None and end is not None and not 0 <= start < end <= len(evidence.text):
        raise Refused("Where it says so: these words are not in the evidence.")
    try:
        with transaction.atomic():
            support.save()
    except IntegrityError as error:
        raise Conflict("The statement rests on this evidence already.") from error
    return support


def _record_basis(user: Person, statement: Statement) -> None:
    record(
        user,
        "set_basis",
        statement.article,
        statement_target(statement),
        basis=str(statement.basis),
        quote=statement.quote_id,
    )
