"""How many people stand behind a speaker without a name."""

import pytest

from articles.quotations.extract import read_quotes
from articles.quotations.unnamed import is_source, people
from articles.text.document import Document

ONE = (
    "a source",
    "the source",
    "another source",
    "a senior official",
    "The official",
    "one of the officials",
    "a person with direct knowledge of the meeting",
    "a harbor ministry official",
    "one West Coast diplomat in the room",
    "a police officer",
    "an aide to the two ministers",
    "the officials’ lawyer",
)
TWO = (
    "sources",
    "Sources close to the talks",
    "officials",
    "two officials",
    "people familiar with the matter",
    "Officials at the harbor board",
    "several aides",
    "current and former officials",
    "a pair of ferry captains",
    "a number of tax experts",
    "an aide and a diplomat",
    "2 residents",
    "his aides",
    "some of the residents",
    "two of the three officials",
    "residents of the old town",
)
MORE = {
    "three officials": 3,
    "three current and former officials": 3,
    "Four people briefed on the two plans": 4,
    "a dozen officials": 12,
    "half a dozen soldiers and officials": 7,
    "two diplomats and an aide": 3,
    "two aides and officials": 3,
    "10 insiders": 10,
}
NONE = (
    "the report",
    "63 percent of likely voters",
    "a majority of residents",
    "eight of 10 voters",
    "the letter",
    "they",
    "the website of the officials",
    "the harbor board",
    "",
)


@pytest.mark.parametrize("name", ONE)
def test_one(name):
    assert people(name) == 1


@pytest.mark.parametrize("name", TWO)
def test_two_at_least(name):
    assert people(name) == 2


@pytest.mark.parametrize("name", MORE)
def test_the_number_that_the_copy_names(name):
    assert people(name) == MORE[name]


@pytest.mark.parametrize("name", NONE)
def test_nobody(name):
    assert people(name) == 0


def test_a_crowd_is_not_counted_head_by_head():
    assert people("300 residents") == people("thousands of residents") == 2


@pytest.mark.parametrize(
    "name",
    [
        "sources",
        "A harbor board source",
        "one source on the panel",
        "the source",
        "two people familiar with the matter",
        "A person briefed on the talks",
        "people close to the family",
        "three people with knowledge of the plans",
        "a person who asked not to be named",
        "an individual speaking on condition of anonymity",
    ],
)
def test_a_source_by_any_words(name):
    assert is_source(name)


@pytest.mark.parametrize(
    "name",
    [
        "officials",
        "a senior official",
        "people in the street",
        "residents close to the river",
        "a spokesman",
        "the resource centre",
        "the head of the source protection office",
    ],
)
def test_no_source_by_these(name):
    assert not is_source(name)


COPY = """The bank will close, two people familiar with the matter said.

Sources close to the talks said the deal was dead. “We lost,” three former officials said."""


def test_what_the_desk_reads_is_counted():
    found = [(q.speaker.text, people(q.speaker.text)) for q in read_quotes(Document(COPY))]
    assert found == [
        ("two people familiar with the matter", 2),
        ("Sources close to the talks", 2),
        ("three former officials", 3),
    ]
