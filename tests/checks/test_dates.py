import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.checks.dates import days_in, with_weekday


def read(text: str) -> list[tuple[str, int, int, int | None, int | None]]:
    """Return what is read: words, day, month, year, weekday."""
    return [
        (text[each.span.start : each.span.end], each.day, each.month, each.year, each.weekday)
        for each in days_in(text)
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It was June 7, 2016, then", ("June 7, 2016", 7, 6, 2016, None)),
        ("It was 7 June 2016.", ("7 June 2016", 7, 6, 2016, None)),
        ("on the 7th of June", ("the 7th of June", 7, 6, None, None)),
        ("on Tues., Feb. 2nd", ("Tues., Feb. 2nd", 2, 2, None, 1)),
        ("WEDNESDAY 1 SEPT 1999", ("WEDNESDAY 1 SEPT 1999", 1, 9, 1999, 2)),
        ("Sunday (Jan 3) was", ("Sunday (Jan 3", 3, 1, None, 6)),
        ("on Dec. 31, a Friday, in", ("Dec. 31, a Friday", 31, 12, None, 4)),
        ("Date: Sun, 7 May 2017\n", ("Sun, 7 May 2017", 7, 5, 2017, 6)),
    ],
)
def test_a_day_is_read_however_it_is_written(text: str, day: tuple[object, ...]) -> None:
    assert read(text) == [day]


@pytest.mark.parametrize(
    "text",
    [
        "In June 2016",
        "on June 3-5",
        "June 7, 2000 people",
        "between 5 June 7",
        "v. 1.5 May",
        "a May",
    ],
)
def test_what_may_be_no_day_is_not_read(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Saturday and Sunday, June 4",
        "Friday-Sunday, June 4",
        "Thursday to Sunday, 4 June",
        "the Edmonton Sun, June 4",
        "The Sun, June 4",
    ],
)
def test_a_weekday_that_may_be_another_s_is_not_read(text: str) -> None:
    assert [day[1:] for day in read(text)] == [(4, 6, None, None)]


def test_a_day_has_a_date_only_in_years_that_have_it() -> None:
    (leap_day,) = days_in("Feb. 29")
    assert leap_day.in_year(2015) is None
    assert str(leap_day.in_year(2016)) == "2016-02-29"


def test_another_weekday_is_put_in_the_same_style() -> None:
    assert with_weekday("Monday, 7 June", 1) == "Tuesday, 7 June"
    assert with_weekday("7 JUNE, A MONDAY", 1) == "7 JUNE, A TUESDAY"
    assert with_weekday("Mon 7 June", 1) == "Tue 7 June"


WORDS = st.sampled_from(["Sunday", "Mon", "June", "May", "7", "31st", "of", ",", "(", ")", "2016"])


@given(st.lists(WORDS))
def test_days_lie_in_the_text_in_order(words: list[str]) -> None:
    text = " ".join(words)
    ends = [0]
    for day in days_in(text):
        assert ends[-1] <= day.span.start < day.span.end <= len(text)
        ends.append(day.span.end)
