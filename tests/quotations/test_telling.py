"""Words that hold a part of a name, and those that only look so."""

import pytest

from articles.quotations.telling import holds_name, telling_parts, telling_words

NAMES = ["Dr. Zoë van der Meer-Pîrvu", "Z. O’Hara"]


def test_a_name_is_known_by_its_own_words():
    assert telling_parts(NAMES) == {
        "zoe", "meer", "pirvu", "ohara", "vandermeerpirvu"
    }  # fmt: skip
    assert telling_parts(["", "J. de R."]) == frozenset()
    assert telling_parts(["Judge Ruth King Jr.", "Van Le"]) == {"ruth", "king", "le", "vanle"}


@pytest.mark.parametrize(
    "text",
    [
        "Meer", "meer", "a friend of Zoe’s", "Zoe's-friend", "Meer-led", "the Pîrvus", "PIRVU",
        "OHara", "O'Hara’s", "notes_of_meer.pdf", "pirvu@port.example", "Me\u00ader", "Me\u200ber",
        "Zoe\u0308", "Meеr", "Ｍｅｅｒ", "ZoePirvu", "zoepirvu", "Z.Pirvu", "pirvu9",
        "zpirvu@port.example", "@zoepir",
    ],
)  # fmt: skip
def test_a_part_is_found_however_it_is_bent(text):
    assert telling_words(text, telling_parts(NAMES))


@pytest.mark.parametrize(
    "text",
    ["", "a meeting", "van der Berg", "Dr.", "the zoo", "Hara", "pirvulin@x.example", "SeaMeer"],
)
def test_other_words_hold_none(text):
    assert telling_words(text, telling_parts(NAMES)) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mueller", "Ida Müller"), ("MÜLLER", "Ida Mueller"), ("Muller", "Ida Müller"),
        ("Joergensen", "Bo Jørgensen"), ("Ågård", "Bo Aagaard"), ("Vanderberg", "Jan van der Berg"),
        ("Van der Berg", "Jan Vanderberg"), ("Zyx-canary", "Wanda Zyxcanary"),
        ("Alsayyid", "Ali Al-Sayyid"), ("Vandermeer", "Zoe van der Meer"),
    ],
)  # fmt: skip
def test_a_name_is_known_in_other_spellings(text, name):
    assert telling_words(f"It was {text}’s.", telling_parts([name]))
    assert holds_name(f"{name.split()[0]} {text}", name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Michal", "Michael Oe"),
        ("Jol", "Joel Ek"),
        ("la belle", "Ida Labelle"),
        ("Muller", "Mueller"),
    ],
)
def test_a_like_spelling_is_another_name(text, name):
    assert telling_words(f"It was {text}’s.", telling_parts([name])) == []


def test_a_capital_within_a_name_parts_nothing():
    assert holds_name("It was Zoe LeQuux.", "Zoe LeQuux")
    assert telling_words("It was LeQuux.", telling_parts(["Zoe LeQuux"])) == ["LeQuux"]


def test_words_are_told_as_they_stand_there():
    found = telling_words("It was Me\u00ader, or Meеr.", telling_parts(NAMES), in_copy=True)
    assert found == ["Me\u00ader", "Meеr"]


def test_in_copy_a_part_has_its_capital():
    parts = telling_parts(["Ruth Long"])
    assert telling_words("It took long. Long’s aide left.", parts, in_copy=True) == ["Long’s"]
    assert telling_words("a long wait", parts) == ["long"]


def test_a_short_part_has_its_capital_everywhere():
    parts = telling_parts(["Li An"])
    assert telling_words("an official", parts) == []
    assert telling_words("Li, an official", parts) == ["Li"]


@pytest.mark.parametrize(
    ("text", "is_held"),
    [
        ("It was Ruth\nLong’s idea.", True), ("RUTH LONG", True), ("Rúth-Long", True),
        ("RuthLong", True), ("ask ruthlong", True), ("R\u00aduth Lоng", True), ("ruth long", False),
        ("Ruth waited. Long ago", False), ("", False),
    ],
)  # fmt: skip
def test_a_whole_name_stands_in_a_text(text, is_held):
    assert holds_name(text, "Ruth Long") == is_held
    assert not holds_name(text, "")
