"""Blocks are asked about together, and each gets the answers that are its own."""

import pytest

from articles.checks import matches
from articles.checks.base import Match
from articles.checks.engines import grammar
from articles.checks.kept import Kept
from articles.checks.matches import matches_of
from articles.text.document import Document

SLIPS = "He can heard it.\n\nA clean one, “with an open mark.\n\nBroken off\n\nHe can heard it."


def found(text: str) -> list[tuple[str, int]]:
    """Return the words that the engine sees in ``text``, and where."""
    answers = matches_of(Document(text), "en-US", Kept({}))
    return [(text[match.start : match.end], match.start) for match in answers]


@pytest.fixture
def asked(monkeypatch) -> list[str]:
    """Texts that the engine is asked about; it sees something in the whole of each."""
    asked: list[str] = []

    def check(texts, variant):
        asked.extend(texts)
        return [(Match(0, len(text), "ALL", ""), Match(0, 3, "FIRST", "")) for text in texts]

    monkeypatch.setattr(grammar, "check", check)
    return asked


def test_each_block_has_its_own_answers_where_it_stands():
    assert found(SLIPS) == [("heard", 7), ("heard", SLIPS.rindex("heard"))]


def test_asked_together_or_apart_the_answers_are_the_same(monkeypatch):
    together = found(SLIPS)
    monkeypatch.setattr(matches, "_TOGETHER", 1)
    assert found(SLIPS) == together


def test_short_blocks_are_one_question(asked):
    found("One.\n\nTwo.\n\nThree.")
    assert asked == ["One.\n\nTwo.\n\nThree."]


def test_long_ones_are_several(asked, monkeypatch):
    monkeypatch.setattr(matches, "_TOGETHER", 10)
    found("One one one.\n\nTwo.\n\nThree three.\n\nFour.")
    assert len(asked) > 1
    assert "\n\n".join(asked) == "One one one.\n\nTwo.\n\nThree three.\n\nFour."


def test_an_answer_over_two_blocks_is_nobody_s(asked):
    assert found("One.\n\nTwo.") == [("One", 0)]
    assert found("One.") == [("One.", 0), ("One", 0)]
