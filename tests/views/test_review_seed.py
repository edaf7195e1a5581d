"""The review screen of the seed with the most quotes, read with every rule."""

import re
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import Role
from articles.text.importers import read_copy
from tests.factories import make_article, make_flag, make_user

pytestmark = pytest.mark.django_db

SEED = Path(__file__).parents[2] / "seeds" / "war-report.md"


def page(client: Client, name: str, *args: object) -> str:
    client.force_login(make_user(Role.DESK_EDITOR))
    return client.get(reverse(name, args=["war", *args])).content.decode()


def words_of(html: str) -> list[str]:
    """Return what the cards' links to their words say."""
    links = re.findall(r'<a class="words"[^>]*>(.*?)</a>', html, re.DOTALL)
    return [re.sub(r"<[^>]+>", "", link).strip() for link in links]


def test_every_card_of_the_seed_says_its_words(client: Client) -> None:
    make_article(read_copy(SEED.name, SEED.read_bytes()).copy.body, slug="war")
    words = words_of(page(client, "review"))
    assert len(words) > 10
    assert all(words)


def test_a_flag_on_a_mark_alone_shows_the_mark(client: Client) -> None:
    flag = make_flag(make_article("He called it “a pier.", slug="war"), "“")
    assert "“" in words_of(page(client, "review"))
    assert words_of(page(client, "flag", flag.pk)) == ["“"]
