"""Applying a diff to the old text gives the new one, whatever the texts."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from articles.text.diff import Change, Piece, apply_changes, changes, pieces

WORDS = st.sampled_from(
    ["the", "The", "council", "didn’t", "3,000", "“", "”", ",", ".", "—", "\n\n", "e\u0301", "😀"]
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=30).map(" ".join))


@given(TEXTS, TEXTS)
def test_changes_applied_to_the_old_text_give_the_new(old, new):
    assert apply_changes(old, changes(old, new)) == new


@given(TEXTS, TEXTS)
def test_changes_stand_in_order_and_apart(old, new):
    found = changes(old, new)
    assert all(a.end < b.start for a, b in pairwise(found))
    assert all(0 <= change.start <= change.end <= len(old) for change in found)


@given(TEXTS, TEXTS)
def test_every_change_changes_something(old, new):
    assert all(old[change.start : change.end] != change.right for change in changes(old, new))


@given(TEXTS)
def test_the_same_text_has_no_changes(text):
    assert changes(text, text) == []
    assert pieces(text, text) == ([Piece("equal", text)] if text else [])


@given(TEXTS, TEXTS)
def test_pieces_spell_out_both_texts(old, new):
    shown = pieces(old, new)
    assert "".join(piece.text for piece in shown if piece.op != "insert") == old
    assert "".join(piece.text for piece in shown if piece.op != "delete") == new


@given(TEXTS, TEXTS)
def test_no_piece_is_empty_and_a_deletion_comes_before_its_insertion(old, new):
    shown = pieces(old, new)
    assert all(piece.text for piece in shown)
    runs = [(a.op, b.op) for a, b in pairwise(shown)]
    assert ("insert", "delete") not in runs
    assert not [run for run in runs if run[0] == run[1]]


def test_whole_words_are_compared():
    assert changes("She didn’t go.", "She did go.") == [Change(4, 10, "did")]


def test_changes_are_applied_in_whatever_order_they_come():
    both = [Change(4, 7, "dog"), Change(0, 3, "One")]
    assert apply_changes("The cat ran", both) == "One dog ran"


def test_a_long_rewrite_is_compared_in_good_time():
    old = " ".join(f"word{number}" for number in range(12_000))
    new = " ".join(f"word{number}" for number in range(12_000, 0, -1))
    assert apply_changes(old, changes(old, new)) == new
