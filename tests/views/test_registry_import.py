"""A file into the registry by upload: tried first, and no other than the tried one imported."""

import hashlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from articles.models import Event, Person, Role
from articles.views import registry_import
from tests.factories import make_desk, make_user
from tests.views.screens import HTMX, html_of

pytestmark = pytest.mark.django_db

ROWS = b"row,ref,name,source\nperson,desk:ann,Ann Roe,staff list\n"
SHA256 = hashlib.sha256(ROWS).hexdigest()


@pytest.fixture
def keeper(client):
    user = make_user(Role.STANDARDS)
    client.force_login(user)
    return user


def send(client, data: bytes | None = ROWS, htmx: bool = False, **typed: str):
    files = {"file": SimpleUploadedFile("people.csv", data)} if data is not None else {}
    headers = HTMX if htmx else {}
    return client.post(reverse("registry_import"), {**typed, **files}, headers=headers)


def test_what_it_would_do_is_shown_and_nothing_done(client, keeper):
    html = html_of(send(client))
    assert "1 added, 0 changed, 0 unchanged, 0 refused." in html and "Ann Roe" in html
    assert f'value="{SHA256}"' in html
    assert not Person.objects.exists() and not Event.objects.exists()


def test_what_would_change_is_shown_as_it_is_and_as_it_would_be(client, keeper):
    send(client, tried=SHA256, **{"import": "yes"})
    html = html_of(send(client, ROWS.replace(b"Ann Roe", b"Anna <Roe>")))
    assert "name: Ann Roe → Anna &lt;Roe&gt;" in html
    assert Person.objects.get().name == "Ann Roe"


def test_htmx_gets_the_result_alone(client, keeper):
    html = html_of(send(client, htmx=True))
    assert "1 added" in html and "<html" not in html


def test_what_was_tried_is_imported(client, keeper):
    response = send(client, tried=SHA256, **{"import": "yes"})
    assert response.status_code == 303
    assert Person.objects.get().ref == "desk:ann"
    assert Event.objects.get(verb="imported_registry").actor == keeper


@pytest.mark.parametrize("tried", ["", "0" * 64])
def test_another_file_than_was_tried_is_a_conflict(client, keeper, tried):
    response = send(client, tried=tried, **{"import": "yes"})
    assert response.status_code == 409 and "Try it first" in html_of(response)
    assert not Person.objects.exists()


def test_a_file_with_a_wrong_row_is_refused_whole(client, keeper):
    response = send(client, ROWS + b"person,desk:bo,Bo Larsen,\n")
    assert response.status_code == 422
    html = html_of(response)
    assert "line 3, column source" in html and "refused whole" in html


@pytest.mark.parametrize("data", [None, b""])
def test_no_file_is_refused(client, keeper, data):
    response = send(client, data)
    assert response.status_code == 422 and "File: choose one" in html_of(response)


def test_one_that_is_too_large_is_refused(client, keeper, monkeypatch):
    monkeypatch.setattr(registry_import, "LIMIT", 20)
    response = send(client)
    assert response.status_code == 422 and "manage.py import_registry" in html_of(response)


def test_a_file_that_says_nothing_new_is_not_imported(client, keeper):
    send(client, tried=SHA256, **{"import": "yes"})
    html = html_of(send(client))
    assert "There is nothing to import." in html and "Import it" not in html


@pytest.mark.parametrize("role", sorted({*Role} - {Role.STANDARDS, Role.ADMIN}))
def test_other_roles_import_nothing(client, role):
    client.force_login(make_user(role, make_desk()))
    for response in (client.get(reverse("registry_import")), send(client)):
        assert response.status_code == 422
        assert "do not let you import into the registry" in html_of(response)
