"""Each act on the review screen is one small exchange; what it refuses loses nothing typed."""

import re

import pytest
from playwright.sync_api import Locator, Page, Response, expect

from articles.actions.rule_on_flag import dismiss_flags
from articles.models import Article, Flag, Role
from tests.browser import road
from tests.browser.conftest import OpenPage
from tests.factories import make_article, make_flag, make_user

pytestmark = pytest.mark.django_db(transaction=True)

PARAGRAPH = "The {number} boats of the river came home, and {number} crews went ashore.\n\n"
NUMBERS = ["three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
HALF = "Half a sentence that nobody has sent"

#: Mark every element that has an id; later, name those that are new.
REMEMBER = "document.querySelectorAll('[id]').forEach(part => { part.isOld = true; })"
CHANGED = """[...document.querySelectorAll('[id]')].filter(part => !part.isOld).map(p => p.id)"""


@pytest.fixture
def article() -> Article:
    """A long story with a flag in each paragraph."""
    body = "".join(PARAGRAPH.format(number=number) for number in NUMBERS)
    article = make_article(body, slug="boats")
    checker = make_user(Role.FACT_CHECKER)
    for number in NUMBERS:
        make_flag(article, f"{number} crews", by=checker, message="Count them.")
    return article


@pytest.fixture
def page(page_as: OpenPage, article: Article) -> Page:
    make_user(Role.COPY_EDITOR, username="colin")
    page = page_as("colin")
    page.goto("/desk/boats/", wait_until="networkidle")
    return page


def answers_to(page: Page) -> list[Response]:
    """Return the list to which every answer that the page gets from now on is added."""
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    return answers


def fill_reason(page: Page, words: str, reason: str) -> Locator:
    """Type a reason on the card of these words, unsent; return its field."""
    card = road.card(page, words)
    card.locator("details.dismiss summary").click()
    field = card.get_by_label("Why it may stand")
    field.fill(reason)
    return field


def test_a_dismissal_is_one_small_exchange_that_swaps_what_changed(page, article):
    whole = len(page.content().encode())
    flag = article.flags.get(exact="four crews")
    kept = fill_reason(page, "three crews", HALF)
    page.evaluate(REMEMBER)
    answers = answers_to(page)
    road.dismiss(page, "four crews", "Counted on the quay.")
    [answer] = answers
    assert answer.request.method == "POST"
    size = len(answer.body())
    assert size < 4_000
    assert size < whole / 10
    block = page.locator(".text > p", has_text="four crews").get_attribute("id")
    name = f"flag-{flag.pk}"
    assert {*page.evaluate(CHANGED)} == {"counts", "places", block, name, f"{name}-title"}
    expect(kept).to_have_value(HALF)
    expect(page.locator("#counts .must")).to_have_text("9 must")
    expect(page.locator(f'.text a[data-marks~="{name}"]')).to_have_count(0)


def test_a_flag_raised_by_hand_is_one_exchange_and_stands_in_text_order(page):
    kept = fill_reason(page, "twelve crews", HALF)
    road.select(page, "seven boats")
    answers = answers_to(page)
    page.locator("#select summary", has_text="Raise a flag").click()
    page.get_by_label("What is wrong").fill("Eight were seen.")
    page.get_by_role("button", name="Raise the flag").click()
    new = page.locator(".card.flag", has_text="Eight were seen.")
    expect(new).to_be_focused()
    assert len(answers) == 1
    words = page.locator(".side .card a.words").all_inner_texts()
    assert words.index("seven boats") == words.index("seven crews") - 1
    expect(kept).to_have_value(HALF)


@pytest.mark.console_errors("status of (409|422)")
def test_a_refused_act_says_why_and_keeps_the_words(page, article):
    field = fill_reason(page, "five crews", "   ")
    page.get_by_role("button", name="Dismiss").locator("visible=true").click()
    expect(page.get_by_role("status")).to_contain_text("Reason: say something here.")
    field.fill("Counted on the quay.")
    other = make_user(Role.DESK_EDITOR, first_name="Dana", last_name="Weiss")
    dismiss_flags(other, [article.flags.get(exact="five crews")], "Dana was first.")
    page.get_by_role("button", name="Dismiss").locator("visible=true").click()
    expect(page.get_by_role("status")).to_contain_text("by Dana Weiss")
    expect(field).to_be_visible()
    expect(field).to_have_value("Counted on the quay.")
    assert Flag.objects.get(exact="five crews").reason == "Dana was first."


def test_an_ended_session_leads_to_the_login_and_back(page):
    page.context.clear_cookies(name="sessionid")
    fill_reason(page, "five crews", "Counted on the quay.")
    page.get_by_role("button", name="Dismiss").locator("visible=true").click()
    page.wait_for_url(re.compile("/login/"))
    page.get_by_label("Username").fill("colin")
    page.get_by_label("Password").fill("password")
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/desk/boats/")


@pytest.mark.console_errors("status of 403", "Status Error Code 403")
def test_what_a_page_fetches_by_itself_does_not_take_it_away(page):
    checker = make_user(Role.FACT_CHECKER)
    article = make_article("The tide came. " * 40 + "\n\nThe goverment paid.", slug="far")
    for words in ["The", "tide", "came"] * 4:
        make_flag(article, words, by=checker)
    page.goto("/desk/far/")
    field = fill_reason(page, "The", HALF)
    page.context.clear_cookies(name="sessionid")
    with page.expect_response(re.compile("/flags/")) as fetched:
        road.card(page, "goverment").scroll_into_view_if_needed()
    assert fetched.value.status == 403
    expect(field).to_have_value(HALF)


@pytest.mark.console_errors("status of 403", "Status Error Code 403", "ERR_FAILED", "htmx:")
@pytest.mark.parametrize("fault", ["signed in elsewhere", "no network"])
def test_what_could_not_be_sent_is_said_and_kept(page, fault):
    field = fill_reason(page, "five crews", "Counted on the quay.")
    if fault == "no network":
        page.route("**/dismiss/", lambda route: route.abort())
    else:
        page.context.clear_cookies(name="csrftoken")
    page.get_by_role("button", name="Dismiss").locator("visible=true").click()
    expect(page.get_by_role("status")).to_contain_text("Not done")
    expect(field).to_have_value("Counted on the quay.")
