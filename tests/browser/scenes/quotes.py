"""A quote's page, by what its evidence says."""

from playwright.sync_api import Page

from articles.actions.attach_evidence import attach_evidence
from articles.actions.mark_translated import mark_translated
from articles.actions.set_speaker import set_speaker
from articles.actions.verify_quote import dispute_quote
from articles.models import Article, Role
from tests.browser.scenes.base import STORY, loved, make_story, scene
from tests.factories import make_article, make_evidence, make_source, make_user, verify

TOGETHER = """“It is loved,” Mira Castellanos said.

“We keep it as it is,” Mira Castellanos said.

“We would never sell it to you,” Mira Castellanos said."""


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


@scene
def quote_translated(page: Page) -> None:
    article = make_story()
    mark_translated(make_user(Role.FACT_CHECKER), loved(article), "Norwegian")
    open_quote(page, article)


@scene
def quote_in_evidence(page: Page) -> None:
    """The page of the whole evidence, the second of several, at the place."""
    tide = "The tide went out, and the piles stood dry in the light of noon.\n" * 900
    show_evidence(page, f"{tide}Well: the pier has been loved for a century.\n{tide}")
    page.get_by_role("link", name="Read it in its place in the evidence").click()
    page.locator("mark#place").wait_for()


@scene
def quotes_together(page: Page) -> None:
    """One speaker's other quotes: with and without a speaker, and what the evidence says."""
    article = make_article(TOGETHER, slug="pier")
    checker, quotes = make_user(Role.FACT_CHECKER), article.quotes.order_by("start")
    set_speaker(checker, quotes[0], make_source(name="Mira Castellanos"))
    attach_evidence(checker, quotes[0], make_evidence(text="It is loved. We keep it as it is."))
    attach_evidence(checker, quotes[2], make_evidence(text="Something else."))
    page.goto(f"{STORY}quotes/{quotes[0].pk}/together/")


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
