"""Every screen is for everybody: at both widths, light and dark, zoomed; and within the policy."""

import pytest
from playwright.sync_api import Page

from articles.models import Role
from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.browser.scenes import SCENES
from tests.factories import add_role, make_user

pytestmark = [
    pytest.mark.django_db(transaction=True),
    # What is refused or not there says so by its status, which Chromium shows as an error.
    pytest.mark.console_errors("status of (403|404|409|410|422)"),
]

#: Width in CSS pixels and colour scheme. A sheet's layout hangs on the one and its colours on
#: the other, so that two of the four looks show all there is.
LOOKS = [(DESKTOP, "light"), (PHONE, "dark")]
#: 200% zoom of a common screen.
ZOOMED = DESKTOP // 2
STRICT = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
UNFOLD = "document.querySelectorAll('details').forEach(fold => { fold.open = true; })"
#: What is cut off at an edge, but for what is meant for ears alone and a chip's ellipsis.
CUT_OFF = """[...document.querySelectorAll('main *:not(.visually-hidden, .chip, input, textarea)')]
  .filter(part => getComputedStyle(part).overflowX !== 'visible' && part.clientWidth > 1
    && part.scrollWidth > part.clientWidth + 1)
  .map(part => part.outerHTML.slice(0, 200))"""


@pytest.fixture
def page(page_as: OpenPage) -> Page:
    """A page of somebody who sees every control."""
    dana = make_user(Role.DESK_EDITOR, username="dana")
    for role in (Role.STANDARDS, Role.LEGAL):
        add_role(dana, role)
    return page_as("dana")


@pytest.mark.parametrize("scene", SCENES)
def test_a_screen_is_for_everybody(page, axe, scene):
    policies = policies_of(page)
    SCENES[scene](page)
    page.evaluate(UNFOLD)
    for width, scheme in LOOKS:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 900})
        axe(page)
    for width in (PHONE, ZOOMED):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(CUT_OFF) == []
    assert policies
    assert all(policy == STRICT for policy in policies)


def policies_of(page: Page) -> list[dict[str, str]]:
    """Return the list that gets the Content-Security-Policy of every page from now on."""
    policies: list[dict[str, str]] = []

    def keep(answer) -> None:
        if answer.request.resource_type == "document":
            header = answer.headers.get("content-security-policy", "")
            parts = (part.strip().partition(" ") for part in header.split(";"))
            policies.append({name: value for name, _, value in parts})

    page.on("response", keep)
    return policies
