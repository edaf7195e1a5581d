"""A quote's page, by what its evidence says."""

from playwright.sync_api import Page

from articles.actions.attach_evidence import attach_evidence
from articles.actions.set_speaker import set_speaker
from articles.actions.verify_quote import dispute_quote
from articles.models import Article, Role
from tests.browser.scenes.base import STORY, loved, make_story, scene
from tests.factories import make_evidence, make_source, make_user, verify


@scene
def quote(page: Page) -> None:
    open_quote(page, make_story())


@scene
def quote_altered(page: Page) -> None:
    show_evidence(page, "We said that the pier has not been loved for ages. But it stands.")


@scene
def quote_matched(page: Page) -> None:
    show_evidence(page, "Well: the pier has been loved for a century, but it must go.")


@scene
def quote_absent(page: Page) -> None:
    show_evidence(page, "Minutes were taken.", disputed=True)


@scene
def quote_verified(page: Page) -> None:
    article = make_story()
    verify(loved(article))
    open_quote(page, article)


def open_quote(page: Page, article: Article) -> None:
    """Open the page of that quote."""
    page.goto(f"{STORY}quotes/{loved(article).pk}/")


def show_evidence(page: Page, text: str, disputed: bool = False) -> None:
    """Attach evidence of this text to a quote, and open the quote's page."""
    article = make_story()
    checker, quote = make_user(Role.FACT_CHECKER), loved(article)
    set_speaker(checker, quote, make_source())
    attach_evidence(checker, quote, make_evidence(text=text))
    if disputed:
        dispute_quote(checker, quote, "She never said it.")
    open_quote(page, article)
