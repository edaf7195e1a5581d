"""Marks that are doubled or short of one."""

import pytest

from articles.checks.house import House, Sheet
from tests.checks.reading import findings, flagged


@pytest.mark.parametrize(
    ("text", "found", "instead"),
    [
        ("It was late..", "..", "…"),
        ("It was so late........", "........", "…"),
        ("Bread,, fish", ",,", ","),
        ("Bread,; fish", ",;", ","),
        ("Ropes, etc) were lost.", "etc", "etc."),
        ("Ropes, i.e lines, were lost.", "i.e", "i.e."),
        ("Ropes (eg lines) were lost.", "eg", "e.g."),
        ("Ropes, ect. were lost.", "ect.", "etc."),
        ("On June 5 2012 it sank.", "June 5 2012", "June 5, 2012"),
    ],
)
def test_says_what_to_write(text: str, found: str, instead: str) -> None:
    (problem,) = findings("stray_marks", text)
    assert (problem.text, problem.suggestions()[0]) == (found, instead)


@pytest.mark.parametrize(
    "text",
    ["It was late ... and so....", "../a and ./b", "etc., e.g., i.e., Ariz., Inc.", "5 June 2012"],
)
def test_leaves_alone(text: str) -> None:
    assert flagged("stray_marks", text) == []


def test_a_british_sheet_writes_short_forms_without_stops() -> None:
    house = House(Sheet(variant="en-GB"))
    assert flagged("stray_marks", "Ropes, etc, were lost (eg lines).", house) == []
