"""A confidential source from the first word to the look: sealed, granted, opened, and closed."""

import re

import pytest
from playwright.sync_api import Error, expect

from articles.models import Event, Role
from tests.factories import make_user

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.console_errors("status of 422"),
]


def test_who_a_source_is_is_seen_by_those_with_leave_alone(page_as, axe):
    for name, role in (
        ("rita", Role.REPORTER),
        ("dana", Role.DESK_EDITOR),
        ("fay", Role.FACT_CHECKER),
    ):
        make_user(role, username=name)
    rita = page_as("rita")
    rita.goto("/desk/")
    rita.get_by_role("link", name="Sources").click()
    rita.get_by_text("Add a confidential source").click()
    rita.get_by_label("Working name").fill("Night heron")
    rita.get_by_role("button", name="Add it, then seal who it is").click()
    rita.get_by_label("Real name").fill(" ")
    rita.get_by_label("How to reach them").fill("by letter to the pilot house")
    rita.get_by_role("button", name="Seal it").click()
    expect(rita.locator("#notice")).to_contain_text("Name: say something here")
    # What was typed in confidence waits in the form, and nowhere else.
    expect(rita.get_by_label("How to reach them")).to_have_value("by letter to the pilot house")
    kept = rita.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")
    assert "pilot" not in kept
    rita.get_by_label("Real name").fill("Ines Baptista")
    rita.get_by_role("button", name="Seal it").click()
    expect(rita.locator("#identity")).to_contain_text("Under seal since")

    dana = page_as("dana")
    dana.goto(rita.url)
    expect(dana.get_by_role("button", name="See who it is")).to_have_count(0)
    dana.get_by_label("Give leave to").select_option(label="fay")
    dana.get_by_role("button", name="Give leave").click()
    expect(dana.locator(".grants")).to_contain_text("fay")
    axe(dana)

    fay = page_as("fay")
    fay.goto(dana.url)
    fay.get_by_role("button", name="See who it is").click()
    expect(fay.locator(".unsealed")).to_contain_text("Ines Baptista")
    axe(fay)
    fay.get_by_role("link", name=re.compile("Close it")).click()
    expect(fay.locator("#history")).to_contain_text("fay looked at an identity")
    # The browser kept nothing to go back to: it would have to ask, and be logged, again.
    with pytest.raises(Error, match="ERR_CACHE_MISS"):
        fay.go_back()
    assert Event.objects.filter(verb="opened_identity").count() == 1
