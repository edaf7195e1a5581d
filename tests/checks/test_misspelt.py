import pytest

from articles.checks.misspelt import is_slip
from articles.text.document import Document


def slip(form: str, *told: str) -> bool:
    document = Document(f"They saw the {form} again.")
    words = [word for word in document.words if word.text == form]
    return is_slip(document, form, words, told)


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ("goverment", ("government",)),
        ("hlep", ("help",)),
        ("teh", ("the",)),
        ("wief", ("wife",)),
        ("compeltly", ("completely",)),  # two edits, and the speller says of what
        ("definetly", ("definitely",)),  # in use, as a slip
        ("accomadates", ("accommodates",)),  # of a rare word
        ("alot", ("a lot",)),
    ],
)
def test_slips_of_common_words(form: str, told: tuple[str, ...]) -> None:
    assert slip(form, *told)


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ("svy", ("say",)),  # short, and so near to many
        ("miso", ("miss",)),
        ("neurocognition", ("neurocognitive",)),
        ("semifreddo", ()),
        ("stylings", ("styling",)),  # in use
        ("improv", ("improve",)),
        ("bookshelfmaker", ("bookshelf maker",)),
    ],
)
def test_terms_are_no_slips(form: str, told: tuple[str, ...]) -> None:
    assert not slip(form, *told)


def test_without_the_speller_s_word_a_common_word_two_edits_away_is_looked_for() -> None:
    assert slip("occurance")
    assert not slip("flurgon")
