"""The registry in the database asked for whole names one slip away, and for beginnings of names."""

import pytest

from articles.checks.house import House
from articles.checks.near_names import registry_round
from articles.models import registry_search
from articles.models.registry_search import find_bearers
from articles.models.registry_store import DatabaseStore
from articles.text.document import Document
from tests.checks.reading import flagged
from tests.registered import make_form, make_person, make_place

pytestmark = pytest.mark.django_db


def test_whole_names_alone_are_found():
    make_person("Maritza Quiroga")
    place = make_place("Quiroga")
    store = DatabaseStore()
    assert [item.name for item in store.find_full(["maritza quiroga"])] == ["Maritza Quiroga"]
    assert [item.ref for item in store.find_full(["quiroga"])] == [place.ref]
    assert store.find_full([]) == store.find_full(["maritza"]) == []


def test_a_slip_in_a_surname_is_held_against_the_database(django_assert_max_num_queries):
    make_person("Maritza Quiroga")
    house = House(store=DatabaseStore())
    assert flagged("misspelt_name", "Then Maritza Quiroa left.", house) == ["Quiroa"]
    document = Document("Then Maritza Quiroa met Bohdan Quirogx, Ilse Qverq and Anna Xoqlav.")
    with django_assert_max_num_queries(6):
        registry_round(document, DatabaseStore(), "")


def test_beginnings_are_found_in_any_case_accent_and_script():
    ana = make_person("Ána de la Torre", "A. Torre")
    make_form(ana, "Ана Торре", "script")
    for words in ("ana", "ANA DE", "torr", "ана", "a. t"):
        assert find_bearers(words) == [("person", ana.pk)], words
    assert find_bearers("na") == find_bearers("ana x") == find_bearers("ana", "place") == []


def test_no_more_are_looked_through_than_so_many(monkeypatch):
    monkeypatch.setattr(registry_search, "MOST", 3)
    for number in range(5):
        make_person(f"Ada Moss{number}")
    assert len(find_bearers("ada")) == 3
