"""The rules, one rule, and what is said of it."""

from playwright.sync_api import Page

from articles.actions.complain import complain, settle_complaint
from articles.actions.set_rule import set_rule
from articles.models import Complaint
from tests.browser.scenes.base import make_story, scene, viewer


def _complaints() -> None:
    """One open and one settled, on a rule that the house has set."""
    article = make_story()
    first, second = article.flags.filter(rule="spelling")[:2]
    settle_complaint(viewer(), complain(viewer(), first, "It is a name."), "Put on the sheet.")
    complain(viewer(), second, "A word of this desk’s.")
    set_rule(viewer(), "doubled_word", "consider", is_pilot=True)


@scene
def rules(page: Page) -> None:
    _complaints()
    page.goto("/desk/rules/")


@scene
def rules_without_a_match(page: Page) -> None:
    page.goto("/desk/rules/?q=nothing")


@scene
def rule(page: Page) -> None:
    _complaints()
    page.goto(f"/desk/rules/{Complaint.objects.first().rule}/")
