"""The road of an unnamed source in a real browser: agreed, asked for, decided on, released."""

from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect

from articles.actions.edit_copy import edit_copy
from articles.models import Article, Role
from tests.actions.agreed import agreed_with
from tests.browser.conftest import OpenPage
from tests.factories import make_article, make_source, make_user

pytestmark = pytest.mark.django_db(transaction=True)

SLUG = "ferry"
SPEECH = "The night ferry will stop in May"
TOLD = "Sources said the crew has not been told. Ida Holm runs its union."
BODY = f"“{SPEECH},” a senior official said.\n\n{TOLD}"
CANARY = "Una takes the night shift"


@pytest.fixture
def people(page_as: OpenPage) -> dict[str, Page]:
    """A signed-in page for each of the four roles, and for a desk editor who wrote a line."""
    roles = {
        "rita": Role.REPORTER,
        "faye": Role.FACT_CHECKER,
        "dana": Role.DESK_EDITOR,
        "edith": Role.DESK_EDITOR,
        "stella": Role.STANDARDS,
    }
    users = {name: make_user(role, username=name) for name, role in roles.items()}
    article = make_article(
        TOLD, slug=SLUG, headline="Night ferry to stop in May", filed_by=users["rita"]
    )
    copy = replace(article.working.copy, body=BODY)
    edit_copy(users["edith"], article, article.working, copy, "It has a quote now.")
    for name, level in (("Bo Larsen", "off_record"), ("Ida Holm", "on_record")):
        agreed_with(make_source(name=name), level, description="")
    make_source(name="Ana Duarte")
    return {name: page_as(name) for name in roles}


@pytest.mark.console_errors("status of 422")
def test_from_an_unnamed_source_to_its_release(people, axe):
    rita, faye, dana, edith, stella = people.values()
    set_speaker(rita, quote_page(rita, SPEECH), "Una Berg")
    names_whom_it_quotes(dana)
    record_what_was_agreed(rita, axe)
    refuse_release(dana, "nobody has asked for it", axe)
    request = ask_for_anonymity(dana, axe)
    own_is_not_decided(rita, dana, edith, request)
    read_and_approve(stella, request, axe)
    never_off_the_record(faye)
    sources_needs_two(faye, dana, axe)
    verify(faye, axe)
    release(dana, stella)


def quote_page(page: Page, words: str) -> str:
    """Open the page of the quote of these words; return its address."""
    quote = Article.objects.get(slug=SLUG).quotes.live().get(exact__contains=words)
    page.goto(f"/desk/{SLUG}/quotes/{quote.pk}/")
    return page.url


def set_speaker(page: Page, address: str, name: str) -> None:
    """Type a source's name on the quote's page."""
    page.goto(address)
    page.get_by_label("Name of the source").fill(name)
    page.get_by_role("button", name="Set the speaker").click()
    expect(page.locator("#quote-state b")).to_have_text(name)


def names_whom_it_quotes(dana: Page) -> None:
    """Until terms say otherwise copy names its source, and nobody can override that."""
    dana.goto(f"/desk/{SLUG}/release/")
    expect(dana.locator(".blockers")).to_contain_text("The copy nowhere names Una Berg")
    expect(dana.get_by_role("button", name="Approve release")).to_have_count(0)


def record_what_was_agreed(rita: Page, axe) -> None:
    """On background takes a description; the terms go under seal, and are read by a logged look."""
    rita.locator("#terms").get_by_role("link", name="agreements").click()
    form = rita.locator("#agreements")
    form.get_by_text("Record what was agreed").click()
    form.get_by_label("Level").select_option("background")
    form.get_by_label("Terms in words").fill(CANARY)
    axe(rita)
    form.get_by_role("button", name="Record it").click()
    expect(rita.locator("#notice")).to_contain_text("say what copy may call a source")
    expect(form.get_by_label("Terms in words")).to_have_value(CANARY)
    form.get_by_label("What copy may call it").fill("a senior official")
    form.get_by_role("button", name="Record it").click()
    expect(form).to_contain_text("copy may call it “a senior official”")
    expect(rita.locator("main")).not_to_contain_text(CANARY)
    form.get_by_role("button", name="Read the terms").click()
    expect(rita.locator("main")).to_contain_text(CANARY)
    axe(rita)


def refuse_release(dana: Page, why: str, axe) -> None:
    """The release names the rule and leads to the quote's terms; nobody can override it."""
    dana.goto(f"/desk/{SLUG}/release/")
    expect(dana.locator("#release")).to_contain_text("nobody can override that")
    expect(dana.get_by_role("button", name="Approve release")).to_have_count(0)
    axe(dana)
    dana.locator(".blockers a", has_text=why).click()
    expect(dana.locator("#terms")).to_contain_text("Copy may call it “a senior official”")
    axe(dana)


