"""A name from a flag into the registry, one written alike all through, and what is right."""

import pytest
from playwright.sync_api import expect

from articles.models import Person, Role, RoleTerm
from tests.browser.conftest import PHONE
from tests.factories import make_article, make_desk, make_user
from tests.registered import make_form, make_person

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def page(page_as):
    make_user(Role.COPY_EDITOR, make_desk(), username="colin")
    return page_as("colin")


@pytest.mark.console_errors("status of 422")
def test_an_unknown_name_is_added_and_its_flag_is_gone(page):
    make_article("On Monday the envoy met Katherin Okafor.", slug="pier")
    page.goto("/desk/pier/")
    card = page.locator(".side .card").filter(has_text="Katherin")
    card.get_by_role("link", name="Add to registry").click()
    expect(page.get_by_label("Name", exact=True)).to_have_value("Katherin Okafor")
    page.get_by_text("Of a person: a term of office").click()
    page.get_by_label("Office").fill("Envoy")
    page.get_by_role("button", name="Add to the registry").click()
    expect(page.get_by_text("Is empty: say where this is known from.")).to_be_visible()
    expect(page.get_by_label("Office")).to_have_value("Envoy")
    page.get_by_label("Source", exact=True).fill("Foreign ministry, 3 May")
    page.get_by_role("button", name="Add to the registry").click()
    expect(page.locator("#notice")).to_contain_text("“Katherin Okafor” is in the registry now.")
    expect(page.locator("#counts")).to_contain_text("0 should")
    page.locator(".text a.right").first.click()
    row = page.locator(".right-row.now")
    expect(row).to_contain_text("Foreign ministry, 3 May")
    assert Person.objects.get().terms.get().title == "Envoy"


def test_the_dates_of_a_term_stand_on_one_line(page):
    for title in ("Chair", "Chair of the harbor board", "Acting chair of the old harbor board"):
        RoleTerm.objects.create(
            person=make_person(f"Mira Castellanos {title}"), title=title, jurisdiction="Leith",
            since="2019-05-20", until="2024-06-30", source="Harbor Gazette",
        )  # fmt: skip
    page.goto("/desk/registry/?kind=person")
    for width in range(PHONE, 1000, 35):
        page.set_viewport_size({"width": width, "height": 900})
        lines = "parts => parts.map(part => part.getClientRects().length)"
        assert page.locator(".registry .soft", has_text="2019-05-20").evaluate_all(lines) == [1] * 3
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_name_is_written_alike_in_one_go(page, axe):
    make_form(make_person("Anya Kozlova"), "Anya Koslova", "banned")
    body = "Then Koslova left.\n\n“Koslova is late,” Ana Duarte said.\n\nLater Koslova slept."
    make_article(body, slug="pier", headline="Koslova leaves")
    page.goto("/desk/pier/")
    card = page.locator(".side .card").filter(has_text="Koslova").first
    card.get_by_role("button", name="Make all alike").click()
    notice = page.locator("#notice")
    expect(notice).to_contain_text("1 in the headline, 2 in the text")
    expect(notice).to_contain_text("One place inside a quote was left")
    expect(page.locator(".text ins")).to_have_count(3)
    expect(page.locator(".text del")).to_have_text(["Koslova"] * 3)
    axe(page)


def test_a_file_is_imported_once_its_dry_run_was_seen(page_as):
    make_user(Role.STANDARDS, username="paul")
    page = page_as("paul")
    page.goto("/desk/registry/import/")
    rows = "row,ref,name,source\nperson,desk:ann,Ann Roe,staff list\n"
    file = {"name": "people.csv", "mimeType": "text/csv", "buffer": rows.encode()}
    page.get_by_label("File").set_input_files(file)
    page.get_by_role("button", name="Try it").click()
    expect(page.locator("#result")).to_contain_text("1 added, 0 changed")
    assert not Person.objects.exists()
    page.get_by_role("button", name="Import it").click()
    expect(page.locator("#notice")).to_contain_text("1 added, 0 changed")
    assert Person.objects.get().name == "Ann Roe"
