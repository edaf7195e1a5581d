import pytest

from articles.checks.house import House, Sheet
from articles.checks.sheet import Pattern
from tests.checks.reading import findings, flagged

DOLLARS = Pattern(
    r"\$\d+(?: million)?(?P<flag> dollars)\b",
    "The sign says it.",
    ("$5 dollars",),
    ("$5",),
    reason="Cut {it}.",
)
ORDINAL = Pattern(r"\bMay (\d+)th\b", "Plain figure.", ("May 5th",), ("May 5",), r"May \1")


def house(*patterns):
    return House(Sheet(patterns=patterns))


def test_what_it_says_and_why_is_said():
    (finding,) = findings("house_patterns", "It cost $5 million dollars.", house(DOLLARS))
    assert finding.text == " dollars"
    assert finding.message == "The sign says it. Cut {it}."
    assert (finding.suggestions(), finding.severity) == ([], "consider")


def test_the_replacement_is_filled_in_and_the_severity_is_the_pattern_s():
    grave = Pattern(ORDINAL.pattern, "Plain.", (), (), ORDINAL.replacement, severity="must")
    (finding,) = findings("house_patterns", "🙂 By May 12th they had left.", house(grave))
    assert (finding.text, finding.suggestions()) == ("May 12th", ["May 12"])
    assert finding.severity == "must"


def test_a_replacement_keeps_the_capital_of_a_sentence():
    over = Pattern(r"(?i)\bover (?:\d+)\b", "Plain.", (), (), "more than some")
    (finding,) = findings("house_patterns", "It ended. Over 50 came.", house(over))
    assert finding.suggestions() == ["More than some"]


def test_findings_of_several_patterns_stand_in_text_order():
    text = "By May 5th it cost $5 dollars.\n\nOn May 6th too."
    assert flagged("house_patterns", text, house(DOLLARS, ORDINAL)) == [
        "May 5th", " dollars", "May 6th",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text", ["“It was May 5th,” Ann Moss said.", "The film “May 5th” opened.", "It was “May 5th”."]
)
def test_what_is_quoted_is_left_alone(text):
    assert flagged("house_patterns", text, house(ORDINAL)) == []
