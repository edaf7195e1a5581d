import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.checks.indefinite import article_for, with_article


@pytest.mark.parametrize(
    ("article", "words"),
    [
        ("an", "apple hour honest heir umbrella unidentified uninsured urgent uncle urban SRC"),
        ("an", "8 18 11 80-year 8,000 11,500 18th FBI MP F-16 X-ray HIV A Xbox M.P. $8"),
        ("a", "banana house university European one-off unit useful union eulogy U.S. UN UFO"),
        ("a", "10 1,800 110 180 9-year BBC CIA Ukrainian ewe unanimous Eurozone $9 usual hairdo"),
    ],
)
def test_the_sound_decides(article: str, words: str) -> None:
    assert {word: article_for(word) for word in words.split()} == dict.fromkeys(
        words.split(), article
    )


@pytest.mark.parametrize(
    "word", ["historic", "hotel", "herb", "SIM", "RAM", "SNAP", "FOIA", "Uruguayan", "sc", "", "€"]
)
def test_nothing_is_said_where_both_are_written_or_the_sound_is_open(word: str) -> None:
    assert article_for(word) is None


def test_a_phrase_gets_the_article_of_its_first_word() -> None:
    assert with_article("old car") == "an old car"
    assert with_article("herb garden") == "a herb garden"


@given(st.text())
def test_any_text_has_an_answer(text: str) -> None:
    assert article_for(text) in {"a", "an", None}
