"""The button that makes a name alike: where it is, what it says, and to whom."""

import pytest
from django.urls import reverse

from articles.models import Role
from tests.factories import make_article, make_desk, make_user, publish_article
from tests.registered import make_form, make_person
from tests.views.screens import HTMX, act, html_of

pytestmark = pytest.mark.django_db

BODY = "Koslova met the board.\n\n“Koslova is late,” Ana Duarte said."


@pytest.fixture
def article():
    make_form(make_person("Anya Kozlova"), "Anya Koslova", "banned")
    return make_article(BODY, headline="Koslova leaves", captions="Koslova.", slug="mayor")


@pytest.fixture
def flag(article):
    return article.flags.filter(rule="name_form", in_quote=False).first()


def sign_in(client, role=Role.COPY_EDITOR):
    client.force_login(make_user(role, make_desk()))


def test_it_says_where_and_what_was_left(client, flag):
    sign_in(client)
    response = act(client, "flag_alike", flag.pk)
    assert response.headers["Location"] == f"/desk/mayor/#flag-{flag.pk}"
    html = html_of(client.get("/desk/mayor/"))
    assert (
        "“Kozlova” is proposed for every “Koslova” outside quotes: 1 in the headline, "
        "1 in the text, 1 in captions. Somebody else approves them under Corrections."
    ) in html
    assert "One place inside a quote was left: mark “Koslova” [sic] there" in html


def test_htmx_shows_the_screen_anew(client, flag):
    sign_in(client)
    assert act(client, "flag_alike", flag.pk, htmx=True).headers["HX-Refresh"] == "true"


def test_only_flags_on_how_a_name_is_written_offer_it(client, article):
    sign_in(client)
    html = html_of(client.get("/desk/mayor/"))
    flags = article.flags.filter(rule="name_form", status="open")
    assert html.count('/alike/" hx-post') == flags.count()
    publish = reverse(
        "flag_alike", args=["mayor", article.flags.exclude(rule="name_form").first().pk]
    )
    response = client.post(publish, headers=HTMX)
    assert response.status_code == 422 and "Only an open flag" in html_of(response)


def test_published_copy_asks_for_class_and_notice(client):
    article = publish_article(make_article("Koslova met the board.", slug="mayor"))
    make_form(make_person("Anya Kozlova"), "Anya Koslova", "banned")
    sign_in(client)
    act(client, "reread")
    flag = article.flags.get(rule="name_form")
    assert act(client, "flag_alike", flag.pk).status_code == 422
    typed = {"correction_class": "correction", "notice": "A name was misspelt."}
    assert act(client, "flag_alike", flag.pk, **typed).status_code == 303
    assert article.corrections.get().notice == "A name was misspelt."


@pytest.mark.parametrize("role", Role)
def test_who_is_offered_it(client, flag, role):
    sign_in(client, role)
    may = role in (Role.COPY_EDITOR, Role.DESK_EDITOR, Role.STANDARDS)
    assert ("Make all alike" in html_of(client.get("/desk/mayor/"))) == may
    assert act(client, "flag_alike", flag.pk).status_code == (303 if may else 422)


def test_the_story_of_another_desk_is_not_there(client, flag):
    client.force_login(make_user(Role.COPY_EDITOR, make_desk("Sport")))
    assert act(client, "flag_alike", flag.pk).status_code == 404
