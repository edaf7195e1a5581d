import pytest

from tests.checks.reading import findings, flagged


def faults(text: str) -> list[str]:
    return flagged("rise_or_fall", text)


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose from 40 to 50, an increase of {} percent.",
        "Sales rose from 40 units to 50 units, a {} percent rise.",
        "Sales rose {} percent, from 40 to 50.",
        "Sales rose by {} percent to 50 from 40.",
        "Sales went up from 40 to 50, or {} percent.",
        "It was a {} percent increase from 40 to 50.",
        "Sales rose to 50 from 40, an increase of {} percent.",
        "Sales were 50, up from 40 in 2012, a rise of {} percent.",
        "Staff has grown from forty to fifty, up {} per cent.",
    ],
)
def test_a_percentage_must_fit_its_figures_wherever_it_stands(text: str) -> None:
    (finding,) = findings("rise_or_fall", text.format(20))
    assert finding.text.startswith("20 per")
    assert "is 25 percent, not 20 per" in finding.message
    assert faults(text.format(25)) == faults(text.format(24)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose from $1.1 million to $1.4 million, an increase of 30 percent.",
        "Sales rose from 3,000 to 4,000, an increase of 30 percent.",
        "The toll fell from 1,000 to 900, a drop of 12 percent.",
    ],
)
def test_rounding_is_allowed_for(text: str) -> None:
    assert faults(text) == []


def test_a_round_sum_beside_a_finer_one_is_as_fine() -> None:
    text = "Sales grew by 50 percent from $2 million to $2.5 {}."
    assert faults(text.format("million")) == ["50 percent"]
    assert faults("Sales grew by 380 percent from 2,000 to 9,500.") == []


def test_a_fall_in_percent_is_of_what_was_before() -> None:
    assert faults("Crime fell from 50 cases to 40, a drop of 20 percent.") == []
    assert faults("Crime fell from 50 cases to 40, a drop of 25 percent.") == ["25 percent"]


def test_points_are_told_from_percent() -> None:
    text = "Its share fell from 50 percent to 40 percent, a drop of 10 "
    assert faults(f"{text}percentage points.") == faults(f"{text}points.") == []
    (finding,) = findings("rise_or_fall", f"{text}percent.")
    assert finding.message == (
        "From 50 percent to 40 percent is 10 percentage points, or 20 percent."
    )
    assert faults(text.replace("of 10", "of 20") + "percent.") == []
    assert faults(text.replace("of 10", "of 14") + "points.") == ["14"]


def test_sums_of_money_must_fit_too() -> None:
    assert faults("The fee rose $10, from $40 to $50.") == []
    assert faults("The fee rose $20, from $40 to $50.") == ["$20"]


def test_a_share_of_the_wrong_figure_is_no_rounding() -> None:
    assert faults("Costs rose from $200m to $250m, a rise of 20%.") == ["20%"]
    assert faults("Costs fell from $250m to $200m, a fall of 25%.") == ["25%"]
    assert faults("Costs rose from $200m to $250m, a rise of 22%.") == []
    assert faults("Costs rose from $41m to $42m, a rise of 2%.") == []


def test_a_rise_goes_up_and_a_fall_down() -> None:
    assert faults("The fee rose from $50 to $40.") == ["$50 to $40"]
    assert faults("It increased from 200 to 150.") == ["200 to 150"]
    assert faults("Prices fell from 1,200 yen to 1,500 yen.") == ["1,200 yen to 1,500"]
    assert faults("Prices fell to 1,500 yen, 10 percent down from 1,200.") == []


@pytest.mark.parametrize("number", ["70", "78", "90"])
def test_what_doubles_or_halves_does_so_more_or_less(number: str) -> None:
    assert faults(f"Cases doubled from 40 to {number}.") == []
    assert faults(f"Cases halved from {number} to 40.") == []
    assert faults(f"Cases tripled from 40 to {number}.") == ["tripled"]


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose about 20 percent, from 40 to 50.",
        "Sales rose by more than 10 percent, from 40 to 50.",
        "The state grew 27 percent from 2009 to 2014 and rose from 1950 to 1900.",
        "They rose from 12 to 4, and he fell from 5th to 9th.",
        "Sales rose from 4 to 5 million. Temperatures fell from 10 to 30 below.",
        "Sales rose from $40. To 30 it was 20 percent.",
        "The age was raised from 60 to 65 in 12 countries.",
    ],
)
def test_what_may_be_something_else_is_left(text: str) -> None:
    assert faults(text) == []
