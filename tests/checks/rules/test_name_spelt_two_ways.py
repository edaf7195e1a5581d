import pytest

from articles.checks.house import House, NameForm, Registry
from tests.checks.reading import findings, flagged


def two_ways(text: str, house: House | None = None) -> list[str]:
    return flagged("name_spelt_two_ways", text, house)


def test_the_rarer_spelling_is_flagged_once_and_the_other_suggested() -> None:
    text = "Then Okonkwo rose. Both Okonkwo and Okonwko sat. Later Okonwko left Okonkwo."
    (finding,) = findings("name_spelt_two_ways", text)
    assert (finding.text, finding.start) == ("Okonwko", text.index("Okonwko"))
    assert finding.suggestions() == ["Okonkwo"]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("Zelensky", "Zelenskyy"),
        ("Pettersen", "Petterson"),
        ("Halvorsen", "Halverson"),
        ("Schneiderman", "Scheiderman"),
        ("Abdulhadi", "Adbulhadi"),
        ("Kirchner", "Kirchener"),
    ],
)
def test_one_slip_or_two_vowels_are_seen(right: str, wrong: str) -> None:
    assert two_ways(f"Then {right} spoke. We saw {right}. Then {wrong} left.") == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        "Then Maria met Marina, and Daniel met Daniela.",
        "The singer Peter Hanssen met the judge Karl Hansson.",
        "In Austria an Austrian met the Obamas and Obama.",
        "In Slovakia and Slovenia they met Khan and Kahn.",
        "On Monday in March, Marco met Monda.",
        "PETTERSEN WINS. Then Pettersen left.",
        "The House and the Hours of Houses.",
    ],
)
def test_two_names_are_left(text: str) -> None:
    assert two_ways(text) == []


def test_the_same_neighbour_makes_one_name_of_two_common_ones() -> None:
    text = "The adviser Boris Johnson came. An aide of Boris Johnston spoke. Johnson left."
    assert two_ways(text) == ["Johnston"]


def test_a_spelling_that_the_house_knows_is_left() -> None:
    registry = Registry.of([NameForm("Petterson", "Petterson")])
    text = "Then Pettersen spoke. Pettersen sat. Then Petterson left."
    assert two_ways(text, House(registry=registry)) == []
