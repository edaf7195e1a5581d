"""Move a story through the desk."""

from itertools import product

import pytest

from articles.actions.errors import Refused
from articles.actions.move_article import move_article, steps
from articles.models import Article, Event, Role
from tests.actions.together import together
from tests.factories import add_role, make_article, make_desk, make_user, publish_article

pytestmark = pytest.mark.django_db

#: What may be done by hand, as the design has it, apart from what the code says.
BY_HAND = {
    "draft": {"in_review", "held", "spiked"},
    "in_review": {"draft", "held", "spiked"},
    "ready": {"in_review", "held", "spiked"},
    "held": {"in_review", "spiked"},
    "spiked": {"in_review"},
    "published": {"withdrawn"},
    "withdrawn": {"published"},
}


@pytest.fixture(autouse=True)
def _no_rules(use_rules):
    use_rules()


@pytest.fixture
def editor():
    return make_user(Role.DESK_EDITOR, make_desk())


def in_status(status: str) -> Article:
    article = make_article("It opened.")
    if status in ("published", "withdrawn"):
        publish_article(article)
    Article.objects.update(status=status)
    article.refresh_from_db()
    return article


@pytest.mark.parametrize(("before", "after"), list(product(BY_HAND, repeat=2)))
def test_only_the_steps_of_the_table_are_taken_by_hand(editor, before, after):
    article = in_status(before)
    if after in BY_HAND[before]:
        move_article(editor, article, after, "So.")
    else:
        with pytest.raises(Refused):
            move_article(editor, article, after, "So.")
    article.refresh_from_db()
    assert article.status == (after if after in BY_HAND[before] else before)


@pytest.mark.parametrize("status", BY_HAND)
def test_the_steps_offered_are_those_that_can_be_taken(status):
    assert set(steps(in_status(status))) == BY_HAND[status]


def test_nothing_becomes_ready_or_nonsense_by_hand(editor):
    article = in_status("in_review")
    for to in ("ready", "gone", ""):
        with pytest.raises(Refused, match="does not become"):
            move_article(editor, article, to, "So.")


def test_published_copy_never_goes_back_to_draft(editor):
    for status in ("published", "withdrawn"):
        with pytest.raises(Refused, match="cannot become draft"):
            move_article(editor, in_status(status), "draft", "So.")


def test_a_move_takes_a_reason_and_keeps_it(editor):
    article = in_status("in_review")
    for reason in ("", " ", "x" * 501):
        with pytest.raises(Refused, match="eason"):
            move_article(editor, article, "held", reason)
    move_article(editor, article, "held", " Waiting for the mayor. ")
    article.refresh_from_db()
    assert (article.status, article.status_reason) == ("held", "Waiting for the mayor.")
    event = Event.objects.order_by("seq").last()
    assert (event.verb, event.details) == ("moved", {"before": "in_review", "after": "held"})


def test_the_step_is_from_where_the_story_is_now(editor):
    stale = in_status("draft")
    Article.objects.update(status="spiked")
    with pytest.raises(Refused, match="is spiked: it cannot become held"):
        move_article(editor, stale, "held", "So.")


def test_of_two_steps_at_the_same_moment_both_follow_the_table(transactional_db):
    article = in_status("in_review")
    user = add_role(make_user(Role.DESK_EDITOR), Role.PUBLISHER)
    together(
        lambda: move_article(user, article, "held", "So."),
        lambda: move_article(user, article, "draft", "So."),
    )
    moves = [event.details for event in Event.objects.filter(verb="moved").order_by("seq")]
    at = "in_review"
    for move in moves:
        assert (move["before"], move["after"] in BY_HAND[at]) == (at, True)
        at = move["after"]
    assert Article.objects.get().status == at
