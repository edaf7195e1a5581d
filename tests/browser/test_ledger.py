"""The ledger as an editor goes through it: chosen, proposed, sourced, cleared, printed."""

import re

import pytest
from playwright.sync_api import Page, expect

from articles.models import Article, Event, Role, Statement
from tests.browser.conftest import PHONE, OpenPage
from tests.browser.road import select
from tests.browser.scenes.ledger import stated
from tests.factories import make_article, make_evidence, make_user

pytestmark = pytest.mark.django_db(transaction=True)

FACT = "The ferry sank off the pier with 400 people."
CHARGE = "Bo Lind stole the bell."
BODY = f"{FACT}\n\n{CHARGE} It is the largest of 12 bells. Nobody saw it."


@pytest.fixture
def article() -> Article:
    return make_article(BODY, slug="pier", headline="Bell is gone")


def card(page: Page, words: str):
    """The ledger's card on these words."""
    return page.locator(".side .card").filter(has=page.locator("a.words", has_text=words)).first


def test_from_chosen_words_to_a_cleared_and_printed_statement(page_as: OpenPage, axe, article):
    """A libel risk blocks the release until legal clears it; the draft then says so."""
    for name, role in {"colin": Role.COPY_EDITOR, "faye": Role.FACT_CHECKER, "lena": Role.LEGAL,
                       "dana": Role.DESK_EDITOR}.items():  # fmt: skip
        make_user(role, username=name)
    make_evidence(text="Court record: the bell was taken by B. Lind.", title="Court record")

    colin = page_as("colin")
    colin.goto("/desk/pier/")
    select(colin, CHARGE)
    colin.locator("#select summary", has_text="Put on the ledger").click()
    colin.locator("#select").get_by_label("Libel risk").check()
    colin.get_by_role("button", name="Put it on the ledger").click()
    expect(colin.locator("#notice")).to_contain_text("is on the ledger")
    expect(colin.locator("#select [name=words]")).to_have_value("")
    statement = Statement.objects.get()
    assert (statement.exact, statement.libel_risk) == (CHARGE, True)

    dana = page_as("dana")
    dana.goto("/desk/pier/release/")
    dana.get_by_role("link", name=re.compile("libel risk: legal has not cleared")).click()
    expect(card(dana, CHARGE)).to_contain_text("it stands in the way of release")

    faye = page_as("faye")
    faye.goto("/desk/pier/statements/")
    card(faye, CHARGE).get_by_role("link", name="Evidence and quote").click()
    faye.get_by_label("What the desk has").select_option(index=1)
    faye.get_by_label("The words in it that say so").fill("the bell was taken")
    faye.get_by_role("button", name="Rest it on this").click()
    expect(faye.locator("mark")).to_have_text("the bell was taken")
    expect(faye.locator(".card .basis")).to_have_text("sourced")
    axe(faye)

    lena = page_as("lena")
    lena.goto("/desk/pier/statements/")
    clear = card(lena, CHARGE)
    clear.get_by_label("What legal says of it").fill("As the court has it.")
    clear.get_by_role("button", name="Clear these words").click()
    expect(clear).to_contain_text("cleared by lena")
    dana.goto("/desk/pier/release/")
    expect(dana.locator("#release")).not_to_contain_text("libel risk")

    lena.get_by_role("link", name="Annotated draft").click()
    expect(lena.locator(".notes")).to_contain_text("Evidence: Court record")
    expect(lena.locator(".notes")).to_contain_text("Libel risk: cleared by lena")
    with lena.expect_download() as download:
        lena.get_by_role("link", name="Word file with comments").click()
    assert download.value.suggested_filename == "pier-annotated.docx"
    assert Event.objects.filter(verb="exported_annotated").count() == 2


def test_proposals_are_gone_through_by_keys(page_as: OpenPage, article):
    make_user(Role.FACT_CHECKER, username="faye")
    page = page_as("faye")
    page.goto("/desk/pier/statements/")
    cards = page.locator(".side .card")
    expect(cards).to_have_count(3)
    page.keyboard.press("j")
    expect(card(page, FACT)).to_be_focused()
    page.keyboard.press("a")
    expect(card(page, FACT)).to_have_class(re.compile("statement open"))
    expect(card(page, FACT)).to_be_focused()
    expect(page.locator(".coverage-key")).to_contain_text("open")
    page.keyboard.press("j")
    page.keyboard.press("d")
    expect(page.locator("#counts")).to_contain_text("1 proposed")
    expect(card(page, "It is the largest")).to_be_focused()
    page.keyboard.press("u")
    expect(page.locator("#counts")).to_contain_text("2 statements")
    expect(card(page, CHARGE)).to_be_focused()
    page.keyboard.press("e")
    page.keyboard.type("The court said so.")
    card(page, CHARGE).get_by_role("button", name="Common knowledge").click()
    expect(page.locator(".text .chip.common")).to_have_count(1)
    assert Statement.objects.get(basis="common").exact == CHARGE


def test_words_chosen_on_the_ledger_take_the_proposals_card(page_as: OpenPage, article):
    make_user(Role.FACT_CHECKER, username="faye")
    page = page_as("faye")
    page.goto("/desk/pier/statements/")
    select(page, CHARGE)
    page.get_by_role("button", name="Put it on the ledger").click()
    expect(card(page, CHARGE)).to_be_focused()
    expect(page.locator(".card.claim")).to_have_count(2)
    faces = "parts => [...new Set(parts.map(part => getComputedStyle(part).fontFamily))]"
    assert len(page.get_by_role("button").evaluate_all(faces)) == 1
    expect(page.locator(".side .card")).to_have_count(3)


def test_without_scripts_a_statement_is_typed_sourced_and_filtered(page_as: OpenPage, article):
    make_user(Role.FACT_CHECKER, username="faye")
    page = page_as("faye", scripts=False)
    page.goto("/desk/pier/statements/")
    page.locator("#select summary").first.click()
    page.get_by_label("The words", exact=True).fill("Nobody saw it.")
    page.get_by_role("button", name="Put it on the ledger").click()
    expect(page.locator(".card:target")).to_contain_text("Nobody saw it.")
    page.locator("label", has=page.locator("[value=statements]")).click()
    expect(page.locator(".side .card:visible")).to_have_count(1)
    card(page, "Nobody saw it.").get_by_role("link", name="Evidence and quote").click()
    page.locator("summary", has_text="New evidence").click()
    page.get_by_label("Title").fill("Own watch")
    page.get_by_label("Text, pasted").fill("We looked: nobody was there.")
    page.get_by_label("The words in it that say so").fill("nobody was there")
    page.get_by_role("button", name="Rest it on this").click()
    expect(page.locator("mark")).to_have_text("nobody was there")


def test_on_paper_there_are_text_and_notes_and_no_controls(page_as: OpenPage):
    stated()
    make_user(Role.DESK_EDITOR, username="dana")
    page = page_as("dana", dark=True)
    page.goto("/desk/pier/annotated/")
    page.emulate_media(media="print")
    for gone in (".top", ".tabs", ".screen-only"):
        expect(page.locator(gone).first).to_be_hidden()
    expect(page.get_by_role("heading", name="Notes")).to_be_visible()
    expect(page.locator("#note-1")).to_contain_text("Ferry log, page 4")
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"


@pytest.mark.parametrize("dark", [False, True])
def test_it_reads_well_on_a_phone(page_as: OpenPage, axe, dark):
    stated()
    make_user(Role.DESK_EDITOR, username="dana")
    page = page_as("dana", width=PHONE, dark=dark)
    page.goto("/desk/pier/statements/")
    axe(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE
