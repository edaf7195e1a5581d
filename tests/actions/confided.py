"""What the tests of evidence given in confidence share: a source that few may know."""

from datetime import date

from django.contrib.auth.models import User

from articles.models import Agreement, Desk, Evidence, Identity, IdentityGrant, Role, Source
from articles.models.sealed import Sealed
from tests.factories import make_desk, make_evidence, make_source, make_user

CALLED = "an official at the port"


def confidential_source(desk: Desk | None = None, name: str = "Heron") -> Source:
    """Return a source of the desk whose identity is sealed, and what copy may call it."""
    source = make_source(desk or make_desk(), name)
    Source.objects.filter(pk=source.pk).update(is_confidential=True)
    source.refresh_from_db()
    keeper = make_user(Role.STANDARDS)
    Identity.objects.create(source=source, sealed=Sealed.of("{}"), sealed_by=keeper)
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
    granted_by = make_user(Role.STANDARDS)
    IdentityGrant.objects.create(identity=source.identity, person=person, granted_by=granted_by)
    return person
