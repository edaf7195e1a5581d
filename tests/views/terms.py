"""What the tests of the screens of agreements and anonymity share."""

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from articles.models import Role
from tests.factories import make_user
from tests.views.screens import html_of

CANARY = "canary"
STAFF = {Role.REPORTER, Role.COPY_EDITOR, Role.FACT_CHECKER, Role.DESK_EDITOR, Role.STANDARDS}
MANAGERS = {Role.DESK_EDITOR, Role.STANDARDS}


def sign_in(client: Client, role: str | None = Role.REPORTER, **values: object):
    user = make_user(role, **values)
    client.force_login(user)
    return user


def page(client: Client, name: str, *args: object) -> str:
    response = client.get(reverse(name, args=args))
    assert response.status_code == 200
    return html_of(response)


def post(client: Client, name: str, *args: object, htmx: bool = False, **typed: object):
    headers = {"HX-Request": "true"} if htmx else {}
    return client.post(reverse(name, args=args), typed, headers=headers)


def held(response: HttpResponse) -> str:
    """Assert that the answer is one that no browser keeps, and return it."""
    assert "no-store" in response["Cache-Control"]
    return html_of(response)
