"""Words chosen with a pointer: what lands in the database is exactly what was selected.

A browser counts UTF-16 units of what it shows, the database code points of the text. So the
words stand behind whatever makes the two differ: characters beyond the first plane, accents
that no letter has built in, a quote's chip, and what a pending correction would insert. They
stand in the text twice, so that words alone do not say which of them is meant.
"""

import pytest
from playwright.sync_api import Page, expect

from articles.models import Article, Comment, Correction, Flag, Role
from tests.browser.conftest import OpenPage
from tests.factories import make_article, make_correction, make_user, place_of

pytestmark = pytest.mark.django_db(transaction=True)

BODY = """🚢🚢 The g̃uasu ferry 👩‍👩‍👧 sails. “The quay is ours,” Ana Cruz said before late 🌊 tide.

A second ferry waits at the quay for the tide, and nobody knows why.

They said before that the g̃uasu ferry 👩‍👩‍👧 takes the late 🌊 tide.

The last line."""

#: Where the words of a paragraph are shown: the middle of their first and last character.
EDGES = """([paragraph, words]) => {
  const walker = document.createTreeWalker(
    document.querySelectorAll(".review .text > p")[paragraph], NodeFilter.SHOW_TEXT,
    node => node.parentElement.closest("[data-extra]") ?
      NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  const units = [];
  while (walker.nextNode())
    for (let i = 0; i < walker.currentNode.length; i++) units.push([walker.currentNode, i]);
  const at = units.map(([node, i]) => node.data[i]).join("").indexOf(words);
  const place = (index, side) => {
    const [node, i] = units[index];
    const range = document.createRange();
    range.setStart(node, i);
    range.setEnd(node, i + 1);
    const box = range.getBoundingClientRect();
    return [box[side], box.top + box.height / 2];
  };
  return [place(at, "left"), place(at + words.length - 1, "right")];
}"""


@pytest.fixture
def article() -> Article:
    article = make_article(BODY, slug="quay", headline="Ferry sails")
    make_correction(article, "sails", "sails late in the afternoon 🌇")
    return article


@pytest.fixture
def page(page_as: OpenPage, article: Article) -> Page:
    make_user(Role.COPY_EDITOR, username="colin")
    page = page_as("colin")
    page.goto("/desk/quay/")
    return page


def drag(page: Page, first: str, last: str = "", *, paragraph: int = 1, until: int = 1) -> None:
    """Press before ``first``, draw the pointer to the end of ``last``, and let go."""
    (x, y), end = page.evaluate(EDGES, [paragraph, first])
    if last:
        _, end = page.evaluate(EDGES, [until, last])
    page.mouse.move(x + 1, y)
    page.mouse.down()
    page.mouse.move(x + 12, y)
    page.mouse.move(end[0] - 1, end[1])
    page.mouse.up()


def raise_flag(page: Page) -> Flag:
    """Flag the selected words by the panel; return what the database has."""
    page.locator("#select summary", has_text="Raise a flag").click()
    page.get_by_label("What is wrong").fill("Is this so?")
    page.get_by_role("button", name="Raise the flag").click()
    expect(page.locator(".side .card.flag:focus")).to_contain_text("Is this so?")
    return Flag.objects.get(rule="by-hand")


def chosen(page: Page):
    return page.get_by_label("The words", exact=True)


@pytest.mark.parametrize("words", ["late 🌊 tide", "ferry 👩‍👩‍👧", "g̃uasu", "before"])
def test_a_flag_lands_on_exactly_the_selected_words(page, article, words):
    drag(page, words)
    expect(chosen(page)).to_have_value(words)
    flag = raise_flag(page)
    assert (flag.start, flag.end) == place_of(article, words)
    assert flag.exact == words
    expect(page.locator(f'.text [data-marks~="flag-{flag.pk}"]')).to_have_text(words)


def test_a_correction_lands_on_exactly_the_selected_words(page, article):
    drag(page, "late 🌊 tide")
    page.locator("#select summary", has_text="Propose a correction").click()
    right = page.get_by_label("Change to", exact=True).locator("visible=true")
    expect(right).to_have_value("late 🌊 tide")
    right.fill("late 🌊 flood")
    page.get_by_label("Reason", exact=True).locator("visible=true").fill("It was the flood.")
    page.get_by_role("button", name="Propose it").click()
    expect(page.locator(".card.correction", has_text="flood")).to_be_focused()
    correction = Correction.objects.get(right="late 🌊 flood")
    assert (correction.start, correction.end) == place_of(article, "late 🌊 tide")


def test_a_selection_over_a_chip_and_a_correction_holds_the_copys_words_alone(page, article):
    words = BODY[BODY.index("ferry") : BODY.index(" before")]
    drag(page, words)
    expect(chosen(page)).to_have_value(words)
    assert (flag := raise_flag(page)).exact == words
    assert (flag.start, flag.end) == place_of(article, words)


def test_a_second_of_two_like_words_is_meant_where_it_is_selected(page, article):
    drag(page, "quay", paragraph=2)
    flag = raise_flag(page)
    assert flag.start == article.working.text.rindex("quay")


def test_a_selection_drawn_backwards_over_two_paragraphs(page, article):
    (x, y), _ = page.evaluate(EDGES, [1, "late 🌊 tide"])
    _, (right, bottom) = page.evaluate(EDGES, [2, "second ferry"])
    page.mouse.move(right - 1, bottom)
    page.mouse.down()
    page.mouse.move(right - 30, bottom)
    page.mouse.move(x + 1, y)
    page.mouse.up()
    assert raise_flag(page).exact == "late 🌊 tide.\n\nA second ferry"


def test_a_double_click_chooses_a_word(page, article):
    (x, y), _ = page.evaluate(EDGES, [2, "nobody"])
    page.mouse.dblclick(x + 5, y)
    assert raise_flag(page).exact == "nobody"


@pytest.mark.parametrize(
    ("paragraph", "words"), [(2, BODY.split("\n\n")[1]), (4, "The last line.")]
)
def test_a_triple_click_chooses_a_paragraph(page, article, paragraph, words):
    (x, y), _ = page.evaluate(EDGES, [paragraph, words])
    page.mouse.click(x + 5, y, click_count=3)
    flag = raise_flag(page)
    assert (flag.exact, flag.start) == (words, article.working.text.index(words))


def test_selecting_a_marks_words_does_not_follow_its_link(page, article):
    drag(page, "quay is")
    expect(chosen(page)).to_have_value("quay is")
    expect(page.locator(".card.now")).to_have_count(0)


def test_words_that_were_typed_over_are_looked_for_anew(page, article):
    drag(page, "late 🌊 tide")
    chosen(page).fill("the quay")
    assert raise_flag(page).start == article.working.text.index("the quay")


def test_comments_keep_their_place(page, article):
    drag(page, "late 🌊 tide")
    page.locator("#select summary", has_text="Comment").click()
    page.get_by_label("Comment", exact=True).fill("🌊 is no tide.")
    page.get_by_role("button", name="Comment").click()
    expect(page.locator(".card.comment")).to_contain_text("🌊 is no tide.")
    assert Comment.objects.get().exact == "late 🌊 tide"


def test_a_selection_drawn_out_of_the_text_ends_with_it(page, article):
    (x, y), _ = page.evaluate(EDGES, [4, "last line."])
    page.mouse.move(x + 1, y)
    page.mouse.down()
    page.mouse.move(x + 12, y)
    page.mouse.move(x + 900, y + 200)
    page.mouse.up()
    assert raise_flag(page).exact == "last line."
