"""Blanks that are missing or too many."""

import pytest

from tests.checks.reading import findings, flagged


@pytest.mark.parametrize(
    ("text", "found", "instead"),
    [
        ("They left.The ferry sank.", "left.The", "left. The"),
        ("Who left?The crew.", "left?The", "left? The"),
        ("Bread,fish and rope.", "Bread,fish", "Bread, fish"),
        ("The crew(both men) left.", "crew(both", "crew (both"),
        ("Bread , fish and rope.", " ,", ","),
        ("Who left ?", " ?", "?"),
        ("They left . The ferry sank.", " .", "."),
        ("The crew said:“No.”", ":“", ": “"),
        ("Bread ,fish and rope.", " ,", ", "),
        ("The crew ( both) left.", "( ", "("),
        ("The crew (both ) left.", " )", ")"),
        ("A five- year plan.", "five- year", "five-year"),
        ("It was late be- cause of fog.", "be- cause", "because"),
        ("It was late -and cold.", "-and", "– and"),
        ("I was very un- — very tired.", "un-", "un-"),
    ],
)
def test_says_where_a_blank_belongs(text: str, found: str, instead: str) -> None:
    (problem,) = findings("spacing", text)
    assert (problem.text, problem.suggestions()[0]) == (found, instead)


@pytest.mark.parametrize(
    "text",
    [
        "Read example.com/news.The or www.example.org.Next",
        "the file home.Html and e.g.The boat(s)",
        "first- to third-year, pre- and post-war, short-, medium- and long-term",
        "He waited . . . then left. . . . So it goes :-) ;)",
        "a .22 rifle, -5 degrees, x -y",
        "f(x) and print(x)",
        "U.S.Steel",
        "It was late – and cold — so.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert flagged("spacing", text) == []
