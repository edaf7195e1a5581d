import pytest

from articles.checks.names import beside_a_name, full_name_at, is_inflection, names_of
from articles.text.document import Document, Span


def test_names_know_what_stands_beside_them() -> None:
    names = {n.form: n for n in names_of(Document("Then Ruth Halvorsen met Dr. Karl Ohm."))}
    assert names["Halvorsen"].before == {"Ruth"}
    assert names["Ruth"].after == {"Halvorsen"}
    assert names["Karl"].before == set()  # a title is no name


def test_a_common_word_that_opens_a_sentence_is_no_name() -> None:
    assert [n.form for n in names_of(Document("Winter came. Winter left Paris."))] == ["Paris"]


def test_a_possessive_is_the_same_name() -> None:
    (name,) = names_of(Document("We saw Okafor’s car and Okafor."))
    assert (name.form, len(name.words)) == ("Okafor", 2)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Obama", "Obamas"),
        ("Syria", "Syrian"),
        ("Petrov", "Petrova"),
        ("Mario", "Maria"),
        ("Salafis", "Salafism"),
    ],
)
def test_inflections_are_no_misspellings(one: str, other: str) -> None:
    assert is_inflection(one, other)
    assert is_inflection(other, one)


def test_a_doubled_last_letter_is_no_inflection() -> None:
    assert not is_inflection("Fin", "Finn")
    assert not is_inflection("Zelensky", "Zelenskyy")


def test_both_apostrophes_make_one_name() -> None:
    assert [n.form for n in names_of(Document("In O’Hara and O'Hara"))] == ["O’Hara"]


def test_a_title_makes_its_neighbour_a_name() -> None:
    document = Document("Mr. Wheelan spoke. The Wheelan said.")
    first, second = (w for w in document.words if w.text == "Wheelan")
    assert beside_a_name(document, first)
    assert not beside_a_name(document, second)


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("They met Ruth Pettersen’s aide.", "Pettersen", "Ruth Pettersen"),
        ("They met President Ruth\nPettersen.", "Ruth", "Ruth Pettersen"),
        ("Yesterday Ruth left.", "Ruth", "Ruth"),
        ("Dr. Ruth Moss-Lee left.", "Ruth", "Ruth Moss-Lee"),
    ],
)
def test_the_whole_name_round_a_word(text, words, name):
    start = text.index(words)
    assert full_name_at(Document(text), Span(start, start + len(words))) == name
