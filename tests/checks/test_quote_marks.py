"""Quote marks that do not pair, and two kinds of marks in one story."""

import pytest

from articles.checks.base import Finding, Rule
from articles.checks.house import House
from articles.checks.rules import mixed_marks, quote_marks
from articles.checks.run import read
from articles.text.document import Document

RULES = (quote_marks.RULE, mixed_marks.RULE)


def findings(text: str, *rules: Rule) -> tuple[Finding, ...]:
    return read(Document(text), House(), rules or RULES).findings


@pytest.mark.parametrize(
    ("rule", "text", "flagged"), [(rule, *example) for rule in RULES for example in rule.flags]
)
def test_flags_its_examples(rule: Rule, text: str, flagged: str) -> None:
    assert [found.text for found in findings(text, rule)] == [flagged]


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule in RULES for text in rule.leaves])
def test_leaves_its_examples(rule: Rule, text: str) -> None:
    assert findings(text, rule) == ()


def test_names_the_mark_that_is_missing() -> None:
    (found,) = findings("“We sail at noon, the captain told her crew.", quote_marks.RULE)
    assert found.message == "This quote is never closed. Put ” where the speech ends."
    assert found.suggestions() == []


@pytest.mark.parametrize(
    ("text", "start", "right"),
    [
        ('“Sail," he said. “Now,” she said.', 6, "”"),
        ('“Sail," he said. "Now," she said. "No," he said.', 0, '"'),
        ('"Sail,” he said. “Now,” she said.', 0, "“"),
    ],
)
def test_blames_the_mark_of_the_rarer_style(text: str, start: int, right: str) -> None:
    found = findings(text, quote_marks.RULE)[0]
    assert (found.start, found.suggestions()) == (start, [right])


def test_a_suggestion_changes_both_marks_of_a_pair() -> None:
    text = '“Sail,” he said. “Now,” she said. "Where?" he asked.'
    (found,) = findings(text, mixed_marks.RULE)
    assert (found.text, found.suggestions()) == ('"Where?"', ["“Where?”"])
