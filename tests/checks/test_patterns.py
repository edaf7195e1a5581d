"""What a pattern may be, and what it finds."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.checks.patterns import (
    MOST_MATCHES,
    BadPattern,
    compile_pattern,
    faults,
    find_pattern,
    find_patterns,
)
from articles.checks.sheet import LONGEST, Pattern, Sheet


def pattern(source, replacement="", yes=("grey",), no=("black",), message="Say."):
    return Pattern(source, message, yes, no, replacement)


def found(source, text, replacement=""):
    spans = find_pattern(pattern(source, replacement), text)
    return [(text[span.start : span.end], instead) for span, instead in spans]


def test_places_are_code_points():
    assert found("gr[ae]y", "🙂 é grey 👩‍🚀 gray") == [("grey", ""), ("gray", "")]


def test_groups_fill_in_the_replacement_letters_beyond_ascii_too():
    assert found(r"(\d+) ?(euros?)?", "5 euros, 6", r"€\1–\2ß") == [
        ("5 euros", "€5–eurosß"), ("6", "€6–ß"),
    ]  # fmt: skip


def test_a_group_named_flag_is_what_is_flagged():
    assert found(r"grey(?P<flag> cats)?", "grey dogs, grey cats") == [(" cats", "")]


@pytest.mark.parametrize("text", ["café", "écaf", "cafñx"])
def test_no_word_is_cut_where_its_letters_are_not_ascii(text):
    assert found(r"\bcaf\b", text) == []
    assert found(r"\bcaf\b", f"a caf, “caf” {text}") == [("caf", ""), ("caf", "")]


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("a" * (LONGEST + 1), "has 301 characters; it may have 300"),
        ("gre{51}y", "repeats {51}; it may count to 50"),
        ("gre{2,60}y", "repeats {2,60}; it may count to 50"),
        ("gre{60,}y", "repeats {60,}"),
        ("(?:[a-e]{50}){50}grey", "is no pattern of RE2: invalid repetition size"),
        (r"\p{L}{9}grey", "is too large (10,"),
        ("(?=grey)", "is no pattern of RE2: invalid perl operator"),
        (r"(g)\1", "is no pattern of RE2: invalid escape sequence"),
        ("(grey", "is no pattern of RE2: missing )"),
        ("(?:grey)*", "matches where nothing is: let it need a letter"),
        ("", "matches where nothing is"),
    ],
)
def test_a_pattern_that_cannot_be_used_is_told(source, told):
    field, problem = next(faults(pattern(source)))
    assert field == "pattern"
    assert told in problem


@pytest.mark.parametrize(
    "source", [r"grey|\{99\}", "gre[{99}]?y", r"gre(?:\x{99}|y)", "gre{1,50}y"]
)
def test_what_only_looks_like_a_long_repeat_may_stand(source):
    assert list(faults(pattern(source))) == []


def test_a_pattern_must_prove_itself_on_its_examples():
    wrong = pattern("gr[ae]y", yes=("a grey cat", "a green cat"), no=("black", "greyhound"))
    assert list(faults(wrong)) == [
        ("must_match", "the pattern does not find “a green cat”"),
        ("must_not_match", "the pattern finds “greyhound”"),
    ]


def test_a_pattern_needs_examples_of_both_kinds_and_a_message():
    assert [field for field, _ in faults(pattern("grey", yes=(), no=(), message=" "))] == [
        "message", "must_match", "must_not_match",
    ]  # fmt: skip


def test_a_replacement_names_groups_that_are_there():
    assert list(faults(pattern("(gr)ey", r"\2"))) == [
        ("replacement", "names group 2; the pattern has 1")
    ]


@pytest.mark.parametrize("odd", [r"gr\Qe)y", r"gr(?i)EY|\(?P<a>", r"(?P<flag>grey)|\\(?P<b>x)"])
def test_patterns_of_a_sheet_find_what_each_finds_alone(odd):
    patterns = tuple(map(pattern, (odd, "(?P<flag>gray)", "(?P<flag>cat)s?")))
    text = "A grey gre)y GRAY gray cat (P<a> \\x."
    alone = [(each, *found) for each in patterns for found in find_pattern(each, text)]
    assert list(find_patterns(Sheet(patterns=patterns), text)) == alone
    assert len(alone) >= 2


def test_a_sheet_without_patterns_finds_nothing():
    assert list(find_patterns(Sheet(), "A grey cat.")) == []


def test_a_pattern_that_finds_more_than_its_share_is_cut_off():
    assert len(found("x", "x " * (MOST_MATCHES + 5))) == MOST_MATCHES


def test_the_worst_that_the_caps_let_pass_is_quick():
    source = r"(?:e[a-z ]{50}|d[a-z ]{49}|a[a-z ]{48}c.{50}e.{50}|b.{50}b.{50}d.{50})X"
    text = "abcde deabc " * 30_000
    begun = time.process_time()
    assert found(source, text) == []
    assert time.process_time() - begun < 5


@given(st.text(max_size=40))
def test_any_text_at_all_compiles_or_is_refused(source):
    try:
        compile_pattern(source)
    except BadPattern as refused:
        assert str(refused)
