import pytest

from articles.checks.house import House, NameForm, Registry
from tests.checks.reading import findings, flagged


def unknown(text: str, house: House | None = None) -> list[str]:
    return flagged("unknown_name", text, house)


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("A call from Volodomyr Tkachenko came.", "Volodomyr", "Volodymyr"),
        ("He met Vladmir Sorokin in Vienna.", "Vladmir", "Vladimir"),
        ("A deal with Hezbolla failed.", "Hezbolla", "Hezbollah"),
        ("Then Kelly Schmdit spoke.", "Schmdit", "Schmidt"),
    ],
)
def test_a_slip_is_found_and_the_name_suggested(text: str, wrong: str, right: str) -> None:
    (finding,) = findings("unknown_name", text)
    assert finding.text == wrong
    assert finding.suggestions() == [right]


@pytest.mark.parametrize(
    "text",
    [
        "Serhiy Haidai met Yevgeny Prigozhin and Oleksandr Syrskyi near Chasiv Yar.",
        "Tatiana Stanovaya and Boris Kagarlitsky read Ngugi wa Thiong’o.",
        "Thandiwe Nkosi, Siobhan Gallagher and Xiuying Zhang sang.",
        "Katherine Stineman met Dan Conston and Bruce Holsman.",
        "The Volodymyrs and the Vladimirs danced.",
    ],
)
def test_plain_correct_names_are_left(text: str) -> None:
    assert unknown(text) == []


def test_a_name_that_the_story_repeats_is_meant() -> None:
    assert unknown("We met Vladmir Orr. Then Vladmir Orr sat. Later Vladmir Orr left.") == []


def test_where_the_right_name_stands_too_the_rule_on_two_spellings_speaks() -> None:
    text = "We met Vladimir Orr. Then Vladmir Orr left."
    assert unknown(text) == []
    assert flagged("name_spelt_two_ways", text) == ["Vladmir"]


def test_the_rule_on_spelling_leaves_what_this_one_takes() -> None:
    assert flagged("spelling", "A call from Volodomyr Tkachenko came.") == []


def test_a_banned_form_is_not_suggested() -> None:
    registry = Registry.of([NameForm("Vladimir", "Volodymyr", banned=True)])
    (finding,) = findings(
        "unknown_name", "He met Vladmir Sorokin in Vienna.", House(registry=registry)
    )
    assert finding.suggestions() == ["Volodymyr"]
