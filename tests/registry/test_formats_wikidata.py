"""The result of a query of Wikidata, plain or verbose."""

import json
import re

import pytest

from articles.registry.base import Form, Person, Place, Term
from articles.registry.formats import wikidata
from articles.registry.formats.faults import BadRegistry
from articles.registry.formats.files import read_registry

ITEM = "http://www.wikidata.org/entity/"
NOW = "2026-11-22T20:00:00Z"
SOURCE = "Wikidata Q1, 2026-11-22"
ROW = {"person": f"{ITEM}Q1", "personLabel": "Ruth May", "retrieved": NOW}


def read(*rows):
    return [entry.item for entry in wikidata.read(json.dumps(rows).encode())]


def verbose(*rows):
    bindings = [
        {name: {"type": "literal", "value": value} for name, value in row.items()} for row in rows
    ]
    return {"head": {"vars": []}, "results": {"bindings": bindings}}


def refusal(data):
    with pytest.raises(BadRegistry) as refused:
        wikidata.read(json.dumps(data).encode())
    return str(refused.value)


def test_rows_of_one_item_are_one_person_with_terms_and_names():
    mayor = {"positionLabel": "mayor of Cedar Bend", "jurisdictionLabel": "Cedar Bend"}
    first = {**ROW, **mayor, "start": "2018-06-05T00:00:00Z", "startPrecision": "11"}
    rows = [
        {**first, "alias": "Ruthie May", "aliasLang": "en"},
        {**first, "alias": "Рут Мей", "aliasLang": "uk"},
        {**ROW, **mayor, "start": "2023-01-01T00:00:00Z", "startPrecision": "9"},
    ]
    wanted = [
        Person(
            "wikidata:Q1",
            "Ruth May",
            SOURCE,
            (
                Form("Ruthie May", "variant", SOURCE, "en"),
                Form("Рут Мей", "script", SOURCE, "uk"),
            ),
            (
                Term("mayor of Cedar Bend", SOURCE, "", "Cedar Bend", "", "2018-06-05"),
                Term("mayor of Cedar Bend", SOURCE, "", "Cedar Bend", "", "2023"),
            ),
        )
    ]
    assert read(*rows) == wanted
    found = read_registry(json.dumps(verbose(*rows)).encode())
    assert [entry.item for entry in found] == wanted
    assert found[0].where == "results.bindings[0]"


@pytest.mark.parametrize(
    ("start", "precision", "since"),
    [
        ("2018-06-05T00:00:00Z", "", "2018-06-05"),
        ("2018-06-01T00:00:00Z", "", "2018-06"),
        ("2018-01-01T00:00:00Z", "", "2018"),
        ("2018-01-01T00:00:00Z", "11", "2018-01-01"),
        ("2018-06-01T00:00:00Z", "10", "2018-06"),
        ("2018-00-00T00:00:00Z", "9", "2018"),
        ("1900-01-01T00:00:00Z", "7", ""),
        ("http://www.wikidata.org/.well-known/genid/1f", "", ""),
    ],
)
def test_a_date_is_as_precise_as_wikidata_knows_it(start, precision, since):
    [person] = read({**ROW, "positionLabel": "mayor", "start": start, "startPrecision": precision})
    assert person.terms[0].since == since


def test_an_unknown_value_is_none():
    data = verbose({**ROW, "positionLabel": "mayor"})
    data["results"]["bindings"][0]["end"] = {"type": "bnode", "value": "t77"}
    [entry] = wikidata.read(json.dumps(data).encode())
    assert entry.item.terms[0].until == ""


def test_a_place_is_read_with_its_country():
    row = {"place": f"{ITEM}Q2", "placeLabel": "Lysova", "countryLabel": "Ukraine"}
    assert read({**row, "retrieved": NOW}) == [
        Place("wikidata:Q2", "Lysova", "Wikidata Q2, 2026-11-22", "Ukraine")
    ]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ({"head": {}}, "the file: has no results.bindings"),
        ({"results": {"bindings": {}}}, "results.bindings: must be a list."),
        ({"results": {"bindings": [{"person": 1}]}}, "results.bindings[0].person: must be an obj"),
        ([{"person": "Ruth May", "retrieved": NOW}], "rows[0]: has neither a person nor a place"),
        ([{"person": f"{ITEM}Q1", "personLabel": "R"}], "rows[0]: has no ?retrieved"),
        ([{**ROW, "personLabel": ""}], "rows[0], name: is empty."),
        (
            [{**ROW, "positionLabel": "mayor", "start": "May 2018"}],
            "rows[0], since: “May 2018” is no date",
        ),
        (
            [{**ROW, "positionLabel": "consul", "start": "-0044-03-15T00:00:00Z"}],
            "rows[0], since: “-0044-03-15T00:00:00Z” is before the year 1, which cannot be kept.",
        ),
        (
            [{**ROW, "positionLabel": "mayor", "start": "25 October 2020, at noon"}],
            "rows[0], since: “25 October 2020, at noon” is no date",
        ),
        ([{**ROW, "personLabel": "Q1"}], "rows[0], personLabel: is the item “Q1”, which has no"),
        ([{**ROW, "positionLabel": "Q30185"}], "rows[0], positionLabel: is the item “Q30185”"),
    ],
)
def test_what_is_no_result_is_refused_in_words(data, told):
    assert refusal(data).startswith(told)


def test_the_query_we_ship_gives_columns_that_we_read():
    asked = set(re.findall(r"\?(\w+)", wikidata.QUERY.partition("WHERE")[0]))
    assert asked <= set(re.findall(r"\w+", wikidata.__doc__))
    assert {"person", "personLabel", "retrieved"} <= asked