def ask_for_anonymity(dana: Page, axe) -> str:
    """Answer the four questions; return the request's address."""
    dana.get_by_role("link", name="Ask for anonymity").click()
    answers = dana.locator("form.ask textarea")
    expect(answers).to_have_count(4)
    axe(dana)
    for number in range(4):
        answers.nth(number).fill(f"{CANARY}, says answer {number}.")
    dana.get_by_role("button", name="Ask for it").click()
    expect(dana.locator("main")).to_contain_text("asked for by dana")
    expect(dana.locator("main")).not_to_contain_text(CANARY)
    return dana.url


def own_is_not_decided(rita: Page, dana: Page, edith: Page, request: str) -> None:
    """Who asked, who wrote of the story, and who is no manager decide nothing."""
    for page, why in ((dana, "you asked for this"), (edith, "you wrote part of this story")):
        page.goto(request)
        expect(page.locator("main")).to_contain_text(f"Approver is not author: {why}")
        expect(page.get_by_role("button", name="Approve")).to_have_count(0)
    rita.goto(request)
    expect(rita.get_by_role("button", name="Read the answers")).to_have_count(0)
    expect(rita.get_by_role("button", name="Approve")).to_have_count(0)


def read_and_approve(stella: Page, request: str, axe) -> None:
    """Standards finds what waits in the queue, reads the answers, and approves with a reason."""
    stella.goto("/desk/")
    stella.get_by_role("link", name="1 request for anonymity waits for your decision").click()
    axe(stella)
    stella.get_by_role("link", name="Una Berg, to be called “a senior official”").click()
    expect(stella).to_have_url(request)
    expect(stella.locator("main")).not_to_contain_text(CANARY)
    stella.get_by_role("button", name="Read the answers and decide").click()
    expect(stella.locator(".answers")).to_contain_text(f"{CANARY}, says answer 3.")
    axe(stella)
    stella.get_by_label("Reason").fill("It is vital, and nobody else says so.")
    stella.get_by_role("button", name="Approve").click()
    expect(stella.locator(".status.approved")).to_contain_text("approved by stella")


def never_off_the_record(faye: Page) -> None:
    """What was said off the record is tied to no copy; the refusal leads to the terms."""
    quote_page(faye, "the crew")
    faye.get_by_label("Name of the source").fill("Bo Larsen")
    faye.get_by_role("button", name="Set the speaker").click()
    expect(faye.locator("#notice")).to_contain_text("Off the record is never published: Bo Larsen")
    faye.locator("#notice").get_by_role("link", name="See what was agreed").click()
    expect(faye.locator("#agreements")).to_contain_text("Off the record")


def sources_needs_two(faye: Page, dana: Page, axe) -> None:
    """With one source “sources” is refused, with two it is not."""
    address = quote_page(faye, "the crew")
    set_speaker(faye, address, "Ida Holm")
    terms = faye.locator("#terms")
    expect(terms).to_contain_text("“Sources” stands for 2 people at least: tie 1 more")
    dana.goto(f"/desk/{SLUG}/release/")
    expect(dana.locator(".blockers")).to_contain_text("“Sources” needs two")
    terms.get_by_label("Who else says so").fill("Ida Holm")
    terms.get_by_role("button", name="Tie them to it").click()
    expect(faye.locator("#notice")).to_contain_text("this one is the speaker already")
    terms.get_by_label("Who else says so").fill("Ana Duarte")
    axe(faye)
    terms.get_by_role("button", name="Tie them to it").click()
    expect(terms).to_contain_text("also says so")
    expect(terms).not_to_contain_text("tie 1 more")


def verify(faye: Page, axe) -> None:
    """The fact-checker holds the quote against its evidence, and verifies it."""
    quote_page(faye, SPEECH)
    expect(faye.locator("#terms")).to_contain_text("approved by stella")
    evidence = faye.locator("#evidence")
    evidence.locator("[name=title]").fill("Notes of the talk")
    evidence.locator("[name=text]").fill(f"{SPEECH}, they said.")
    evidence.get_by_role("button", name="Attach").last.click()
    expect(faye.locator("#compare")).to_contain_text("these very words")
    faye.get_by_role("button", name="Verify").click()
    expect(faye.locator("#quote-state .status")).to_have_text("verified")
    axe(faye)


def release(dana: Page, stella: Page) -> None:
    """Nothing stands in the way now; after leave is taken back, publication is refused."""
    dana.goto(f"/desk/{SLUG}/release/")
    dana.get_by_role("button", name="Approve release").click()
    expect(dana.locator("#release")).to_contain_text("approved revision")
    publish = dana.get_by_role("button", name="Publish revision")
    expect(publish).to_be_visible()
    stella.get_by_text("Take it back").first.click()
    stella.get_by_label("Why").fill("She has second thoughts.")
    stella.get_by_role("button", name="Take it back").click()
    expect(stella.locator(".status.withdrawn")).to_contain_text("withdrawn by stella")
    publish.click()
    expect(dana.locator("#release .refused")).to_contain_text("stands in the way of release")
    expect(dana.locator(".blockers")).to_contain_text("withdrawn by stella")
