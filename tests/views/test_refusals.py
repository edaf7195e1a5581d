"""A refusal keeps what was typed, also where the sign-in has ended or changed meanwhile."""

import sqlite3
from pathlib import Path

import pytest
from django.db import OperationalError
from django.test import Client
from django.urls import reverse
from psycopg import errors

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


@pytest.mark.parametrize("screen", ["all_evidence", "queue", "registry", "rules", "sources"])
def test_a_nul_looked_for_is_found_nowhere_or_refused(client: Client, screen: str):
    client.force_login(make_user(Role.DESK_EDITOR))
    asked = dict.fromkeys(("q", "desk", "kind", "page"), "a\0")
    assert client.get(reverse(screen), asked).status_code in (200, 422)


def test_a_nul_typed_is_refused_and_the_rest_kept(client: Client):
    client.force_login(make_user(Role.DESK_EDITOR))
    typed = {"name": "Ana Duarte", "kind": "person\0", "description": "Typed for an hour."}
    story = make_article("“We will keep it open,” Ana Duarte said.")
    address = reverse("quote_speaker", args=[story.slug, story.quotes.get().pk])
    response = client.post(address, typed)
    assert response.status_code == 422
    assert "Typed for an hour." in response.content.decode()


def locked(folder: Path) -> sqlite3.OperationalError:
    """Return what SQLite says to who waits in vain for another's transaction."""
    mine, other = (sqlite3.connect(folder / "a.sqlite3", timeout=0) for _ in range(2))
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(sqlite3.OperationalError) as told:
        mine.execute("BEGIN IMMEDIATE")
    return told.value


@pytest.mark.parametrize("database", ["SQLite", "PostgreSQL"])
def test_whom_the_database_undid_for_another_may_try_again(
    client: Client, address: str, monkeypatch, tmp_path, database
):
    cause = locked(tmp_path) if database == "SQLite" else errors.DeadlockDetected()

    def be_undone(*_: object) -> None:
        raise OperationalError from cause

    monkeypatch.setattr("articles.actions.edit_copy.read_copy", be_undone)
    client.force_login(make_user(Role.REPORTER))
    response = client.post(address, TYPED | {"base": 1})
    assert response.status_code == 409
    html = response.content.decode()
    assert "Somebody else acted at the same moment" in html
    assert "Typed for an hour." in html


def test_desk_pages_are_not_for_shared_caches(client: Client):
    client.force_login(make_user(Role.REPORTER))
    assert "private" in client.get(reverse("queue"))["Cache-Control"]
