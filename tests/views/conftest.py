"""A house with one rule, so that a screen's tests stand on no real rule's judgement."""

from collections.abc import Iterable

import pytest

from articles.checks.base import Problem, Rule, Story
from articles.checks.house import House


def find_wrogn(story: Story, house: House) -> Iterable[Problem]:
    for word in story.document.words:
        if word.text == "wrogn":
            yield Problem(
                word.start,
                word.end,
                "“{word}” is no word.",
                {"word": word.text},
                suggest=lambda: ["wrong", "wring"],
            )


@pytest.fixture
def one_rule(monkeypatch: pytest.MonkeyPatch) -> Rule:
    """The desk flags the word *wrogn* and nothing else."""
    rule = Rule(
        slug="wrogn",
        category="spelling",
        severity="must",
        version=1,
        title="Wrogn",
        why="It is a slip.",
        find=find_wrogn,
        flags=(("A wrogn word.", "wrogn"),),
        leaves=("A wrong word.",),
    )
    for module in ("articles.checks.run", "articles.actions.suggest"):
        monkeypatch.setattr(f"{module}.all_rules", lambda: [rule])
    return rule
