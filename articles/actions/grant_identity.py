"""Say who may know a confidential source, and take that back."""

from django.db import transaction

from articles.actions.errors import Conflict, Refused
from articles.actions.guard import require
from articles.actions.log import record
from articles.actions.seal_identity import identity_target
from articles.models import Identity, IdentityGrant
from articles.permissions import Person, may, named


def grant_identity(user: Person, identity: Identity, person: Person) -> IdentityGrant:
    """Give ``person`` leave to see who the source is. Needs the act ``grant_identity``.

    Raises Refused for oneself and for somebody without a role at the source's desk, and
    Conflict where they have leave already.
    """
    require(user, "grant_identity", identity.source.desk)
    if person == user:
        raise Refused("Nobody gives leave to themselves: ask another desk editor, or standards.")
    if not may(person, "read", identity.source.desk):
        raise Refused(f"{named(person)} has no role at {identity.source.desk}.")
    with transaction.atomic():
        grant, is_new = IdentityGrant.objects.get_or_create(
            identity=identity, person=person, defaults={"granted_by": user}
        )
        if not is_new:
            raise Conflict(f"{named(person)} has leave already.")
        _record(user, "granted_identity", grant)
    return grant


def take_grant(user: Person, grant: IdentityGrant) -> None:
    """Take the leave back. Needs the act ``grant_identity``.

    Raises Conflict where somebody has taken it back meanwhile.
    """
    require(user, "grant_identity", grant.identity.source.desk)
    with transaction.atomic():
        taken, _ = IdentityGrant.objects.filter(pk=grant.pk).delete()
        if not taken:
            raise Conflict(f"Somebody was first: {named(grant.person)} has no leave any more.")
        _record(user, "took_identity_grant", grant)


def _record(user: Person, verb: str, grant: IdentityGrant) -> None:
    target = identity_target(grant.identity)
    record(user, verb, None, target, source=grant.identity.source_id, person=grant.person_id)
