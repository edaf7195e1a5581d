"""The release screen: who may do what."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from articles.actions.edit_copy import edit_copy
from articles.models import AnchorState, Article, Flag, Role
from articles.text.copy import Copy
from tests.factories import (
    HEADLINE,
    approve_for_release,
    make_article,
    make_desk,
    make_flag,
    make_user,
)
from tests.views.screens import act

pytestmark = pytest.mark.django_db

MAY = {
    "release_approve": {Role.DESK_EDITOR},
    "release_publish": {Role.DESK_EDITOR, Role.PUBLISHER},
    "release_clear_legal": {Role.LEGAL},
    "article_schedule": {Role.DESK_EDITOR, Role.PUBLISHER},
    "settle_lost": {Role.COPY_EDITOR, Role.DESK_EDITOR, Role.STANDARDS},
    "confirm_place": {Role.COPY_EDITOR, Role.DESK_EDITOR, Role.STANDARDS},
}


@pytest.fixture
def article() -> Article:
    return make_article("The mayor met the council.", slug="mayor")


def page(client: Client) -> str:
    response = client.get(reverse("release", args=["mayor"]))
    assert response.status_code == 200
    return response.content.decode()


def lose(article: Article, *words: str) -> None:
    """Flag the words, then take them out of the copy."""
    for word in words:
        make_flag(article, word)
    copy = Copy(headline=HEADLINE, body="Nobody was there.")
    edit_copy(make_user(Role.REPORTER), article, article.working, copy, "It was off.")
    article.refresh_from_db()


def prepared(name: str, article: Article) -> dict[str, object]:
    """Bring the article to where the act can be done, and return what is typed for it."""
    if name == "release_publish":
        approve_for_release(article)
    elif name == "release_clear_legal":
        Article.objects.update(legal="required")
    elif name == "article_schedule":
        return {"priority": 1}
    elif name == "settle_lost":
        lose(article, "mayor")
    elif name == "confirm_place":
        flag = make_flag(article, "mayor")
        Flag.objects.update(anchor_state=AnchorState.DOUBTFUL)
        return {"target": f"flag:{flag.pk}"}
    return {"revision": 1}


@pytest.mark.parametrize("role", [*Role])
@pytest.mark.parametrize("name", [*MAY])
def test_who_may_do_what(client: Client, article: Article, name: str, role: str) -> None:
    typed = prepared(name, article)
    client.force_login(make_user(role))
    offered = reverse(name, args=["mayor"]) in page(client)
    response = act(client, name, **typed)
    if role in MAY[name]:
        assert response.status_code == 302
        assert offered or name == "confirm_place"
    else:
        assert not offered
        assert response.status_code == 422
        assert "Your roles at World do not let you" in response.content.decode()


@pytest.mark.parametrize("role", [*Role])
def test_who_may_move_the_story(client: Client, article: Article, role: str) -> None:
    client.force_login(make_user(role))
    offered = set(re.findall(r'name="to" value="(\w+)"', page(client)))
    may_edit = role in {Role.REPORTER, Role.COPY_EDITOR, Role.DESK_EDITOR}
    may_schedule = role in {Role.DESK_EDITOR, Role.PUBLISHER}
    assert offered == ({"draft"} if may_edit else set()) | (
        {"held", "spiked"} if may_schedule else set()
    )
    response = act(client, "article_move", to="spiked", reason="Untrue.")
    assert response.status_code == (302 if may_schedule else 422)


def test_strangers_other_desks_and_get(client: Client, article: Article) -> None:
    names = [*MAY, "article_move"]
    assert client.get(reverse("release", args=["mayor"])).status_code == 302
    for name in names:
        assert act(client, name).status_code == 403
    client.force_login(make_user(Role.DESK_EDITOR, make_desk("City")))
    assert client.get(reverse("release", args=["mayor"])).status_code == 404
    for name in names:
        assert act(client, name).status_code == 404
    client.force_login(make_user(Role.DESK_EDITOR))
    for name in names:
        assert client.get(reverse(name, args=["mayor"])).status_code == 405
