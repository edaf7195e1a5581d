"""The whole evidence of a quote: each place is in the window once its link is followed."""

import pytest
from playwright.sync_api import Locator, Page, expect

from articles.actions.attach_evidence import attach_evidence
from articles.actions.set_speaker import set_speaker
from articles.models import Role
from tests.browser.conftest import DESKTOP, PHONE
from tests.factories import make_article, make_evidence, make_source, make_user

pytestmark = pytest.mark.django_db(transaction=True)

FIRST, SECOND = (
    "The pier has been loved for a century",
    "it will stand for another century at least",
)
#: One paragraph without end, as a transcript often is.
TIDE = "and the tide went out, and the piles stood dry in the light of noon, " * 180
#: Whether an element's first and last line lie in the window with nothing over them.
IS_SEEN = """mark => [...mark.getClientRects()].every(line => {
  const [x, y] = [line.left + line.width / 2, line.top + line.height / 2];
  const isInside = line.top >= 0 && line.bottom <= innerHeight;
  return isInside && mark.contains(document.elementFromPoint(x, y));
})"""


def open_quote(page: Page, text: str) -> None:
    article = make_article(f"“{FIRST} … {SECOND},” said Mira Castellanos.", slug="pier")
    quote, checker = article.quotes.get(), make_user(Role.FACT_CHECKER)
    set_speaker(checker, quote, make_source(name="Mira Castellanos"))
    attach_evidence(checker, quote, make_evidence(text=text))
    page.goto(f"/desk/pier/quotes/{quote.pk}/")


def expect_seen(mark: Locator, words: str) -> None:
    expect(mark).to_contain_text(words)
    expect(mark).to_be_focused()
    assert mark.evaluate(IS_SEEN)


@pytest.mark.parametrize("width", [DESKTOP, PHONE])
def test_far_down_one_long_paragraph_each_part_is_in_the_window(page_as, axe, width):
    make_user(Role.FACT_CHECKER, username="faye")
    page = page_as("faye", width=width)
    open_quote(page, f"Well, {TIDE}{FIRST}, {TIDE}{SECOND}, {TIDE}so it goes.")
    page.get_by_role("link", name="Read it in its place in the evidence").click()
    first, second = page.locator("mark#place"), page.locator("mark#place-2")
    expect_seen(first, FIRST)
    expect(second).not_to_be_in_viewport()
    links = page.get_by_role("link", name="Where it stands, place")
    expect(links).to_have_count(2)
    if width == DESKTOP:
        expect(links.last).to_be_in_viewport()
    links.last.click()
    expect_seen(second, SECOND)
    links.first.click()
    expect_seen(first, FIRST)
    axe(page)
