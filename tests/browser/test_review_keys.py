"""The review screen by keyboard alone, and the way from a mark to its card and back."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from articles.models import Article, Flag, Role
from tests.browser import road
from tests.browser.conftest import OpenPage
from tests.factories import make_article, make_user

pytestmark = pytest.mark.django_db(transaction=True)

BODY = """The harbor board will decide in Febuary whether to close the pier.

The goverment will recieve a report.

“The pier has been loved for a century,” said Mira Castellanos, who leads the board."""
WORDS = ["Febuary", "goverment", "recieve", "The pier has been loved"]


@pytest.fixture
def article() -> Article:
    return make_article(BODY, slug="pier")


@pytest.fixture
def page(page_as: OpenPage, article: Article) -> Page:
    """The review screen of a copy editor."""
    make_user(Role.COPY_EDITOR, username="colin")
    return opened(page_as("colin"))


def opened(page: Page) -> Page:
    page.goto("/desk/pier/")
    return page


def focused(page: Page) -> Locator:
    return page.locator(".side .card:focus")


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def expect_focus_on(page: Page, words: str) -> None:
    """The card of these words has the focus, and its words in the text stand out."""
    expect(focused(page).locator("a.words")).to_contain_text(words)
    name = focused(page).get_attribute("id")
    expect(page.locator(f'.text [data-marks~="{name}"].now').first).to_be_in_viewport()


def flag(article: Article, words: str) -> Flag:
    return article.flags.get(exact=words)


def test_next_and_previous_stop_at_the_ends(page):
    for words in [*WORDS, WORDS[-1]]:
        press(page, "j")
        expect_focus_on(page, words)
    for words in [*reversed(WORDS[:-1]), WORDS[0]]:
        press(page, "k")
        expect_focus_on(page, words)


def test_a_flag_is_accepted_and_the_next_one_comes_up(page, article):
    press(page, "j")
    expect(focused(page).locator(".suggestion").first).to_contain_text("February")
    press(page, "a")
    expect_focus_on(page, "goverment")
    assert flag(article, "Febuary").status == "accepted"
    assert article.corrections.get().right == "February"


def test_a_flag_is_edited_in_a_field_that_opens_with_its_words(page, article):
    press(page, "j", "e")
    expect(page.locator(":focus")).to_have_value("Febuary")
    # What is there is selected: typing puts other words in its place.
    page.keyboard.type("late February")
    press(page, "Enter")
    expect_focus_on(page, "goverment")
    assert article.corrections.get().right == "late February"


def test_a_flag_is_dismissed_with_a_reason_and_opened_again(page, article):
    press(page, "j", "j", "d")
    page.keyboard.type("So spelt on the report’s cover.")
    press(page, "Enter")
    expect_focus_on(page, "recieve")
    dismissed = flag(article, "goverment")
    assert (dismissed.status, dismissed.reason) == ("dismissed", "So spelt on the report’s cover.")
    press(page, "u")
    expect_focus_on(page, "goverment")
    assert flag(article, "goverment").status == "open"


def test_the_reporter_is_asked(page, article):
    press(page, "j", "q")
    page.keyboard.type("Which year?")
    press(page, "Tab", "Enter")
    expect_focus_on(page, "goverment")
    queried = flag(article, "Febuary")
    assert queried.status == "queried"
    assert queried.comments.get().body == "Which year?"
    press(page, "k")
    expect(focused(page)).to_contain_text("Which year?")


def test_after_the_last_open_flag_comes_the_first(page):
    # A pass over the language leaves the quote out, which stands last.
    page.get_by_role("radio", name="Copy").check(force=True)
    press(page, "j", "j", "j", "d")
    page.keyboard.type("It stands.")
    press(page, "Enter")
    expect_focus_on(page, "Febuary")


def test_a_quote_is_opened_beside_its_evidence(page, article):
    press(page, "j", "j", "j", "j", "o")
    page.wait_for_url(f"**/desk/pier/quotes/{article.quotes.get().pk}/")


def test_no_key_acts_while_somebody_types(page, article):
    press(page, "j", "d")
    reason = page.locator(":focus")
    page.keyboard.type("jkaedqsvou1?")
    expect(reason).to_have_value("jkaedqsvou1?")
    expect(page.locator("#keys")).to_be_hidden()
    expect(reason).to_be_focused()
    assert flag(article, "Febuary").status == "open"


def test_the_browsers_own_keys_are_left_alone(page):
    press(page, "Control+j", "Alt+j", "Meta+j")
    expect(focused(page)).to_have_count(0)


def test_keys_are_shown_and_switched_off_for_good(page):
    press(page, "?")
    keys = page.get_by_role("dialog", name="Keys")
    expect(keys).to_be_visible()
    keys.get_by_label("Single keys are on").uncheck()
    keys.get_by_role("button", name="Close").click()
    for screen in (page, opened(page)):
        press(screen, "j", "?")
        expect(focused(screen)).to_have_count(0)
        expect(keys).to_be_hidden()
    page.get_by_role("button", name="Keys").click()
    keys.get_by_label("Single keys are on").check()
    press(page, "Escape")
    expect(keys).to_be_hidden()
    opened(page)
    press(page, "j")
    expect_focus_on(page, WORDS[0])


def test_every_act_is_within_reach_of_the_tab_key(page):
    press(page, "j")
    expect(focused(page).locator(".suggestion").first).to_be_visible()
    reached = []
    for _ in range(8):
        press(page, "Tab")
        reached.append(page.locator(":focus").inner_text())
    for act in ("February", "Edit", "Dismiss", "Query"):
        assert any(act in words for words in reached), reached


def test_a_mark_leads_to_its_card_and_a_card_to_its_mark(page):
    page.locator(".text").get_by_role("link", name="recieve").click()
    expect_focus_on(page, "recieve")
    road.card(page, "Febuary").locator("a.words").click()
    card = page.locator(".card.now")
    expect(card).to_contain_text("Febuary")
    expect(page.locator(".text .now")).to_have_text("Febuary")
    road.card(page, "goverment").locator(".why").click()
    expect(page.locator(".text .now")).to_have_text("goverment")


def test_a_mark_leads_to_a_card_that_the_filters_hide(page):
    road.dismiss(page, "goverment", "So spelt on the cover.")
    page.get_by_role("radio", name="Quotes").check(force=True)
    page.locator(".text").get_by_role("link", name="recieve").click()
    expect_focus_on(page, "recieve")
    expect(page.get_by_role("radio", name="All")).to_be_checked()


def test_an_address_with_a_card_opens_at_it(page, article):
    page.goto(f"/desk/pier/#flag-{flag(article, 'recieve').pk}")
    page.reload()
    expect_focus_on(page, "recieve")
    expect(focused(page)).to_have_class(re.compile(r"\bnow\b"))
