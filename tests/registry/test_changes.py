"""What changes in a person or a place, in words."""

import dataclasses

from articles.registry.base import Form, Person, Place, Term
from articles.registry.changes import changes
from articles.registry.merging import merged

MAYOR = Term("Mayor", "gazette", jurisdiction="Ambridge", since="2019-10")
ANN = Person("a", "Ann Brook", "list", (Form("Anne Brook", "variant", "list"),), (MAYOR,))


def told(known, read):
    return list(changes(known, merged(known, read)))


def test_each_changed_field_is_told_with_what_it_was():
    term = dataclasses.replace(MAYOR, since="2020", until="2024", source="minutes")
    form = Form("Anne Brook", "banned", "style council")
    read = Person("a", "Anna Brookes", "list of 2024", (form,), (term,))
    assert told(ANN, read) == [
        "name: Ann Brook → Anna Brookes",
        "source: list → list of 2024",
        "form “Anne Brook”, kind: variant → banned",
        "form “Anne Brook”, source: list → style council",
        "term “Mayor, Ambridge”, source: gazette → minutes",
        "term “Mayor, Ambridge”, from: 2019-10 → 2020",
        "term “Mayor, Ambridge”, to: nothing → 2024",
    ]


def test_what_is_new_is_told_with_all_that_is_said_of_it():
    chair = Term("Chair", "minutes", since="2025", appointed_by="the council")
    read = dataclasses.replace(ANN, forms=(Form("Енн", "script", "list", "uk"),), terms=(chair,))
    assert told(ANN, read) == [
        "new form “Енн”: kind script, source list, language uk",
        "new term “Chair”: source minutes, appointed by the council, from 2025",
    ]


def test_two_terms_that_become_one_are_both_told():
    again = dataclasses.replace(MAYOR, since="2022")
    ann = dataclasses.replace(ANN, terms=(dataclasses.replace(MAYOR, until="2021"), again))
    long = dataclasses.replace(MAYOR, until="2023")
    assert len(told(ann, dataclasses.replace(ANN, terms=(long,)))) == 3


def test_a_place_that_is_the_same_has_no_changes():
    place = Place("b", "Lysova", "atlas", "Fogo")
    assert told(place, place) == []
    moved = dataclasses.replace(place, country="Norland")
    assert told(place, moved) == ["country: Fogo → Norland"]
