"""The starter registry: sourced, at one with itself, and just what its script makes."""

import re
from collections import Counter
from itertools import pairwise

import pytest

from articles.registry.base import Person, Place
from articles.registry.data import make, starter
from articles.registry.data.making.names import parse
from articles.registry.dates import days_of
from articles.registry.formats import csv_rows
from tests.conftest import SHARED

ITEMS = starter()
PEOPLE = [item for item in ITEMS if isinstance(item, Person)]
PLACES = [item for item in ITEMS if isinstance(item, Place)]
TERMS = [(person, term) for person in PEOPLE for term in person.terms]
QUOTED = re.compile("CIA World Factbook, “(.+?)”")
BY_REF = {item.ref: item for item in ITEMS}


def in_office(day, title, jurisdiction):
    """Return the names of those who were in an office on a day, or may have been."""
    return {
        person.name
        for person, term in TERMS
        if _office(term) == (title, jurisdiction)
        and str(days_of(term.since).first) <= day
        and (not term.until or day < str(days_of(term.until).last))
    }


def _office(term):
    return term.title, term.jurisdiction


def spellings(ref):
    return {BY_REF[ref].name, *(form.text for form in BY_REF[ref].forms)}


def test_it_could_be_imported_as_it_is():
    table = "".join(csv_rows.write(ITEMS)).encode()
    assert [entry.item for entry in csv_rows.read(table)] == list(ITEMS)


def test_every_row_names_its_source_and_what_was_looked_up_names_two():
    sources = [row.source for item in ITEMS for row in (item, *item.forms)]
    sources += [term.source for _, term in TERMS]
    known = ("CIA World Factbook, “", "unitedstates/congress-legislators (CC0)", "lug-info.com")
    assert [each for each in sources if not each.startswith(known) and "; " not in each] == []


def test_a_source_quotes_a_line_that_tells_who_held_what():
    rows = [row for item in PEOPLE for row in (item, *item.forms, *item.terms)]
    lines = {line[1] for row in rows if (line := QUOTED.match(row.source))}
    listed = {line: parse(line, "") for line in lines}
    assert len(lines) > 1_000
    assert [line for line, people in listed.items() if not people] == []
    assert [
        line
        for line, people in listed.items()
        if not (people[0].title and line.startswith(people[0].title.split()[0]))
    ] == []


def test_nobody_is_there_twice():
    assert len(BY_REF) == len(ITEMS)
    assert len(PEOPLE) > 1_800 and len(TERMS) > 2_000 and len(PLACES) > 20
    for person in PEOPLE:
        offices = Counter((term.title, term.jurisdiction, term.since) for term in person.terms)
        assert max(offices.values()) == 1, person
        assert len({form.text for form in person.forms} | {person.name}) == len(person.forms) + 1


def test_dates_are_in_order():
    for person, term in TERMS:
        dates = [days_of(date) for date in (term.since, term.confirmed, term.until) if date]
        for earlier, later in pairwise(dates):
            assert earlier.first <= later.last, person


def test_no_name_shouts_or_carries_a_title():
    wrong = re.compile(r"[A-Z]{4,}|[\d\"“(\[,]|\b(?:Sir|Dame|Gen\.|President|Minister)\b")
    assert [name for item in PEOPLE for name in spellings(item.ref) if wrong.search(name)] == []


def test_titles_are_offices_and_not_what_is_left_of_one():
    wrong = re.compile(r"[- ]elect\b|(?:Prime |Vice )\w+s$|\b(?:and|of|the)$|[A-Z]{5,}|^\W")
    assert {term.title for _, term in TERMS if wrong.search(term.title)} == set()
    assert all(term.jurisdiction for _, term in TERMS)


@pytest.mark.parametrize(
    ("day", "title", "jurisdiction", "names"),
    [
        ("2022-12-31", "President", "Ukraine", {"Volodymyr Zelenskyy"}),
        ("2022-12-31", "President", "Russia", {"Vladimir Putin"}),
        ("2016-10-01", "President", "United States", {"Barack Obama"}),
        ("2023-06-01", "President", "United States", {"Joe Biden"}),
        ("2022-08-01", "Prime Minister", "United Kingdom", {"Boris Johnson"}),
        ("2022-10-01", "Prime Minister", "United Kingdom", {"Liz Truss"}),
        ("2022-12-01", "Prime Minister", "United Kingdom", {"Rishi Sunak"}),
        ("2022-09-01", "Queen", "United Kingdom", {"Elizabeth II"}),
        ("2022-09-10", "King", "United Kingdom", {"Charles III"}),
        ("2023-01-15", "Chancellor", "Germany", {"Olaf Scholz"}),
        ("2022-02-03", "Prime Minister", "Israel", {"Naftali Bennett"}),
        ("2024-09-30", "Premier", "China", {"Li Qiang"}),
    ],
)
def test_those_in_office_are_known_by_the_day(day, title, jurisdiction, names):
    assert in_office(day, title, jurisdiction) == names


def test_the_spellings_of_news_desks_are_known():
    assert {
        "Volodymyr Zelenskyy",
        "Volodymyr Zelensky",
        "Volodymyr Zelenskiy",
        "Володимир Зеленський",
    } <= spellings("factbook:volodymyr-zelenskyy")
    assert {"Alexander Lukashenko", "Alyaksandr Lukashenka"} <= spellings(
        "factbook:alyaksandr-lukashenka"
    )
    assert "Vladimir Vladimirovich Putin" in spellings("factbook:vladimir-putin")


def test_those_of_like_names_are_apart():
    assert {"factbook:li-keqiang", "factbook:li-qiang"} <= BY_REF.keys()
    emirs = {"Sabah", "Nawaf", "Mishal"}
    kuwait = {
        person.ref
        for person, term in TERMS
        if term.title == "Amir" and "Kuwait" in term.jurisdiction
    }
    assert {BY_REF[ref].name.split()[0] for ref in kuwait} == emirs


def test_a_member_of_congress_sits_where_the_list_says():
    terms = [
        (term.title, term.organisation, term.since)
        for term in BY_REF["wikidata:Q22250"].terms
        if term.jurisdiction == "Washington"
    ]
    assert terms == [
        ("representative", "United States House of Representatives", "1993-01-05"),
        ("senator", "United States Senate", "2001-01-03"),
    ]


@pytest.mark.parametrize("ref", ["factbook:elizabeth-ii", "factbook:charles-iii"])
def test_a_monarch_reigns_in_realms_and_not_in_their_territories(ref):
    places = [term.jurisdiction for term in BY_REF[ref].terms]
    assert places[0] == "United Kingdom" and "Canada" in places
    assert not {"Akrotiri", "Jersey", "Niue", "Christmas Island"} & {*places}


def test_a_reign_ends_where_a_republic_begins():
    [reign] = [
        term for term in BY_REF["factbook:elizabeth-ii"].terms if term.jurisdiction == "Barbados"
    ]
    assert reign.until == "2021-11-30"
    assert in_office("2022-01-01", "Queen", "Barbados") == set()


def test_a_disputed_date_is_told_as_such():
    [head] = [person for person in PEOPLE if person.name == "Leonid Pasechnik"]
    assert [term.title for term in head.terms] == ["acting head", "head", "acting head", "head"]
    assert "to be checked" in head.terms[2].source


@pytest.mark.shared
def test_it_is_what_its_script_makes():
    items, left = make.made_of(SHARED / "data" / "registry")
    assert items == list(ITEMS)
    assert all(reason for _, reason in left)
