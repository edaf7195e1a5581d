"""The fact-check ledger: with proposals alone, with every basis, and one statement by itself."""

from playwright.sync_api import Page

from articles.actions.clear_statement import clear_statement
from articles.actions.mark_statement import take_off
from articles.actions.set_basis import Stretch, add_support, set_basis
from articles.actions.statement_state import standing
from articles.models import Article, Role, Statement
from tests.browser.scenes.base import STORY, scene
from tests.factories import make_article, make_evidence, make_statement, make_user, verify

BODY = """The ferry carried 400 people when it sank in 1911. It was the largest on the lake.

Bo Lind stole the bell, the board said. Everybody in Leith knows the tale. It is a sad one.

“It was full,” said Ana Duarte, who keeps the log. “Nobody told us,” she said. The tide turns."""


def stated() -> tuple[Article, Statement]:
    """A story with a statement on every basis; returns the sourced one."""
    article = make_article(BODY, slug="pier", headline="What sank the ferry", captions="The pier.")
    checker = make_user(Role.FACT_CHECKER, first_name="Faye", last_name="Lund")
    sourced = make_statement(
        article, "The ferry carried 400 people when it sank in 1911.", by=checker
    )
    log = make_evidence(text="The log says: 400 aboard.", title="Ferry log", locator="page 4")
    add_support(checker, sourced, log, Stretch((14, 24)))
    quote = verify(article.quotes.get(exact__contains="It was full"), checker)
    largest = make_statement(article, "It was the largest on the lake.", by=checker)
    set_basis(checker, largest, "attributed", quote=quote)
    known = make_statement(article, "Everybody in Leith knows the tale.", for_legal=True)
    set_basis(checker, known, "common", "It is sung at school.")
    known.refresh_from_db()
    clear_statement(make_user(Role.LEGAL), known, standing(known), "It is sung indeed.")
    set_basis(checker, make_statement(article, "It is a sad one."), "opinion")
    make_statement(article, "Bo Lind stole the bell, the board said.", libel_risk=True)
    take_off(checker, make_statement(article, "The tide turns."), "It always does.")
    return article, sourced


@scene
def ledger_of_proposals(page: Page) -> None:
    make_article(BODY, slug="pier", headline="What sank the ferry")
    page.goto(f"{STORY}statements/")


@scene
def ledger(page: Page) -> None:
    article, _ = stated()
    doubtful = article.statements.filter(basis="opinion")
    doubtful.update(anchor_state="doubtful")
    article.statements.filter(basis="attributed").update(anchor_state="orphaned")
    page.goto(f"{STORY}statements/")


@scene
def statement(page: Page) -> None:
    _, sourced = stated()
    page.goto(f"{STORY}statements/{sourced.pk}/")


@scene
def annotated_draft(page: Page) -> None:
    stated()
    page.goto(f"{STORY}annotated/")
