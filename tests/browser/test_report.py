"""The report on a story's quotes: from a number to the quote, and on paper."""

import pytest
from playwright.sync_api import Page, expect

from articles.models import Role
from tests.browser.conftest import PHONE
from tests.browser.scenes import SCENES
from tests.factories import make_user

pytestmark = pytest.mark.django_db(transaction=True)


def open_report(page_as, **options) -> Page:
    make_user(Role.DESK_EDITOR, username="dana")
    page = page_as("dana", **options)
    SCENES["report"](page)
    return page


@pytest.mark.parametrize("width", [1440, PHONE])
def test_it_is_for_everybody(page_as, axe, width):
    page = open_report(page_as, width=width, dark=width == PHONE)
    axe(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scripts", [True, False])
def test_a_number_leads_to_its_quotes_and_on_to_the_review_screen(page_as, scripts):
    page = open_report(page_as, scripts=scripts)
    page.get_by_role("link", name="1 no speaker, in quote marks").click()
    lines = page.locator(".report-quotes li")
    expect(lines).to_have_count(1)
    expect(
        page.get_by_role("heading", name="Quotes: no speaker, in quote marks (1)")
    ).to_be_visible()
    lines.get_by_role("link").click()
    expect(page.locator(".card:target")).to_contain_text("It is a disgrace.")
    page.go_back()
    page.get_by_role("link", name="Show all 5").click()
    expect(lines).to_have_count(5)


def test_on_paper_there_are_figures_and_quotes_and_no_controls(page_as, axe):
    page = open_report(page_as, dark=True)
    page.emulate_media(media="print")
    for gone in (".top", ".tabs", ".screen-only"):
        expect(page.locator(gone).first).to_be_hidden()
    for kept in (
        "Report on the quotes",
        "Independent sources",
        "Speakers",
        "Quotes: in quote marks",
    ):
        expect(page.get_by_role("heading", name=kept)).to_be_visible()
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
