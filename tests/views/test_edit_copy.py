"""Editing before publication: another's edit is never lost, nor what was typed."""

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from articles.actions.edit_copy import edit_copy
from articles.models import Article, Role
from articles.text.copy import PARTS, Copy
from tests.factories import add_role, make_article, make_user, publish_article

pytestmark = pytest.mark.django_db

EDITING = {Role.REPORTER, Role.COPY_EDITOR, Role.DESK_EDITOR}


@pytest.fixture
def article() -> Article:
    return make_article("The ferry sank.\n\nAll were saved.", slug="ferry", headline="Ferry sinks")


@pytest.fixture
def editor(client: Client, article: Article):
    user = make_user(Role.COPY_EDITOR)
    client.force_login(user)
    return user


def url(article: Article) -> str:
    return reverse("edit_copy", args=[article.slug])


def edit(client: Client, article: Article, base: object = 1, **typed: str) -> HttpResponse:
    held = {part: getattr(article.working, part) for part in PARTS}
    form = {**held, "base": base, "reason": "Plainer.", **typed}
    return client.post(url(article), form)


def by_another(article: Article, body: str) -> None:
    other = make_user(Role.DESK_EDITOR, first_name="Dora", last_name="Weiss")
    base = Article.objects.get(pk=article.pk).working
    edit_copy(other, article, base, Copy(headline="Ferry sinks", body=body), "New facts.")


def test_the_working_revision_is_shown(client: Client, article: Article, editor) -> None:
    html = client.get(url(article)).content.decode()
    assert ">\nThe ferry sank.\n\nAll were saved.</textarea>" in html
    assert '<input type="hidden" name="base" value="1"' in html


def test_an_edit_is_the_next_revision(client: Client, article: Article, editor) -> None:
    response = edit(client, article, body='The *ferry*  sank.\r\n\r\n"Oh no," he said.\r\n')
    assert response["Location"] == reverse("review", args=["ferry"])
    article.refresh_from_db()
    assert article.working.number == 2
    assert article.working.body == 'The *ferry*  sank.\n\n"Oh no," he said.'
    assert (article.working.author, article.working.reason) == (editor, "Plainer.")


@pytest.mark.parametrize("role", sorted(EDITING))
def test_who_may_edit(client: Client, article: Article, role: str) -> None:
    client.force_login(make_user(role))
    assert client.get(url(article)).status_code == 200
    assert edit(client, article, body="Other words.").status_code == 302


@pytest.mark.parametrize("role", sorted({*Role} - EDITING))
def test_who_may_not_edit(client: Client, article: Article, role: str) -> None:
    client.force_login(make_user(role))
    for response in (client.get(url(article)), edit(client, article, body="Other words.")):
        assert response.status_code == 422
        assert "do not let you edit copy" in response.content.decode()
    article.refresh_from_db()
    assert article.working.number == 1


def test_strangers_and_other_desks(client: Client, article: Article) -> None:
    assert client.get(url(article))["Location"].startswith("/login/")
    client.force_login(make_user())
    assert client.get(url(article)).status_code == 404


def test_the_tab_is_shown_to_those_who_may_edit(client: Client, article: Article, editor) -> None:
    assert url(article) in client.get(reverse("timeline", args=["ferry"])).content.decode()
    client.force_login(make_user(Role.FACT_CHECKER))
    assert url(article) not in client.get(reverse("timeline", args=["ferry"])).content.decode()


def test_published_copy_is_corrected_instead(client: Client, article: Article, editor) -> None:
    publish_article(article)
    response = client.get(url(article), follow=True)
    assert response.redirect_chain == [(reverse("review", args=["ferry"]), 302)]
    assert "propose a correction of its words" in response.content.decode()


def test_copy_published_while_one_was_typing(client: Client, article: Article, editor) -> None:
    publish_article(article)
    response = edit(client, article, body="What I typed.")
    assert response.status_code == 422
    assert "This story was published: propose a correction instead." in response.content.decode()
    assert "What I typed." in response.content.decode()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"reason": " "}, "Say what you changed and why."),
        ({"reason": "x" * 501}, "at most 500 characters"),
        ({}, "Nothing is changed."),
        ({"body": " \r\n"}, "The story has no text."),
        ({"base": "9"}, "Nothing was filed."),
        ({"base": "one"}, "Nothing was filed."),
    ],
)
def test_refusals_keep_what_was_typed(client, article, editor, typed, said) -> None:
    response = edit(client, article, **{"headline": "Ferry sinks", **typed})
    html = response.content.decode()
    assert response.status_code == 422
    assert said in html
    assert "Ferry sinks</textarea>" in html
    article.refresh_from_db()
    assert article.working.number == 1


def test_a_conflict_keeps_both(client: Client, article: Article, editor) -> None:
    by_another(article, "The ferry sank.\n\nOne man is missing.")
    response = edit(client, article, body="What I typed.", reason="My reason.")
    html = " ".join(response.content.decode().split())
    assert response.status_code == 409
    assert "Filed meanwhile: revision 2, by Dora Weiss" in html
    assert "What I typed.</textarea>" in html
    assert 'value="My reason."' in html
    assert f"{reverse('compare', args=['ferry'])}?from=1&amp;to=2" in html
    assert "<del>" in html
    assert 'name="base" value="2"' in html
    assert 'name="base" value="1"' not in html


def test_one_can_go_on_from_the_newest(client: Client, article: Article, editor) -> None:
    by_another(article, "The ferry sank.\n\nOne man is missing.")
    assert edit(client, article, body="What I typed.").status_code == 409
    assert edit(client, article, base=2, body="What I typed.").status_code == 302
    article.refresh_from_db()
    assert (article.working.number, article.working.body) == (3, "What I typed.")


def test_two_roles_at_one_desk(client: Client, article: Article) -> None:
    client.force_login(add_role(make_user(Role.FACT_CHECKER), Role.REPORTER))
    assert edit(client, article, body="Other words.").status_code == 302
