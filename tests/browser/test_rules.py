"""“This rule is wrong”, from the card to the inbox; and a rule put on trial."""

import pytest
from playwright.sync_api import expect

from articles.models import Role
from tests.factories import make_article, make_user

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_complaint_reaches_the_inbox_and_the_rule_goes_on_trial(page_as):
    make_article("They recieve nothing from the board.", slug="pier")
    make_user(Role.COPY_EDITOR, username="colin")
    make_user(Role.STANDARDS, username="paul")
    colin = page_as("colin")
    colin.goto("/desk/pier/")
    card = colin.locator(".side .card").filter(has_text="recieve")
    card.get_by_text("This rule is wrong").click()
    card.get_by_label("What it gets wrong here").fill("So the board spells it.")
    card.get_by_role("button", name="Send it").click()
    expect(card).to_contain_text("said to be wrong here")

    paul = page_as("paul")
    paul.goto("/desk/rules/")
    complaint = paul.locator(".complaint")
    expect(complaint.locator("mark")).to_have_text("recieve")
    complaint.locator("a[href^='/desk/rules/']").click()
    paul.get_by_label("Pilot mode").check()
    paul.get_by_role("button", name="Set", exact=True).click()
    expect(paul.get_by_label("Pilot mode")).to_be_checked()
    paul.get_by_label("What comes of it").fill("On trial until it is mended.")
    paul.get_by_role("button", name="Settle").click()
    expect(paul.locator(".ruling")).to_contain_text("On trial")

    colin.reload()
    colin.get_by_role("button", name="Read again").click()
    expect(colin.locator("#counts")).to_contain_text("0 should")
