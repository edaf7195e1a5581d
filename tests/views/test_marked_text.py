"""Marks over a block: the words stay the text's own, whatever lies over them."""

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from articles.text.document import Block
from articles.views.marked_text import Mark, mark_up

TEXT = "He said “it is <b>over</b>” & left."
BLOCK = Block(0, len(TEXT))
EXTRA = re.compile(r"<(a|ins)\b[^>]*data-extra[^>]*>.*?</\1>", re.DOTALL)
TAG = re.compile(r"</?(?:a|span|ins|del)\b[^>]*>")


def own_words(html: str) -> str:
    """Return what a browser counts: the text without what carries data-extra."""
    return unescape(TAG.sub("", EXTRA.sub("", html)))


def flag(start: int, end: int, name: str = "flag-1", look: str = "flag must") -> Mark:
    return Mark(start, end, name, look, "must: spelling")


def test_a_block_without_marks_is_its_escaped_words():
    assert mark_up(TEXT, BLOCK, []) == "He said “it is &lt;b&gt;over&lt;/b&gt;” &amp; left."


def test_a_flag_is_a_link_to_its_card_that_says_what_it_is():
    html = mark_up("A bda word", Block(0, 10), [flag(2, 5)])
    assert html == (
        'A <a href="#flag-1" class="flag must" data-marks="flag-1" '
        'aria-label="bda (must: spelling)">bda</a> word'
    )


def test_a_quote_is_tinted_behind_its_speakers_chip():
    quote = Mark(4, 10, "quote-3", "quote verified", chip="Ana Duarte · verified")
    html = mark_up("say “well” now", Block(0, 14), [quote])
    assert html == (
        'say <a href="#quote-3" class="chip quote verified" data-extra data-marks="quote-3">'
        "Ana Duarte · verified</a>"
        '<span class="quote verified" data-marks="quote-3">“well”</span> now'
    )


def test_a_correction_strikes_the_old_words_and_adds_the_new():
    mark = Mark(2, 5, "correction-4", "pending", "pending correction", right="<bad>")
    html = mark_up("A bda word", Block(0, 10), [mark])
    assert "<del><a " in html
    assert '</a></del><ins data-extra data-marks="correction-4">&lt;bad&gt;</ins>' in html


def test_words_that_are_cut_get_no_insertion():
    mark = Mark(2, 5, "correction-4", "pending", "pending correction", right="")
    html = mark_up("A bda word", Block(0, 10), [mark])
    assert "<del>" in html
    assert "<ins" not in html


def test_a_flag_across_the_end_of_a_quote_is_cut_there_and_told_once():
    text = "say “well” now"
    quote = Mark(4, 10, "quote-3", "quote attributed", chip="Ana")
    html = mark_up(text, Block(0, 14), [flag(5, 14), quote])
    assert html.count("aria-label") == 1
    assert html.count('data-marks="flag-1 quote-3"') == 1
    assert html.count('data-marks="flag-1"') == 1
    assert own_words(html) == text


def test_two_flags_on_one_word_link_to_the_graver_and_tell_both():
    second = Mark(2, 5, "flag-2", "flag consider", "consider: style")
    html = mark_up("A bda word", Block(0, 10), [flag(2, 5), second])
    assert 'href="#flag-1" class="flag must flag consider" data-marks="flag-1 flag-2"' in html
    assert 'aria-label="bda (must: spelling; consider: style)"' in html


def test_a_blank_between_two_ends_of_marks_is_no_link():
    html = mark_up("The bell is gone", Block(0, 16), [flag(0, 9), flag(4, 8, "flag-2")])
    assert '<span class="flag must" data-marks="flag-1"> </span>' in html
    assert own_words(html) == "The bell is gone"


def test_a_mark_beyond_the_block_is_clipped_and_a_correction_adds_its_words_once():
    text = "One two.\n\nThree four."
    mark = Mark(4, 15, "correction-1", "pending", "pending correction", right="2. Drei")
    first = mark_up(text, Block(0, 8), [mark])
    second = mark_up(text, Block(10, 21), [mark])
    assert own_words(first) == "One two."
    assert own_words(second) == "Three four."
    assert (first + second).count("<ins") == 1


def test_labels_and_chips_are_escaped():
    mark = Mark(0, 2, 'flag-"1', 'a"b', '<i>"x"</i>', chip="<script>")
    html = mark_up("It", Block(0, 2), [mark])
    assert "<script>" not in html
    assert "<i>" not in html
    assert 'a"b' not in html


places = st.tuples(st.integers(-3, 40), st.integers(1, 30)).map(lambda p: (p[0], p[0] + p[1]))
rights = st.one_of(st.none(), st.text(max_size=4))


@given(st.lists(st.tuples(places, st.text(max_size=3), st.text(max_size=3), rights), max_size=6))
def test_whatever_overlaps_the_own_words_stay_the_text(marks):
    text = "Über “zwölf” 𝒳 <b> & 'so' 🙂 weiter dann"
    shown = [
        Mark(start, end, f"flag-{number}", "flag", label, chip, right)
        for number, ((start, end), label, chip, right) in enumerate(marks)
    ]
    assert own_words(mark_up(text, Block(2, len(text)), shown)) == text[2:]
