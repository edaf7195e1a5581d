"""Evidence as an editor brings it: a file on a quote's page, waited for, and read in its place."""

import pytest
from django.test import override_settings
from playwright.sync_api import Page, expect

from articles.actions.read_evidence import Reading
from articles.models import Evidence, Role
from newsroom.settings import JOBS
from tests.actions.test_read_evidence import age
from tests.browser.scenes.evidence import LINE
from tests.evidence_files import make_pdf
from tests.factories import make_article, make_source, make_user

pytestmark = pytest.mark.django_db(transaction=True)

SPEECH = "The pier has been loved for a century"


def attach(page: Page, **file: object) -> None:
    """Bring this file on the page of the story's quote."""
    quote = make_article(f"“{SPEECH},” said Mira Castellanos.", slug="pier").quotes.get()
    make_source(name="Mira Castellanos")
    page.goto(f"/desk/pier/quotes/{quote.pk}/")
    page.get_by_role("button", name="Mira Castellanos").click()
    expect(page.locator("#quote-state")).to_contain_text("speaker set")
    form = page.locator("#evidence form").last
    form.get_by_label("Title").fill("Minutes")
    form.get_by_label("Or a file").set_input_files([file])
    form.get_by_role("button", name="Attach it").click()


def test_a_file_is_brought_waited_for_and_read_in_its_place(page_as, axe):
    make_user(Role.FACT_CHECKER, username="faye")
    page = page_as("faye")
    pages = [[LINE] * 40] * 30 + [[f"She said: {SPEECH}."]]
    with override_settings(TASKS={"default": {"BACKEND": JOBS["database"]}}):
        attach(page, name="minutes.pdf", mimeType="application/pdf", buffer=make_pdf(*pages))
        expect(page.get_by_text("Its text waits to be read.")).to_be_visible()
    evidence = Evidence.objects.get()
    Reading(evidence.pk).hear(40)
    progress = page.get_by_role("progressbar", name="Its text is being read: 40%.")
    expect(progress).to_have_attribute("value", "40")
    expect(page.get_by_role("button", name="Verify")).to_have_count(0)
    axe(page)
    age(evidence)  # its reader has died: the page, which asks now and then, has it read anew
    expect(page.locator("#notice")).to_contain_text("Matches its evidence.")
    expect(page.get_by_role("button", name="Verify")).to_be_visible()
    page.get_by_role("link", name="Minutes", exact=True).click()
    mark = page.locator("mark", has_text=SPEECH)
    expect(mark).to_be_in_viewport()
    expect(page.get_by_text("page 31")).not_to_have_count(0)
    page.get_by_role("link", name="rests on it: 1").click()
    expect(page.locator("li:target")).to_contain_text("The evidence has these very words.")


def test_two_gigabytes_are_refused_before_they_are_sent(page_as, tmp_path):
    make_user(Role.FACT_CHECKER, username="faye")
    page = page_as("faye")
    sent = []
    page.on("request", lambda request: sent.append(request.method))
    page.goto("/desk/evidence/bring/")
    page.get_by_label("Title").fill("Film")
    film = tmp_path / "film.mp4"
    with film.open("wb") as file:
        file.truncate(2 << 30)
    page.get_by_label("Or a file").set_input_files(film)
    page.get_by_role("button", name="Keep it").click()
    said = page.get_by_label("Or a file").evaluate("field => field.validationMessage")
    assert said.startswith("“film.mp4” is over 25 MB.")
    assert "POST" not in sent
