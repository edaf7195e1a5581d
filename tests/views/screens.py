"""How tests of the desk's screens press a button and read a page."""

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from articles.models import Article, Desk

HTMX = {"HX-Request": "true"}


def act(client: Client, name: str, *args: int, htmx: bool = False, **typed: object) -> HttpResponse:
    """Send the form of the screen's act ``name`` on the story “mayor”."""
    headers = HTMX if htmx else {}
    return client.post(reverse(name, args=["mayor", *args]), typed, headers=headers)


def html_of(response: HttpResponse) -> str:
    """Return the page with its templates' line ends folded away."""
    return " ".join(response.content.decode().split())


def file_story(client: Client, desk: Desk, **typed: object) -> HttpResponse:
    """Send the form that files copy."""
    form = {"body": "The ferry sank.", "desk": desk.pk, "priority": 3, **typed}
    return client.post(reverse("file_copy"), form)


def not_filed(response: HttpResponse) -> str:
    """Assert that the form came back and nothing was filed; return the page."""
    assert response.status_code == 422
    assert not Article.objects.exists()
    return response.content.decode()
