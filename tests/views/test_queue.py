"""The queue: whose stories it shows, in which order, and what is still to be settled."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from articles.actions.move_article import move_article
from articles.models import Role
from tests.factories import (
    apply_correction,
    make_article,
    make_correction,
    make_desk,
    make_flag,
    make_user,
    publish_article,
)

pytestmark = pytest.mark.django_db

HTMX = {"HX-Request": "true"}


def page(client: Client, **query: object) -> str:
    response = client.get(reverse("queue"), query)
    assert response.status_code == 200
    return response.content.decode()


def slugs(html: str) -> list[str]:
    return re.findall(r'<span class="slug">([^<]+)</span>', html)


@pytest.fixture
def editor(client: Client):
    user = make_user(Role.DESK_EDITOR)
    client.force_login(user)
    return user


def test_strangers_are_sent_to_the_login(client: Client) -> None:
    response = client.get(reverse("queue"))
    assert response.status_code == 302
    assert response["Location"] == "/login/?next=/desk/"


def test_an_ended_session_takes_no_page_away_by_a_fetch_of_its_own(client: Client) -> None:
    response = client.get(reverse("queue"), headers=HTMX)
    assert response.status_code == 403
    assert "HX-Redirect" not in response


def test_a_person_sees_the_stories_of_their_desks_alone(client: Client, editor) -> None:
    make_article(slug="ours")
    make_article(slug="theirs", desk=make_desk("City"))
    assert slugs(page(client)) == ["ours"]


@pytest.mark.parametrize("role", [Role.STANDARDS, Role.LEGAL, Role.AUDITOR, Role.ADMIN])
def test_a_role_across_desks_sees_all(client: Client, role: str) -> None:
    make_article(slug="one")
    make_article(slug="two", desk=make_desk("City"))
    client.force_login(make_user(role))
    assert sorted(slugs(page(client))) == ["one", "two"]


def test_who_has_no_desk_is_told_whom_to_ask(client: Client) -> None:
    make_article()
    client.force_login(make_user())
    html = page(client)
    assert slugs(html) == []
    assert "You belong to no desk yet" in html


def test_an_empty_queue_says_what_to_do(client: Client, editor) -> None:
    assert "File copy</a> to begin" in page(client)
    assert "No story matches" in page(client, q="bridge")


def test_most_pressing_first(client: Client, editor) -> None:
    now = timezone.now()
    make_article(slug="routine")
    make_article(slug="later", priority=2, deadline=now + timedelta(hours=5))
    make_article(slug="no-deadline", priority=2)
    make_article(slug="sooner", priority=2, deadline=now + timedelta(hours=1))
    make_article(slug="urgent", priority=1)
    expected = ["urgent", "sooner", "later", "no-deadline", "routine"]
    assert slugs(page(client)) == expected


def test_a_published_story_that_nobody_changes_comes_last(client: Client, editor) -> None:
    published = publish_article(make_article(slug="published", priority=1))
    make_article(slug="routine")
    assert slugs(page(client)) == ["routine", "published"]
    correction = {"correction_class": "correction", "notice": "It meets in June."}
    make_correction(published, "May", "June", **correction)
    assert slugs(page(client)) == ["published", "routine"]


def test_a_corrected_story_waits_for_its_release(client: Client, editor) -> None:
    published = publish_article(make_article(slug="published", priority=1))
    make_article(slug="routine")
    correction = {"correction_class": "correction", "notice": "It meets in June."}
    apply_correction(published, "May", "June", **correction)
    assert slugs(page(client)) == ["published", "routine"]


def test_deadlines_are_said_in_words(client: Client, editor) -> None:
    now = timezone.now()
    make_article(deadline=now - timedelta(hours=2, minutes=1))
    assert "overdue by 2 hours" in re.sub("\xa0", " ", page(client))
    make_article(deadline=now + timedelta(hours=3, minutes=1))
    assert "due in 3 hours" in re.sub("\xa0", " ", page(client))


def test_a_published_story_is_not_overdue(client: Client, editor) -> None:
    publish_article(make_article(deadline=timezone.now() - timedelta(hours=2)))
    assert "overdue" not in page(client)


def test_an_embargo_is_shown_until_it_is_over(client: Client, editor) -> None:
    make_article(embargo_until=timezone.now() - timedelta(minutes=1))
    assert "embargo until" not in page(client)
    make_article(embargo_until=timezone.now() + timedelta(minutes=1))
    assert "embargo until" in page(client)


def test_what_is_to_be_settled_is_counted_without_multiplying(client: Client, editor) -> None:
    spoken = "“We stay,” said Ana Duarte, the mayor, on Tuesday. “We always did,” she said."
    article = make_article(spoken)
    make_flag(article, "stay", severity="must")
    make_flag(article, "Tuesday", severity="must")
    make_flag(article, "always", severity="consider")
    make_correction(article, "Tuesday", "Wednesday")
    html = page(client)
    quotes = article.quotes.to_be_proved().count()
    assert quotes > 0
    assert "2 must<" in html
    assert "1 consider<" in html
    assert f"{quotes} quote{'' if quotes == 1 else 's'} not verified" in html
    assert "1 correction pending" in html


def test_a_story_with_nothing_open_leads_to_what_its_release_waits_for(client, editor) -> None:
    article = make_article("Sources said that the bridge shuts.")
    html = page(client)
    assert "no flag, quote, statement or correction open" in html
    assert f'href="{reverse("release", args=[article.slug])}"' in html
    make_flag(article, "bridge")
    assert "what release waits for" not in page(client)


def test_filters(client: Client, editor) -> None:
    mine = make_article(slug="mine", filed_by=editor, headline="Ferry strike ends")
    make_article(slug="other", status="draft")
    assert slugs(page(client, mine="on")) == ["mine"]
    assert slugs(page(client, status="draft")) == ["other"]
    assert slugs(page(client, desk=mine.desk_id, status="in_review")) == ["mine"]
    assert slugs(page(client, q="FERRY")) == ["mine"]
    assert slugs(page(client, q="oth")) == ["other"]
    assert slugs(page(client, q="o'; %")) == []


def test_spiked_stories_are_shown_when_asked_for(client: Client, editor) -> None:
    article = make_article(slug="gone")
    move_article(editor, article, "spiked", "Nobody could confirm it.")
    assert slugs(page(client)) == []
    assert slugs(page(client, status="spiked")) == ["gone"]


def test_anothers_desk_cannot_be_asked_for(client: Client, editor) -> None:
    city = make_desk("City")
    make_article(desk=city)
    html = page(client, desk=city.pk)
    assert slugs(html) == []
    assert "Select a valid choice" in html


def test_pages_of_fifty_keep_the_filter(client: Client, editor) -> None:
    reporter = make_user(Role.REPORTER)
    for _ in range(51):
        make_article(filed_by=reporter, headline="Rail & road")
    first = page(client, q="rail")
    assert len(slugs(first)) == 50
    assert "?q=rail&amp;page=2" in first
    assert len(slugs(page(client, q="rail", page=2))) == 1
    assert len(slugs(page(client, page="nonsense"))) == 50


def test_queries_do_not_grow_with_the_stories(client: Client, editor) -> None:
    reporter = make_user(Role.REPORTER)

    def file_and_count(stories: int) -> int:
        for _ in range(stories):
            make_flag(make_article(filed_by=reporter), "council", by=editor)
        with CaptureQueriesContext(connection) as queries:
            page(client)
        return len(queries)

    few = file_and_count(5)
    assert file_and_count(45) == few
    assert few <= 12
