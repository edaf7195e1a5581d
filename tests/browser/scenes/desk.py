"""The queue, filing and editing, what is refused and what is not there."""

from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import Page

from articles.actions.edit_copy import edit_copy
from articles.text.copy import Copy
from tests.browser.scenes import corrections
from tests.browser.scenes.base import STORY, make_story, scene
from tests.factories import make_article, publish_article


@scene
def login(page: Page) -> None:
    page.context.clear_cookies()
    page.goto("/login/")


@scene
def queue_empty(page: Page) -> None:
    page.goto("/desk/")


@scene
def queue_without_a_match(page: Page) -> None:
    page.goto("/desk/?q=nothing&status=held")


@scene
def queue_full(page: Page) -> None:
    make_story(priority=1, deadline=timezone.now() - timedelta(hours=2))
    embargo = timezone.now() + timedelta(days=2)
    make_article(slug="late", headline="", deadline=embargo, embargo_until=embargo)
    publish_article(make_article(slug="out"))
    page.goto("/desk/")


@scene
def file_copy(page: Page) -> None:
    page.goto("/desk/file/")


@scene
def file_copy_refused(page: Page) -> None:
    page.goto("/desk/file/")
    page.get_by_label("Slug").fill("no slug")
    page.get_by_label("Or upload a file").set_input_files(
        [{"name": "empty.txt", "mimeType": "text/plain", "buffer": b""}]
    )
    page.get_by_role("button", name="File to the desk").click()
    page.get_by_role("alert").wait_for()


@scene
def edit(page: Page) -> None:
    make_story()
    page.goto(f"{STORY}edit/")


@scene
def edit_conflict(page: Page) -> None:
    article = make_article("One.\n\nTwo.", slug="pier")
    page.goto(f"{STORY}edit/")
    edit_copy(article.filed_by, article, article.working, Copy("Head", body="One."), "Cut.")
    page.get_by_label("Body").fill("Two.")
    page.get_by_label("Reason").fill("Cut.")
    page.get_by_role("button", name="File this edit").click()
    page.get_by_role("alert").wait_for()


@scene
def compare(page: Page) -> None:
    article = make_story()
    copy = Copy(headline="New head", body=article.working.body.replace("\n\nThe work", " The work"))
    edit_copy(article.filed_by, article, article.working, copy, "Shortened.")
    page.goto(f"{STORY}compare/")


@scene
def timeline(page: Page) -> None:
    corrections.corrections(page)
    page.goto(f"{STORY}timeline/")


@scene
def refusal(page: Page, *, signed_out: bool = False) -> None:
    make_story()
    page.goto(STORY, wait_until="networkidle")
    if signed_out:
        page.context.clear_cookies(name="sessionid")
    # A plain form's answer, as without scripts.
    page.locator("details.dismiss form").first.evaluate("form => form.submit()")
    page.get_by_role("heading", name="Not done").wait_for()


@scene
def refusal_signed_out(page: Page) -> None:
    refusal(page, signed_out=True)


@scene
def not_found(page: Page) -> None:
    page.goto("/desk/no-such-story/")
