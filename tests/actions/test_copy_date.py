"""Rules are told for which day a story is written, by whatever act it is read."""

from datetime import UTC, datetime

import pytest

from articles.actions import suggest
from articles.actions.suggest import suggestions_for
from articles.checks.base import Problem
from articles.models import Article
from tests.actions.rules import make_rule
from tests.actions.test_review import edit, read_again
from tests.factories import apply_correction, make_article

pytestmark = pytest.mark.django_db

EMBARGO = datetime(2026, 5, 4, 12, tzinfo=UTC)


@pytest.fixture
def dates(use_rules, monkeypatch) -> list[str]:
    """The dates with which a rule was asked, in order."""
    dates: list[str] = []

    def find(story, house):
        dates.append(str(story.date))
        yield Problem(0, 2, "Look.", suggest=lambda: ["Thus"])

    rule = make_rule("dated", "", find=find)
    use_rules(rule)
    monkeypatch.setattr(suggest, "all_rules", lambda: (rule,))
    return dates


def embargoed(dates: list[str]) -> Article:
    """Return a story under embargo, the dates of its filing forgotten."""
    article = make_article("So the council met.", headline="", embargo_until=EMBARGO)
    assert dates == ["2026-05-04"]
    dates.clear()
    return article


def test_when_it_is_filed_edited_and_read_again(dates):
    article = embargoed(dates)
    edit(article, "met", "sat")
    read_again(article)
    assert dates == ["2026-05-04"] * 2


def test_when_a_correction_is_applied(dates):
    apply_correction(embargoed(dates), "met", "sat")
    assert dates == ["2026-05-04"]


def test_when_somebody_asks_what_to_put_instead(dates):
    assert suggestions_for(embargoed(dates).flags.get()) == ["Thus"]
    assert dates == ["2026-05-04"]
