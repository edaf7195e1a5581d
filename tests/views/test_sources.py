"""The screens of sources: found by name, one on its page, and what is done to it there."""

import pytest
from django.urls import reverse

from articles.actions.edit_source import add_alias
from articles.models import Role
from tests.factories import make_article, make_desk, make_source, make_user, verify
from tests.views.screens import html_of

pytestmark = pytest.mark.django_db


def sign_in(client, role=Role.DESK_EDITOR, desk=None):
    user = make_user(role, desk)
    client.force_login(user)
    return user


def page(client, name="sources", *args, **asked) -> str:
    response = client.get(reverse(name, args=args), asked)
    assert response.status_code == 200
    return html_of(response)


def test_a_source_is_found_by_name_or_alias(client):
    editor = sign_in(client)
    ana, bo = make_source(), make_source(name="Bo Lind")
    add_alias(editor, ana, "Anita Duarte")
    assert page(client).index("Ana Duarte</a>") < page(client).index("Bo Lind</a>")
    found = page(client, q="anita")
    assert "Ana Duarte</a>" in found
    assert "Bo Lind" not in found
    assert "No source of your desks is found so" in page(client, q="Zed")
    assert bo.name in page(client, kind="person")


def test_its_page_has_its_quotes_and_how_often_it_is_used(client):
    sign_in(client)
    article = make_article("“We will keep it open,” Ana Duarte said.", slug="pier")
    quote = verify(article.quotes.get())
    html = page(client, "source", quote.source.pk)
    assert f'href="{reverse("quote", args=["pier", quote.pk])}">We will keep it open' in html
    assert "Quotes (1)" in html
    assert "verified" in html
    assert "added a source" in html


def test_sources_of_other_desks_are_not_there(client):
    sign_in(client, desk=make_desk("Sport"))
    ana = make_source()
    assert "Ana Duarte" not in page(client)
    assert client.get(reverse("source", args=[ana.pk])).status_code == 404
