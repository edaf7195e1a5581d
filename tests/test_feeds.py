"""The Atom feed, read as a feed reader reads it."""

from datetime import datetime
from xml.etree import ElementTree

import pytest
from django.urls import reverse

from articles.actions.move_article import move_article
from articles.models import Role
from tests.factories import apply_correction, make_article, make_user, publish_article

pytestmark = pytest.mark.django_db

ATOM = {"a": "http://www.w3.org/2005/Atom"}
NOTICE = "An earlier version gave the wrong day & year."


def feed(client) -> ElementTree.Element:
    response = client.get(reverse("feed"))
    assert response.status_code == 200
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ElementTree.fromstring(response.content)


def text(entry: ElementTree.Element, path: str) -> str | None:
    return entry.findtext(path, namespaces=ATOM)


def test_a_story_is_an_entry(client):
    article = publish_article(
        make_article(headline="Council meets", standfirst="A <vote>.", byline="By Ana Ruiz")
    )
    [entry] = feed(client).findall("a:entry", ATOM)
    url = f"http://testserver{reverse('story', args=[article.slug])}"
    assert text(entry, "a:title") == "Council meets"
    assert text(entry, "a:id") == url
    assert entry.find("a:link", ATOM).get("href") == url
    assert text(entry, "a:author/a:name") == "Ana Ruiz"
    assert text(entry, "a:summary").strip() == "<p>A &lt;vote&gt;.</p>"
    assert text(entry, "a:updated") == text(entry, "a:published")


def test_the_feed_has_what_atom_asks_for(client, settings):
    settings.SITE_NAME = "The Wharf"
    publish_article(make_article())
    root = feed(client)
    assert text(root, "a:title") == "The Wharf"
    assert text(root, "a:author/a:name") == "The Wharf"
    assert text(root, "a:id")
    links = {link.get("rel"): link.get("href") for link in root.findall("a:link", ATOM)}
    assert links == {"alternate": "http://testserver/", "self": "http://testserver/feed.atom"}


def test_a_correction_updates_its_entry_and_comes_first(client):
    old = publish_article(make_article("They met on Tuesday.", headline="Old"))
    publish_article(make_article(headline="New"))
    values = {"correction_class": "correction", "notice": NOTICE}
    apply_correction(old, "Tuesday", "Monday", **values)
    first, _ = feed(client).findall("a:entry", ATOM)
    assert text(first, "a:title") == "New"

    publish_article(old)
    first, second = feed(client).findall("a:entry", ATOM)
    assert text(first, "a:title") == "Old"
    assert "wrong day &amp; year." in text(first, "a:summary")
    assert "<strong>Correction, " in text(first, "a:summary")
    published, updated = (text(first, f"a:{name}") for name in ("published", "updated"))
    assert datetime.fromisoformat(updated) >= datetime.fromisoformat(published)
    assert "wrong day" not in text(second, "a:summary")


def test_an_unreleased_correction_is_not_told(client):
    article = publish_article(make_article("They met on Tuesday."))
    apply_correction(
        article, "Tuesday", "Monday", correction_class="correction", notice="Wrong day."
    )
    assert "Wrong day." not in client.get(reverse("feed")).content.decode()


def test_a_retracted_story_is_named_one(client):
    article = publish_article(make_article("They met on Tuesday.", headline="They met"))
    retraction = {"correction_class": "retraction", "notice": "They did not."}
    apply_correction(article, "Tuesday", "[retracted]", **retraction)
    publish_article(article)
    [entry] = feed(client).findall("a:entry", ATOM)
    assert text(entry, "a:title") == "Retracted: They met"


def test_unpublished_and_withdrawn_stories_are_not_in_it(client):
    make_article(headline="Draft")
    gone = publish_article(make_article(headline="Gone"))
    move_article(make_user(Role.PUBLISHER), gone, "withdrawn", "It was wrong.")
    assert feed(client).findall("a:entry", ATOM) == []


def test_a_control_character_in_one_story_does_not_break_the_feed(client):
    publish_article(make_article(headline="Page\x0cbreak", standfirst="A bell\x07 rang \ufffe."))
    [entry] = feed(client).findall("a:entry", ATOM)
    assert text(entry, "a:title") == "Page break"
    assert text(entry, "a:summary").strip() == "<p>A bell rang .</p>"
