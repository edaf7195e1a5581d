"""What the tests of legal marks share: a charge marked for legal, and how it stands."""

from django.contrib.auth.models import User

from articles.actions.blockers import blockers
from articles.actions.clear_statement import clear_statement
from articles.actions.statement_state import standing
from articles.models import Statement
from tests.factories import make_article, make_statement

CHARGE = "Bo Lind stole the bell."
LATER = "\n\nWhat follows has nothing to do with it, and goes on for a while."


def charge() -> Statement:
    """Return a statement with a mark that legal has not cleared."""
    article = make_article(f"The bell is gone. {CHARGE}{LATER}")
    return make_statement(article, CHARGE, libel_risk=True)


def fresh(statement: Statement) -> Statement:
    return Statement.objects.select_related("article__working", "quote").get(pk=statement.pk)


def clear(legal: User, statement: Statement, note: str = "") -> Statement:
    clear_statement(legal, statement, standing(fresh(statement)), note)
    return fresh(statement)


def in_the_way(statement: Statement) -> list[tuple[str, str]]:
    return [(b.rule, b.target) for b in blockers(fresh(statement).article)]
