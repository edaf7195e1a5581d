"""The annotated draft as a page and as files: who may take it, and that it is logged."""

import hashlib
import io

import docx
import pytest
from django.test import Client
from django.urls import reverse

from articles.models import Article, Event, Role
from tests.factories import make_article, make_desk, make_statement, make_user
from tests.views.screens import html_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("one_rule")]

NAMES = {"annotated": "print", "annotated_html": "html", "annotated_docx": "docx"}


@pytest.fixture
def article() -> Article:
    article = make_article("The ferry carried 400 people.", slug="ferry", headline="Ferry sinks")
    make_statement(article, "The ferry carried 400 people.")
    return article


def get(client: Client, name: str):
    return client.get(reverse(name, args=["ferry"]))


def test_the_page_numbers_its_notes(client, article):
    client.force_login(make_user(Role.AUDITOR))
    html = html_of(get(client, "annotated"))
    assert 'href="#note-1" id="at-1" aria-label="Note 1">1</a>' in html
    assert '<li id="note-1" value="1">' in html
    assert '<strong class="open">Open</strong>' in html


def test_the_files_are_saved_under_their_names(client, article):
    client.force_login(make_user(Role.LEGAL))
    page, word = get(client, "annotated_html"), get(client, "annotated_docx")
    assert page["Content-Disposition"] == 'attachment; filename="ferry-annotated.html"'
    assert word["Content-Disposition"] == 'attachment; filename="ferry-annotated.docx"'
    assert page["X-Content-Type-Options"] == "nosniff"
    assert page.content.startswith(b"<!DOCTYPE html>")
    assert len(list(docx.Document(io.BytesIO(word.content)).comments)) == 1


@pytest.mark.parametrize("name", NAMES)
def test_whoever_takes_it_is_on_the_log_by_a_hash_of_it(client, article, name):
    reader = make_user(Role.STANDARDS)
    client.force_login(reader)
    content = get(client, name).content
    event = Event.objects.order_by("seq").last()
    assert (event.verb, event.actor, event.target) == (
        "exported_annotated", reader, f"revision:{article.working_id}",
    )  # fmt: skip
    assert event.details == {
        "format": NAMES[name],
        "sha256": hashlib.sha256(content).hexdigest(),
        "revision_sha256": article.working.sha256,
    }
    timeline = html_of(client.get("/desk/ferry/timeline/"))
    assert f"took the annotated draft of revision 1 ({NAMES[name]})" in timeline


@pytest.mark.parametrize("name", NAMES)
def test_strangers_and_other_desks_take_nothing(client, article, name):
    for stranger in (make_user(), make_user(Role.REPORTER, make_desk("Sport"))):
        client.force_login(stranger)
        assert get(client, name).status_code == 404
    client.logout()
    assert get(client, name).status_code == 302
    assert not Event.objects.filter(verb="exported_annotated").exists()


@pytest.mark.parametrize("role", [*Role])
def test_every_role_of_the_desk_may_read_it(client, article, role):
    client.force_login(make_user(role))
    assert get(client, "annotated").status_code == 200
