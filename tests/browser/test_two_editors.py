"""Two people at one story at one moment, and nobody who approves their own."""

import re

import pytest
from playwright.sync_api import Page, expect

from articles.actions.decide import approve
from articles.models import Article, Correction, Role
from tests.browser.conftest import OpenPage
from tests.factories import add_role, make_article, make_correction, make_user

pytestmark = pytest.mark.django_db(transaction=True)

CORRECTIONS = "/desk/bridge/corrections/"
#: Press the button at a moment (ms since 1970) that two pages have agreed on.
PRESS_AT = "(button, at) => { setTimeout(() => button.click(), at - Date.now()) }"


@pytest.fixture
def article() -> Article:
    return make_article("The council met on Tuesday.", slug="bridge")


@pytest.fixture
def editors(page_as: OpenPage, article: Article) -> list[Page]:
    """Pages of two desk editors, both open before either acts."""
    for name in ("dana", "dora"):
        make_user(Role.DESK_EDITOR, username=name, first_name=name.title())
    return [page_as("dana"), page_as("dora")]


def open_for(pages: list[Page], path: str) -> None:
    for page in pages:
        page.goto(path)


def press_together(pages: list[Page], button: str) -> list[str]:
    """Press the button of this name on every page at the same moment; return what each says."""
    at = pages[0].evaluate("Date.now() + 300")
    for page in pages:
        page.get_by_role("button", name=button, exact=True).evaluate(PRESS_AT, at)
    notices = [page.locator("#notice .notice") for page in pages]
    for notice in notices:
        # It may have been put away by the time that the other page has its own.
        expect(notice).to_have_count(1)
    return [(notice.text_content() or "").strip() for notice in notices]


@pytest.mark.console_errors("status of (409|422)")
def test_one_of_two_approves_and_the_other_is_told_who_was_first(editors, article):
    correction = make_correction(article, "Tuesday", "Monday")
    open_for(editors, CORRECTIONS)
    said = press_together(editors, "Approve")
    assert sorted("Approved: 1 correction." in words for words in said) == [False, True]
    correction.refresh_from_db()
    winner = correction.decided_by.first_name
    loser = next(words for words in said if "Approved: 1 correction." not in words)
    assert f"approved by {winner}" in loser
    assert article.events.filter(verb="approved").count() == 1


@pytest.mark.console_errors("status of (409|422)")
def test_one_of_two_applies_and_the_other_is_told(editors, article):
    approve(make_user(Role.DESK_EDITOR), [make_correction(article, "Tuesday", "Monday")])
    open_for(editors, CORRECTIONS)
    said = sorted(press_together(editors, "Apply 1 approved correction"))
    assert said[0].startswith("Applied: 1 correction.")
    # The loser may come before the winner's revision is filed, or after.
    winner = article.revisions.get(number=2).author.first_name
    assert re.search(f"{winner} (has )?filed revision 2", said[1])
    assert article.revisions.count() == 2


@pytest.mark.console_errors("status of 422")
@pytest.mark.parametrize("is_superuser", [False, True])
def test_nobody_approves_their_own(page_as, article, is_superuser):
    powers = {"is_superuser": is_superuser, "is_staff": is_superuser}
    dana = make_user(Role.DESK_EDITOR, username="dana", **powers)
    add_role(dana, Role.STANDARDS)
    add_role(dana, Role.ADMIN)
    correction = make_correction(article, "Tuesday", "Monday", by=dana)
    page = page_as("dana")
    page.goto(CORRECTIONS)
    expect(page.get_by_role("listitem").filter(has_text="Monday")).to_be_visible()
    expect(page.get_by_role("button", name="Approve")).to_have_count(0)
    expect(page.get_by_role("checkbox")).to_have_count(0)
    forged = page.evaluate(
        """async ([url, ids]) => {
          const form = new FormData(document.querySelector("main form"));
          form.set("ids", ids);
          const answer = await fetch(url, {method: "POST", body: form});
          return [answer.status, await answer.text()];
        }""",
        [f"{CORRECTIONS}approve/", str(correction.pk)],
    )
    assert forged[0] == 422
    assert "somebody else approves it" in forged[1]
    correction.refresh_from_db()
    assert correction.status == Correction.Status.PROPOSED


@pytest.mark.console_errors("status of 409")
def test_the_second_of_two_edits_is_kept_beside_the_first(editors, article):
    dana, dora = editors
    open_for(editors, "/desk/bridge/edit/")
    for page, body, said in [
        (dana, "The council met on Monday.", "Filed as revision 2."),
        (dora, "The council met, late.", "Dana has filed revision 2 meanwhile"),
    ]:
        page.get_by_label("Body").fill(body)
        page.get_by_label("Reason").fill("By the minutes.")
        page.get_by_role("button", name="File this edit").click()
        expect(page.locator(".notice")).to_contain_text(said)
    expect(dora.get_by_role("textbox", name="Body")).to_have_value("The council met, late.")
    expect(dora.get_by_label("Reason")).to_have_value("By the minutes.")
    dora.get_by_role("link", name="See what changed").click()
    expect(dora.locator("main")).to_contain_text("Monday")
    dora.go_back()
    dora.get_by_role("button", name="File mine over revision 2").click()
    expect(dora.get_by_role("status")).to_contain_text("Filed as revision 3.")
    article.refresh_from_db()
    assert article.working.body == "The council met, late."
    assert list(article.revisions.values_list("number", flat=True).order_by("number")) == [1, 2, 3]
