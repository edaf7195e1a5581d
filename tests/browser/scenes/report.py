"""The report on a story's quotes, by what there is to count."""

from playwright.sync_api import Page

from articles.models import Role
from tests.browser.scenes.base import STORY, scene
from tests.factories import make_article, make_evidence, make_source, make_user
from tests.reports.stories import make_story, prove, quote


@scene
def report(page: Page) -> None:
    article = make_story()
    shared = make_evidence(text="The pier has been loved for a century. We have a contract.")
    faye = make_user(Role.FACT_CHECKER, first_name="Faye", last_name="Lund")
    prove(quote(article, "loved"), make_source(name="Mira Castellanos"), shared, faye)
    prove(quote(article, "contract"), make_source(name="Ilya Brandt"), shared)
    told = make_evidence(text="Notes.", first_hand=False)
    prove(quote(article, "made up its mind"), make_source(name="Olga Petrov"), told)
    page.goto(f"{STORY}report/?of=marked")


@scene
def report_without_quotes(page: Page) -> None:
    make_article("The pier is shut.", slug="pier")
    page.goto(f"{STORY}report/?of=marked")
