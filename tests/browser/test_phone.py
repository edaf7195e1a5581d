"""The review screen on a phone, and at 200% zoom of a common screen."""

import pytest
from playwright.sync_api import Locator, Page, expect

from articles.models import Article, Role
from tests.browser import road
from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.factories import make_article, make_user

pytestmark = pytest.mark.django_db(transaction=True)

#: To a browser, text at twice its size is a window of half its width.
ZOOMED = DESKTOP // 2
PARAGRAPH = "Nobody at the harbor would say on Monday how long the work on the pier will take.\n\n"
BODY = (
    "The goverment will pay.\n\n"
    + 12 * PARAGRAPH
    + "“The pier is ours,” said Mira Castellanos. They recieve nothing."
)

#: Whether the middle of an element's first line is what a finger would touch there.
IS_ON_TOP = """part => {
  const box = part.getBoundingClientRect();
  const top = document.elementFromPoint(box.left + box.width / 2, box.top + 8);
  return part.contains(top);
}"""


@pytest.fixture(params=[PHONE, ZOOMED])
def page(page_as: OpenPage, request: pytest.FixtureRequest) -> Page:
    make_article(BODY, slug="pier")
    make_user(Role.COPY_EDITOR, username="colin")
    page = page_as("colin", width=request.param)
    page.goto("/desk/pier/")
    return page


def expect_in_sight(part: Locator) -> None:
    """It is on the screen, and nothing that sticks there lies over it."""
    expect(part).to_be_in_viewport()
    assert part.evaluate(IS_ON_TOP), part


def test_from_the_text_to_a_card_and_back(page):
    mark = page.locator(".text").get_by_role("link", name="recieve")
    mark.click()
    card = page.locator(".side .card:focus")
    expect(card).to_contain_text("recieve")
    expect_in_sight(card.get_by_role("heading"))
    card.locator("a.words").click()
    expect_in_sight(mark)


def test_the_cards_are_one_step_from_the_text(page):
    page.get_by_role("link", name="Go to the cards").click()
    expect_in_sight(page.locator("#counts"))


def test_a_ruling_is_confirmed_where_one_is(page):
    road.dismiss(page, "goverment", "So spelt on the plate.")
    expect(page.locator("#notice .notice")).to_be_in_viewport()
    expect(page.locator("#notice")).to_contain_text("dismissed")
    expect(page.locator(".side .card:focus")).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(page.locator("#notice .notice")).to_have_count(0)
    assert Article.objects.get().flags.get(exact="goverment").status == "dismissed"


def test_words_are_chosen_and_flagged(page):
    road.select(page, "Nobody at the harbor")
    page.locator("#select summary", has_text="Raise a flag").click()
    page.get_by_label("What is wrong").fill("Who was asked?")
    page.get_by_role("button", name="Raise the flag").click()
    expect(page.locator(".side .card:focus")).to_contain_text("Who was asked?")
    expect_in_sight(page.locator(".side .card:focus").get_by_role("heading"))
