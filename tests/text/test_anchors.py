"""Anchors follow the edit, and are never put on words that were not theirs."""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from articles.text.anchors import AROUND, CONTEXT, Anchor, anchor_at, carry, follow
from articles.text.diff import Change, apply_changes, changes

WORDS = st.sampled_from(
    ["the", "council", "met", "teh", "said", "“No,", "x”", "He", ".", "\n\n", "café", "😀", "a"]
)
TEXTS = st.lists(WORDS, min_size=1, max_size=25).map(" ".join)


def place(text: str, words: str, occurrence: int = 1) -> Anchor:
    start = -1
    for _ in range(occurrence):
        start = text.index(words, start + 1)
    return anchor_at(text, start, start + len(words))


def carried(old: str, new: str, words: str, occurrence: int = 1) -> Anchor:
    return carry(place(old, words, occurrence), changes(old, new), new, inferred=True)


@st.composite
def edits(draw) -> tuple[str, list[Change]]:
    """A text and changes of it, in order and apart from each other."""
    text = draw(TEXTS)
    bounds = draw(st.lists(st.integers(0, len(text)), max_size=8, unique=True))
    ends = sorted(bounds)
    made = [
        Change(start, end, draw(st.one_of(st.just(""), TEXTS, st.just(text[start:end]))))
        for start, end in zip(ends[::2], ends[1::2], strict=False)
    ]
    return text, made


@st.composite
def anchored_edits(draw) -> tuple[str, list[Change], Anchor]:
    text, made = draw(edits())
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, min(len(text), start + 12)))
    return text, made, anchor_at(text, start, end)


def is_touched(anchor: Anchor, made: list[Change]) -> bool:
    return any(change.start < anchor.end and anchor.start < change.end for change in made)


def shift(anchor: Anchor, made: list[Change]) -> int:
    before = [change for change in made if change.end <= anchor.start]
    return sum(len(change.right) - (change.end - change.start) for change in before)


@given(anchored_edits())
def test_what_an_edit_did_not_touch_goes_where_the_edit_took_it(case):
    text, made, anchor = case
    assume(not is_touched(anchor, made))
    new = carry(anchor, made, apply_changes(text, made), inferred=False)
    assert new.start == anchor.start + shift(anchor, made)
    assert new.state == ("exact" if new.start == anchor.start else "moved")


@given(anchored_edits(), st.booleans())
def test_a_placed_anchor_always_stands_on_its_own_words(case, inferred):
    text, made, anchor = case
    changed = apply_changes(text, made)
    new = carry(anchor, made, changed, inferred=inferred)
    assert new.exact == anchor.exact
    if new.state != "orphaned":
        assert changed[new.start : new.end] == anchor.exact
        assert changed[: new.start].endswith(new.prefix)
        assert changed[new.end :].startswith(new.suffix)


@given(TEXTS, TEXTS, st.data())
def test_a_diff_never_places_an_anchor_on_other_words(old, new, data):
    start = data.draw(st.integers(0, len(old) - 1))
    anchor = anchor_at(old, start, data.draw(st.integers(start + 1, len(old))))
    found = carry(anchor, changes(old, new), new, inferred=True)
    if found.state == "orphaned":
        assert (found.start, found.end) == (anchor.start, anchor.end)
    else:
        assert new[found.start : found.end] == anchor.exact


@given(TEXTS, TEXTS, TEXTS)
def test_words_that_are_gone_are_orphaned(before, after, new):
    old = f"{before} zebra {after}"
    assert carried(old, new, "zebra").state == "orphaned"


@given(anchored_edits())
def test_a_touched_anchor_is_never_put_where_no_change_was_made(case):
    text, made, anchor = case
    assume(is_touched(anchor, made))
    new = carry(anchor, made, apply_changes(text, made), inferred=False)
    if new.state != "orphaned":
        written = [follow(change.start, change.end, made) for change in made]
        assert any(start <= new.end and new.start <= end for start, end in written)


@given(anchored_edits(), st.booleans())
def test_doubt_is_for_a_person_to_lift(case, inferred):
    text, made, anchor = case
    doubtful = replace(anchor, state="doubtful")
    new = carry(doubtful, made, apply_changes(text, made), inferred=inferred)
    assert new.state in ("doubtful", "orphaned")


