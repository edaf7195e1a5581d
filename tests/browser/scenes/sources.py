"""Sources: the list, one by name, one in confidence, and what changes who they are."""

from playwright.sync_api import Page

from articles.actions.edit_source import add_alias
from articles.actions.grant_identity import grant_identity
from articles.actions.rate_source import rate_source
from articles.actions.seal_identity import seal_identity
from articles.models import Identity, NameForm, Person, Role, Source
from tests.acts_on_sources import make_confidential_source
from tests.browser.scenes.base import loved, make_story, scene, viewer
from tests.factories import make_evidence, make_source, make_user, verify


def _named() -> Source:
    """A source with a verified quote, evidence, an alias, a rating and a namesake."""
    source = verify(loved(make_story()), viewer()).source
    assert source
    add_alias(viewer(), source, "Mira Castellanos Ruiz")
    rate_source(viewer(), source, "mostly", "Wrong once, on the cost of the pier.", "untested")
    evidence = make_evidence(text="Minutes.", title="Minutes of the harbor board")
    type(evidence).objects.filter(pk=evidence.pk).update(given_by=source)
    told = {"source": "Harbor Gazette, 2 May"}
    known = Person.objects.create(ref="gazette:7", name=source.name, **told)
    NameForm.objects.create(person=known, text=known.name, kind="preferred", **told)
    return source


def _confided() -> Identity:
    """A confidential source whose identity two people may see, one of them the viewer."""
    clerk = make_user(Role.REPORTER, first_name="Rita", last_name="Moss")
    source = make_confidential_source("Night heron", clerk)
    identity = seal_identity(clerk, source, "Ines Baptista", "by letter", "From the pier fair.")
    grant_identity(make_user(Role.DESK_EDITOR), identity, viewer())
    return identity


@scene
def sources(page: Page) -> None:
    _named()
    _confided()
    page.goto("/desk/sources/")


@scene
def source(page: Page) -> None:
    page.goto(f"/desk/sources/{_named().pk}/")


@scene
def source_in_confidence(page: Page) -> None:
    page.goto(f"/desk/sources/{_confided().source_id}/")


@scene
def source_to_merge(page: Page) -> None:
    make_source(name="M. Castellanos")
    page.goto(f"/desk/sources/{_named().pk}/merge/?into=M. Castellanos")


@scene
def source_to_make_confidential(page: Page) -> None:
    page.goto(f"/desk/sources/{make_source().pk}/make-confidential/")


@scene
def identity_unsealed(page: Page) -> None:
    page.goto(f"/desk/sources/{_confided().source_id}/")
    page.get_by_role("button", name="See who it is").click()
    page.get_by_text("Ines Baptista").wait_for()
