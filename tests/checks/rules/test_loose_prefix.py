"""Prefixes written as words."""

import pytest

from tests.checks.reading import findings, flagged


@pytest.mark.parametrize(
    ("text", "found", "instead"),
    [
        ("It is non profit work.", "non profit", "nonprofit"),
        ("A semi finished boat lay there.", "semi finished", "semi-finished"),
        ("It sank in mid July.", "mid July", "mid-July"),
        ("It was built in the mid 1980s.", "mid 1980s", "mid-1980s"),
        ("His ex wife sailed.", "ex wife", "ex-wife"),
        ("She lost all self respect.", "self respect", "self-respect"),
        ("The post war years were long.", "post war", "postwar"),
    ],
)
def test_joins_a_prefix(text: str, found: str, instead: str) -> None:
    (problem,) = findings("loose_prefix", text)
    assert (problem.text, problem.suggestions()[0]) == (found, instead)


@pytest.mark.parametrize(
    "text",
    [
        "pre and post-war",
        "persona non grata",
        "her true self image",
        "They post photos of their ex.",
        "A mid blue boat",
        "The non-profit group met mid-week.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert flagged("loose_prefix", text) == []
