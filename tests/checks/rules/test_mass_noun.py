import pytest

from tests.checks.reading import findings, flagged


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He gave me a good advice.", "a good advice"),
        ("These furniture are old.", "These furniture"),
        ("They bought new equipments.", "equipments"),
        ("There are few information about it.", "few information"),
    ],
)
def test_a_mass_noun_counted_is_flagged(text: str, words: str) -> None:
    assert flagged("mass_noun", text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "A piece of advice, an advice column, a little money, a few pieces of furniture.",
        "A traffic jam, every equipment maker, another luggage rack.",
        "He cashes a check; it evidences harm; the day progresses.",
    ],
)
def test_a_mass_noun_that_describes_another_or_is_not_counted_is_left(text: str) -> None:
    assert flagged("mass_noun", text) == []


def test_it_is_suggested_without_number() -> None:
    (finding,) = findings("mass_noun", "He gave me an advice.")
    assert finding.suggestions() == ["advice", "some advice", "a piece of advice"]
