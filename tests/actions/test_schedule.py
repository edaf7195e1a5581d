"""A story's schedule: who may let it out sooner, and what the log says of it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles.actions.errors import Conflict, Refused
from articles.actions.schedule import schedule, schedule_of
from articles.models import Article, Event, Role
from tests.actions.together import together
from tests.factories import make_article, make_desk, make_user

pytestmark = pytest.mark.django_db

NOW = timezone.now()
HOUR = timedelta(hours=1)
DAY = NOW + timedelta(days=1)
REASON = "The minister spoke early."


@pytest.fixture(autouse=True)
def _no_rules(use_rules):
    use_rules()


@pytest.fixture
def editor():
    return make_user(Role.DESK_EDITOR, make_desk(), first_name="Dora", last_name="Weiss")


@pytest.fixture
def publisher():
    return make_user(Role.PUBLISHER, make_desk())


@pytest.fixture
def article() -> Article:
    return make_article("It opened.")


def plan(user, article: Article, **values) -> Article:
    known = {"priority": 3, "deadline": None, "embargo_until": None, "legal_required": False}
    schedule(user, article, **{**known, **values})
    article.refresh_from_db()
    return article


def last() -> Event:
    return Event.objects.order_by("seq").last()


def test_the_schedule_is_kept_and_logged_with_what_it_was(editor, article):
    article = plan(editor, article, priority=1, deadline=DAY, embargo_until=DAY)
    assert (article.priority, article.deadline, article.embargo_until) == (1, DAY, DAY)
    assert last().verb == "scheduled"
    assert last().details == {
        "priority_before": 3,
        "deadline_before": None,
        "embargo_before": None,
        "legal_before": "not_needed",
        "priority": 1,
        "deadline": DAY.isoformat(),
        "embargo": DAY.isoformat(),
        "legal": "not_needed",
    }


@pytest.mark.parametrize("priority", [0, 4, -1])
def test_a_priority_that_is_none_is_refused(editor, article, priority):
    with pytest.raises(Refused, match="Priority: "):
        plan(editor, article, priority=priority)


@pytest.mark.parametrize(
    ("before", "required", "after"),
    [
        ("not_needed", True, "required"),
        ("not_needed", False, "not_needed"),
        ("required", True, "required"),
        ("required", False, "not_needed"),
        ("cleared", True, "cleared"),
        ("cleared", False, "cleared"),
    ],
)
def test_what_legal_has_cleared_stays_cleared(editor, article, before, required, after):
    Article.objects.update(legal=before)
    assert plan(editor, article, legal_required=required, reason=REASON).legal == after


#: What lets a story out sooner: how it was, and what is asked for.
SOONER = {
    "lifted": ({"embargo_until": DAY}, {}),
    "brought forward": ({"embargo_until": DAY}, {"embargo_until": DAY - HOUR}),
    "legal let go": ({"legal": "required"}, {}),
}
#: What does not.
OTHERWISE = {
    "embargo set": ({}, {"embargo_until": DAY}),
    "put off": ({"embargo_until": DAY}, {"embargo_until": DAY + HOUR}),
    "as it was": ({"embargo_until": DAY}, {"embargo_until": DAY}),
    "over already": ({"embargo_until": NOW - HOUR}, {}),
    "legal asked for": ({}, {"legal_required": True}),
    "legal has cleared it": ({"legal": "cleared"}, {}),
}


@pytest.mark.parametrize(("before", "asked"), SOONER.values(), ids=SOONER)
def test_letting_a_story_out_sooner_takes_an_override_and_a_reason(
    editor, publisher, article, before, asked
):
    Article.objects.update(**before)
    with pytest.raises(Refused, match="do not let you override"):
        plan(publisher, article, **asked, reason=REASON)
    for reason in ("", " ", "\x00", "x" * 501):
        with pytest.raises(Refused, match="Reason: "):
            plan(editor, article, **asked, reason=reason)
    article.refresh_from_db()
    assert schedule_of(article) == schedule_of(Article(**{"legal": "not_needed", **before}))
    assert plan(editor, article, **asked, reason=f" {REASON} ").schedule_reason == REASON
    assert REASON not in last().canonical


@pytest.mark.parametrize(("before", "asked"), OTHERWISE.values(), ids=OTHERWISE)
def test_nothing_else_takes_either(publisher, article, before, asked):
    Article.objects.update(**before)
    assert plan(publisher, article, **asked).schedule_reason == ""


def test_who_saw_another_schedule_changes_nothing(editor, publisher, article):
    seen = schedule_of(article).seen
    plan(editor, article, embargo_until=DAY, seen=seen)
    with pytest.raises(Conflict, match="since you opened it; Dora Weiss changed it last"):
        plan(publisher, article, priority=1, seen=seen)
    article.refresh_from_db()
    assert (article.priority, article.embargo_until) == (3, DAY)
    seen = schedule_of(article).seen
    assert plan(publisher, article, priority=1, embargo_until=DAY, seen=seen).priority == 1


def test_a_schedule_that_nobody_changed_by_hand_names_nobody(editor, article):
    with pytest.raises(Conflict, match=r"has changed since you opened it\. Look"):
        plan(editor, article, seen="1 None None cleared")


def test_of_two_at_once_one_changes_it(transactional_db):
    article, seen = make_article("It opened."), "3 None None not_needed"
    editors = [make_user(Role.DESK_EDITOR) for _ in range(2)]
    assert schedule_of(article).seen == seen
    outcomes = together(
        *(lambda user=user: plan(user, article, priority=1, seen=seen) for user in editors)
    )
    assert sum(isinstance(outcome, Conflict) for outcome in outcomes) == 1
