"""Quotes from the rail by keys, one speaker's together, and on to the place in the evidence."""

import pytest
from playwright.sync_api import Locator, Page, expect

from articles.actions.attach_evidence import attach_evidence
from articles.actions.set_speaker import set_speaker
from articles.models import Article, Quote, Role
from tests.browser.conftest import OpenPage
from tests.factories import make_article, make_evidence, make_source, make_user

pytestmark = pytest.mark.django_db(transaction=True)

BODY = """“The pier has been loved for a century,” said Mira Castellanos, who leads the board.

“We will not pull it down in our time,” Mira Castellanos said.

“Nobody at the board asked the divers,” said Tom Rendall, a diver.

“It was ours before it was theirs.”

The mayor, Ada Brodie, and the engineer, Ines Falk, were there."""
TRANSCRIPT = (
    "The tide was out that day, and we could see the piles from the quay.\n" * 900
    + "The pier has been loved for a century.\nWe will not pull it down in our time.\n"
    + "So the meeting ended, and nobody had said a word of the divers.\n" * 300
)


@pytest.fixture
def article() -> Article:
    return make_article(BODY, slug="pier")


@pytest.fixture
def page(page_as: OpenPage, article: Article) -> Page:
    """The review screen of a fact-checker, in the pass over quotes."""
    make_user(Role.FACT_CHECKER, username="faye")
    return opened(page_as("faye"))


def opened(page: Page) -> Page:
    page.goto("/desk/pier/")
    page.get_by_role("radio", name="Quotes").check(force=True)
    return page


def quote(article: Article, words: str) -> Quote:
    return article.quotes.get(exact__contains=words)


def evidenced(article: Article, words: str, text: str = TRANSCRIPT) -> Quote:
    """Give a quote its speaker and evidence."""
    found, checker = quote(article, words), make_user(Role.FACT_CHECKER)
    set_speaker(checker, found, make_source(name="Mira Castellanos"))
    attach_evidence(checker, found, make_evidence(text=text, title="The board’s meeting"))
    found.refresh_from_db()
    return found


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def focused(page: Page) -> Locator:
    return page.locator(".side .card.quote:focus")


def go_to(page: Page, found: Quote) -> Locator:
    """Step to the card of a quote."""
    card = page.locator(f"#quote-{found.pk}")
    for _ in range(12):
        press(page, "j")
        if card.evaluate("card => card === document.activeElement"):
            return card
    raise AssertionError(f"no way to {found}")


def test_one_key_sets_the_speaker_and_another_for_their_other_quotes(page, article):
    first, second = quote(article, "loved"), quote(article, "pull it down")
    card = go_to(page, first)
    press(page, "a")
    expect(card.locator(".status")).to_have_text("speaker set")
    expect(card).to_be_focused()
    press(page, "s")
    expect(page.locator(f"#quote-{second.pk} .status")).to_have_text("speaker set")
    expect(page.locator("#notice")).to_contain_text("and the other: speaker set.")
    expect(card).to_be_focused()
    names = article.quotes.filter(pk__in=[first.pk, second.pk]).values_list("source__name")
    assert set(names) == {("Mira Castellanos",)}
    press(page, "u")
    expect(card.locator(".status")).to_have_text("not confirmed")
    assert quote(article, "loved").source is None


#: Presses a button at the very moment at which it comes.
AT_ONCE = """() => new MutationObserver((_, self) => {
  const button = document.querySelector("button.also");
  if (button) { self.disconnect(); button.click(); }
}).observe(document.body, { childList: true, subtree: true })"""


def test_what_comes_with_an_answer_can_be_pressed_at_once(page, article):
    first, second = quote(article, "loved"), quote(article, "pull it down")
    go_to(page, first)
    page.evaluate(AT_ONCE)
    press(page, "a")
    expect(page.locator(f"#quote-{second.pk} .status")).to_have_text("speaker set")


def test_a_number_sets_one_of_the_candidates(page, article):
    orphan = quote(article, "ours before")
    second = orphan.candidates[1]
    card = go_to(page, orphan)
    expect(card.locator(".suggestion").nth(1)).to_contain_text(second)
    press(page, "2")
    expect(card.locator(".status")).to_have_text("speaker set")
    assert quote(article, "ours before").source.name == second


def test_one_key_verifies_what_matches_and_one_takes_it_back(page, article):
    found = evidenced(article, "loved")
    opened(page)
    card = go_to(page, found)
    press(page, "v")
    expect(page.locator(f".text [data-marks~=quote-{found.pk}].chip")).to_contain_text("verified")
    expect(focused(page)).not_to_have_id(f"quote-{found.pk}")
    found.refresh_from_db()
    assert found.status == "verified"
    press(page, "u")
    expect(card.locator(".status")).to_have_text("matches its evidence")
    found.refresh_from_db()
    assert (found.status, found.verified_by) == ("matched", None)


