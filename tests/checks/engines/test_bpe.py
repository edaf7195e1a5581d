import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.checks.engines.bpe import _LETTERS, Encoder, Token

MERGES = ["t h", "th e", "Ġ the", "e r", "Ġ c", "Ġc a", "Ġca t"]
VOCABULARY = [*_LETTERS.values(), *(merge.replace(" ", "") for merge in MERGES)]
ENCODER = Encoder(VOCABULARY, MERGES)


def pieces(text: str) -> list[str]:
    return [VOCABULARY[token.id] for token in ENCODER.encode(text)]


def test_pairs_are_merged_in_their_order() -> None:
    assert pieces("the cat") == ["the", "Ġcat"]
    assert pieces("there") == ["the", "r", "e"]


def test_digits_come_one_by_one_and_blanks_before_them_together() -> None:
    assert pieces("  12") == ["Ġ", "Ġ", "1", "2"]


def test_a_contraction_is_parted_where_gpt2_parts_it() -> None:
    assert pieces("t's")[-2:] == ["'", "s"]


def test_places_are_code_points() -> None:
    assert ENCODER.encode("é the") == [
        Token(VOCABULARY.index("Ã"), 0, 0),
        Token(VOCABULARY.index("©"), 0, 1),
        Token(VOCABULARY.index("Ġthe"), 1, 5),
    ]


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_every_text_is_covered_once(text: str) -> None:
    tokens = ENCODER.encode(text)
    assert "".join(text[token.start : token.end] for token in tokens) == text
    assert [token.start for token in tokens] == [0, *(token.end for token in tokens)][:-1]


def test_nothing_has_no_tokens() -> None:
    assert ENCODER.encode("") == []


@pytest.mark.parametrize("text", ["😀", "\u200d", "\x00", "İstanbul"])
def test_what_is_in_no_vocabulary_is_told_by_its_bytes(text: str) -> None:
    assert len(ENCODER.encode(text)) >= len(text)
