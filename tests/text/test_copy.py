"""The parts of a story, their one text, their hash, and replacements in them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.copy import PARTS, Copy, Replacement, normalise
from articles.text.diff import Change, apply_changes

LINES = st.text(alphabet=st.sampled_from("ab c\n\r\x00é\u0301😀“”*’\ud800\u00a0"), max_size=24)
COPIES = st.builds(Copy, **dict.fromkeys(PARTS, LINES)).map(Copy.normalised)


def story() -> Copy:
    return Copy(headline="Bridge opens", byline="By Ana", body="One.\n\nTwo.", captions="A bridge")


@given(st.text(alphabet=st.characters()))
def test_normalising_twice_changes_nothing_more(text):
    assert normalise(normalise(text)) == normalise(text)


@given(LINES)
def test_normalised_text_is_lf_nfc_and_can_be_stored(text):
    result = normalise(text)
    assert "\r" not in result
    assert "\x00" not in result
    assert unicodedata.is_normalized("NFC", result)
    result.encode()


def test_windows_and_old_mac_line_ends_are_one_line_end():
    assert normalise("a\r\nb\rc\nd\r\n\r\ne") == "a\nb\nc\nd\n\ne"


def test_marks_stars_dashes_and_blanks_stay_as_typed():
    typed = " “f**k” — he's ‘in’…  two  blanks\tand a tab "
    assert normalise(typed) == typed


def test_an_accent_typed_apart_is_composed():
    assert normalise("cafe\u0301") == "café"


def test_half_a_surrogate_pair_becomes_the_replacement_character():
    assert normalise("a\ud83d b") == "a\ufffd b"


def test_the_text_lays_out_parts_with_a_blank_line_between():
    assert story().text == "Bridge opens\n\nBy Ana\n\nOne.\n\nTwo.\n\nA bridge"


def test_blocks_know_their_part_and_place():
    document = story().document()
    shown = [(block.kind, document.text[block.start : block.end]) for block in document.blocks]
    assert shown == [
        ("headline", "Bridge opens"),
        ("byline", "By Ana"),
        ("paragraph", "One."),
        ("paragraph", "Two."),
        ("caption", "A bridge"),
    ]


def test_the_hash_is_what_it_always_was():
    """Stored with every revision: another figure here would make every approval void."""
    assert story().sha256 == "cd01ac4dd0edb75bbbcc6401ebe9c0df6c69dc572d9e0f18b1a59f80dc84d559"


@given(COPIES, COPIES)
def test_two_stories_share_a_hash_only_when_they_are_the_same(one, other):
    assert (one.sha256 == other.sha256) == (one == other)


def test_the_same_words_in_another_part_are_another_hash():
    assert Copy(headline="One", body="Two").sha256 != Copy(standfirst="One", body="Two").sha256


@given(COPIES, st.data())
def test_a_replacement_within_a_part_changes_that_part_alone(copy, data):
    parts = [part for part in PARTS if getattr(copy, part)]
    if not parts:
        return
    part = data.draw(st.sampled_from(parts))
    held = getattr(copy, part)
    start = data.draw(st.integers(0, len(held)))
    end = data.draw(st.integers(start, len(held)))
    offset = copy.text.index(held) if parts == [part] else _offset(copy, part)
    changed = copy.replaced([Replacement(offset + start, offset + end, "Z")])
    assert getattr(changed, part) == normalise(f"{held[:start]}Z{held[end:]}")
    assert all(getattr(changed, p) == getattr(copy, p) for p in PARTS if p != part)


def _offset(copy: Copy, part: str) -> int:
    before = [getattr(copy, p) for p in list(PARTS)[: list(PARTS).index(part)]]
    return sum(len(held) + 2 for held in before if held)


@given(st.lists(st.integers(0, 40), min_size=2, max_size=8, unique=True), st.data())
def test_several_replacements_are_made_as_if_at_once(bounds, data):
    body = "The first of forty-one letters stands here"
    ends = sorted(bounds)
    spans = list(zip(ends[::2], ends[1::2], strict=False))
    made = [Replacement(start, end, data.draw(st.text("xy ", max_size=9))) for start, end in spans]
    expected = apply_changes(body, [Change(*each) for each in made])
    order = data.draw(st.permutations(made))
    assert Copy(body=body).replaced(order) == Copy(body=expected).normalised()


def test_neighbours_that_touch_are_both_replaced():
    copy = Copy(body="abcdef")
    assert copy.replaced([Replacement(0, 3, "x"), Replacement(3, 6, "y")]).body == "xy"


@pytest.mark.parametrize(
    "pair",
    [
        [Replacement(0, 3, "x"), Replacement(2, 5, "y")],
        [Replacement(0, 5, "x"), Replacement(2, 3, "y")],
        [Replacement(1, 4, "x"), Replacement(1, 4, "y")],
        [Replacement(0, 5, "x"), Replacement(2, 2, "y")],
    ],
)
def test_overlapping_replacements_are_refused(pair):
    with pytest.raises(ValueError, match="overlap"):
        Copy(body="abcdef").replaced(pair)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (4, 2), (0, 99), (99, 100)])
def test_a_replacement_outside_the_text_is_refused(start, end):
    with pytest.raises(ValueError, match="leaves the text"):
        Copy(body="abcdef").replaced([Replacement(start, end, "x")])


@pytest.mark.parametrize("words", ["opens\n\nBy", "opens\n", "\n\nBy", "\n", "Two.\n\nA"])
def test_a_replacement_across_parts_is_refused(words):
    start = story().text.index(words)
    if words == "\n":
        start = len("Bridge opens")
    with pytest.raises(ValueError, match="part of the story"):
        story().replaced([Replacement(start, start + len(words), "x")])


def test_paragraphs_of_one_part_may_be_joined():
    start = story().text.index("\n\nTwo")
    assert story().replaced([Replacement(start, start + 2, " ")]).body == "One. Two."


def test_a_part_that_is_cut_whole_leaves_no_blank_line_behind():
    start = story().text.index("By Ana")
    changed = story().replaced([Replacement(start, start + 6, "")])
    assert changed.text == "Bridge opens\n\nOne.\n\nTwo.\n\nA bridge"
