"""A letter dropped from a word of the story: what is flagged and what is left alone."""

import pytest

from tests.checks.reading import findings, flagged

MONTHS = "The strike began three months ago, and two months of trade are lost. "


def test_offers_the_story_s_own_word() -> None:
    (found,) = findings("odd_word", MONTHS + "It has been going on for moths.")
    assert found.suggestions() == ["months"]
    assert (
        found.message == "“moths” stands here once, and the story speaks of “months”: is it a slip?"
    )


@pytest.mark.parametrize(
    "text",
    [
        "It has been going on for moths.",
        "The strike began three months ago. It has been going on for moths.",
        MONTHS + "It has been going on for moths. The moths are hungry.",
        MONTHS + "The moths eat wool.",
        MONTHS + "It has been going on for mouths.",
        MONTHS + "It was as long as Mr. Moths’s speech.",
    ],
    ids=["alone", "once", "twice", "at home", "a letter changed", "a name"],
)
def test_leaves_alone(text: str) -> None:
    assert flagged("odd_word", text) == []
