import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.checks.roles.terms import is_long_unconfirmed, standing
from tests.checks.roles.people import term

DAYS = st.dates(datetime.date(1990, 1, 1), datetime.date(2030, 12, 31))


def at(day, **dates):
    return standing(term("Mayor", "Varn", **dates), datetime.date.fromisoformat(day))


@pytest.mark.parametrize(
    ("day", "dates", "wanted"),
    [
        ("2019-05-01", {"since": "2019-05-03"}, "ahead"),
        ("2019-05-02", {"since": "2019-05-03"}, "unclear"),
        ("2019-05-03", {"since": "2019-05-03"}, "running"),
        ("2019-05-15", {"since": "2019-05"}, "unclear"),
        ("2019-06-15", {"since": "2019"}, "unclear"),
        ("2020-06-15", {"since": "2019"}, "running"),
        ("2020-06-15", {"since": "2019", "until": "2020-07"}, "running"),
        ("2020-07-15", {"since": "2019", "until": "2020-07"}, "unclear"),
        ("2020-07-15", {"since": "2019", "until": "2020-07-15"}, "unclear"),
        ("2020-07-17", {"since": "2019", "until": "2020-07-15"}, "over"),
        ("2020-06-15", {"since": "2019", "until": "2020-07", "confirmed": "2020-05-01"}, "unclear"),
        ("2020-05-01", {"since": "2019", "until": "2020-07", "confirmed": "2020-05-01"}, "running"),
        ("2020-06-15", {}, "unclear"),
        ("2020-06-15", {"confirmed": "2020-01-01"}, "running"),
        ("2019-06-15", {"confirmed": "2020-01-01"}, "unclear"),
    ],
)
def test_a_term_stands_to_a_day(day, dates, wanted):
    assert at(day, **dates) == wanted


def test_an_open_term_is_long_unconfirmed_after_a_year():
    held = term("Mayor", "Varn", "2018", confirmed="2020-01-01")
    assert not is_long_unconfirmed(held, datetime.date(2020, 12, 31))
    assert is_long_unconfirmed(held, datetime.date(2021, 1, 2))


@given(st.tuples(DAYS, DAYS).map(sorted), DAYS, DAYS)
def test_a_term_never_runs_again(dates, earlier, later):
    held = term("Mayor", "Varn", *(date.isoformat() for date in dates))
    order = ["ahead", "unclear", "running", "unclear", "over"]
    first, then = (standing(held, day) for day in sorted((earlier, later)))
    assert order.index(first) <= len(order) - 1 - order[::-1].index(then)
