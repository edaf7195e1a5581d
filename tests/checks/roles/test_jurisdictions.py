import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.checks.roles.jurisdictions import (
    Jurisdiction,
    compare,
    country_name,
    named_at,
    places_in,
    places_of,
    state_by_mark,
)


@pytest.mark.parametrize(
    ("field", "country", "region"),
    [
        ("Korea, South", "KR", ""),
        ("Holy See (Vatican City)", "VA", ""),
        ("Congo (Brazzaville)", "CG", ""),
        ("Côte d’Ivoire", "CI", ""),
        ("TX", "US", "texas"),
        ("West Virginia", "US", "west virginia"),
        ("Varn Oblast", "", "varn"),
        ("occupied part of Varn province", "", "varn"),
    ],
)
def test_what_a_register_means_by_a_jurisdiction(field, country, region):
    assert Jurisdiction(country, region) in places_of(field)


def test_an_empty_field_means_no_place():
    assert places_of("") == ()


@pytest.mark.parametrize(
    ("words", "country", "length", "sense"),
    [
        ("South Korean president", "KR", 2, "adjective"),
        ("U.S. Senator", "US", 1, "name"),
        ("Britain’s premier", "GB", 1, "name"),
        ("Kremlin aide", "RU", 1, "seat"),
    ],
)
def test_what_words_name_by_the_longest_name(words, country, length, sense):
    named = named_at(words.split(), 0)
    assert named is not None
    assert ({place.country for place in named.places}, *named[1:]) == ({country}, length, sense)


@pytest.mark.parametrize("words", ["us all", "polish it", "Miss Roe", "Mass was said", "Varn"])
def test_other_words_name_none(words):
    assert named_at(words.split(), 0) is None


def test_states_have_their_marks():
    assert state_by_mark("Tex.") == state_by_mark("TX") == (Jurisdiction("US", "texas"),)
    assert state_by_mark("ore") == state_by_mark("XX") == ()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("France", "France", True),
        ("France", "Spain", False),
        ("Georgia", "Georgia", True),
        ("Texas", "United States", True),
        ("Texas", "Ohio", False),
        ("Varn Oblast", "occupied part of Varn Oblast", True),
        ("Varn Oblast", "Moll Oblast", None),
        ("Varn Oblast", "Ukraine", None),
    ],
)
def test_places_are_one_apart_or_beyond_comparing(one, other, same):
    assert compare(places_of(one), places_of(other)) is same
    assert compare(places_of(other), places_of(one)) is same


def test_the_places_of_a_text_are_by_country_and_region():
    words = ["The", "Kremlin", "and", "the", "Texan", "senator"]
    assert places_in(words) == {"RU", "US", "texas"}


def test_a_country_is_called_by_its_first_name():
    assert [country_name(code) for code in ("RU", "US", "XX")] == ["Russia", "United States", "XX"]


@given(st.text(max_size=40))
def test_any_field_is_the_same_place_as_itself(field):
    places = places_of(field)
    assert not places or compare(places, places)
