"""A story's release, from what stands in its way to its readers."""

from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import Page

from articles.actions.schedule import schedule
from articles.models import Article, Role
from tests.browser.scenes import review
from tests.browser.scenes.base import STORY, make_story, scene
from tests.factories import approve_for_release, make_article, make_user, publish_article


@scene
def release_blocked(page: Page) -> None:
    review.review(page)
    schedule(
        make_user(Role.DESK_EDITOR), Article.objects.get(), priority=1, deadline=None,
        embargo_until=timezone.now() + timedelta(days=1), legal_required=True,
    )  # fmt: skip
    page.goto(f"{STORY}release/")


@scene
def release_overridden(page: Page) -> None:
    approve_for_release(make_story(), override="It cannot wait.")
    page.goto(f"{STORY}release/")


@scene
def release_ready(page: Page) -> None:
    approve_for_release(make_article(slug="pier"))
    page.goto(f"{STORY}release/")


@scene
def release_published(page: Page) -> None:
    publish_article(make_article(slug="pier"))
    page.goto(f"{STORY}release/")
