import pytest

from articles.checks.engines.spelling import is_word
from articles.checks.masks import find_stripped, stripped_masks
from articles.text.document import Document


def stripped(text: str) -> list[str]:
    return [text[s.span.start : s.span.end] for s in find_stripped(Document(text))]


def test_what_is_left_of_a_mask_is_never_a_word() -> None:
    assert [rest for rest in stripped_masks() if " " not in rest and is_word(rest)] == []


def test_a_mask_hides_letters_and_keeps_the_length() -> None:
    assert stripped_masks()["btard"] == ("b*****d", "b**tard")
    assert stripped_masks()["sc bag"] == ("s*****g", "sc**bag")
    assert all("*" in mask for masks in stripped_masks().values() for mask in masks)


@pytest.mark.parametrize("rest", ["fed", "asst", "bd", "sh", "shot", "cot", "ping", "retd", "sc"])
def test_words_and_abbreviations_are_no_masks(rest: str) -> None:
    assert rest not in stripped_masks()


def test_names_are_left_and_sentence_openings_are_not() -> None:
    assert stripped("Btards, all of them.") == ["Btards"]
    assert stripped("We met Mr. Btard.") == []


def test_blanks_may_be_several_but_not_a_line_end() -> None:
    assert stripped("a sc   bag") == ["sc   bag"]
    assert stripped("a sc\nbag") == []


def test_a_hush_before_a_word_is_what_a_mask_left() -> None:
    assert stripped("He called him a sh head.") == ["sh head"]


def test_addresses_and_masked_words_are_left() -> None:
    assert stripped("btard@example.org, #btard, btard.example, b*tard, btard-like") == []
