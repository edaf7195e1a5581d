"""The registry in the database: the names of a document in few queries, however many there are."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import NameForm, RoleTerm, StyleSheet
from articles.models.registry_store import DatabaseStore, read_all
from articles.registry import base
from articles.registry.base import MOST_BEARERS, MOST_NAMESAKES
from articles.registry.index import registry_of
from articles.text.document import Document
from tests.registered import make_person, make_place

pytestmark = pytest.mark.django_db


def refs(*keys):
    return sorted(item.ref for item in DatabaseStore().find(keys))


def test_bearers_are_found_by_the_key_of_a_form_and_of_its_last_word():
    make_person("Ruth Pettersen", "Ruth Firth-Moß")
    make_person("Karl Pettersen")
    make_place("Lysova")
    assert refs("ruth pettersen") == refs("moss") == ["desk:Ruth Pettersen"]
    assert refs("pettersen") == ["desk:Karl Pettersen", "desk:Ruth Pettersen"]
    assert refs("ruth", "karl") == refs() == []
    assert refs("lysova") == ["desk:Lysova"]


def test_all_that_is_known_of_a_bearer_comes_with_it():
    sheet = StyleSheet.objects.create(name="Bureau", variant="en-GB")
    row = make_person("Ruth Pettersen")
    form = {"text": "Рут", "kind": "script", "language": "uk", "source": "register"}
    NameForm.objects.create(person=row, sheet=sheet, **form)
    term = {"title": "mayor", "jurisdiction": "Lysova", "since": "2019-10", "source": "gazette"}
    RoleTerm.objects.create(person=row, **term)
    assert (
        DatabaseStore().find({"ruth pettersen"})
        == list(read_all())
        == [
            base.Person(
                "desk:Ruth Pettersen",
                "Ruth Pettersen",
                "list",
                (
                    base.Form("Ruth Pettersen", "preferred", "list"),
                    base.Form("Рут", "script", "register", "uk", "Bureau"),
                ),
                (base.Term("mayor", "gazette", jurisdiction="Lysova", since="2019-10"),),
            )
        ]
    )


def test_of_a_name_that_many_bear_only_so_many_are_read():
    for number in range(MOST_BEARERS + 3):
        make_person("Ruth Pettersen", ref=f"desk:{number}")
    assert len(refs("pettersen")) == MOST_NAMESAKES
    assert len(refs("ruth pettersen")) == MOST_BEARERS
    registry = registry_of(Document("Ruth Pettersen left."), DatabaseStore(), "")
    assert registry.people_named("Ruth Pettersen") == registry.people_named("Pettersen") == ()


def test_queries_do_not_grow_with_the_names():
    for number in range(30):
        make_person(f"Ruth Petter{'sonmarkfield'[number % 12 :]}{number}", ref=f"desk:{number}")
    make_place("Lysova")
    keys = {form.last_key for form in NameForm.objects.all()}
    with CaptureQueriesContext(connection) as queries:
        assert len(DatabaseStore().find(keys)) == 31
    # Bearers, people with their offices, places, and the forms of both.
    assert len(queries) == 5


def test_words_that_end_a_name_are_told_from_others():
    make_person("Ruth Firth-Moß", "R. Pettersen Jr.")
    make_place("Lower Lysova")
    words = {"moss", "pettersen", "lysova", "ruth", "lower", "jr", "ruth firth moss"}
    assert DatabaseStore().last_words(words) == {"moss", "pettersen", "lysova"}
    assert DatabaseStore().last_words(()) == set()


def test_more_names_than_one_statement_takes_are_all_looked_up():
    row = make_person("Ruth Pettersen")
    words = {f"word{number}" for number in range(1000)} | {"pettersen"}
    assert [item.ref for item in DatabaseStore().find(words)] == [row.ref]
