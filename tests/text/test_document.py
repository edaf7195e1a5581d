from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.document import Document, split_blocks

WRAPPED = """The harbor board voted on Tuesday to close the old ferry slip,
ending a quarrel that has split the village of Port Wren since
the storm of 2019.

Its chair, Lena Aabye, said that repairs would cost more than
the board takes in over a year.
"""


def paragraphs(text: str) -> list[str]:
    return [text[block.start : block.end] for block in split_blocks(text)]


def test_every_line_of_plain_copy_is_a_paragraph() -> None:
    text = "A first one that runs on well past any column at which somebody would wrap it. " * 2
    assert paragraphs(f"{text}\nSecond.\n\n  Third. \n") == [text.strip(), "Second.", "Third."]


def test_hard_wrapped_lines_make_one_paragraph() -> None:
    first, second = paragraphs(WRAPPED)
    assert first.startswith("The harbor") and first.endswith("storm of 2019.")
    assert second.startswith("Its chair") and second.endswith("over a year.")


def test_a_short_line_ends_a_paragraph_of_wrapped_copy() -> None:
    text = WRAPPED.replace("\n\n", "\n")
    assert [p[:9] for p in paragraphs(text)] == ["The harbo", "Its chair"]


def test_short_lines_are_not_wrapped_copy() -> None:
    text = (
        "Milk\nEggs and a loaf of the brown bread\nButter\nTea for Mrs. Aabye, if there is any left"
    )
    assert len(paragraphs(text)) == 4


def test_a_sentence_may_cross_the_lines_of_wrapped_copy() -> None:
    document = Document(WRAPPED)
    assert len(document.sentences) == 2


def test_words_keep_apostrophes_initials_masks_and_accents() -> None:
    words = [w.text for w in Document("Don’t, U.S. f***ing x\u0331yz 1,200.5 co-op").words]
    assert words == ["Don’t", "U.S", "f", "ing", "x\u0331yz", "1,200.5", "co", "op"]


def test_openings_are_first_words_of_sentences_and_of_marked_stretches() -> None:
    text = "He sat. “Go,” she said, “now (maybe) or ‘never’.”"
    openings = Document(text).sentence_openings
    assert [w.text for w in Document(text).words if w.start in openings] == [
        "He", "Go", "now", "maybe", "never",
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\t\n \n"])
def test_blank_copy_has_no_parts(text: str) -> None:
    document = Document(text)
    assert (document.blocks, document.sentences, document.words) == ((), (), ())


@given(st.text(st.sampled_from("ab. \n\t“”’é😀\u0301\u00a0A?!")))
def test_blocks_are_trimmed_in_order_and_lose_no_letter(text: str) -> None:
    blocks = split_blocks(text)
    assert all(text[b.start : b.end] == text[b.start : b.end].strip() != "" for b in blocks)
    assert all(one.end < other.start for one, other in pairwise(blocks))
    assert "".join("".join(text[b.start : b.end] for b in blocks).split()) == "".join(text.split())


@given(st.text(st.sampled_from("ab. \n“”’é😀A?!")))
def test_sentences_lie_in_blocks_and_cover_their_letters(text: str) -> None:
    document = Document(text)
    sentences = [text[s.start : s.end] for s in document.sentences]
    assert "".join("".join(sentences).split()) == "".join(text.split())
    assert all(any(b.span.covers(s) for b in document.blocks) for s in document.sentences)
