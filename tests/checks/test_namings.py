"""Where copy names somebody whom it may not name."""

import pytest

from articles.checks.namings import namings, speaks_as
from articles.text.copy import Copy


def named(body: str, *names: str, headline: str = "") -> list[tuple[str, bool]]:
    document = Copy(headline=headline, body=body).document()
    found = namings(document, names)
    return [(document.text[each.span.start : each.span.end], each.is_sure) for each in found]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("The plan is dead, Oda Vermeirsch said.", ["Oda", "Vermeirsch"]),
        ("ODA VERMEIRSCH SPEAKS", ["ODA", "VERMEIRSCH"]),
        ("It hung in Vermeirsch’s office.", ["Vermeirsch’s"]),
        ("Vermeirsch-led talks failed.", ["Vermeirsch"]),
        ("Dr. Vermeirsch and Minister Vermeirsch are one.", ["Vermeirsch", "Vermeirsch"]),
        ("Ask @vermeirsch about it.", ["vermeirsch"]),
        ("Engineer Vermeirsch left.", ["Vermeirsch"]),
        ("O. Vermeirsch left.", ["Vermeirsch"]),
        ("They met at the Vermeirsches.", ["Vermeirsches"]),
        ("Vermeirschen left with a senior official.", []),
    ],
)
def test_a_name_or_a_surname_is_found(body, found):
    assert named(body, "Oda Vermeirsch") == [(word, True) for word in found]


def test_it_is_found_in_a_headline():
    assert named("It was late.", "Oda Vermeirsch", headline="Vermeirsch Quits Harbor Board") == [
        ("Vermeirsch", True)
    ]


def test_accents_do_not_hide_it():
    assert named("Then Kovacik left.", "Ján Kováčik") == [("Kovacik", True)]


def test_a_first_name_that_few_bear_tells():
    assert named("It was Hjördisa who left.", "Hjördisa Vermeirsch") == [("Hjördisa", True)]


def test_a_first_name_that_many_bear_is_for_a_person_to_read():
    assert named("It was Wanda who left.", "Wanda Vermeirsch") == [("Wanda", False)]
    assert named("Wanda Ek came. Wanda left.", "Wanda Vermeirsch") == []


def test_what_is_a_word_too_is_for_a_person_to_read():
    assert named("On Friday Baker left.", "Oda Baker") == [("Baker", False)]
    assert named("Baker goods rise. A baker left.", "Oda Baker", headline="Baker Wins") == []


def test_a_surname_that_another_bears_is_for_a_person_to_read():
    found = named("Ivar Lindqvist came. Later Lindqvist left.", "Oda Lindqvist")
    assert found == [("Lindqvist", False)] * 2


def test_a_name_that_is_read_everywhere_is_for_a_person_to_read():
    assert named("They flew to Washington.", "Oda Washington") == [("Washington", False)]


@pytest.mark.parametrize("name", ["", "Dr.", "de", "X."])
def test_what_is_no_name_is_found_nowhere(name):
    assert named("Dr. X. de Boer came.", name) == []


def test_who_speaks_by_the_surname_is_named_whatever_the_word():
    assert speaks_as("Baker", ["Oda Baker"])
    assert not speaks_as("a baker", ["Oda Baker"])
    assert not speaks_as("a senior official", ["Oda Baker", ""])
