"""The adjective "everyday" where the adverb "every day" belongs."""

import pytest

from tests.checks.reading import findings, flagged


@pytest.mark.parametrize(
    ("text", "word", "right"),
    [
        ("She swims everyday, even in snow.", "everyday", "every day"),
        ("Everyday they ask.", None, None),
        ("They sail everyday in June.", "everyday", "every day"),
        ("It closed sometime ago.", "sometime", "some time"),
        ("It can close at anytime.", "anytime", "any time"),
    ],
)
def test_the_neighbours_tell(text: str, word: str | None, right: str | None) -> None:
    found = [(each.text, each.suggestions()) for each in findings("every_day", text)]
    assert found == ([] if word is None else [(word, [right])])


@pytest.mark.parametrize(
    "text", ["everyday life", "the everyday and the rare", "“everyday” or not", "sometime soon"]
)
def test_leaves_the_adjective(text: str) -> None:
    assert flagged("every_day", text) == []
