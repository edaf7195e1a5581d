"""One word written as two."""

import pytest

from articles.checks.house import House, Sheet
from tests.checks.reading import findings, flagged


@pytest.mark.parametrize("pair", ["any thing", "news paper", "them selves", "with in", "Near by"])
def test_flags_a_word_split_in_two(pair: str) -> None:
    (found,) = findings("split_word", f"{pair} the road they saw it.")
    assert (found.text, found.suggestions()) == (pair, [pair.replace(" ", "")])


@pytest.mark.parametrize(
    "text",
    [
        "any body of evidence",
        "every body part",
        "some one million people",
        "She got her hair cut.",
        "Bob’s hair cut short",
        "They were met with in-laws.",
        "a meeting with in Burlington",
        "what they dealt with in the past",
        "The Head Line Bar",
        "a sub-way sandwich",
    ],
)
def test_leaves_what_is_two_words(text: str) -> None:
    assert flagged("split_word", text) == []


def test_leaves_the_words_of_the_house() -> None:
    house = House(Sheet(words=frozenset({"web site"})))
    assert flagged("split_word", "our web site", house) == []
