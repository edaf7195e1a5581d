"""The release screen: schedule, moves, and what has lost its place."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.timezone import localtime

from articles.actions.edit_copy import edit_copy
from articles.actions.move_article import move_article
from articles.actions.schedule import schedule
from articles.models import AnchorState, Article, Correction, Flag, Role
from articles.text.copy import Copy
from tests.factories import (
    HEADLINE,
    make_article,
    make_correction,
    make_flag,
    make_user,
    publish_article,
)
from tests.views.screens import act, html_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def article() -> Article:
    return make_article("The mayor met the council.", slug="mayor")


@pytest.fixture
def editor(client: Client, article: Article):
    user = make_user(Role.DESK_EDITOR, first_name="Dora", last_name="Weiss")
    client.force_login(user)
    return user


def page(client: Client) -> str:
    response = client.get(reverse("release", args=["mayor"]))
    assert response.status_code == 200
    return response.content.decode()


def now(article: Article) -> Article:
    article.refresh_from_db()
    return article


def lose(article: Article, *words: str) -> None:
    """Flag the words, then take them out of the copy."""
    for word in words:
        make_flag(article, word)
    copy = Copy(headline=HEADLINE, body="Nobody was there.")
    edit_copy(make_user(Role.REPORTER), article, article.working, copy, "It was off.")
    article.refresh_from_db()


def test_the_schedule_is_changed(client: Client, article: Article, editor) -> None:
    typed = {"priority": 1, "deadline": "2026-05-12T17:30", "legal_required": "on"}
    assert act(client, "article_schedule", **typed).status_code == 302
    article = now(article)
    assert (article.priority, article.legal, article.embargo_until) == (1, "required", None)
    assert 'value="2026-05-12T17:30"' in page(client)


def test_a_bad_schedule_keeps_what_was_typed(client: Client, article: Article, editor) -> None:
    response = act(client, "article_schedule", priority=1, deadline="tomorrow")
    html = response.content.decode()
    assert response.status_code == 422
    assert "Type a date and a time, such as 2026-05-12 17:30." in html
    assert 'value="tomorrow"' in html
    assert now(article).priority == 3


def seen(html: str) -> str:
    return re.search(r'name="seen" value="([^"]+)"', html)[1]


def test_a_stale_schedule_keeps_what_was_typed_and_shows_what_is(client, article, editor) -> None:
    stale = seen(page(client))
    embargo = timezone.now() + timedelta(days=1)
    known = {"priority": 3, "deadline": None, "legal_required": False}
    schedule(make_user(Role.PUBLISHER, first_name="Pia"), article, **known, embargo_until=embargo)
    typed = {"priority": 1, "deadline": "2026-05-12T17:30", "seen": stale}
    response = act(client, "article_schedule", htmx=True, **typed)
    html = html_of(response)
    assert response.status_code == 409
    assert "The schedule has changed since you opened it; Pia changed it last." in html
    assert 'value="2026-05-12T17:30"' in html
    assert date_format(localtime(embargo), "j M Y, H:i T") in html
    typed |= {"seen": seen(html), "reason": "It is out."}
    assert act(client, "article_schedule", **typed).status_code == 302
    assert (now(article).priority, article.embargo_until) == (1, None)
    assert "Last let out sooner because: It is out." in page(client)


def test_an_embargo_is_lifted_by_an_override_alone(client, article, editor) -> None:
    embargo = timezone.now() + timedelta(days=1)
    Article.objects.update(embargo_until=embargo)
    response = act(client, "article_schedule", priority=1)
    assert response.status_code == 422
    assert "Say something here." in html_of(response)
    assert 'id="id_reason"' in page(client)
    client.force_login(make_user(Role.PUBLISHER))
    assert 'id="id_reason"' not in page(client)
    response = act(client, "article_schedule", priority=1, reason="It is out.")
    assert response.status_code == 422
    assert "do not let you override" in html_of(response)
    assert now(article).embargo_until == embargo


def test_seconds_that_the_form_does_not_show_bring_nothing_forward(client, article, editor) -> None:
    embargo = timezone.now().replace(second=42, microsecond=7) + timedelta(days=1)
    Article.objects.update(embargo_until=embargo)
    shown = re.search(r'name="embargo_until" value="([^"]+)"', page(client))[1]
    assert act(client, "article_schedule", priority=1, embargo_until=shown).status_code == 302
    assert (now(article).priority, article.embargo_until) == (1, embargo)


def test_the_timeline_says_what_changed(client, article, editor) -> None:
    day = timezone.now() + timedelta(days=1)
    plans = [
        {"priority": 1, "embargo_until": day, "legal_required": True},
        {"deadline": day, "embargo_until": day + timedelta(hours=1), "legal_required": True},
        {"deadline": day, "reason": "It is out."},
        {"deadline": day},
    ]
    known = {"priority": 3, "deadline": None, "embargo_until": None, "legal_required": False}
    for values in plans:
        schedule(editor, article, **known | values)
    moment = date_format(localtime(day), "j M Y, H:i T")
    later = date_format(localtime(day + timedelta(hours=1)), "j M Y, H:i T")
    html = html_of(client.get(reverse("timeline", args=["mayor"])))
    for said in (
        f"priority routine → urgent; embargo set to {moment}; legal required",
        f"priority urgent → routine; deadline set to {moment}; "
        f"embargo moved from {moment} to {later}",
        f"changed the schedule: embargo of {later} lifted; legal dropped",
        "changed the schedule: no part of it",
    ):
        assert said in html


def test_the_story_is_moved_for_a_reason(client: Client, article: Article, editor) -> None:
    html = page(client)
    assert {'value="draft"', 'value="held"', 'value="spiked"'} <= set(
        re.findall(r'name="to" (value="\w+")', html)
    )
    assert act(client, "article_move", to="held", reason="He has not answered.").status_code == 302
    assert now(article).status == "held"
    html = page(client)
    assert "The story is now held." in html
    assert "He has not answered." in html


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"to": "held", "reason": " "}, "Reason: say something here."),
        ({"to": "published", "reason": "Now."}, "Approve its release instead"),
        ({"to": "ready", "reason": "Now."}, "does not become ready by hand"),
        ({"reason": "Now."}, "does not become"),
    ],
)
def test_moves_that_are_refused(client, article, editor, typed, said) -> None:
    response = act(client, "article_move", **typed)
    assert response.status_code == 422
    assert said in response.content.decode()
    assert now(article).status == "in_review"


def test_a_withdrawn_story_comes_back(client: Client, article: Article, editor) -> None:
    publish_article(article)
    move_article(editor, article, "withdrawn", "A court forbade it.")
    assert "Restore to readers" in page(client)
    assert act(client, "article_move", to="published", reason="It may run.").status_code == 302
    assert now(article).status == "published"


def test_a_withdrawn_story_under_embargo_does_not(client: Client, article, editor) -> None:
    publish_article(article)
    move_article(editor, article, "withdrawn", "A court forbade it.")
    Article.objects.update(embargo_until=timezone.now() + timedelta(hours=1))
    response = act(client, "article_move", to="published", reason="It may run.")
    html = response.content.decode()
    assert response.status_code == 422
    assert 'value="It may run."' in html
    assert now(article).status == "withdrawn"


def test_what_has_left_the_copy_is_settled_at_once(client: Client, article, editor) -> None:
    lose(article, "mayor", "met")
    assert "Settle 2 whose words have left the copy" in page(client)
    assert act(client, "settle_lost").status_code == 302
    assert set(Flag.objects.values_list("status", flat=True)) == {"resolved"}
    assert "Settled: 2." in page(client)
    assert act(client, "settle_lost").status_code == 422


def test_a_doubtful_place_is_confirmed(client: Client, article: Article, editor) -> None:
    flag, correction = make_flag(article, "mayor"), make_correction(article, "met", "saw")
    Flag.objects.update(anchor_state=AnchorState.DOUBTFUL)
    Correction.objects.update(anchor_state=AnchorState.DOUBTFUL)
    response = act(client, "confirm_place", target=f"flag:{flag.pk}")
    assert response["Location"] == f"{reverse('review', args=['mayor'])}#flag-{flag.pk}"
    response = act(client, "confirm_place", htmx=True, target=f"correction:{correction.pk}")
    assert f'id="correction-{correction.pk}"' in response.content.decode()
    flag.refresh_from_db()
    correction.refresh_from_db()
    assert (flag.anchor_state, correction.anchor_state) == ("moved", "moved")
    assert act(client, "confirm_place", target=f"flag:{flag.pk}").status_code == 422


@pytest.mark.parametrize("target", ["", "flag", "flag:x", "flag:0", "comment:1", "article:1"])
def test_a_place_that_is_none(client: Client, article: Article, editor, target: str) -> None:
    assert act(client, "confirm_place", target=target).status_code == 404
