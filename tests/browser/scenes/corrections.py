"""What is proposed, and what became of it."""

from playwright.sync_api import Page

from articles.actions.decide import approve, reject, withdraw
from articles.models import AnchorState, Correction, Role
from tests.browser.scenes.base import STORY, make_story, scene, viewer
from tests.factories import apply_correction, make_correction, make_user


@scene
def corrections_empty(page: Page) -> None:
    make_story()
    page.goto(f"{STORY}corrections/")


@scene
def corrections(page: Page) -> None:
    """One in each state; the viewer's own, one whose place is doubtful, one in a quote."""
    article = make_story()
    dana, other = make_user(Role.DESK_EDITOR), make_user(Role.COPY_EDITOR)
    apply_correction(article, "Febuary", "February")
    approve(dana, [make_correction(article, "east", "old")])
    reject(dana, make_correction(article, "close", "shut"), "The board says “close”.")
    withdraw(other, make_correction(article, "work", "job", by=other))
    make_correction(article, "two", "three")
    article.corrections.filter(exact="two").update(status=Correction.Status.STALE)
    make_correction(article, "take", "last", by=viewer())
    make_correction(article, "loved", "prized", quote_ground="evidence")
    make_correction(article, "asked for", "sought")
    make_correction(article, "turns", "is turning")
    article.corrections.filter(exact="turns").update(anchor_state=AnchorState.DOUBTFUL)
    page.goto(f"{STORY}corrections/")