def test_undo_is_of_what_was_done_last_until_one_goes_elsewhere(page, article):
    first, second = evidenced(article, "loved"), evidenced(article, "pull it down")
    opened(page)
    card = go_to(page, first)
    press(page, "v")
    expect(page.locator(f"#quote-{second.pk}")).to_be_focused()
    press(page, "u")
    expect(card.locator(".status")).to_have_text("matches its evidence")
    expect(card).to_be_focused()
    assert quote(article, "pull it down").source is not None
    press(page, "v")
    expect(page.locator(f"#quote-{second.pk}")).to_be_focused()
    go_to(page, quote(article, "divers"))
    press(page, "k", "u")
    expect(page.locator(f"#quote-{second.pk} .status")).to_have_text("not confirmed")
    assert quote(article, "loved").status == "verified"


@pytest.mark.console_errors("status of 422")
@pytest.mark.parametrize(
    ("words", "said"),
    [("divers", "Set the speaker first."), ("loved", "The evidence differs from the quote")],
)
def test_in_vain_it_is_told_why(page, article, words, said):
    evidenced(article, "loved", "The pier was never loved for a century.")
    opened(page)
    card = go_to(page, quote(article, words))
    press(page, "v")
    expect(page.locator("#notice")).to_contain_text(said)
    expect(card).to_be_focused()
    assert quote(article, words).status != "verified"


@pytest.mark.console_errors("status of 422")
def test_who_may_not_verify_is_told_so(page_as, article):
    evidenced(article, "loved")
    make_user(Role.COPY_EDITOR, username="colin")
    page = opened(page_as("colin"))
    go_to(page, quote(article, "loved"))
    press(page, "v")
    expect(page.locator("#notice")).to_contain_text("do not let you verify or dispute quotes.")


def test_switched_off_no_key_acts_on_a_quote(page, article):
    found = evidenced(article, "loved")
    opened(page)
    press(page, "?")
    keys = page.get_by_role("dialog", name="Keys")
    expect(keys).to_contain_text("verify the quote, if it matches its evidence")
    keys.get_by_label("Single keys are on").uncheck()
    keys.get_by_role("button", name="Close").click()
    page.locator(f"#quote-{found.pk}").focus()
    press(page, "v", "u", "a", "1", "s", "o")
    expect(page.locator("#notice p")).to_have_count(0)
    assert quote(article, "loved").status == "matched"


def test_the_buttons_do_what_the_keys_do(page, article, axe):
    found = evidenced(article, "loved")
    opened(page)
    card = page.locator(f"#quote-{found.pk}")
    axe(page)
    card.get_by_role("button", name="Set Mira Castellanos for one more quote too").click()
    other = page.locator(f"#quote-{quote(article, 'pull it down').pk}")
    expect(other.locator(".status")).to_have_text("speaker set")
    card.get_by_role("button", name="Verify").click()
    expect(page.locator("#notice")).to_contain_text("verified.")
    assert quote(article, "loved").status == "verified"


@pytest.mark.parametrize("scripts", [True, False])
def test_from_the_quote_to_the_others_and_to_the_place(page_as, article, axe, scripts):
    found, other = evidenced(article, "loved"), quote(article, "pull it down")
    make_user(Role.FACT_CHECKER, username="faye")
    page = page_as("faye", scripts=scripts)
    page.goto(f"/desk/pier/quotes/{found.pk}/")
    page.get_by_role("link", name="Handle them together").click()
    page.get_by_role("button", name="Set Mira Castellanos for the ticked").click()
    expect(page.get_by_role("status")).to_contain_text("speaker set for 1 quote more.")
    trial = page.locator("li", has_text="We will not pull it down")
    expect(trial).to_contain_text("The evidence has these very words.")
    expect(trial.get_by_role("checkbox")).to_be_checked()
    page.get_by_role("button", name="Attach “The board’s meeting” to the ticked").click()
    expect(page.get_by_role("status")).to_contain_text("attached to 1 quote more.")
    other.refresh_from_db()
    assert (other.status, other.evidence) == ("matched", found.evidence)
    page.goto(f"/desk/pier/quotes/{other.pk}/")
    page.get_by_role("link", name="Read it in its place in the evidence").click()
    place = page.locator("mark#place")
    expect(place).to_contain_text("We will not pull it down in our time")
    expect(place).to_be_in_viewport()
    expect(page.get_by_text("Page 2 of 3")).to_be_attached()


def test_a_translation_is_marked_and_verified_with_a_note(page, article, axe):
    found = evidenced(article, "loved", "Молимо вас да мол остане.")
    page.goto(f"/desk/pier/quotes/{found.pk}/")
    page.get_by_text("It was said in another language").click()
    page.get_by_label("Language in which it was said").fill("Serbian")
    page.get_by_role("button", name="Mark as translated").click()
    expect(page.locator("#compare")).to_contain_text("Translated from Serbian")
    expect(page.locator("#translated")).to_contain_text("it is no translation")
    axe(page)
    page.locator("#verify [name=note]").fill("Jovana Petrović translated it for us.")
    page.get_by_role("button", name="Verify").click()
    expect(page.locator("#quote-state .status")).to_have_text("verified")
    found.refresh_from_db()
    assert (found.status, found.translated_from) == ("verified", "Serbian")
    page.get_by_role("button", name="Undo: verify it again").click()
    expect(page.locator("#quote-state .status")).to_have_text("speaker set")
    page.get_by_role("button", name="Undo: it is no translation").click()
    expect(page.locator("#compare")).to_contain_text("The evidence does not have these words.")
