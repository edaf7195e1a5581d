"""A story's whole road in a real browser: filed, reviewed, corrected, released, corrected again."""

import pytest
from playwright.sync_api import Page, expect

from articles.actions.verify_log import verify_log
from articles.models import Article, Role
from tests.browser import road
from tests.browser.conftest import OpenPage
from tests.factories import make_user

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def people(page_as: OpenPage) -> dict[str, Page]:
    """A signed-in page for each person that a story meets."""
    roles = {
        "rita": Role.REPORTER,
        "colin": Role.COPY_EDITOR,
        "faye": Role.FACT_CHECKER,
        "dana": Role.DESK_EDITOR,
        "paul": Role.PUBLISHER,
    }
    for name, role in roles.items():
        make_user(role, username=name)
    return {name: page_as(name) for name in roles}


@pytest.mark.console_errors("status of 422")
def test_from_copy_to_a_released_correction(people, page_as, axe, tmp_path):
    rita, colin, faye, dana, paul = people.values()
    road.file_by_upload(rita, tmp_path)
    axe(rita)

    colin.goto("/desk/")
    axe(colin)
    colin.get_by_role("link", name=road.HEADLINE).click()
    axe(colin)
    road.accept(colin, "Febuary", "February")
    road.accept(colin, "smal", "small")
    road.accept(colin, "for for", "for")
    road.dismiss(colin, "reportedly", "The board’s own paper says so.")
    road.propose(colin, "east pier", "old pier", "The board calls it that.")

    faye.goto(f"/desk/{road.SLUG}/")
    road.verify_quote(faye, "loved for a century", "Mira Castellanos")
    axe(faye)

    refused_release(dana, axe)
    road.approve_all(dana)
    axe(dana)
    road.approve_release(dana)
    axe(dana)
    road.publish(paul)

    reader = page_as()
    reader.goto(f"/stories/{road.SLUG}/")
    expect(reader.locator("main")).to_contain_text("in February whether to close the old pier")
    axe(reader)

    correct_what_was_published(people, reader)
    timeline_tells_it_all(dana, axe)


def refused_release(dana: Page, axe) -> None:
    """Release is refused with its reasons, each leading to its place."""
    dana.goto(f"/desk/{road.SLUG}/release/")
    axe(dana)
    blockers = dana.locator(".blockers a")
    # Four corrections, and the must-flag that one of them answers.
    expect(blockers).to_have_count(5)
    blockers.last.click()
    expect(dana.locator(":target")).to_contain_text("small")
    dana.go_back()
    expect(dana.get_by_role("button", name="Approve release")).to_have_count(0)


def correct_what_was_published(people: dict[str, Page], reader: Page) -> None:
    """Readers go on seeing the published text until the correction is released."""
    notice = "An earlier version said the work would take two years; the paper says three."
    colin, dana, paul = people["colin"], people["dana"], people["paul"]
    colin.goto(f"/desk/{road.SLUG}/")
    road.propose(
        colin, "two years", "three years", "The paper says three.",
        correction_class="correction", notice=notice,
    )  # fmt: skip
    road.approve_all(dana)
    reader.reload()
    expect(reader.locator("main")).to_contain_text("take two years")
    expect(reader.locator("main")).not_to_contain_text(notice)
    road.approve_release(dana)
    road.publish(paul)
    reader.reload()
    expect(reader.locator("main")).to_contain_text("take three years")
    expect(reader.locator("main")).to_contain_text(notice)
    reader.goto("/corrections/")
    expect(reader.locator("main")).to_contain_text(notice)


def timeline_tells_it_all(dana: Page, axe) -> None:
    """Every act is on the timeline, and the log's chain holds."""
    dana.goto(f"/desk/{road.SLUG}/timeline/")
    axe(dana)
    article = Article.objects.get(slug=road.SLUG)
    verbs = set(article.events.values_list("verb", flat=True))
    assert {"filed", "accepted", "dismissed", "proposed", "verified", "approved"} <= verbs
    assert {"applied", "approved_release", "published", "reviewed"} <= verbs
    rows, broken = verify_log()
    assert rows > 20
    assert broken is None
