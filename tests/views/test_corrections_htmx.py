"""The corrections screen with scripts: each act swaps only what it changed."""

import pytest
from django.test import Client
from django.urls import reverse

from articles.actions.decide import approve
from articles.models import Article, Role
from tests.factories import (
    make_article,
    make_correction,
    make_user,
)
from tests.views.screens import act, html_of

pytestmark = pytest.mark.django_db

DECIDING = {Role.COPY_EDITOR, Role.DESK_EDITOR, Role.STANDARDS}
BODY = "The mayor met the council on Tuesday. “We will not yield,” said Ana Duarte."


@pytest.fixture
def article() -> Article:
    return make_article(BODY, slug="mayor")


@pytest.fixture
def editor(client: Client, article: Article):
    user = make_user(Role.DESK_EDITOR)
    client.force_login(user)
    return user


def page(client: Client) -> str:
    response = client.get(reverse("corrections", args=["mayor"]))
    assert response.status_code == 200
    return html_of(response)


def test_htmx_gets_just_the_row_the_bar_and_the_notice(client, article, editor) -> None:
    one, other = make_correction(article, "mayor", "Mayor"), make_correction(article, "met", "saw")
    html = html_of(act(client, "corrections_approve", htmx=True, ids=one.pk))
    assert "<html" not in html
    assert f'id="correction-{one.pk}" tabindex="-1" hx-swap-oob="true"' in html
    assert f'id="correction-{other.pk}"' not in html
    assert 'id="corrections-bar"' in html
    assert "Apply 1 approved correction<" in html
    assert '<div id="notice" hx-swap-oob="innerHTML">' in html
    assert "Approved: 1 correction." in html


def test_htmx_shows_a_message_once(client, article, editor) -> None:
    correction = make_correction(article, "mayor", "Mayor")
    act(client, "corrections_approve", htmx=True, ids=correction.pk)
    assert "Approved: 1 correction." not in page(client)


def test_htmx_rejects_and_withdraws(client, article, editor) -> None:
    one = make_correction(article, "mayor", "Mayor")
    own = make_correction(article, "met", "saw", by=editor)
    rejected = html_of(act(client, "correction_reject", one.pk, htmx=True, note="No."))
    assert f'class="correction rejected" id="correction-{one.pk}"' in rejected
    withdrawn = html_of(act(client, "correction_withdraw", own.pk, htmx=True))
    assert f'class="correction withdrawn" id="correction-{own.pk}"' in withdrawn


def test_htmx_applies_and_tells_the_new_revision(client, article, editor) -> None:
    correction = make_correction(article, "mayor", "Mayor")
    approve(editor, [correction])
    html = html_of(act(client, "corrections_apply", htmx=True))
    assert f'class="correction applied" id="correction-{correction.pk}"' in html
    assert 'id="article-head" hx-swap-oob="true"' in html
    assert "revision 2" in html


def test_htmx_is_told_of_a_refusal(client, article, editor) -> None:
    own = make_correction(article, "mayor", "Mayor", by=editor)
    response = act(client, "corrections_approve", htmx=True, ids=own.pk)
    assert (response.status_code, response["HX-Retarget"]) == (422, "#notice")
