"""The corrections screen: who may decide, and who may only look."""

import pytest
from django.test import Client
from django.urls import reverse

from articles.actions.decide import approve
from articles.models import Article, Correction, Role
from tests.factories import (
    make_article,
    make_correction,
    make_desk,
    make_user,
    publish_article,
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


def status(correction: Correction) -> str:
    correction.refresh_from_db()
    return correction.status


def box(correction: Correction) -> str:
    return f'name="ids" value="{correction.pk}" form="batch"'


@pytest.mark.parametrize("role", sorted(DECIDING))
def test_who_may_decide(client: Client, article: Article, role: str) -> None:
    correction = make_correction(article, "mayor", "Mayor")
    client.force_login(make_user(role))
    assert box(correction) in page(client)
    assert act(client, "corrections_approve", ids=correction.pk).status_code == 302
    assert act(client, "corrections_apply").status_code == 302


@pytest.mark.parametrize("role", sorted({*Role} - DECIDING))
def test_who_may_only_look(client: Client, article: Article, role: str) -> None:
    approved, correction = (
        make_correction(article, "met", "saw"),
        make_correction(article, "mayor", "Mayor"),
    )
    approve(make_user(Role.DESK_EDITOR), [approved])
    client.force_login(make_user(role))
    html = page(client)
    assert "<form" not in html.partition('class="rows"')[2]
    assert "Apply 1" not in html
    for response in (
        act(client, "corrections_approve", ids=correction.pk),
        act(client, "correction_reject", correction.pk, note="No."),
        act(client, "corrections_apply"),
    ):
        assert response.status_code == 422
        assert "do not let you approve or apply corrections" in html_of(response)
    assert act(client, "correction_withdraw", correction.pk).status_code == 422
    assert (status(correction), status(approved)) == ("proposed", "approved")


def test_a_large_refile_waits_for_standards(client: Client, article: Article, editor) -> None:
    publish_article(make_article("It cost 40 euros.", slug="cost"))
    cost = Article.objects.get(slug="cost")
    refile = make_correction(cost, "40", "50", correction_class="refile")
    address = reverse("corrections_approve", args=["cost"])
    response = client.post(address, {"ids": refile.pk})
    assert response.status_code == 422
    assert "A refile may not touch a number" in html_of(response)
    client.force_login(make_user(Role.STANDARDS))
    assert client.post(address, {"ids": refile.pk}).status_code == 302


def test_strangers_other_desks_and_get(client: Client, article: Article) -> None:
    assert client.get(reverse("corrections", args=["mayor"])).status_code == 302
    assert act(client, "corrections_apply").status_code == 403
    assert act(client, "corrections_apply", htmx=True)["HX-Redirect"] == "/login/"
    client.force_login(make_user(Role.DESK_EDITOR, make_desk("City")))
    assert client.get(reverse("corrections", args=["mayor"])).status_code == 404
    assert act(client, "corrections_apply").status_code == 404
    client.force_login(make_user(Role.DESK_EDITOR))
    assert client.get(reverse("corrections_apply", args=["mayor"])).status_code == 405
