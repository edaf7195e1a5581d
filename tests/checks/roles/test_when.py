import datetime

import pytest

from articles.checks.roles.claims import claims_of
from articles.checks.roles.when import when_of
from articles.text.document import Document
from tests.checks.roles.people import PEOPLE

DAY = datetime.date(2022, 12, 30)
WHO = "President Dalia Osei"


def when(text):
    document = Document(text)
    return when_of(document, claims_of(document, PEOPLE)[-1], DAY)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (f"In 2012 {WHO} left.", "2012-01-01"),
        (f"On March 4, 2012, {WHO} left.", "2012-03-01"),
        (f"In March {WHO} left.", "2022-03-01"),
        (f"Last year {WHO} left.", "2021-01-01"),
    ],
)
def test_times_are_named(text, first):
    assert [str(days.first) for days in when(text).times] == [first]


@pytest.mark.parametrize("text", [f"{WHO} paid $2012.", f"{WHO} met 2012 people."])
def test_other_figures_are_no_times(text):
    assert when(text).times == ()


@pytest.mark.parametrize("text", [f"{WHO} left on Monday.", f"Yesterday {WHO} left."])
def test_some_words_are_of_the_day(text):
    assert when(text).is_now
    assert when(text).is_of_the_day


@pytest.mark.parametrize(
    "text",
    [
        f"When {WHO} left, it rained.",
        f"It was signed by {WHO}.",
        f"Under {WHO} it had rained for years.",
        f"It rained decades ago, {WHO} said.",
    ],
)
def test_some_tell_of_another_time(text):
    assert not when(text).is_plain


@pytest.mark.parametrize("text", [f"{WHO} would leave.", f"If {WHO} left, it rained."])
def test_some_tell_what_is_not_so(text):
    assert when(text).is_unreal
    assert not when(text).is_plain


def test_the_words_of_the_office_tell_no_time():
    assert when("Former President Dalia Osei said no.").is_of_the_day


def test_years_of_the_copy_so_far_are_kept():
    assert when(f"It began in 2011. {WHO} left.\n\nIt ended in 2013.").years == {2011}
