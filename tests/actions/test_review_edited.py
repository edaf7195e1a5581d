"""A flag whose own words an edit changed: the same flag where its rule finds it still."""

import pytest

from articles.models import Flag
from tests.actions.rules import make_rule
from tests.actions.test_review import dismiss, edit
from tests.factories import make_article

pytestmark = pytest.mark.django_db

BODY = "“We never saw teh plan.”\n\nThe council met, and then it met again in the old hall."


@pytest.fixture(autouse=True)
def _one_rule(use_rules):
    use_rules(make_rule("whole-quote", "“[^”]*”"))


def test_it_is_the_same_flag_on_the_new_words():
    article = make_article(BODY)
    flag = article.flags.get()
    edit(article, "teh", "the")
    flag.refresh_from_db()
    assert article.flags.count() == 1
    assert (flag.exact, flag.status, flag.is_placed) == (
        "“We never saw the plan.”",
        Flag.Status.OPEN,
        True,
    )


def test_a_dismissal_does_not_pass_to_words_that_nobody_ruled_on():
    article = make_article(BODY)
    dismiss(article.flags.get())
    edit(article, "teh", "the")
    assert article.flags.filter(status=Flag.Status.OPEN).count() == 1


def test_a_passage_rewritten_into_two_leaves_it_to_a_person():
    article = make_article(BODY)
    flag = article.flags.get()
    edit(article, "We never saw teh plan.”", "We never.” He paused. “We saw it.”")
    flag.refresh_from_db()
    assert flag.anchor_state == "orphaned"
    assert article.flags.filter(anchor_state="exact").count() == 2
