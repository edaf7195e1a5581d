from concurrent.futures import ThreadPoolExecutor

import pytest

from articles.checks.engines import spelling
from articles.checks.engines.spelling import is_word, zipf
from articles.checks.slips import suggestions


def test_either_dictionary_makes_a_word() -> None:
    assert is_word("theater") and is_word("theatre")
    assert not is_word("theeatre")


def test_a_variant_asks_its_own_dictionary_only() -> None:
    assert is_word("colour", "en-GB") and not is_word("colour", "en-US")
    assert is_word("color", "en-US") and not is_word("color", "en-GB")


def test_case_counts_as_in_print() -> None:
    assert is_word("London") and is_word("LONDON")
    assert not is_word("london")


@pytest.mark.parametrize("word", ["don’t", "don't"])
def test_both_apostrophes_are_one(word: str) -> None:
    assert is_word(word)


@pytest.mark.parametrize("word", ["日本", "😀", "\u0301", "Łódź", ""])
def test_what_a_latin_1_dictionary_cannot_hold_raises_nothing(word: str) -> None:
    is_word(word)


def test_zipf_is_zero_where_a_word_was_never_seen() -> None:
    assert zipf("The") > 7
    assert zipf("qwxzzy") == 0.0


def test_dictionaries_load_once_whatever_the_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded = []
    real = spelling.Hunspell

    def counted(*args: str, **kwargs: str) -> object:
        loaded.append(args)
        return real(*args, **kwargs)

    monkeypatch.setattr(spelling, "Hunspell", counted)
    spelling._load.cache_clear()
    is_word.cache_clear()
    words = ["comittee", "theatre", "theater", "London", "dont", "Stoke-on-Trent"] * 50
    with ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(is_word, words))
    assert sorted(loaded) == [("en_GB",), ("en_US",)]
    assert answers == [False, True, True, True, False, True] * 50


def test_threads_get_the_suggestions_that_one_would() -> None:
    words = ["comittee", "recieve", "goverment", "seperate"]
    alone = [suggestions(word, "en-US") for word in words]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda word: suggestions(word, "en-US"), words * 4)) == alone * 4
