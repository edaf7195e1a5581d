"""Comparing two revisions, part by part."""

import pytest
from django.test import Client
from django.urls import reverse

from articles.actions.edit_copy import edit_copy
from articles.models import Article, Role
from articles.text.copy import Copy
from articles.views.compare import compared
from tests.factories import make_article, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def article(client: Client) -> Article:
    """A story with three revisions, and its auditor signed in."""
    article = make_article("It sank on Monday.", slug="ferry", headline="Ferry sinks")
    editor = make_user(Role.DESK_EDITOR, first_name="Dora", last_name="Weiss")
    for body in ("It sank on Tuesday.", "It sank on Tuesday.\n\nAll were saved."):
        copy = Copy(headline="Ferry <sinks>", body=body)
        edit_copy(editor, article, article.working, copy, f"Because {body[-6:]}")
        article.refresh_from_db()
    client.force_login(make_user(Role.AUDITOR))
    return article


def page(client: Client, **query: object) -> str:
    response = client.get(reverse("compare", args=["ferry"]), query)
    assert response.status_code == 200
    return response.content.decode()


def test_two_revisions_word_by_word(client: Client, article: Article) -> None:
    html = page(client, **{"from": 1, "to": 2})
    assert "It sank on <del>Monday</del><ins>Tuesday</ins>." in html
    assert "&lt;" in html
    assert "<sinks>" not in html


def test_who_when_and_why(client: Client, article: Article) -> None:
    html = page(client, **{"from": 1, "to": 2})
    assert "edit by Dora Weiss" in html
    assert "Because" in html
    assert article.revisions.get(number=2).sha256[:12] in html


def test_backwards(client: Client, article: Article) -> None:
    assert "<del>Tuesday</del><ins>Monday</ins>" in page(client, **{"from": 2, "to": 1})


def test_the_last_two_are_compared_unless_others_are_named(client: Client, article) -> None:
    html = page(client)
    assert "Monday" not in html
    assert "All were saved" in html


def test_a_paragraph_that_was_added_shows_its_break(client: Client, article: Article) -> None:
    assert "¶" in page(client, **{"from": 2, "to": 3})


def test_a_part_that_was_not_changed_says_so(client: Client, article: Article) -> None:
    assert '<h3>Headline <span class="soft">unchanged</span></h3>' in page(client)


def test_one_revision_with_itself(client: Client, article: Article) -> None:
    html = page(client, **{"from": 2, "to": 2})
    assert "one revision with itself" in html
    assert "<ins>" not in html


def test_a_story_with_one_revision(client: Client, article: Article) -> None:
    make_article(slug="new")
    assert client.get(reverse("compare", args=["new"])).status_code == 200


@pytest.mark.parametrize("number", ["9", "0", "-1", "one", "9" * 40])
def test_a_bad_number(client: Client, article: Article, number: str) -> None:
    response = client.get(reverse("compare", args=["ferry"]), {"from": number, "to": 1})
    assert response.status_code == 404
    assert f"There is no revision “{number}”. Choose" in response.content.decode()


def test_anothers_revision_has_no_number_here(client: Client, article: Article) -> None:
    make_article(slug="new")
    response = client.get(reverse("compare", args=["new"]), {"from": 3, "to": 1})
    assert response.status_code == 404


@pytest.mark.parametrize("role", [*Role])
def test_every_role_may_look(client: Client, article: Article, role: str) -> None:
    client.force_login(make_user(role))
    page(client)


def test_strangers_and_other_desks(client: Client, article: Article) -> None:
    client.force_login(make_user())
    assert client.get(reverse("compare", args=["ferry"])).status_code == 404
    client.logout()
    assert client.get(reverse("compare", args=["ferry"])).status_code == 302


def test_a_part_that_only_one_copy_has_is_shown() -> None:
    parts = compared(Copy(body="It sank."), Copy(body="It sank.", byline="By Ana"))
    assert [(part.name, part.is_changed) for part in parts] == [("byline", True), ("body", False)]
    assert [(piece.op, piece.text) for piece in parts[0].pieces] == [("insert", "By Ana")]
