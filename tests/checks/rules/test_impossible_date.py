import datetime

import pytest

from articles.checks.house import House
from articles.checks.run import read
from articles.text.document import Document
from tests.checks.reading import RULES, findings, flagged

RULE = RULES["impossible_date"]


def impossible(text: str, date: datetime.date | None = None) -> list[str]:
    return [f.text for f in read(Document(text), House(), [RULE], date).findings]


@pytest.mark.parametrize(
    "text",
    [
        "The talks end on April 31.",
        "The talks end on the 31st of September, he said.",
        "The talks end Feb. 30, 2016.",
        "The talks ended on February 29, 1900.",
        "LIMA, Nov. 31 (Own correspondent)",
        "Valid until Jan 39th.",
        "Case opened 2016-02-30.",
        "Case opened 31/04/2016.",
    ],
)
def test_a_day_that_its_month_has_not_is_flagged(text: str) -> None:
    assert len(impossible(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "It was Feb. 29, 2016, and May 31, and 30 September.",
        "By June 31 percent had gone, and in June 31 ships came.",
        "Case 13/13/13, 30/2, 2016-02-30-7, 1/31/2016 and 31/1/2016.",
        "They may 31 times; the March 45 team; version 3.31 June",
        "On May 0, and from Jan 40th",
    ],
)
def test_days_that_are_or_are_none_are_left(text: str) -> None:
    assert impossible(text) == []


def test_what_the_month_has_is_told() -> None:
    (finding,) = findings("impossible_date", "He came on Feb. 29, 2015.")
    assert finding.message == (
        "There is no “Feb. 29, 2015”: February has 28 days in 2015. Check the date."
    )


def test_the_right_weekday_is_told_and_suggested_in_the_same_style() -> None:
    (finding,) = findings("impossible_date", "DATE: MON, 7 JUNE 2016")
    assert finding.text == "MON, 7 JUNE 2016"
    assert finding.suggestions() == ["TUE, 7 JUNE 2016"]
    assert finding.message == (
        "In 2016 that day is a Tuesday, not a Monday. Check the day and the date."
    )


@pytest.mark.parametrize(
    "text",
    [
        "On Monday June 7, 2016 the bridge shut.",
        "On Monday the 7th of June 2016, it shut.",
        "On 7 June 2016, a Monday, it shut.",
        "Monday (June 7, 2016)",
    ],
)
def test_the_weekday_may_stand_before_or_after(text: str) -> None:
    assert len(impossible(text)) == 1
    assert impossible(text.replace("Monday", "Tuesday")) == []


DAY = datetime.date(2016, 6, 8)


def test_without_its_year_a_day_near_the_story_s_is_of_the_story_s() -> None:
    assert impossible("It shut on Monday, June 7.", DAY) == ["Monday, June 7"]
    assert impossible("It shut on Tuesday, June 7.", DAY) == []
    assert impossible("It shut on Monday, June 7.") == []


def test_around_new_year_the_nearest_year_is_meant() -> None:
    new_year = datetime.date(2016, 1, 3)
    assert impossible("It shut on Thursday, Dec. 31.", new_year) == []
    assert impossible("It shut on Saturday, Dec. 31.", new_year) == ["Saturday, Dec. 31"]


def test_of_what_year_a_far_day_is_nobody_can_say() -> None:
    assert impossible("It shut on Friday, November 7.", DAY) == []


def test_where_the_past_is_told_the_year_is_not_sure() -> None:
    assert impossible("In 2011 it shut on Monday, June 7, for a week.", DAY) == []
    assert impossible("In 2016 it shut on Monday, June 7, for a week.", DAY) == ["Monday, June 7"]


def test_two_days_of_one_paragraph_are_held_against_each_other() -> None:
    text = "It shut on Monday, June 6. It opened again on Thursday, June {}."
    assert impossible(text.format(9)) == []
    assert impossible(text.format(10)) == ["Thursday, June 10"]
    assert impossible(text.format("9, 2016")) == []
    assert impossible("Monday, June 6\n\nThursday, June 10") == []


def test_over_a_leap_day_either_kind_of_year_will_do() -> None:
    assert impossible("From Monday, Feb. 26, and then Friday, March 1, it was shut.") == []
    assert impossible("From Monday, Feb. 26, and then Saturday, March 2, it was shut.") == []
    assert flagged("impossible_date", "From Monday, Feb. 26, then Sunday, March 1.") == [
        "Sunday, March 1"
    ]
