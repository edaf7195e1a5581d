"""The readers' pages."""

from playwright.sync_api import Page

from articles.actions.move_article import move_article
from articles.models import Article, Role
from tests.browser.scenes.base import scene
from tests.factories import apply_correction, make_article, make_user, publish_article


@scene
def front_empty(page: Page) -> None:
    page.goto("/")


@scene
def front(page: Page) -> None:
    publish_corrected()
    page.goto("/")


@scene
def story_with_notices(page: Page) -> None:
    publish_corrected()
    page.goto("/stories/quay/")


@scene
def public_corrections(page: Page) -> None:
    publish_corrected()
    page.goto("/corrections/")


@scene
def story_withdrawn(page: Page) -> None:
    article = publish_article(make_article(slug="quay"))
    move_article(make_user(Role.PUBLISHER), article, Article.Status.WITHDRAWN, "Unproven.")
    page.goto("/stories/quay/")


def publish_corrected() -> None:
    """A story that readers were told two corrections of."""
    article = publish_article(make_article("The quay shuts on Tuesday.", slug="quay"))
    for wrong, right in [("Tuesday", "Monday"), ("shuts", "closes")]:
        notice = f"An earlier version said “{wrong}”."
        apply_correction(article, wrong, right, correction_class="correction", notice=notice)
    publish_article(article)
