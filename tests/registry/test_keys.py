"""Names are found whatever their case, accents, apostrophes, hyphens and possessive ending."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.registry.keys import Keys, keys_in, name_keys, surname_keys
from articles.text.document import Document


@pytest.mark.parametrize(
    ("form", "key", "last_key"),
    [
        ("Ruth Pettersen", "ruth pettersen", "pettersen"),
        ("RUTH PETTERSEN’S", "ruth pettersen", "pettersen"),
        ("Łukasz Żółć-Brown", "lukasz zolc brown", "brown"),
        ("Sean O’Hara", "sean ohara", "ohara"),
        ("Sean O'Hara's", "sean ohara", "ohara"),
        ("Olena Lukʼianenko", "olena lukianenko", "lukianenko"),
        ("Carl Ambrose Jr.", "carl ambrose jr", "ambrose"),
        ("Carl Ambrose III", "carl ambrose iii", "ambrose"),
        ("J. K. Marsh", "j k marsh", "marsh"),
        ("Олена Коваль", "олена коваль", "коваль"),
        ("–", "", ""),
    ],
)
def test_what_a_form_is_looked_up_by(form, key, last_key):
    assert name_keys(form) == Keys(key, last_key)


@pytest.mark.parametrize(
    "name",
    [
        "Ruth Pettersen",
        "John F. Marsh",
        "Karim bin Tariq",
        "Bo al-Tariq",
        "Ursula von der Aue",
        "Isle of Fogo",
        "Sean O’Hara",
        "Żółć-Brown",
        "St. Ansgar",
    ],
)
def test_a_name_in_copy_gives_the_keys_of_its_form(name):
    text = f"Yesterday the envoy met {name}’s aide. No more was said, and {name} left."
    assert set(name_keys(name)) <= keys_in(Document(text))


def test_a_name_may_wrap_and_stands_in_its_headline_too():
    document = Document("RUTH PETTERSEN OUT\n\nShe is, said the party of Ada\nMoss on Monday.")
    assert {"ruth pettersen", "ada moss", "moss"} <= keys_in(document)


def test_words_of_two_sentences_or_paragraphs_are_no_name():
    keys = keys_in(Document("They met Ruth. Pettersen left.\n\nAda\n\nMoss"))
    assert not {"ruth pettersen", "ada moss", "pettersen ada"} & keys
    assert {"ruth", "pettersen", "ada", "moss"} <= keys


def test_a_hyphen_joins_a_small_letter_to_a_name():
    assert {"han ji won", "won"} <= keys_in(Document("They met Han Ji-won."))


def test_words_without_a_capital_are_no_name():
    assert keys_in(Document("the moths of the isle 12 flew")) == frozenset()


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(form):
    key = name_keys(form).key
    assert name_keys(key).key == key or "s" in key  # what is left may end as a possessive does


def test_a_surname_with_and_without_its_particles():
    assert surname_keys("ursula von der aue") == ("aue", "der aue", "von der aue")
    assert surname_keys("carl ambrose jr") == ("ambrose",)
    assert surname_keys("ambrose") == ()
