"""The steps of a story's road as people take them in the browser, for the tests of it."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

SLUG = "harbor-pier"
HEADLINE = "Harbor board to rule on pier"
BODY = """The harbor board will decide in Febuary whether to close the east pier.

The work would reportedly take two years.

“The pier has been loved for a century,” said Mira Castellanos, who leads the board.

The board has asked for for more time. A smal party of engineers will look at the piles."""
TRANSCRIPT = "Well, as I said, the pier has been loved for a century, and we know it."


def file_by_upload(page: Page, folder: Path) -> None:
    """File the story from a .txt, its headline typed."""
    file = folder / "copy.txt"
    file.write_text(BODY)
    page.goto("/desk/file/")
    page.get_by_label("Headline").fill(HEADLINE)
    page.get_by_label("Slug").fill(SLUG)
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_role("button", name="File to the desk").click()
    page.wait_for_url(f"**/desk/{SLUG}/")


def card(page: Page, words: str):
    """The rail's card on these words."""
    return page.locator(".side .card").filter(has=page.locator("a.words", has_text=words)).first


def accept(page: Page, words: str, suggestion: str) -> None:
    """Accept a suggestion on a card of the review screen."""
    wrong = card(page, words)
    wrong.scroll_into_view_if_needed()
    wrong.get_by_role("button", name=suggestion, exact=False).first.click()
    expect(wrong.locator(".ruling")).to_contain_text("Accepted by")


def dismiss(page: Page, words: str, reason: str) -> None:
    """Dismiss a flag with a reason."""
    flag = card(page, words)
    flag.locator("details.dismiss summary").click()
    flag.get_by_label("Why it may stand").fill(reason)
    flag.get_by_role("button", name="Dismiss").click()
    expect(flag).to_have_class(re.compile("settled"))


def select(page: Page, words: str) -> None:
    """Select words of the text, as a pointer does."""
    page.evaluate(
        """words => {
          const walker = document.createTreeWalker(
            document.querySelector(".review .text"), NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const at = walker.currentNode.data.indexOf(words);
            if (at >= 0) {
              const range = document.createRange();
              range.setStart(walker.currentNode, at);
              range.setEnd(walker.currentNode, at + words.length);
              getSelection().removeAllRanges();
              getSelection().addRange(range);
              return;
            }
          }
          throw new Error(`no ${words}`);
        }""",
        words,
    )
    expect(page.locator("#select [name=words]")).to_have_value(words)


def propose(page: Page, words: str, right: str, reason: str, **asked: str) -> None:
    """Propose a correction of words selected in the text."""
    select(page, words)
    panel = page.locator("#select")
    panel.locator("summary", has_text="Propose a correction").click()
    panel.locator("[name=right]").fill(right)
    panel.get_by_label("Reason").fill(reason)
    if "correction_class" in asked:
        panel.locator("[name=correction_class]").select_option(asked["correction_class"])
        panel.locator("[name=notice]").fill(asked["notice"])
    panel.get_by_role("button", name="Propose it").click()
    expect(page.locator(".card.correction", has_text=right)).to_be_visible()


def verify_quote(page: Page, words: str, speaker: str) -> None:
    """Set the speaker, paste evidence, compare and verify."""
    card(page, words).locator("a.open-quote").click()
    page.get_by_role("button", name=speaker).first.click()
    # The desk's own reading names the speaker too; in bold is whom somebody has set.
    expect(page.locator("#quote-state b")).to_have_text(speaker)
    page.locator("#evidence [name=title]").fill("Board meeting, own recording")
    page.locator("#evidence [name=text]").fill(TRANSCRIPT)
    page.locator("#evidence").get_by_role("button", name="Attach").last.click()
    expect(page.locator("#compare")).to_contain_text("these very words")
    page.get_by_role("button", name="Verify").click()
    expect(page.locator("#quote-state .status")).to_have_text("verified")


def approve_all(page: Page) -> None:
    """Tick every correction, approve them in one act, and apply them."""
    page.goto(f"/desk/{SLUG}/corrections/")
    page.get_by_label("Tick all").check()
    page.get_by_role("button", name="Approve the ticked").click()
    page.get_by_role("button", name="Apply").click()
    expect(page.locator("#corrections-bar")).to_contain_text("0 pending")


def approve_release(page: Page) -> None:
    """Approve the release of the working revision."""
    page.goto(f"/desk/{SLUG}/release/")
    page.get_by_role("button", name="Approve release").click()
    expect(page.locator("#approval")).to_be_visible()
    expect(page.locator("#release")).to_contain_text("approved revision")


def publish(page: Page) -> None:
    """Publish the approved revision."""
    page.goto(f"/desk/{SLUG}/release/")
    page.get_by_role("button", name="Publish revision").click()
    expect(page.locator("#release")).to_contain_text("Readers see revision")
