"""Give people their roles at a desk, and take them away: each on the log."""

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from articles.actions.errors import Conflict, Refused
from articles.actions.log import record
from articles.models import Desk, Membership
from articles.permissions import ACTS, Person, may


def may_configure(user: Person | AnonymousUser, desk: Desk | None) -> bool:
    """Say whether ``user`` may give and take roles at ``desk``, or across desks without one.

    Superusers may: it is configuration, not copy, and somebody must give the first role.
    """
    return (user.is_superuser and user.is_active) or may(user, "configure", desk)


def grant_role(user: Person, person: Person, desk: Desk | None, role: str) -> Membership:
    """Give ``person`` the role at ``desk``, or across desks. Needs the act ``configure``.

    Raises Refused when they have it already, or the role does not cross desks; Conflict
    when somebody gave it at the same moment.
    """
    _require_configure(user, desk)
    membership = Membership(user=person, desk=desk, role=role)
    try:
        membership.full_clean()
        with transaction.atomic():
            membership.save()
            _record(user, "granted_role", membership)
    except ValidationError as error:
        raise Refused(" ".join(error.messages)) from error
    except IntegrityError as error:
        raise Conflict(f"Somebody was first: {person} has this role now.") from error
    return membership


def revoke_role(user: Person, membership: Membership) -> None:
    """Take the role away. Needs the act ``configure``.

    Raises Conflict when somebody has taken it away meanwhile.
    """
    _require_configure(user, membership.desk)
    with transaction.atomic():
        taken, _ = Membership.objects.filter(pk=membership.pk).delete()
        if not taken:
            raise Conflict(f"Somebody was first: {membership.user} no longer has this role.")
        _record(user, "revoked_role", membership)


def _require_configure(user: Person, desk: Desk | None) -> None:
    if not may_configure(user, desk):
        where = desk or "every desk"
        raise Refused(f"Your roles at {where} do not let you {ACTS['configure']}.")


def _record(user: Person, verb: str, membership: Membership) -> None:
    record(
        user,
        verb,
        None,
        f"membership:{membership.pk}",
        person=membership.user_id,
        desk=membership.desk_id,
        role=membership.role,
    )
