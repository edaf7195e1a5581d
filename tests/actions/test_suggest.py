"""Suggestions are worked out when somebody looks, once."""

import pytest

from articles.actions import suggest
from articles.actions.suggest import suggestions_for
from articles.checks.base import Problem
from tests.actions.rules import make_rule
from tests.actions.test_review import edit
from tests.factories import make_article, make_flag

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(use_rules, monkeypatch) -> list[str]:
    """A rule that notes each time it is asked what to put instead."""
    asked: list[str] = []

    def suggest_letters():
        asked.append("asked")
        return "abcdefgh"

    def find(story, house):
        start = story.document.text.find("teh")
        if start >= 0:
            yield Problem(
                start, start + 3, "No word.", suggest=lambda: asked.append("") or "abcdefgh"
            )

    rule = make_rule("teh", "", find=find)
    use_rules(rule)
    monkeypatch.setattr(suggest, "all_rules", lambda: (rule,))
    return asked


def test_nothing_is_suggested_before_somebody_looks(asked):
    flag = make_article("So teh council met.").flags.get()
    assert flag.suggestions is None
    assert asked == []


def test_the_best_few_are_kept(asked):
    flag = make_article("So teh council met.").flags.get()
    assert suggestions_for(flag) == list("abcde")
    flag.refresh_from_db()
    assert suggestions_for(flag) == list("abcde")
    assert len(asked) == 1


def test_a_flag_by_hand_has_none(asked):
    assert suggestions_for(make_flag(make_article("It met."), "met")) == []
    assert asked == []


def test_a_lost_flag_is_asked_in_the_text_that_it_stood_in(asked):
    article = make_article("So teh council met. It was late when it was done.")
    edit(article, "teh council", "it")
    flag = article.flags.get(rule="teh")
    assert flag.anchor_state == "orphaned"
    assert suggestions_for(flag) == list("abcde")
