"""Pairing of quote marks: what is speech, what is an apostrophe, what does not fit."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.quotations.marks import Marks, pair_marks
from articles.text.document import Document


def pair(text: str) -> Marks:
    return pair_marks(Document(text))


def stretches(text: str) -> list[str]:
    return [text[s.start : s.end] for s in pair(text).stretches]


def troubles(text: str) -> list[tuple[str, int, str]]:
    return [(t.kind, t.start, t.right) for t in pair(text).troubles]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“Go,” she said. “Now.”", ["“Go,”", "“Now.”"]),
        ('"Go," she said. "Now."', ['"Go,"', '"Now."']),
        ("‘Go,’ she said. ‘Now.’", ["‘Go,’", "‘Now.’"]),
        ("'Go,' she said. 'Now.'", ["'Go,'", "'Now.'"]),
        ("``Go,'' she said. ''Now.''", ["``Go,''", "''Now.''"]),
        ("«Go,» she said.", ["«Go,»"]),
        ("“He told me, ‘Go,’ so I went.”", ["“He told me, ‘Go,’ so I went.”"]),
        ("‘He told me, “Go,” so I went.’", ["‘He told me, “Go,” so I went.’"]),
        ("\"He told me, 'Go,' so I went.\"", ["\"He told me, 'Go,' so I went.\""]),
        ("“He told me, ‘Go.’”", ["“He told me, ‘Go.’”"]),
    ],
)
def test_pairs_every_style(text: str, found: list[str]) -> None:
    assert stretches(text) == found
    assert troubles(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The ’90s were rock ’n’ roll, ’til ’em all went home.",
        "The '90s were rock 'n' roll, 'til 'em all went home.",
        "It’s the owners’ dog, the boss’s car and O’Hara’s hat; they don’t bite.",
        "It's the owners' dog, the boss's car and O'Hara's hat; they don't bite.",
        "The bakers’ oven and the drivers’ depot’s doors weren’t shut.",
        'The guard is 6\'2" tall and the pipe is 12" wide.',
        "The table is 5' by 3' and 30\" high.",
    ],
)
def test_apostrophes_feet_and_inches_are_no_quotes(text: str) -> None:
    assert stretches(text) == []
    assert troubles(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("‘It’s the owners’ dog,’ he said.", ["‘It’s the owners’ dog,’"]),
        ("‘Give it to ’em in the ’90s,’ he said.", ["‘Give it to ’em in the ’90s,’"]),
        ("It was ‘a dancers’ paradise’, she said.", ["‘a dancers’ paradise’"]),
        ("'It's the owners' dog,' he said.", ["'It's the owners' dog,'"]),
        ("He had ‘never seen it’ and left.", ["‘never seen it’"]),
        ("It was 'daft' and the owners' club 'barmy'.", ["'daft'", "'barmy'"]),
        (
            "'I'm off,' he said, 'an' the boys' van's gone.'",
            ["'I'm off,'", "'an' the boys' van's gone.'"],
        ),
        ('"The rim is 24" across," he said.', ['"The rim is 24" across,"']),
        ('They made the "top 10" in May.', ['"top 10"']),
    ],
)
def test_apostrophes_and_inches_inside_quotes(text: str, found: list[str]) -> None:
    assert stretches(text) == found


def test_a_speech_over_paragraphs_opens_each_and_closes_the_last() -> None:
    marks = pair("“We packed.\n\n“We left.\n\n“We slept,” she said.")
    assert [(s.continues, s.continued, s.closed) for s in marks.stretches] == [
        (False, True, False),
        (True, True, False),
        (True, False, True),
    ]
    assert marks.troubles == ()


def test_a_new_quote_does_not_continue_a_closed_one() -> None:
    assert not any(s.continues for s in pair("“We packed.”\n\n“We left.”").stretches)


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("“We packed, she said.", ("unclosed", 0, "”")),
        ("“We packed, she said.\n\nNobody came.", ("unclosed", 0, "”")),
        ('"We packed, she said.', ("unclosed", 0, '"')),
        ("We packed,” she said.", ("unopened", 10, "“")),
        ('We packed," she said.', ("unopened", 10, '"')),
        ('“We packed," she said.', ("mismatched", 11, "”")),
        ('"We packed,” she said.', ("mismatched", 11, '"')),
        ("“We packed,“ she said.", ("mismatched", 11, "”")),
        ("”We packed,” she said.", ("mismatched", 0, "“")),
        ("“We packed, she said. “We left,” he said.", ("unclosed", 0, "”")),
    ],
)
def test_reports_the_mark_that_does_not_fit(text: str, trouble: tuple[str, int, str]) -> None:
    assert troubles(text) == [trouble]


@given(st.text(alphabet="“”\"‘’'`«» ab.,\n0s", max_size=80))
def test_stretches_are_in_order_apart_and_within_one_block(text: str) -> None:
    document = Document(text)
    found = pair_marks(document).stretches
    for before, after in pairwise(found):
        assert before.end <= after.start
    for stretch in found:
        assert 0 <= stretch.start <= stretch.inner.start <= stretch.inner.end <= stretch.end
        block = document.block_at(stretch.start)
        assert block
        assert stretch.end <= block.end


def test_straight_single_marks_run_on_over_paragraphs() -> None:
    text = "Clara Dahl said: 'We won. We'll rest.\n\n'We sail on. We go home.'"
    found = pair_marks(Document(text))
    assert [stretch.continues for stretch in found.stretches] == [False, True]
    assert not found.troubles


@pytest.mark.parametrize("text", ["„Guten Tag“, he said.", "»Hej«, he said.", "«Salut», he said."])
def test_pairs_of_other_languages_match(text: str) -> None:
    assert not pair_marks(Document(text)).troubles
