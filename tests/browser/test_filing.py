"""Filing copy in the browser: what goes wrong is said, and nothing typed is lost."""

import re

import pytest
from playwright.sync_api import Page, expect

from articles.models import Article, Role
from tests.browser.conftest import OpenPage
from tests.factories import make_article, make_desk, make_user

pytestmark = pytest.mark.django_db(transaction=True)

TYPED = {
    "Headline": "Ferry “held” *again*",
    "Standfirst": "Nobody says why.",
    "Byline": "By Rita Moss",
    "Dateline": "LEITH, 3 May",
    "Captions, one a line": "The quay.\nThe ferry.",
    "Slug": "ferry-held",
}
BODY = """\t“It’s s**t,” he said — ‘all of it’.

*Not* emphasis, _nor_ this; two  blanks, a no-break\u00a0space & <b>no tag</b>.
A line end inside a paragraph.

* no list
    four blanks before, three dots… and 🚢."""
BAD = {
    "empty.txt": (b"", "“empty.txt” is empty."),
    "long.txt": (b"x" * (5 * 1024 * 1024), "“long.txt” is 5 MB; the desk takes up to 4 MB."),
    "wrong.docx": (b"no zip archive at all", "“wrong.docx”"),
    "old.txt": ("Café “quay”".encode("cp1252"), "“old.txt” is not UTF-8."),
}


@pytest.fixture
def page(page_as: OpenPage) -> Page:
    """A reporter's form to file copy, its fields but the body filled in."""
    make_user(Role.REPORTER, make_desk("World"), username="rita")
    page = page_as("rita")
    page.goto("/desk/file/")
    for label, words in TYPED.items():
        page.get_by_label(label, exact=True).fill(words)
    return page


def upload(page: Page, name: str, data: bytes) -> None:
    file = {"name": name, "mimeType": "application/octet-stream", "buffer": data}
    page.get_by_label("Or upload a file").set_input_files([file])


def file_it(page: Page) -> None:
    page.get_by_role("button", name="File to the desk").click()


def expect_all_kept(page: Page, **changed: str) -> None:
    for label, words in {**TYPED, **changed}.items():
        expect(page.get_by_label(label, exact=True)).to_have_value(words)


def test_what_is_typed_is_stored_to_the_letter(page):
    page.get_by_label("Body").fill(BODY)
    file_it(page)
    page.wait_for_url("**/desk/ferry-held/")
    filed = Article.objects.get().working
    assert filed.body == BODY
    assert filed.headline == TYPED["Headline"]
    assert filed.captions == TYPED["Captions, one a line"]
    page.get_by_role("link", name="Edit", exact=True).click()
    expect(page.get_by_label("Body")).to_have_value(BODY)


@pytest.mark.console_errors("status of 422")
def test_a_bad_file_is_named_and_costs_nothing_typed(page):
    page.get_by_label("Body").fill(BODY)
    for name, (data, said) in BAD.items():
        upload(page, name, data)
        file_it(page)
        expect(page.get_by_role("alert")).to_contain_text("Nothing was filed yet")
        expect(page.locator(".errorlist")).to_contain_text(said)
        expect(page.locator(".errorlist")).to_contain_text("Choose the file again")
        expect_all_kept(page, Body=BODY)
    assert not Article.objects.exists()
    file_it(page)
    page.wait_for_url("**/desk/ferry-held/")
    assert Article.objects.get().working.body == BODY


@pytest.mark.console_errors("status of 422")
def test_a_file_is_read_in_the_encoding_that_was_chosen(page):
    data = "Café “quay”\r\n\r\n*Stars* stay.".encode("cp1252")
    upload(page, "old.txt", data)
    file_it(page)
    expect(page.locator(".errorlist")).to_contain_text("Choose how it was saved")
    page.get_by_label("How the file was saved").select_option(label="Windows-1252 (Western Europe)")
    upload(page, "old.txt", data)
    file_it(page)
    page.wait_for_url("**/desk/ferry-held/")
    filed = Article.objects.get().working
    assert filed.body == "Café “quay”\n\n*Stars* stay."
    assert filed.headline == TYPED["Headline"]


@pytest.mark.console_errors("status of 422")
def test_a_slug_that_is_taken_is_said_at_its_field(page):
    make_article(slug="ferry-held")
    page.get_by_label("Body").fill(BODY)
    file_it(page)
    slug = page.get_by_label("Slug")
    expect(slug).to_have_attribute("aria-invalid", "true")
    expect(slug).to_have_accessible_description(re.compile("“ferry-held” is taken."))
    expect_all_kept(page, Body=BODY)
    slug.fill("ferry-held-2")
    file_it(page)
    page.wait_for_url("**/desk/ferry-held-2/")
    assert Article.objects.get(slug="ferry-held-2").working.body == BODY


@pytest.mark.console_errors("status of 422")
def test_a_story_without_text_is_not_filed(page):
    file_it(page)
    expect(page.locator(".errorlist")).to_contain_text("The story has no text.")
    expect_all_kept(page)
