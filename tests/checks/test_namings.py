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


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Ver\u00admeirsch left.", "Ver\u00admeirsch"),
        ("It was Vermei\u200brs\u2060ch\ufe0f, they say.", "Vermei\u200brs\u2060ch"),
        ("Then Vermеirsсh left.", "Vermеirsсh"),
        ("Then Vermeirѕch’s aide left.", "Vermeirѕch’s"),
        ("Ⅴermeirsch left.", "Ⅴermeirsch"),
        ("Ｖｅｒｍｅｉｒｓｃｈ left.", "Ｖｅｒｍｅｉｒｓｃｈ"),
        ("It was 𝑽𝒆𝒓𝒎𝒆𝒊𝒓𝒔𝒄𝒉.", "𝑽𝒆𝒓𝒎𝒆𝒊𝒓𝒔𝒄𝒉"),
        ("Тоді прийшов Vеrmeirsch.", "Vеrmeirsch"),
        ("Ask #AskVermeirsch about it.", "Vermeirsch"),
        ("Then TVVermeirsch closed.", "Vermeirsch"),
        ("It is vermeirsch2019.", "vermeirsch"),
        ("Ask OdaVermeirsch.", "OdaVermeirsch"),
        ("Ask @odavermeirsch’s fans.", "odavermeirsch"),
        ("Write to o.vermeirsch@mail.example.", "vermeirsch"),
        ("Write to overmeirsch@ at once.", "overmeirsch"),
        ("Write to odaver@mail.example.", "odaver"),
        ("See www.overmeirsch.example/letters.", "overmeirsch"),
    ],
)
def test_neither_what_is_not_seen_nor_what_it_is_run_together_with_hides_it(body, found):
    assert (found, True) in named(body, "Oda Vermeirsch")


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("A fleeting day for Leena, sleek Lees and FleetLeeward.", "Oda Lee"),
        ("Mr. Andersen wrote to @andersen and sanderson@mail.example.", "Oda Ander"),
        ("BlackRock and McVermeirsch left. It’s 5.Vermeirschen.", "Oda Black-Vermeirsch"),
        ("A lean McLean left.", "An Le Lean"),
        ("See www.diario.example.bo, or mail diario@mail.bo.", "Oda Bo"),
        ("У Києві росте коса, і Сора не росте.", "Oda Copa"),
        ("Η Μαρία είπε όχι, τότε έφυγε.", "Oda Tote"),
    ],
)
def test_what_only_looks_so_is_none_of_it(body, name):
    assert named(body, name) == []


@pytest.mark.parametrize(
    ("body", "name", "found"),
    [
        ("Then Vermueller left.", "Oda Vermüller", ("Vermueller", True)),
        ("Then Vermüller left.", "Oda Vermueller", ("Vermüller", True)),
        ("Then Vermøller’s aide left.", "Oda Vermoeller", ("Vermøller’s", True)),
        ("Then Vandervermeir left.", "Oda van der Vermeir", ("Vandervermeir", True)),
        ("Then van der Vermeir left.", "Oda Vandervermeir", ("van der Vermeir", False)),
        ("Then Vermeir-sch left.", "Oda Vermeirsch", ("Vermeir-sch", True)),
        ("Then De La Rue printed it.", "Oda Delarue", ("De La Rue", False)),
    ],
)
def test_it_is_found_in_other_spellings(body, name, found):
    assert named(body, name) == [found]


def test_a_word_of_another_script_alone_is_read_as_latin_in_a_latin_line():
    assert named("So Сора said, once.", "Oda Copa") == [("Сора", True)]


@pytest.mark.parametrize("body", ["Write to lee@mail.example.", "Write to olee@mail.example."])
def test_a_name_that_many_bear_is_for_a_person_to_read_in_an_address(body):
    assert [is_sure for _, is_sure in named(body, "Oda Lee")] == [False]


def test_a_capital_within_a_name_parts_nothing():
    assert named("Zoe McBride and LeAnn came.", "Zoe McBride") == [("Zoe", True), ("McBride", True)]
    assert named("Zoe LeQuux came.", "Zoe LeQuux") == [("Zoe", True), ("LeQuux", True)]


def test_a_whole_name_tells_in_an_address():
    assert named("Write to ann.black@mail.example.", "Ann Black") == [
        ("ann", True),
        ("black", True),
    ]


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


@pytest.mark.parametrize("name", ["", "Dr.", "de", "X.", "ʹʹ", "X’s"])
def test_what_is_no_name_is_found_nowhere(name):
    assert named("Dr. X. de Boer came to x@mail.example.", name) == []


def test_who_speaks_by_the_surname_is_named_whatever_the_word():
    assert speaks_as("Baker", ["Oda Baker"])
    assert not speaks_as("a baker", ["Oda Baker"])
    assert not speaks_as("a senior official", ["Oda Baker", ""])
