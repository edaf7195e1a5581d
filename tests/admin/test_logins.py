"""Another person's password and powers: that they were changed is on the log, not to what."""

import pytest
from django.contrib.auth.models import User
from django.db import DatabaseError
from django.test import Client
from django.urls import reverse

from articles.actions.change_login import FIELDS, changing_login
from articles.models import Event
from tests.factories import make_user

pytestmark = pytest.mark.django_db

INLINE = {"memberships-TOTAL_FORMS": "0", "memberships-INITIAL_FORMS": "0"}


@pytest.fixture
def person() -> User:
    return make_user(username="ana", is_staff=True)


def change(client: Client, person: User, **typed: object):
    """Send the form of the person's page, with what is ticked there but for ``typed``."""
    ticked = {name: "on" for name in FIELDS[1:] if getattr(person, name)}
    dates = {"date_joined_0": "2026-01-01", "date_joined_1": "12:00:00"}
    sent = {"username": person.username, **dates, **INLINE, **ticked, **typed}
    url = reverse("admin:auth_user_change", args=[person.pk])
    return client.post(url, {name: value for name, value in sent.items() if value})


def set_password(client: Client, pk: object, again: str = "a long new secret"):
    typed = {"password1": "a long new secret", "password2": again, "usable_password": "true"}
    url = reverse("admin:auth_user_password_change", args=[pk])
    return client.post(url, typed | {"set-password": "1"})


def only(*names: str) -> dict[str, bool]:
    return {name: name in names for name in FIELDS}


@pytest.mark.parametrize(
    ("name", "value"), [("is_superuser", "on"), ("is_active", ""), ("is_staff", "")]
)
def test_changed_powers_are_logged_by_their_names(admin_client, superuser, person, name, value):
    assert change(admin_client, person, **{name: value}).status_code == 302
    person.refresh_from_db()
    assert getattr(person, name) == bool(value)
    event = Event.objects.get()
    assert (event.verb, event.actor, event.target) == (
        "changed_login",
        superuser,
        f"user:{person.pk}",
    )
    assert event.details == only(name)


def test_a_new_password_is_logged_and_not_said(admin_client, superuser, person):
    assert set_password(admin_client, person.pk).status_code == 302
    person.refresh_from_db()
    assert person.check_password("a long new secret")
    event = Event.objects.get()
    assert (event.verb, event.actor, event.details) == (
        "changed_login",
        superuser,
        only("password"),
    )
    assert "secret" not in event.canonical
    assert person.password not in event.canonical


def test_a_password_that_is_refused_is_not_logged(admin_client, person):
    assert set_password(admin_client, person.pk, again="another").status_code == 200
    assert not Event.objects.exists()


def test_whoever_may_not_change_people_changes_nothing(client, person):
    client.force_login(person)
    assert set_password(client, person.pk).status_code == 403
    assert not Event.objects.exists()


@pytest.mark.parametrize("pk", [0, "nobody"])
def test_there_is_no_password_of_nobody(admin_client, pk):
    assert set_password(admin_client, pk).status_code == 404


def test_another_name_alone_is_no_change_of_a_login(admin_client, person):
    assert change(admin_client, person, first_name="Ana").status_code == 302
    person.refresh_from_db()
    assert person.first_name == "Ana"
    assert not Event.objects.exists()


def test_what_fails_is_neither_changed_nor_logged(superuser, person):
    with pytest.raises(DatabaseError), changing_login(superuser, person):
        User.objects.filter(pk=person.pk).update(is_superuser=True)
        raise DatabaseError
    person.refresh_from_db()
    assert not person.is_superuser
    assert not Event.objects.exists()


def test_the_log_links_to_the_person(admin_client, person):
    set_password(admin_client, person.pk)
    html = admin_client.get(reverse("admin:articles_event_changelist")).content.decode()
    assert reverse("admin:auth_user_change", args=[person.pk]) in html