@given(TEXTS, st.data())
def test_nothing_changed_leaves_every_anchor_as_it_is(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    anchor = anchor_at(text, start, data.draw(st.integers(start + 1, len(text))))
    assert carry(anchor, [], text, inferred=True) == anchor


@given(edits(), st.data())
def test_follow_keeps_the_ends_in_order_and_in_the_text(case, data):
    text, made = case
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    new_start, new_end = follow(start, end, made)
    assert 0 <= new_start <= new_end <= len(apply_changes(text, made))


def test_words_cut_while_their_like_stands_elsewhere_are_orphaned():
    """The other passage was there before: it is not the one that was flagged."""
    passage = "Officials said on Monday that teh bridge would open again in May."
    old = f"{passage}\n\nIn between there is something else.\n\n{passage}"
    new = f"In between there is something else.\n\n{passage}"
    assert carried(old, new, "teh").state == "orphaned"
    assert carried(old, new, "teh", occurrence=2).state == "moved"


def test_a_paragraph_put_elsewhere_takes_its_anchors_along():
    first = "The mayor opened teh bridge in a short ceremony by the river."
    others = "\n\n".join(f"Paragraph {n} has {n} words of its own to say." for n in range(6))
    new = f"{others}\n\n{first}"
    found = carried(f"{first}\n\n{others}", new, "teh")
    assert (found.state, found.start) == ("moved", new.index("teh"))


def test_a_paragraph_put_in_twice_is_doubtful():
    first = "The mayor opened teh bridge in a short ceremony by the river."
    others = "\n\n".join(f"Paragraph {n} has {n} words of its own to say." for n in range(6))
    new = f"{others}\n\n{first}\n\nSo again:\n\n{first}\n\nThe end."
    assert carried(f"{first}\n\n{others}", new, "teh").state == "doubtful"


def test_words_in_a_rewritten_sentence_are_doubtful():
    old = "A long start. The council voted for teh plan after a debate. A long end."
    new = "A long start. After a debate, teh proposal was adopted by the council. A long end."
    assert carried(old, new, "teh").state in ("doubtful", "orphaned")


def test_an_orphan_comes_back_where_its_words_and_both_sides_are_put_back():
    old = "The mayor opened teh bridge in a short ceremony."
    cut = "The mayor came."
    orphan = carried(old, cut, "teh")
    assert orphan.state == "orphaned"
    back = carry(orphan, changes(cut, old), old, inferred=True)
    assert (back.state, back.start) == ("moved", old.index("teh"))


def test_an_orphan_does_not_come_back_on_the_strength_of_its_words():
    old = "The mayor opened teh bridge in a short ceremony."
    cut, other = "The mayor came.", "The mayor came. He read teh paper."
    orphan = carried(old, cut, "teh")
    assert carry(orphan, changes(cut, other), other, inferred=True).state == "orphaned"


def test_an_orphan_of_a_doubtful_place_does_not_come_back():
    """What stood around the doubtful place was perhaps another's."""
    text = "The mayor opened teh bridge in a short ceremony."
    doubtful = replace(place(text, "teh"), state="doubtful")
    orphan = carry(doubtful, changes(text, "Gone."), "Gone.", inferred=True)
    back = carry(orphan, changes("Gone.", text), text, inferred=True)
    assert (orphan.state, back.state) == ("orphaned", "orphaned")


def test_the_first_words_of_a_story_are_not_sure_in_its_middle():
    """Nothing stood before them, so only what stands after them can be the same."""
    first = "Police said on Monday that a man died."
    old = f"{first}\n\nMore on page two."
    made = [Change(0, len(first), ""), Change(len(old), len(old), f" Late {first}")]
    found = carry(place(old, "Police"), made, apply_changes(old, made), inferred=True)
    assert found.state == "doubtful"


def test_a_change_beside_the_words_leaves_them_exact_or_moved():
    old = "The cat sat on teh mat all day."
    assert carried(old, "The cat sat on teh rug all day.", "teh").state == "exact"
    assert carried(old, "The old cat sat on teh mat all day.", "teh").state == "moved"


@pytest.mark.parametrize("words", ["😀", "é", "e\u0301 x", "“Non”"])
def test_offsets_count_code_points(words):
    old = f"😀 one 😀 two {words} three and some more."
    new = f"😀😀😀 {old}"
    start = old.index("two ") + 4
    found = carry(anchor_at(old, start, start + len(words)), changes(old, new), new, inferred=True)
    assert new[found.start : found.end] == words
    assert found.start == start + 4


def test_an_anchor_keeps_what_stands_around_it():
    text = "x" * 50 + "HERE" + "y" * 50
    anchor = anchor_at(text, 50, 54)
    assert (anchor.prefix, anchor.exact, anchor.suffix) == ("x" * CONTEXT, "HERE", "y" * CONTEXT)
    assert AROUND <= CONTEXT


@pytest.mark.parametrize(("start", "end"), [(2, 2), (3, 2), (-1, 2), (0, 6), (9, 10)])
def test_an_anchor_needs_words_of_the_text(start, end):
    with pytest.raises(ValueError, match="no words"):
        anchor_at("12345", start, end)
