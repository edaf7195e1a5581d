"""The registry: found and not found, a person, a place, what is due, added and imported."""

from playwright.sync_api import Page

from articles.models import Person, RoleTerm
from tests.browser.scenes.base import make_story, scene
from tests.registered import make_form, make_person, make_place


def _known() -> Person:
    """Somebody with an office and names, and a place."""
    mira = make_person("Mira Castellanos", "Mira Castelanos")
    make_form(mira, "Мира Кастельянос", "script")
    make_form(mira, "Myra Castellanos", "banned")
    office = {"title": "Chair", "organisation": "Harbor board", "jurisdiction": "Leith"}
    RoleTerm.objects.create(person=mira, since="2019", source="Harbor Gazette, 2019", **office)
    RoleTerm.objects.create(
        person=mira, title="Clerk", since="2010", until="2018", source="Harbor Gazette, 2018"
    )
    make_place("Leith")
    return mira


@scene
def registry(page: Page) -> None:
    _known()
    page.goto("/desk/registry/")


@scene
def registry_without_a_match(page: Page) -> None:
    page.goto("/desk/registry/?q=nobody")


@scene
def registry_person(page: Page) -> None:
    page.goto(f"/desk/registry/people/{_known().pk}/")


@scene
def registry_place(page: Page) -> None:
    page.goto(f"/desk/registry/places/{make_place('Leith').pk}/")


@scene
def registry_due(page: Page) -> None:
    _known()
    page.goto("/desk/registry/due/")


@scene
def registry_add_refused(page: Page) -> None:
    """One of the name is there already, and the source is missing."""
    _known()
    page.goto("/desk/registry/add/")
    page.get_by_label("Name", exact=True).fill("Mira Castellanos")
    page.get_by_label("Source", exact=True).fill("Harbor Gazette, 2 May")
    page.get_by_role("button", name="Add to the registry").click()
    page.get_by_role("heading", name="Is it one of these?").wait_for()


@scene
def registry_import_tried(page: Page) -> None:
    page.goto("/desk/registry/import/")
    rows = "row,ref,name,source\nperson,desk:ann,Ann Roe,staff list\n"
    file = {"name": "people.csv", "mimeType": "text/csv", "buffer": rows.encode()}
    page.get_by_label("File").set_input_files(file)
    page.get_by_role("button", name="Try it").click()
    page.get_by_role("button", name="Import it").wait_for()


@scene
def review_of_known_names(page: Page) -> None:
    _known()
    make_story()
    page.goto("/desk/pier/")
