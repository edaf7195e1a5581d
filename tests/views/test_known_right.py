"""What is known to be right: marked in the copy, told once, and gone when it is not so any more."""

import datetime
import re

import pytest
from django.urls import reverse
from django.utils import timezone

from articles.actions.review import read_again
from articles.models import LastReading, Role, RoleTerm
from tests.factories import apply_correction, make_article, make_desk, make_user
from tests.registered import make_person
from tests.views.screens import html_of

pytestmark = pytest.mark.django_db

BODY = """Swedish Prime Minister Ruth Pettersen left.

“Ruth Pettersen is late,” Ana Duarte said."""


@pytest.fixture
def ruth():
    person = make_person("Ruth Pettersen")
    RoleTerm.objects.create(
        person=person, title="Prime Minister", jurisdiction="Sweden", since="2019-05-01",
        confirmed=timezone.localdate().isoformat(), source="register, 2026",
    )  # fmt: skip
    return person


@pytest.fixture
def editor(client):
    user = make_user(Role.COPY_EDITOR, make_desk())
    client.force_login(user)
    return user


def review(client, article) -> str:
    return html_of(client.get(reverse("review", args=[article.slug])))


def marked(html: str) -> list[str]:
    return re.findall(
        r'<(?:a|span)[^>]* class="(?:[^"]* )?right (?:name|office)[^"]*"[^>]*>([^<]+)', html
    )


def test_names_and_offices_that_are_right_are_marked_and_told_once(client, editor, ruth):
    html = review(client, make_article(BODY, slug="mayor"))
    assert marked(html) == ["Swedish Prime Minister", "Ruth Pettersen", "Ruth Pettersen"]
    assert "Known to be right: 2 names or offices" in html
    assert 'aria-label="Ruth Pettersen (right: name)"' in html
    assert 'id="right-2"' in html and "2×" in html
    assert "register, 2026" in html


def test_they_follow_the_copy(client, editor, ruth):
    article = make_article(BODY, slug="mayor")
    apply_correction(article, "Swedish Prime Minister", "Former Swedish Prime Minister")
    assert marked(review(client, article)) == ["Ruth Pettersen"] * 2


def test_they_are_gone_once_the_registry_says_otherwise(client, editor, ruth):
    article = make_article(BODY, slug="mayor")
    day = (timezone.localdate() - datetime.timedelta(days=30)).isoformat()
    ruth.terms.update(until=day, confirmed="")
    read_again(article)
    assert marked(review(client, article)) == ["Ruth Pettersen"] * 2


def test_without_a_registry_nothing_is_told(client, editor):
    html = review(client, make_article(BODY, slug="mayor"))
    assert marked(html) == [] and "Known to be right" not in html


def test_a_story_that_was_never_read_shows_its_text(client, editor, ruth):
    article = make_article(BODY, slug="mayor")
    LastReading.objects.all().delete()
    assert marked(review(client, article)) == []


def test_the_text_of_a_block_stays_letter_for_letter(client, editor, ruth):
    article = make_article(BODY, slug="mayor")
    html = client.get(reverse("review", args=["mayor"])).content.decode()
    blocks = re.findall(r'<p class="paragraph"[^>]*>(.*?)</p>', html, re.DOTALL)
    shown = re.sub(r"<a[^>]*data-extra.*?</a>|<[^>]+>", "", blocks[0])
    assert shown == article.working.body.partition("\n")[0]


def test_the_marks_are_still_there_in_what_an_act_answers(client, editor, ruth):
    article = make_article(BODY.replace("left", "recieved"), slug="mayor")
    flag = article.flags.get(exact="recieved")
    typed = {"reason": "A name.", "shown": article.working_id}
    url = reverse("flag_dismiss", args=["mayor", flag.pk])
    html = html_of(client.post(url, typed, headers={"HX-Request": "true"}))
    assert "Ruth Pettersen" in marked(html)
