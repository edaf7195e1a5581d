"""Where what a house avoids stands in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.checks.entries import find_avoided, fold
from articles.checks.sheet import Entry, Sheet

WORDS = st.text(st.sampled_from("aÀéß 'ſKk’-1.İi😀"), min_size=1, max_size=8).filter(str.strip)


def avoided(text, *forms):
    sheet = Sheet(entries=tuple(Entry(form, "x", "Why.") for form in forms))
    return [text[found.span.start : found.span.end] for found in find_avoided(sheet, text)]


def test_a_line_end_parts_words_as_a_blank_does():
    assert avoided("ten per\ncent and per\n cent", "per cent") == ["per\ncent", "per\n cent"]


def test_what_pattern_syntax_is_made_of_is_meant_as_it_stands():
    assert avoided("We wrote c++ and (sic) and a.b, not aXb.", "c++", "(sic)", "a.b") == [
        "c++", "(sic)", "a.b",
    ]  # fmt: skip


def test_nothing_is_avoided_by_an_empty_sheet():
    assert avoided("Whatever.") == []


@given(WORDS)
def test_a_form_is_found_where_it_stands_alone(form):
    assert avoided(f"( {form.strip()} )", form.strip()) == [form.strip()]


@given(WORDS, st.text(max_size=30))
def test_no_text_makes_it_fail_and_what_is_found_is_what_is_avoided(form, text):
    for found in avoided(text, form.strip()):
        assert fold(found) == fold(form)


@pytest.mark.parametrize("pair", [("Don’t", "don't"), ("E\u2011MAIL", "e-mail"), ("a \n b", "a b")])
def test_forms_that_print_alike_are_one(pair):
    assert fold(pair[0]) == fold(pair[1])
