"""The second reader with its own model; collected only where that is prepared."""

import pytest
from django.conf import settings

from articles.checks.engines.reader_files import prepared
from articles.checks.engines.weighing import Passage, Swap, Weigher
from articles.checks.house import House
from articles.checks.run import read
from articles.checks.second_reading import second_reading
from articles.management.reader import open_reader
from articles.text.document import Document

pytestmark = pytest.mark.reader


@pytest.fixture(scope="module")
def reader() -> Weigher:
    assert prepared(settings.READER_DIR)
    return open_reader()


def gain(reader: Weigher, text: str, word: str, instead: str) -> float:
    start = text.index(word)
    passage = Passage(text, (Swap(start, start + len(word), instead),))
    return next(reader.gains([passage]))[0]


@pytest.mark.parametrize(
    ("text", "slip", "meant"),
    [
        ("They went home after fifteen moths at sea.", "moths", "months"),
        ("The team had no time to loose.", "loose", "lose"),
        ("He took a deep breathe and jumped.", "breathe", "breath"),
        ("She called him a man of principal.", "principal", "principle"),
    ],
)
def test_what_was_meant_is_likelier_and_the_slip_is_not(
    reader: Weigher, text: str, slip: str, meant: str
) -> None:
    assert gain(reader, text, slip, meant) > 2
    assert gain(reader, text.replace(slip, meant), meant, slip) < -2


def test_the_rule_flags_and_leaves_what_it_says(reader: Weigher) -> None:
    rule = second_reading(reader)
    for text, words in rule.flags:
        assert [f.text for f in read(Document(text), House(), [rule]).findings] == [words]
    for text in rule.leaves:
        assert read(Document(text), House(), [rule]).findings == ()
