"""Popolo as the standard has it, as EveryPolitician wrote it, and as we write it."""

import json

import pytest
from hypothesis import given, settings

from articles.registry.base import Form, Person, Place, Term
from articles.registry.formats import popolo
from articles.registry.formats.faults import BadRegistry
from tests.registry.entries import items


def read(data):
    return [entry.item for entry in popolo.read(json.dumps(data).encode())]


def told(data):
    with pytest.raises(BadRegistry) as refused:
        popolo.read(data if isinstance(data, bytes) else json.dumps(data).encode())
    return [str(fault) for fault in refused.value.faults]


@settings(max_examples=40)
@given(items)
def test_what_is_written_is_read_again(items):
    written = "".join(popolo.write(items))
    found = {entry.item.ref: entry.item for entry in popolo.read(written.encode())}
    assert found == {item.ref: item for item in items}


def test_a_membership_is_a_term_with_what_it_points_to():
    data = {
        "persons": [
            {
                "id": "desk:may",
                "name": "Ruth May",
                "sources": [{"url": "https://bend.example/may", "note": "City site"}],
                "memberships": [{"role": "member", "organization": {"name": "Cedar Bend Council"}}],
            }
        ],
        "organizations": [{"id": "o1", "name": "City of Cedar Bend"}],
        "areas": [{"id": "a1", "name": "Cedar Bend"}],
        "posts": [{"id": "p1", "label": "Mayor", "organization_id": "o1", "area_id": "a1"}],
        "memberships": [
            {
                "person_id": "desk:may",
                "post_id": "p1",
                "start_date": "2018-06",
                "end_date": "2020-01-01T00:00:00Z",
                "sources": [{"url": "https://bend.example/minutes"}],
            }
        ],
    }
    site = "City site https://bend.example/may"
    [person] = read(data)
    assert person == Person(
        "desk:may",
        "Ruth May",
        site,
        (),
        (
            Term(
                "Mayor",
                "https://bend.example/minutes",
                "City of Cedar Bend",
                "Cedar Bend",
                since="2018-06",
                until="2020-01-01",
            ),
            Term("member", site, "Cedar Bend Council"),
        ),
    )


def test_the_dialect_of_everypolitician_is_read():
    data = {
        "meta": {"sources": ["https://bend.example/members"]},
        "persons": [
            {
                "id": "1b",
                "name": "Olena Moss",
                "other_names": [
                    {"lang": "uk", "name": "Олена Мосс", "note": "multilingual"},
                    {"name": "Helen Moss", "note": "alternate"},
                ],
            }
        ],
        "organizations": [{"id": "c", "name": "Assembly"}],
        "events": [{"id": "term/2", "start_date": "2015", "end_date": "2019-10-31"}],
        "areas": [{"id": "x", "name": "Mill Lane"}],
        "memberships": [
            {
                "person_id": "1b",
                "organization_id": "c",
                "area_id": "x",
                "role": "member",
                "legislative_period_id": "term/2",
                "start_date": "2016-02-03",
            }
        ],
    }
    source = "https://bend.example/members"
    assert read(data) == [
        Person(
            "1b",
            "Olena Moss",
            source,
            (
                Form("Олена Мосс", "script", source, "uk"),
                Form("Helen Moss", "variant", source),
            ),
            (Term("member", source, "Assembly", "Mill Lane", "", "2016-02-03", "2019-10-31"),),
        )
    ]


def test_an_area_with_a_source_is_a_place_and_one_without_is_none():
    data = {
        "areas": [
            {"id": "d", "name": "Lysova", "parent_id": "u", "sources": [{"note": "Atlas"}]},
            {"id": "u", "name": "Ukraine"},
        ]
    }
    assert read(data) == [Place("d", "Lysova", "Atlas", "Ukraine")]


@pytest.mark.parametrize(
    ("data", "first"),
    [
        ({"persons": [{"id": "a", "name": "A"}]}, "persons[0], sources: is empty: say"),
        ({"persons": {}}, "persons: must be a list."),
        ({"persons": ["Ann"]}, "persons[0]: must be an object in braces."),
        ({"persons": [{"id": 7, "name": "A"}]}, "persons[0].id: must be text in quote marks."),
        ({"persons": [], "meta": []}, None),
        ({"persons": [], "meta": "x"}, "meta: must be an object in braces."),
        ({"people": []}, "the file: has no persons and no areas"),
        ([], "the file: has no persons and no areas"),
        (
            {
                "meta": {"sources": ["s"]},
                "persons": [{"id": "a", "name": "A"}, {"id": "a", "name": "B"}],
            },
            "persons[1]: “a” is “A” at persons[0].",
        ),
        (
            {"meta": {"sources": ["s"]}, "persons": [], "memberships": [{"role": "mayor"}]},
            "memberships[0]: nobody here has the reference “”.",
        ),
        (
            {
                "meta": {"sources": ["s"]},
                "persons": [{"id": "a", "name": "A"}],
                "memberships": [{"person_id": "a", "start_date": "May 2019", "role": "mayor"}],
            },
            "memberships[0], start_date: “May 2019” is no date",
        ),
        (
            {
                "meta": {"sources": ["s"]},
                "persons": [{"id": "a", "name": "A"}],
                "memberships": [{"person_id": "a", "organization_id": "o9", "role": "mayor"}],
            },
            "memberships[0], organization_id: nothing among organizations has the id “o9”.",
        ),
        (b'{"persons": [', "line 1: is not JSON"),
        (b'{"persons":' + b"[" * 200_000, "the file: is nested too deep"),
        (b'{"persons": [' + b"9" * 5000 + b"]}", "the file: holds a number too long"),
        (b'{"persons": "\xff"}', "the file: is not in UTF-8"),
    ],
)
def test_what_is_no_popolo_is_refused_in_words(data, first):
    if first is None:
        assert read(data) == []
    else:
        assert told(data)[0].startswith(first)
