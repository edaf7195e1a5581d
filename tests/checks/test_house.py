"""What the house knows of some copy: looked up once, and read again only where it matters."""

import json
from dataclasses import replace

import pytest

from articles.checks.base import Rule
from articles.checks.house import House
from articles.checks.rules.doubled_word import RULE
from articles.checks.run import read
from articles.registry.base import Person, Place
from articles.registry.file_store import FileStore
from articles.text.document import Document

FIRST, SECOND = "Ada Moss spoke at noon.", "Then Bo Firth left for Lysova."
TEXT = f"{FIRST}\n\n{SECOND}"
ADA, BO = Person("desk:ada", "Ada Moss", "list"), Person("desk:bo", "Bo Firth", "list")
LYSOVA = Place("desk:lysova", "Lysova", "atlas")


def seeing(texts: list[str]) -> Rule:
    """Return a rule of the paragraph that notes what it reads."""

    def find(story, house):
        texts.append(story.document.text)
        return ()

    return replace(RULE, slug="seen", find=find, scope="paragraph")


@pytest.fixture
def read_with():
    """Read the text with a registry of these; return the reading, and what a rule has read."""
    known = {}

    def read_with(*items):
        texts = []
        house = House(store=FileStore(items))
        reading = read(Document(TEXT), house, [seeing(texts)], known=known)
        known.clear()
        known.update(json.loads(json.dumps(reading.parts)))
        return reading, texts

    return read_with


def test_a_house_without_a_store_is_as_it_is():
    house = House()
    assert house.knowing(Document(TEXT)) is house


def test_a_reading_tells_what_the_registry_knows_of_the_copy(read_with):
    reading, _ = read_with(ADA, LYSOVA, Person("desk:ida", "Ida Pell", "list"))
    assert [person.name for person in reading.registry.people] == ["Ada Moss"]
    assert [place.name for place in reading.registry.places] == ["Lysova"]
    assert reading.registry.people_named("Moss")[0].ref == "desk:ada"


def test_a_changed_registry_tells_on_the_reading_and_opens_no_paragraph_again(read_with):
    first, texts = read_with(ADA)
    assert texts == [FIRST, SECOND]
    again, texts = read_with(ADA)
    assert (texts, again.version) == ([], first.version)
    other, texts = read_with(ADA, Person("desk:ida", "Ida Pell", "list"))
    assert (texts, other.version) == ([], first.version)
    more, texts = read_with(ADA, BO)
    assert texts == []
    assert more.version != first.version
    renamed, texts = read_with(replace(ADA, source="register"), BO)
    assert texts == []
    assert renamed.version != more.version


def test_an_edit_leaves_the_other_paragraphs_known():
    house = House(store=FileStore([ADA, BO]))
    texts = []
    known = read(Document(TEXT), house, [seeing(texts)]).parts
    texts.clear()
    edited = SECOND.replace("Bo Firth", "Ada Moss")
    read(Document(f"{FIRST}\n\n{edited}"), house, [seeing(texts)], known=known)
    assert texts == [edited]
