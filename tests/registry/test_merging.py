"""What is known and what is read come together, and nothing is lost."""

from dataclasses import replace

import pytest

from articles.registry.base import Form, Person, Place, Term
from articles.registry.merging import hash_of, merged, only_adds

MAYOR, CHAIR = Term("mayor", "gazette", since="2019"), Term("chair", "minutes", since="2021")
ADA = Person("desk:ada", "Ada Moss", "list", (Form("Ada Moss", "preferred", "list"),), (MAYOR,))


def test_what_is_read_stands_beside_what_is_known():
    form = Form("Ada Moß", "variant", "register")
    read = replace(ADA, forms=(form,), terms=(CHAIR,))
    both = merged(ADA, read)
    assert both == replace(ADA, forms=(*ADA.forms, form), terms=(MAYOR, CHAIR))
    assert only_adds(ADA, both)


def test_what_is_read_of_the_same_stands_in_its_place():
    ended = replace(MAYOR, until="2023", source="gazette, 2023-05-01")
    both = merged(ADA, replace(ADA, terms=(ended, CHAIR)))
    assert both.terms == (ended, CHAIR)
    assert not only_adds(ADA, both)
    assert not only_adds(ADA, merged(ADA, replace(ADA, name="Ada Firth")))


@pytest.mark.parametrize(
    ("since", "until", "is_one"),
    [
        ("2019-10", "", True),
        ("2018", "2020-06", True),
        ("", "2021", True),
        ("2016", "2018-12-31", False),
        ("2015", "2019", False),
    ],
)
def test_a_term_with_its_dates_put_right_is_one_with_what_was_known(since, until, is_one):
    read = replace(MAYOR, since=since, until=until)
    both = merged(replace(ADA, terms=(CHAIR, MAYOR)), replace(ADA, terms=(read,)))
    assert both.terms == ((CHAIR, read) if is_one else (CHAIR, MAYOR, read))
    assert merged(both, replace(ADA, terms=(read,))) == both


def test_terms_of_other_places_or_bodies_are_others():
    read = (replace(MAYOR, jurisdiction="Fogo"), replace(MAYOR, organisation="council"))
    assert merged(ADA, replace(ADA, terms=read)).terms == (MAYOR, *read)


def test_places_have_no_terms():
    place = Place("desk:lysova", "Lysova", "atlas")
    both = merged(place, replace(place, country="Fogo"))
    assert both.country == "Fogo"
    assert hash_of(both) != hash_of(place)


def test_the_order_of_rows_is_not_in_the_hash():
    other = replace(ADA, terms=(MAYOR, CHAIR))
    assert hash_of(other) == hash_of(replace(ADA, terms=(CHAIR, MAYOR))) != hash_of(ADA)
