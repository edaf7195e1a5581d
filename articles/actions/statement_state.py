"""What a statement of the fact-check ledger stands on, and who may act on it as it is."""

import hashlib

from articles.actions.authors import hands
from articles.actions.errors import Conflict, Refused
from articles.actions.guard import lock_article, require
from articles.actions.log import last_to_act
from articles.models import Statement
from articles.permissions import Person, named


def standing(statement: Statement) -> str:
    """Return the SHA-256, in hex, of all that somebody who acts on a statement was shown."""
    supports = sorted(
        (support.evidence_id, support.start, support.end, support.locator)
        for support in statement.supports.all()
    )
    told = (
        statement.exact,
        str(statement.basis),
        statement.note,
        statement.quote_id,
        statement.libel_risk,
        statement.for_legal,
        statement.cleared_by_id,
        statement.retired,
        supports,
        _beside(statement),
    )
    return hashlib.sha256(repr(told).encode()).hexdigest()


def _beside(statement: Statement) -> int | None:
    """Return the revision beside which legal reads words that are not what had their mark."""
    is_changed = statement.is_gone or bool(statement.wordings)
    return statement.article.working_id if statement.needs_clearing and is_changed else None


def locked_statement(statement: Statement, seen: str | None) -> Statement:
    """Return the statement as it is now, its article locked until the transaction ends.

    Raises Conflict where ``seen``, its ``standing`` as the person was shown it, is no longer that.
    """
    lock_article(statement.article)
    statement = Statement.objects.select_related("article__desk", "quote").get(pk=statement.pk)
    if seen not in (None, standing(statement)):
        last = last_to_act(statement.article, statement_target(statement))
        who = f"; {named(last)} acted on it last" if last else ""
        raise Conflict(
            f"This statement has changed since you opened it{who}. Look at it again; what you "
            "typed is kept."
        )
    return statement


def check_live(statement: Statement) -> None:
    """Raise Refused for a statement off the ledger, or whose words have left the copy."""
    if statement.retired:
        raise Refused("This statement is off the ledger: put it back first.")
    if statement.is_gone:
        raise Refused("The words of this statement have left the copy.")


def require_legal(user: Person, statement: Statement) -> None:
    """Raise Refused unless the person clears copy for legal, and wrote none of this story."""
    require(user, "clear", statement.article.desk)
    if user.pk in hands(statement.article):
        raise Refused("You wrote part of this story: somebody else acts on it for legal.")


def unclear(statement: Statement) -> None:
    """Let legal's clearance fall."""
    statement.cleared_by = statement.cleared_at = None
    statement.legal_note = ""


def statement_target(statement: Statement) -> str:
    """Name the statement for the log."""
    return f"statement:{statement.pk}"
