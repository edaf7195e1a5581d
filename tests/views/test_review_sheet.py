"""The review screen says with which style sheet the copy was read."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from articles.actions.edit_sheet import make_sheet, save_part
from articles.models import Role, SheetEntry, StyleSheet
from tests.factories import make_article, make_user, publish_article
from tests.views.screens import html_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("one_rule")]


@pytest.fixture
def editor(client: Client) -> User:
    user = make_user(Role.DESK_EDITOR)
    client.force_login(user)
    return user


def page(client: Client) -> str:
    return html_of(client.get(reverse("review", args=["plan"])))


def test_which_sheet_it_was_read_with_is_said_and_when_that_is_another_now(client, editor):
    article = make_article("One.", slug="plan")
    assert "Read with the style sheet “US news”." in page(client)
    admin = make_user(Role.ADMIN)
    sheet = StyleSheet(name="The Quay", is_default=True)
    make_sheet(admin, sheet)
    html = page(client)
    assert "This was read with the style sheet “US news”, which has changed since" in html
    assert "Choose “Read again”" in html
    client.post(reverse("reread", args=["plan"]))
    assert "Read with the style sheet “The Quay”." in page(client)
    save_part(admin, SheetEntry(sheet=sheet, avoid="zebra", reason="No horse."))
    assert "This was read with the style sheet “The Quay”, which has changed since" in page(client)
    client.force_login(make_user(Role.REPORTER))
    assert "A copy editor or desk editor can read it again." in page(client)
    publish_article(article)
    assert "Read with the style sheet “The Quay”." in page(client)


def test_copy_that_was_read_with_nothing_says_nothing_of_it(client, editor):
    article = make_article("One.", slug="plan")
    article.last_reading.delete()
    assert "style sheet" not in page(client)
