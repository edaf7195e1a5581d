"""Readers' pages may be kept by caches: they are the same for everybody, and know their version."""

import pytest
from django.urls import reverse

from articles.models import Article, Role
from tests.factories import apply_correction, make_article, make_user, publish_article

pytestmark = pytest.mark.django_db


@pytest.fixture
def story() -> Article:
    return publish_article(make_article("The council met on Tuesday."))


@pytest.mark.parametrize("name", ["front", "public_corrections", "feed", "story"])
def test_caches_may_keep_a_page_and_ask_again(client, story, name):
    url = reverse(name, args=[story.slug] if name == "story" else [])
    client.force_login(make_user(Role.REPORTER))
    response = client.get(url)
    assert "public" in response["Cache-Control"]
    assert "max-age=60" in response["Cache-Control"]
    assert "Cookie" not in response.get("Vary", "")
    assert not response.cookies
    again = client.get(url, headers={"if-none-match": response["ETag"]})
    assert again.status_code == 304


def test_a_released_correction_has_another_etag(client, story):
    url = reverse("story", args=[story.slug])
    before = client.get(url)["ETag"]
    apply_correction(
        story, "Tuesday", "Monday", correction_class="correction", notice="The wrong day."
    )
    publish_article(story)
    assert client.get(url, headers={"if-none-match": before}).status_code == 200


@pytest.mark.parametrize("name", ["front", "public_corrections", "feed"])
def test_readers_only_read(client, name):
    assert client.post(reverse(name)).status_code == 405
