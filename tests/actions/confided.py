"""What the tests of evidence given in confidence share: a source that few may know."""

from datetime import date

from django.contrib.auth.models import User

from articles.actions.grant_identity import grant_identity
from articles.actions.make_confidential import add_confidential
from articles.actions.seal_identity import seal_identity
from articles.models import Agreement, Desk, Evidence, Role, Source
from articles.models.sealed import Sealed
from tests.factories import make_desk, make_evidence, make_user

CALLED = "an official at the port"


def confidential_source(desk: Desk | None = None, name: str = "Heron") -> Source:
    """Return a source of the desk whose identity is sealed, and what copy may call it."""
    keeper = make_user(Role.STANDARDS)
    source = add_confidential(keeper, desk or make_desk(), name, Source.Kind.PERSON)
    seal_identity(keeper, source, "Bo Larsen")
    make_terms(source)
    return source


def make_terms(source: Source, level: str = Agreement.Level.BACKGROUND) -> Agreement:
    """Return an agreement with the source."""
    return Agreement.objects.create(
        source=source,
        level=level,
        permitted_description=CALLED,
        terms=Sealed.of("No name."),
        agreed_by=(by := make_user(Role.STANDARDS)),
        recorded_by=by,
        agreed_on=date(2026, 3, 2),
    )


def confided(text: str = "We will hold it.", **values: object) -> Evidence:
    """Return evidence that a confidential source gave."""
    source = confidential_source(values.get("desk"))  # type: ignore[arg-type]
    return make_evidence(text=text, given_by=source, **{"title": "Heron’s notes", **values})


def let_know(person: User, source: Source) -> User:
    """Grant the person the source's identity."""
    grant_identity(make_user(Role.STANDARDS), source.identity, person)
    return person
