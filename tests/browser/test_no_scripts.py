"""A story's whole road by plain links and forms, with scripts off."""

import pytest
from playwright.sync_api import Locator, Page, expect

from articles.models import Article, Role
from tests.browser import road
from tests.browser.conftest import OpenPage
from tests.factories import make_article, make_user

pytestmark = pytest.mark.django_db(transaction=True)

REVIEW = "/desk/harbor-pier/"


@pytest.fixture
def people(page_as: OpenPage) -> dict[str, Page]:
    """A page without scripts for each person whom a story meets."""
    roles = {
        "rita": Role.REPORTER,
        "colin": Role.COPY_EDITOR,
        "faye": Role.FACT_CHECKER,
        "dana": Role.DESK_EDITOR,
        "paul": Role.PUBLISHER,
    }
    for name, role in roles.items():
        make_user(role, username=name)
    return {name: page_as(name, scripts=False) for name in roles}


@pytest.mark.console_errors("status of 422")
def test_from_copy_to_readers(people, page_as):
    rita, colin, faye, dana, paul = people.values()
    file_copy(rita)
    colin.goto("/desk/")
    colin.get_by_role("link", name=road.HEADLINE).click()
    rule_on_flags(colin)
    answer(rita)
    accept_all(colin)
    propose(colin)
    verify(faye)
    approve(dana)
    publish(dana, paul)
    reader = page_as(scripts=False)
    reader.goto("/")
    reader.get_by_role("link", name=road.HEADLINE).click()
    expect(reader.locator("main")).to_contain_text("in February whether to close the east old pier")
    article = Article.objects.get()
    verbs = set(article.events.values_list("verb", flat=True))
    assert {"accepted", "dismissed", "queried", "answered", "undid_ruling", "verified"} <= verbs


def file_copy(page: Page) -> None:
    """Type the story."""
    page.goto("/desk/file/")
    page.get_by_label("Headline").fill(road.HEADLINE)
    page.get_by_label("Body").fill(road.BODY)
    page.get_by_label("Slug").fill(road.SLUG)
    page.get_by_role("button", name="File to the desk").click()
    expect(page.get_by_role("status")).to_contain_text("Filed as “harbor-pier”")


def at(page: Page, words: str) -> Locator:
    """The card of these words on a review screen that was just opened."""
    page.goto(REVIEW)
    return road.card(page, words)


def rule_on_flags(page: Page) -> None:
    """Dismiss a flag, open it again, dismiss it; ask about another."""
    for undo in (True, False):
        hedge = at(page, "reportedly")
        hedge.locator("summary", has_text="Dismiss").click()
        hedge.get_by_label("Why it may stand").fill("The board’s own paper says so.")
        hedge.get_by_role("button", name="Dismiss").click()
        settled = page.locator(".card:target")
        expect(settled).to_contain_text("The board’s own paper says so.")
        if undo:
            settled.get_by_role("button", name="Undo").click()
            expect(page.locator(".card:target")).to_contain_text("Dismiss")
    name = at(page, "smal")
    name.locator("summary", has_text="Query").click()
    name.get_by_label("Question to the reporter").fill("Small, or the Smal family?")
    name.get_by_role("button", name="Ask").click()
    expect(page.locator(".card:target")).to_contain_text("Small, or the Smal family?")


def answer(page: Page) -> None:
    """Answer what was asked about a flag."""
    card = at(page, "smal")
    card.get_by_label("Answer").fill("Small; my slip.")
    card.get_by_role("button", name="Answer").click()
    expect(page.locator(".card:target")).to_contain_text("Small; my slip.")


def accept_all(page: Page) -> None:
    """Accept a suggestion for each slip: worked out on the flag's own page."""
    for words, right in [("Febuary", "February"), ("smal", "small"), ("for for", "for")]:
        card = at(page, words)
        look = card.get_by_role("link", name="Work out what to put instead")
        if look.count():
            look.click()
        page.get_by_role("button", name=f"Change to {right}", exact=True).click()
        expect(page.locator(".card:target")).to_contain_text("Accepted by colin")


