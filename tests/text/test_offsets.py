import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.copy import normalise
from articles.text.document import Span
from articles.text.offsets import GivenText, _normal, _units

TRICKY = st.text(st.sampled_from("e\u0301\u0323 \r\n\x00a각\u1100\u1161\u11a8\ud800“é"))


def given_words(text, words):
    read = GivenText(text)
    start = read.text.index(words)
    span = read.given_span(Span(start, start + len(words)))
    return text[span.start : span.end]


@pytest.mark.parametrize(
    ("text", "words", "as_given"),
    [
        ("One.\r\nTwo three.", "three", "three"),
        ("One.\rTwo three.", "three", "three"),
        ("\n\n\nOne two.\n", "two", "two"),
        ("Cafe\u0301 life, cafe\u0301.", "café", "cafe\u0301"),
        ("Cafe\u0301 life.", "life", "life"),
        ("A\x00 word", "word", "word"),
        ("Plain words", "words", "words"),
        ("A\r\nB", "A\nB", "A\r\nB"),
    ],
)
def test_words_are_found_again_as_they_were_given(text, words, as_given):
    assert given_words(text, words) == as_given


@pytest.mark.parametrize("text", ["ab", "a\r\nb", "\r\n"])
def test_a_place_between_letters_stays_a_place(text):
    read = GivenText(text)
    end = len(read.text)
    span = read.given_span(Span(end, end))
    assert span.start == span.end
    assert normalise(text[: span.start]) == read.text


@given(st.text() | TRICKY)
def test_the_units_normalise_to_what_the_whole_does(text):
    joined = "".join(_normal(text[unit.start : unit.end]) for unit in _units(text))
    assert joined.strip("\n") == normalise(text)


@given(st.text() | TRICKY, st.data())
def test_every_span_comes_back_to_words_that_hold_it(text, data):
    read = GivenText(text)
    start = data.draw(st.integers(0, len(read.text)))
    end = data.draw(st.integers(start, len(read.text)))
    span = read.given_span(Span(start, end))
    assert 0 <= span.start <= span.end <= len(text)
    assert read.text[start:end].strip("\n") in normalise(text[span.start : span.end])


def test_whatever_composes_with_the_letter_before_it_joins_it():
    letters = [chr(point) for point in range(sys.maxunicode + 1)]
    composing = {
        decomposed[1:]
        for letter in letters
        if len(decomposed := unicodedata.normalize("NFD", letter)) > 1
        and unicodedata.normalize("NFC", letter) == letter
    }
    for tail in composing:
        assert len(list(_units("a" + tail))) == 1
