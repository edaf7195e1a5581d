"""The readers' pages in Chromium: accessible, within the policy, at both widths, light and dark."""

import json

import pytest

from tests.browser.conftest import DESKTOP, PHONE
from tests.factories import apply_correction, make_article, publish_article

LINKED_DATA = "document.querySelector('script[type=\"application/ld+json\"]').textContent"


@pytest.fixture
def stories(transactional_db):
    """A corrected story and a retracted one."""
    for slug, told in [("corrected", "correction"), ("retracted", "retraction")]:
        article = publish_article(
            make_article(
                "The quay shuts on Tuesday.",
                slug=slug,
                headline="Quay shuts </script>",
                standfirst="For eleven weeks.",
                byline="By Ana Ruiz",
                dateline="LEITH",
                captions="The quay at low water.",
            )
        )
        change = {"correction_class": told, "notice": "It shuts on Monday."}
        apply_correction(article, "Tuesday", "Monday", **change)
        publish_article(article)


@pytest.mark.parametrize(
    "path", ["/", "/corrections/", "/stories/corrected/", "/stories/retracted/"]
)
@pytest.mark.parametrize("width", [DESKTOP, PHONE])
@pytest.mark.parametrize("dark", [False, True])
def test_a_page_is_for_everybody(page_as, stories, axe, path, width, dark):
    page = page_as(width=width, dark=dark)
    page.goto(path)
    axe(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_linked_data_is_whole_in_the_page(page_as, stories):
    page = page_as()
    page.goto("/stories/corrected/")
    data = json.loads(page.evaluate(LINKED_DATA))
    assert data["headline"] == "Quay shuts </script>"
    assert [told["text"] for told in data["correction"]] == ["It shuts on Monday."]


def test_a_notice_is_reached_from_the_corrections_page(page_as, stories):
    page = page_as(scripts=False)
    page.goto("/corrections/")
    page.get_by_role("link", name="Quay shuts").first.click()
    page.locator(":target").get_by_text("It shuts on Monday.").wait_for()
