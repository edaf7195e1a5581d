"""Publish: readers see what was approved, and only that."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles.actions.errors import Blocked, Refused
from articles.actions.move_article import move_article, steps
from articles.actions.release import approve_release, publish
from articles.actions.schedule import schedule
from articles.models import Article, Event, Role
from tests.actions.together import together
from tests.factories import (
    apply_correction,
    approve_for_release,
    make_article,
    make_desk,
    make_flag,
    make_user,
    publish_article,
)

pytestmark = pytest.mark.django_db

PLAIN = "The council met on Tuesday.\n\nIt meets again in May."


@pytest.fixture(autouse=True)
def _no_rules(use_rules):
    use_rules()


@pytest.fixture
def editor():
    return make_user(Role.DESK_EDITOR, make_desk())


@pytest.fixture
def publisher():
    return make_user(Role.PUBLISHER, make_desk())


def test_under_embargo_a_story_is_made_ready_but_not_shown(editor, publisher):
    later = timezone.now() + timedelta(hours=1)
    article = make_article(PLAIN, embargo_until=later)
    approve_for_release(article, editor)
    with pytest.raises(Blocked) as refusal:
        publish(publisher, article, article.working)
    (blocker,) = refusal.value.blockers
    assert (blocker.rule, blocker.target) == ("embargo", f"article:{article.pk}")
    Article.objects.update(embargo_until=timezone.now() - timedelta(seconds=1))
    publish(publisher, article, article.working)
    article.refresh_from_db()
    assert article.status == "published"


def test_no_override_lifts_an_embargo(editor, publisher):
    article = make_article(PLAIN, embargo_until=timezone.now() + timedelta(hours=1))
    approve_for_release(article, editor, override="It cannot wait.")
    with pytest.raises(Blocked):
        publish(publisher, article, article.working)


def test_readers_see_nothing_until_it_is_published(publisher):
    article = make_article(PLAIN)
    approve_for_release(article)
    assert not Article.objects.public().exists()
    publish(publisher, article, article.working)
    article.refresh_from_db()
    assert list(Article.objects.public()) == [article]
    assert article.published == article.working
    assert article.first_published_at == article.published_at is not None
    event = Event.objects.order_by("seq").last()
    assert (event.verb, event.actor) == ("published", publisher)
    assert event.details["sha256"] == article.published.sha256


def test_nothing_unapproved_is_published(publisher):
    article = make_article(PLAIN)
    with pytest.raises(Refused, match="Nobody has approved"):
        publish(publisher, article, article.working)


def test_a_correction_reaches_readers_with_its_own_release(publisher):
    article = publish_article(make_article(PLAIN))
    first, at = article.published, article.first_published_at
    apply_correction(
        article, "Tuesday", "Monday", correction_class="correction", notice="It was Monday."
    )
    assert (article.published, article.status) == (first, "published")
    with pytest.raises(Refused, match="Nobody has approved"):
        publish(publisher, article, article.working)
    publish_article(article, publisher)
    assert "Monday" in article.published.body
    assert article.first_published_at == at < article.published_at


def test_what_readers_see_is_neither_approved_nor_published_again(editor, publisher):
    article = publish_article(make_article(PLAIN))
    with pytest.raises(Refused, match="Readers already see this text"):
        approve_release(editor, article, article.working)
    with pytest.raises(Refused, match="Readers already see this text"):
        publish(publisher, article, article.working)
    assert Event.objects.filter(verb="published").count() == 1


def test_a_withdrawn_story_comes_back_as_it_was(publisher):
    article = publish_article(make_article(PLAIN))
    move_article(publisher, article, "withdrawn", "It is not ours.")
    assert not Article.objects.public().exists()
    article.refresh_from_db()
    move_article(publisher, article, "published", "It is ours.")
    article.refresh_from_db()
    assert article.published.number == 1
    assert list(Article.objects.public()) == [article]


def test_a_withdrawn_story_that_was_corrected_comes_back_by_release_alone(publisher):
    article = publish_article(make_article(PLAIN))
    move_article(publisher, article, "withdrawn", "It is wrong.")
    apply_correction(
        article, "Tuesday", "Monday", correction_class="correction", notice="It was Monday."
    )
    assert steps(article) == []
    with pytest.raises(Refused, match="Approve its release instead, and publish it"):
        move_article(publisher, article, "published", "It is right now.")
    approve_for_release(article)
    assert article.status == "withdrawn"
    publish(publisher, article, article.working)
    article.refresh_from_db()
    assert (article.status, article.published.number) == ("published", 2)


@pytest.mark.parametrize("hold", ["legal", "embargo"])
def test_a_withdrawn_story_does_not_come_back_past_legal_or_an_embargo(editor, hold):
    article = publish_article(make_article(PLAIN))
    move_article(editor, article, "withdrawn", "It is wrong.")
    until = timezone.now() + timedelta(hours=1) if hold == "embargo" else None
    schedule(
        editor, article, priority=1, deadline=None, embargo_until=until,
        legal_required=hold == "legal",
    )  # fmt: skip
    with pytest.raises(Blocked) as refusal:
        move_article(editor, article, "published", "It is right.")
    assert [blocker.rule for blocker in refusal.value.blockers] == [hold]


def test_a_flag_raised_at_the_moment_of_publication_is_before_or_after_it(transactional_db):
    article = make_article(PLAIN)
    approve_for_release(article)
    publisher = make_user(Role.PUBLISHER)
    shown, _ = together(
        lambda: publish(publisher, article, article.working),
        lambda: make_flag(article, "Tuesday"),
    )
    flagged, published = (
        Event.objects.filter(verb=v).first() for v in ("raised_flag", "published")
    )
    assert isinstance(shown, Blocked) == (published is None)
    assert published is None or published.seq < flagged.seq
