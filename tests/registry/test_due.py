"""Which terms to look up again: ended without a next holder, or not shown for a year."""

import datetime

import pytest

from articles.registry.base import Term
from articles.registry.due import Held, ended, office, shown, unconfirmed

DAY = datetime.date(2024, 6, 1)


def held(name, *terms):
    return [Held(name, term) for term in terms]


def mayor(since, until="", confirmed="", jurisdiction="Lysova"):
    return Term("mayor", "gazette", "", jurisdiction, "", since, until, confirmed)


def names(terms):
    return [each.who for each in terms]


def test_an_office_that_nobody_has_taken_since():
    ada = held("Ada", mayor("2015", "2019"), mayor("2021", "2024-05"))
    bo = held("Bo", mayor("2019", "2021"))
    assert names(ended([*ada, *bo], DAY)) == ["Ada"]
    assert ended([*ada, *bo], DAY)[0].term.until == "2024-05"


def test_an_office_that_somebody_has_taken_is_not_told():
    gone = held("Ada", mayor("2015", "2024-05"))
    assert ended([*gone, *held("Bo", mayor("2024-05"))], DAY) == []
    assert ended([*gone, *held("Bo", mayor("2024", "2025"))], DAY) == []
    assert names(ended([*gone, *held("Bo", mayor("2025"))], DAY)) == ["Ada"]
    elsewhere = held("Bo", mayor("2024-05", jurisdiction="Fogo"))
    assert names(ended([*gone, *elsewhere], DAY)) == ["Ada"]


def test_one_office_is_written_in_more_than_one_way():
    gone = held("Ada", mayor("2015", "2024-05", jurisdiction="Łysova"))
    assert ended([*gone, *held("Bo", mayor("2024-05"))], DAY) == []


@pytest.mark.parametrize(
    ("term", "is_due"),
    [
        (mayor("2015"), True),
        (mayor(""), True),
        (mayor("2015", confirmed="2023-05-30"), True),
        (mayor("2015", confirmed="2023"), False),
        (mayor("2015", confirmed="2023-06-03"), False),
        (mayor("2024"), False),
        (mayor("2015", "2020"), False),
    ],
)
def test_a_term_that_lasts_is_to_be_confirmed_each_year(term, is_due):
    assert bool(unconfirmed(held("Ada", term), DAY)) == is_due


def test_how_a_term_is_told():
    assert office(mayor("2015")) == "mayor, Lysova"
    assert shown(mayor("2015")) == "2015"
    assert shown(mayor("2015", confirmed="2020")) == "2020"
