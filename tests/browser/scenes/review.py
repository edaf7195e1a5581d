"""The review screen and a flag's own page."""

from playwright.sync_api import Page, expect

from articles.actions.attach_evidence import attach_evidence
from articles.actions.edit_sheet import make_sheet, save_part
from articles.actions.raise_flag import comment
from articles.actions.rule_on_flag import answer_query, dismiss_flags, query_flag
from articles.actions.set_speaker import set_speaker
from articles.models import AnchorState, LastReading, Quote, Role, SheetEntry, StyleSheet
from tests.browser.scenes.base import STORY, make_story, scene
from tests.factories import (
    make_article,
    make_correction,
    make_evidence,
    make_flag,
    make_source,
    make_user,
    place_of,
    publish_article,
    verify,
)

IN_HAND = """“It is loved,” Mira Castellanos said. “We keep it as it is,” said Tom Rendall.

“We would never sell it to you,” Mira Castellanos said.

“It was ours before it was theirs.”"""


@scene
def review(page: Page) -> None:
    """Flags open, queried, answered and settled; a correction, a comment, places to settle."""
    article = make_story()
    editor = make_user(Role.DESK_EDITOR)
    flags = {flag.exact: flag for flag in article.flags.all()}
    query_flag(editor, flags["Febuary"], "Of which year?")
    answer_query(article.filed_by, flags["Febuary"], "This one.")
    dismiss_flags(editor, [flags["reportedly"]], "The paper says so.")
    make_correction(article, "east", "old")
    comment(editor, article, article.working, place_of(article, "two years"), "Or three?")
    make_flag(article, "late tide", severity="consider")
    lost, doubtful = make_flag(article, "By May"), make_flag(article, "The pier.")
    for flag, state in [(lost, AnchorState.ORPHANED), (doubtful, AnchorState.DOUBTFUL)]:
        flag.anchor_state = state
        flag.save()
    page.goto(STORY, wait_until="networkidle")


@scene
def review_with_another_sheet(page: Page) -> None:
    """Copy whose sheet has changed: read again with it, then left as it was read."""
    make_story()
    admin, sheet = make_user(Role.ADMIN), StyleSheet(name="The Quay", is_default=True)
    make_sheet(admin, sheet)
    save_part(admin, SheetEntry(sheet=sheet, avoid="asked for", reason="Say what they want."))
    has_changed = page.get_by_text("read with the style sheet “The Quay”, which has changed")
    LastReading.objects.update(sheet_sha256="0" * 64)
    page.goto(STORY, wait_until="networkidle")
    expect(has_changed).to_be_visible()
    page.get_by_role("button", name="Read again").click()
    expect(page.get_by_text("Read with the style sheet “The Quay”.")).to_be_visible()
    expect(page.get_by_text("House style avoids “asked for”.")).to_be_visible()
    LastReading.objects.update(sheet_sha256="0" * 64)
    page.reload(wait_until="networkidle")
    expect(has_changed).to_be_visible()


@scene
def review_settled(page: Page) -> None:
    review(page)
    page.get_by_role("radio", name="Settled").check(force=True)


@scene
def review_quotes(page: Page) -> None:
    review(page)
    verify(Quote.objects.get(exact__contains="loved"))
    page.reload()
    page.get_by_role("radio", name="Quotes").check(force=True)


@scene
def review_quotes_in_hand(page: Page) -> None:
    """Cards of quotes with candidates by number, others of the speaker, and one to verify."""
    article = make_article(IN_HAND, slug="pier")
    checker, first = make_user(Role.FACT_CHECKER), article.quotes.order_by("start")[0]
    set_speaker(checker, first, make_source(name="Mira Castellanos"))
    attach_evidence(checker, first, make_evidence(text=first.words))
    page.goto(STORY)
    page.get_by_role("radio", name="Quotes").check(force=True)
    expect(page.get_by_role("button", name="Verify")).to_be_visible()


@scene
def review_keys(page: Page) -> None:
    review(page)
    page.get_by_role("button", name="Keys").click()


@scene
def review_of_published(page: Page) -> None:
    make_flag(publish_article(make_article(slug="pier")), "Tuesday")
    page.goto(STORY)


@scene
def flag(page: Page) -> None:
    page.goto(f"{STORY}flags/{make_story().flags.get(exact='Febuary').pk}/")
