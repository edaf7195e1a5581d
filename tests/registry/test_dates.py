"""Dates as sources give them."""

import datetime

import pytest

from articles.registry.dates import days_of


@pytest.mark.parametrize(
    ("partial", "first", "last"),
    [
        ("2019", "2019-01-01", "2019-12-31"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2019-10-25", "2019-10-25", "2019-10-25"),
    ],
)
def test_a_date_is_of_the_days_that_it_can_mean(partial, first, last):
    assert days_of(partial) == tuple(map(datetime.date.fromisoformat, (first, last)))


@pytest.mark.parametrize(
    "partial",
    ["", "2020-00-00", "2020-00", "2020-05-00", "0000", "2020-13", "2019-02-29", "２０１９"],
)
def test_no_month_or_day_is_a_zero(partial):
    with pytest.raises(ValueError, match=r"year|month|day|no date"):
        days_of(partial)
