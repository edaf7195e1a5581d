"""A file's format is known by what stands in it."""

import json

import pytest

from articles.registry.base import Person
from articles.registry.formats import csv_rows, popolo
from articles.registry.formats.faults import BadRegistry
from articles.registry.formats.files import read_registry
from tests.registry.entries import UNSEEN

ANN = Person("desk:ann", "Ann Moss", "Register")
RESULT = [
    {"person": "Q1", "personLabel": "Ann Moss", "retrieved": "2026-11-22T20:00:00Z"},
]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_each_format_is_told_from_the_others(mark):
    for write in (csv_rows.write, popolo.write):
        [entry] = read_registry(mark + "".join(write([ANN])).encode())
        assert entry.item == ANN
    [entry] = read_registry(mark + json.dumps(RESULT).encode())
    assert entry.item.ref == "wikidata:Q1"


@pytest.mark.parametrize("data", [b"", b"{}", b"[1]", b"{", b"\x00\x01", b'{"bindings": 1}'])
def test_what_is_none_of_them_is_refused(data):
    with pytest.raises(BadRegistry):
        read_registry(data)


@pytest.mark.parametrize("unseen", UNSEEN)
@pytest.mark.parametrize("write", [csv_rows.write, popolo.write])
def test_a_source_that_shows_nothing_is_none(unseen, write):
    with pytest.raises(BadRegistry, match=r"sources?: is empty: say where this is known from"):
        read_registry("".join(write([Person("desk:ann", "Ann Moss", unseen)])).encode())


@pytest.mark.parametrize("unseen", UNSEEN)
def test_a_label_of_wikidata_that_shows_nothing_is_none(unseen):
    with pytest.raises(BadRegistry, match="is empty"):
        read_registry(json.dumps([{**RESULT[0], "personLabel": unseen}]).encode())
