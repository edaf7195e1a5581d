import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.checks.figures import figure, number


@pytest.mark.parametrize(
    ("words", "value", "unit", "low", "high"),
    [
        ("38", 38, "", 37.5, 38.5),
        ("twelve", 12, "", 11.5, 12.5),
        ("Forty-two percent", 42, "%", 41.5, 42.5),
        ("12.5%", 12.5, "%", 12.45, 12.55),
        ("3,000", 3000, "", 2950, 3050),
        ("3,100", 3100, "", 3050, 3150),
        ("$1.2 million", 1_200_000, "$", 1_150_000, 1_250_000),
        ("£40m", 40_000_000, "£", 39_500_000, 40_500_000),
        ("1,234", 1234, "", 1233.5, 1234.5),
        ("8 per cent", 8, "%", 7.5, 8.5),
    ],
)
def test_a_figure_has_its_unit_and_what_it_may_be_rounded_from(
    words: str, value: float, unit: str, low: float, high: float
) -> None:
    told = figure(words)
    assert (told.value, told.unit) == (pytest.approx(value), unit)
    assert (told.low, told.high) == (pytest.approx(low), pytest.approx(high))


@pytest.mark.parametrize("words", ["1999", "2016"])
def test_a_bare_number_of_four_digits_may_be_a_year(words: str) -> None:
    assert figure(words).may_be_year
    assert not figure(f"${words}").may_be_year
    assert not figure(f"{words[0]},{words[1:]}").may_be_year


def test_what_is_no_number_is_none() -> None:
    with pytest.raises(ValueError, match="is no number"):
        figure("many")


@pytest.mark.parametrize(
    "text",
    ["7th", "3-2", "10 percentage points", "1,2,3", "2000s", "v1.2.3", "4x4", "forty-niners"],
)
def test_ordinals_scores_and_points_are_not_read(text: str) -> None:
    found = re.search(number("told") + r"(?= of)", f"{text} of", re.IGNORECASE)
    assert found is None


@given(st.integers(0, 10**9))
def test_a_number_is_read_as_it_is_printed(value: int) -> None:
    told = figure(f"{value:,}")
    assert told.value == value
    assert told.low <= value <= told.high
