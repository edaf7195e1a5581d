import pytest

from articles.checks.sounds import sound, unaccented


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Clark", "Clarke"), ("Sara", "Sarah"), ("Steven", "Stephen"), ("Philip", "Phillip"),
        ("Catherine", "Katherine"), ("Fry", "Frye"), ("Brian", "Bryan"), ("Erik", "Eric"),
        ("Gaddafi", "Gadaffi"), ("Türk", "Turk"), ("Søren", "Soren"), ("Odesa", "Odessa"),
        ("Geoff", "Jeff"), ("Geoffrey", "Jeffrey"),
    ],
)  # fmt: skip
def test_spellings_of_one_sound_share_a_key(one: str, other: str) -> None:
    assert sound(one) == sound(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Hansen", "Hanson"), ("Cecil", "Keckil"), ("Ethan", "Evan"), ("Maria", "Marina")],
)
def test_other_names_do_not(one: str, other: str) -> None:
    assert sound(one) != sound(other)


def test_accents_are_taken_off() -> None:
    assert unaccented("Erdoğan Łódź") == "erdogan lodz"
