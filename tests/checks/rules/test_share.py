import pytest

from tests.checks.reading import findings, flagged


def shares(text: str) -> list[str]:
    return flagged("share", text)


@pytest.mark.parametrize(
    "text",
    [
        "12 of 20 pupils ({}) stayed.",
        "Twelve of the twenty ({}) stayed.",
        "12 out of a total of 20, or {}, stayed.",
        "Three in five ({}) stayed.",
        "Of 20 pupils, 12 ({}) stayed.",
        "A count of 20 pupils found 12 ({}) had stayed.",
    ],
)
def test_a_share_must_be_that_of_its_figures(text: str) -> None:
    assert shares(text.format("60 percent")) == []
    assert shares(text.format("50 percent")) == ["50 percent"]


def test_what_it_is_is_told() -> None:
    (finding,) = findings("share", "Of the staff, 2 of 3 (62 percent) left.")
    assert finding.message == "2 of 3 is 66.7 percent, not 62 percent. Check the figures."


@pytest.mark.parametrize("said", ["66%", "67%", "66.7%"])
def test_a_share_may_be_rounded_or_cut_off(said: str) -> None:
    assert shares(f"2 of 3 ({said}) left; two-thirds ({said}) sang.") == []


def test_round_wholes_may_be_rounded() -> None:
    assert shares("600 of 3,000 (21%) left.") == []
    assert shares("600 of 3,000 (40%) left.") == ["40%"]


def test_no_part_is_more_than_its_whole() -> None:
    assert shares("Ten of the nine judges agreed.") == ["Ten"]
    assert shares("12 of its ten ships sank.") == ["12"]
    assert shares("Ten of nine agreed; ten of the two dozen; 5 of the 2016 class.") == []


@pytest.mark.parametrize(
    ("fraction", "wrong", "right"),
    [
        ("half", "53%", "51%"),
        ("A third", "36 percent", "34 percent"),
        ("three quarters", "70%", "74%"),
        ("one-tenth", "12%", "9%"),
    ],
)
def test_a_fraction_may_be_off_by_little(fraction: str, wrong: str, right: str) -> None:
    assert shares(f"{fraction} of the voters ({wrong}) left.") == [wrong]
    assert shares(f"{fraction} of the voters ({right}) left.") == []
    assert shares(f"More than {fraction} of the voters ({wrong}) left.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The third (20 percent) was the largest.",
        "20 percent of the 12, or 3 percent, left.",
        "They lost 5 in 2016 (40 percent).",
        "12 of 20 (50) left.",
    ],
)
def test_what_is_no_share_is_left(text: str) -> None:
    assert shares(text) == []
