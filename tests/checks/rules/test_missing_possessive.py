"""Possessives without their apostrophe."""

import pytest

from tests.checks.reading import findings, flagged


@pytest.mark.parametrize(
    ("text", "word", "right"),
    [
        ("This months issue is late.", "months", "month’s"),
        ("We wait for next weeks vote.", "weeks", "week’s"),
        ("He gave three days notice.", "days", "days’"),
        ("They met at my neighbors house.", "neighbors", "neighbor’s"),
        ("Each employees desk is new.", "employees", "employee’s"),
        ("The drivers seat was wet.", "drivers", "driver’s"),
        ("They met on New Years Day.", "Years", "Year’s"),
        ("He was at his wits end.", "wits", "wits’"),
        ("It fits todays taste.", "todays", "today’s"),
    ],
)
def test_offers_the_possessive(text: str, word: str, right: str) -> None:
    (found,) = findings("missing_possessive", text)
    assert (found.text, found.suggestions()[0]) == (word, right)


@pytest.mark.parametrize(
    "text",
    [
        "The teachers union and the farmers market",
        "the last months of the war",
        "In the next days snow fell.",
        "He waited two weeks and three days longer.",
        "My friends sail, and the owners left.",
        "The mothers of the crew wept today.",
    ],
)
def test_leaves_plurals(text: str) -> None:
    assert flagged("missing_possessive", text) == []
