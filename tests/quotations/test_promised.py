"""What was promised to a source, held against the words of the copy."""

import pytest

from articles.quotations.promised import name_in, says_more


@pytest.mark.parametrize(
    ("called", "permitted"),
    [
        ("a senior official", "a senior official"),
        ("The official", "a senior official"),
        ("the offi\u00adcial", "a senior official"),
        ("two officials", "an official briefed on the talks"),
        ("a source", "an official briefed on the talks"),
        ("A person briefed on the talks", "an official briefed on the talks"),
        ("the official’s", "a senior official"),
        ("they", "a senior official"),
        ("", "a senior official"),
    ],
)
def test_within_what_was_agreed(called, permitted):
    assert says_more(called, [permitted]) == []


@pytest.mark.parametrize(
    ("called", "more"),
    [
        ("a senior Treasury official", ["Treasury"]),
        ("a senior official at the Treasury", ["Treasury"]),
        ("a deputy minister", ["deputy", "minister"]),
        ("Ana Duarte", ["Ana", "Duarte"]),
    ],
)
def test_more_than_was_agreed(called, more):
    assert says_more(called, ["a senior official"]) == more


def test_several_sources_are_called_by_what_any_of_them_agreed_to():
    assert says_more("aides and diplomats", ["an aide", "a diplomat"]) == []
    assert says_more("aides and diplomats", ["an aide"]) == ["diplomats"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The plan is dead, Ana Duarte said.", "Ana Duarte"),
        ("ANA  DUARTE SPEAKS", "Ana Duarte"),
        ("It was Duarte’s plan.", "Duarte"),
        ("It was Dua\u00adrtе.", "Duarte"),
        ("Anabel Duarteson spoke.", ""),
        ("They duarte.", ""),
        ("", ""),
    ],
)
def test_a_name_in_the_copy(text, found):
    assert name_in(text, ["Ana Duarte", "", "Duarte"]) == found
