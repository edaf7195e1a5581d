"""Roles are given and taken by those who configure, and each time it is on the log."""

import pytest

from articles.actions.errors import Conflict, Refused
from articles.actions.grant import grant_role, revoke_role
from articles.actions.verify_log import verify_log
from articles.models import Event, Membership, Role
from articles.permissions import roles_at
from tests.factories import add_role, make_desk, make_user

pytestmark = pytest.mark.django_db


def test_an_admin_gives_a_role():
    admin, person, desk = make_user(Role.ADMIN), make_user(), make_desk()
    membership = grant_role(admin, person, desk, Role.REPORTER)
    assert roles_at(person, desk) == {Role.REPORTER}
    event = Event.objects.get(verb="granted_role")
    assert (event.actor, event.article) == (admin, None)
    assert event.target == f"membership:{membership.pk}"
    assert event.details == {"person": person.pk, "desk": desk.pk, "role": "reporter"}
    assert person.username not in event.canonical


def test_a_superuser_gives_the_first_role():
    superuser, person = make_user(is_superuser=True), make_user()
    grant_role(superuser, person, None, Role.ADMIN)
    assert roles_at(person, None) == {Role.ADMIN}
    assert roles_at(superuser, make_desk()) == set()


def test_a_role_is_taken_and_both_acts_stay_on_the_log():
    admin, person, desk = make_user(Role.ADMIN), make_user(), make_desk()
    membership = grant_role(admin, person, desk, Role.REPORTER)
    revoke_role(admin, membership)
    assert roles_at(person, desk) == set()
    verbs = list(Event.objects.order_by("seq").values_list("verb", "target"))
    assert verbs == [
        ("granted_role", f"membership:{membership.pk}"),
        ("revoked_role", f"membership:{membership.pk}"),
    ]
    assert verify_log() == (2, None)


@pytest.mark.parametrize("role", [role for role in Role if role != Role.ADMIN])
def test_no_other_role_gives_roles(role):
    user, desk = make_user(role), make_desk()
    with pytest.raises(Refused, match="give or take roles"):
        grant_role(user, make_user(), desk, Role.REPORTER)
    assert not Event.objects.exists()


def test_an_admin_of_one_desk_configures_that_desk_alone():
    here, there = make_desk("Here"), make_desk("There")
    admin = make_user(Role.ADMIN, here)
    grant_role(admin, make_user(), here, Role.REPORTER)
    for desk in [there, None]:
        with pytest.raises(Refused, match=f"at {desk or 'every desk'}"):
            grant_role(admin, make_user(), desk, Role.STANDARDS)


def test_only_who_may_give_a_role_may_take_it():
    editor = make_user(Role.DESK_EDITOR)
    with pytest.raises(Refused):
        revoke_role(editor, editor.memberships.get())
    assert editor.memberships.exists()


def test_somebody_inactive_gives_nothing():
    for user in [make_user(Role.ADMIN, is_active=False), make_user(is_superuser=True)]:
        user.is_active = False
        with pytest.raises(Refused):
            grant_role(user, make_user(), None, Role.ADMIN)


@pytest.mark.parametrize(
    ("role", "desk_name", "message"),
    [
        (Role.REPORTER, "", "this role does not cross desks"),
        (Role.STANDARDS, "", "already has this role across desks"),
        (Role.COPY_EDITOR, "World", "already has this role at this desk"),
        ("king", "World", "not a valid choice"),
    ],
)
def test_a_role_that_cannot_be_given_is_refused(role, desk_name, message):
    person = add_role(make_user(Role.STANDARDS), Role.COPY_EDITOR)
    desk = make_desk(desk_name) if desk_name else None
    with pytest.raises(Refused, match=message):
        grant_role(make_user(Role.ADMIN), person, desk, role)
    assert not Event.objects.exists()


def test_a_role_is_taken_once():
    admin, person = make_user(Role.ADMIN), make_user(Role.REPORTER)
    membership = Membership.objects.get(user=person)
    revoke_role(admin, Membership.objects.get(user=person))
    with pytest.raises(Conflict, match="no longer has this role"):
        revoke_role(admin, membership)
    assert Event.objects.count() == 1
