"""People, desks and roles are configured in the admin; roles through their actions."""

import pytest
from django.contrib.auth.models import User
from django.urls import reverse

from articles.models import Desk, Event, Membership, Role
from articles.permissions import may, roles_at
from tests.factories import make_article, make_desk, make_user

pytestmark = pytest.mark.django_db

ADD = "admin:articles_membership_add"


def remove(client, app_model: str, pk: int):
    return client.post(reverse(f"admin:{app_model}_delete", args=[pk]), {"post": "yes"})


def remove_selected(client, app_model: str, *pks: int):
    typed = {"action": "delete_selected", "_selected_action": pks, "post": "yes"}
    return client.post(reverse(f"admin:{app_model}_changelist"), typed)


def test_a_role_is_given_through_the_action(admin_client, superuser):
    person, desk = make_user(), make_desk()
    typed = {"user": person.pk, "desk": desk.pk, "role": "reporter"}
    assert admin_client.post(reverse(ADD), typed).status_code == 302
    event = Event.objects.get()
    assert (event.verb, event.actor) == ("granted_role", superuser)
    assert event.target == f"membership:{person.memberships.get().pk}"


@pytest.mark.parametrize("role", ["reporter", "standards"])
def test_a_role_that_cannot_be_given_is_refused_in_the_form(admin_client, role):
    person = make_user(Role.STANDARDS)
    response = admin_client.post(reverse(ADD), {"user": person.pk, "desk": "", "role": role})
    assert response.status_code == 200
    assert response.context["errors"]
    assert not Event.objects.exists()


def test_a_role_is_never_changed(admin_client):
    membership = make_user(Role.REPORTER).memberships.get()
    url = reverse("admin:articles_membership_change", args=[membership.pk])
    typed = {"user": membership.user_id, "desk": membership.desk_id, "role": "desk_editor"}
    assert admin_client.post(url, typed).status_code == 403
    membership.refresh_from_db()
    assert membership.role == Role.REPORTER


@pytest.mark.parametrize("removed_by", [remove, remove_selected])
def test_a_role_is_taken_through_the_action(admin_client, removed_by):
    membership = make_user(Role.REPORTER).memberships.get()
    assert removed_by(admin_client, "articles_membership", membership.pk).status_code == 302
    assert not Membership.objects.exists()
    event = Event.objects.get()
    assert (event.verb, event.target) == ("revoked_role", f"membership:{membership.pk}")


def test_a_person_shows_their_roles_and_where_to_give_one(admin_client):
    person = make_user(Role.REPORTER)
    page = admin_client.get(reverse("admin:auth_user_change", args=[person.pk])).content.decode()
    assert f'href="{reverse(ADD)}?user={person.pk}"' in page
    membership = reverse("admin:articles_membership_change", args=[person.memberships.get().pk])
    assert membership in page
    form = admin_client.get(f"{reverse(ADD)}?user={person.pk}").content.decode()
    assert f'<option value="{person.pk}" selected>' in form


def test_roles_are_not_given_behind_the_logs_back(admin_client):
    person, desk = make_user(), make_desk()
    typed = {
        "username": person.username, "date_joined_0": "2026-01-01", "date_joined_1": "10:00",
        "memberships-TOTAL_FORMS": 1, "memberships-INITIAL_FORMS": 0,
        "memberships-0-user": person.pk, "memberships-0-desk": desk.pk,
        "memberships-0-role": "desk_editor",
    }  # fmt: skip
    admin_client.post(reverse("admin:auth_user_change", args=[person.pk]), typed)
    assert not person.memberships.exists()


def test_a_person_is_added_and_edited_as_ever(admin_client):
    typed = {
        "username": "ana", "usable_password": "true",
        "password1": "long and winding 7", "password2": "long and winding 7",
    }  # fmt: skip
    assert admin_client.post(reverse("admin:auth_user_add"), typed).status_code == 302
    assert User.objects.filter(username="ana").exists()


@pytest.mark.parametrize("removed_by", [remove, remove_selected])
def test_who_has_acted_is_not_deleted(admin_client, removed_by):
    article = make_article()
    response = removed_by(admin_client, "auth_user", article.filed_by.pk)
    assert response.status_code == 200
    assert "would require deleting the following protected related objects" in (
        response.content.decode()
    )
    assert User.objects.filter(pk=article.filed_by.pk).exists()
    assert article.filed_by.memberships.exists()


@pytest.mark.parametrize("removed_by", [remove, remove_selected])
def test_who_has_not_acted_is_deleted_and_their_roles_are_logged(admin_client, removed_by):
    person = make_user(Role.REPORTER)
    assert removed_by(admin_client, "auth_user", person.pk).status_code == 302
    assert not User.objects.filter(pk=person.pk).exists()
    assert Event.objects.get().verb == "revoked_role"


@pytest.mark.parametrize("removed_by", [remove, remove_selected])
def test_nobody_deletes_themselves(admin_client, superuser, removed_by):
    assert removed_by(admin_client, "auth_user", superuser.pk).status_code == 403
    assert User.objects.filter(pk=superuser.pk).exists()


def test_a_desk_is_added_and_renamed(admin_client):
    typed = {"name": "Sport", "slug": "sport"}
    assert admin_client.post(reverse("admin:articles_desk_add"), typed).status_code == 302
    desk = Desk.objects.get(slug="sport")
    url = reverse("admin:articles_desk_change", args=[desk.pk])
    assert admin_client.post(url, {"name": "Games", "slug": "sport"}).status_code == 302
    desk.refresh_from_db()
    assert desk.name == "Games"


@pytest.mark.parametrize("removed_by", [remove, remove_selected])
def test_a_desk_with_articles_is_not_deleted(admin_client, removed_by):
    desk = make_article().desk
    response = removed_by(admin_client, "articles_desk", desk.pk)
    assert "protected related objects" in response.content.decode()
    assert Desk.objects.filter(pk=desk.pk).exists()
    assert desk.memberships.exists()


@pytest.mark.parametrize("removed_by", [remove, remove_selected])
def test_an_empty_desk_is_deleted_and_its_roles_are_logged(admin_client, removed_by):
    desk = make_desk("Sport")
    make_user(Role.REPORTER, desk)
    assert removed_by(admin_client, "articles_desk", desk.pk).status_code == 302
    assert not Desk.objects.filter(pk=desk.pk).exists()
    assert Event.objects.get().verb == "revoked_role"


def test_an_admin_across_desks_configures_without_being_superuser(client):
    client.force_login(make_user(Role.ADMIN, is_staff=True))
    person, desk = make_user(), make_desk()
    typed = {"user": person.pk, "desk": desk.pk, "role": "reporter"}
    assert client.post(reverse(ADD), typed).status_code == 302
    assert roles_at(person, desk) == {Role.REPORTER}


@pytest.mark.parametrize("role", [role for role in Role if role != Role.ADMIN])
def test_nobody_else_configures(client, role):
    client.force_login(make_user(role, is_staff=True))
    person, desk = make_user(), make_desk()
    typed = {"user": person.pk, "desk": desk.pk, "role": "reporter"}
    assert client.post(reverse(ADD), typed).status_code == 403
    assert client.post(reverse("admin:articles_desk_add"), {}).status_code == 403
    assert not person.memberships.exists()


def test_being_superuser_is_no_role_at_a_desk(superuser):
    desk = make_desk()
    for act in ["read", "edit", "approve", "release", "publish", "override"]:
        assert not may(superuser, act, desk)