def propose(page: Page) -> None:
    """Propose a correction by typed words; say on the refusal's page which of them."""
    page.goto(REVIEW)
    page.locator("summary", has_text="Words you choose").click()
    panel = page.locator("#select")
    panel.get_by_label("The words", exact=True).fill("pier")
    panel.locator("summary", has_text="Propose a correction").click()
    panel.get_by_label("Change to").fill("old pier")
    panel.get_by_label("Reason").fill("The board calls it that.")
    panel.get_by_role("button", name="Propose it").click()
    expect(page.get_by_role("heading", name="Not done")).to_be_visible()
    expect(page.locator("main")).to_contain_text("“pier” stands in the text 3 times")
    expect(page.get_by_label("right")).to_have_value("old pier")
    expect(page.get_by_label("reason")).to_have_value("The board calls it that.")
    page.get_by_label("which").fill("2")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(".card:target")).to_contain_text("old pier")


def verify(page: Page) -> None:
    """Set the speaker, attach evidence, and verify the quote."""
    at(page, "loved for a century").get_by_role("link", name="Set speaker and evidence").click()
    page.get_by_role("button", name="Mira Castellanos", exact=True).click()
    expect(page.locator("#quote-state")).to_contain_text("Mira Castellanos")
    evidence = page.locator("#evidence")
    evidence.get_by_label("Title").fill("Board meeting, own recording")
    evidence.get_by_label("Text: what was really said").fill(road.TRANSCRIPT)
    evidence.get_by_role("button", name="Attach it").click()
    expect(page.locator("#compare")).to_contain_text("these very words")
    page.get_by_role("button", name="Verify").click()
    expect(page.locator("#quote-state .status")).to_have_text("verified")


def approve(page: Page) -> None:
    """Tick every correction, approve them in one act and apply them."""
    page.goto(f"{REVIEW}corrections/")
    for box in page.get_by_role("checkbox", name="Tick “").all():
        box.check()
    page.get_by_role("button", name="Approve the ticked").click()
    expect(page.get_by_role("status")).to_contain_text("Approved: 4 corrections.")
    page.get_by_role("button", name="Apply 4 approved corrections").click()
    expect(page.get_by_role("status")).to_contain_text("The copy is now revision 2.")


def publish(editor: Page, publisher: Page) -> None:
    """Approve the release and publish it."""
    editor.goto(f"{REVIEW}release/")
    editor.get_by_role("button", name="Approve release").click()
    expect(editor.get_by_role("status")).to_contain_text("Release of revision 2 approved.")
    publisher.goto(f"{REVIEW}release/")
    publisher.get_by_role("button", name="Publish revision 2").click()
    expect(publisher.get_by_role("status")).to_contain_text("readers see revision 2")


@pytest.mark.console_errors("status of 422")
def test_a_refusal_leads_back_to_where_one_was(page_as):
    make_article("It is reportedly so.", slug="harbor-pier")
    make_user(Role.COPY_EDITOR, username="colin")
    page = page_as("colin", scripts=False)
    hedge = at(page, "reportedly")
    hedge.locator("summary", has_text="Dismiss").click()
    hedge.get_by_label("Why it may stand").fill("  ")
    hedge.get_by_role("button", name="Dismiss").click()
    expect(page.locator("main")).to_contain_text("Reason: say something here.")
    page.get_by_role("link", name="Back to where you were").click()
    page.wait_for_url(f"**{REVIEW}")


@pytest.mark.console_errors("status of 403")
def test_an_ended_session_keeps_what_was_typed(page_as):
    make_article("It is reportedly so.", slug="harbor-pier")
    make_user(Role.COPY_EDITOR, username="colin")
    page = page_as("colin", scripts=False)
    hedge = at(page, "reportedly")
    page.context.clear_cookies(name="sessionid")
    hedge.locator("summary", has_text="Dismiss").click()
    hedge.get_by_label("Why it may stand").fill("The minutes say it.")
    hedge.get_by_role("button", name="Dismiss").click()
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Sign in").click()
    sign_in(opened.value)
    # The page is older than the sign-in, so it is shown once more before it counts.
    for _ in range(2):
        with page.expect_navigation():
            page.get_by_role("button", name="Try again").click()
    expect(page.locator(".card:target")).to_contain_text("The minutes say it.")


def sign_in(page: Page) -> None:
    page.get_by_label("Username").fill("colin")
    page.get_by_label("Password").fill("password")
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("heading", name="Queue").wait_for()
