"""A refusal keeps what was typed, also where the sign-in has ended or changed meanwhile."""

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import Role
from tests.factories import make_article, make_user

pytestmark = pytest.mark.django_db
TYPED = {"headline": "A headline of some length", "body": "Typed for an hour.", "reason": "Why"}


@pytest.fixture
def address():
    return reverse("edit_copy", args=[make_article().slug])


def test_a_form_sent_after_the_session_ended_is_kept(client: Client, address: str):
    response = client.post(address, TYPED)
    assert response.status_code == 403
    html = response.content.decode()
    assert "Your session has ended" in html
    assert "Typed for an hour." in html
    assert reverse("login") in html


def strict_client() -> Client:
    client = Client(enforce_csrf_checks=True)
    client.force_login(make_user(Role.REPORTER))
    return client


def test_a_form_older_than_the_sign_in_is_kept(address: str):
    response = strict_client().post(address, TYPED, headers={"Origin": "http://testserver"})
    assert response.status_code == 403
    html = response.content.decode()
    assert "You have signed in since" in html
    assert "Typed for an hour." in html


@pytest.mark.parametrize("headers", [{"Origin": "https://elsewhere.example"}, {}])
def test_what_another_site_sent_is_not_offered_to_be_sent_again(address: str, headers):
    response = strict_client().post(address, TYPED, headers=headers)
    assert response.status_code == 403
    assert "Typed for an hour." not in response.content.decode()


def test_desk_pages_are_not_for_shared_caches(client: Client):
    client.force_login(make_user(Role.REPORTER))
    assert "private" in client.get(reverse("queue"))["Cache-Control"]
