"""Twelve kinds of edit in a long text, and quotes that it does not hold."""

import random

import pytest

from articles.quotations.evidence import Evidence
from articles.quotations.match import match
from tests.benchmarks.match import is_right, is_tight
from tests.benchmarks.match_edits import KINDS, Text, absent
from tests.benchmarks.match_text import speech

VERDICTS = {"none": "verbatim", "case": "verbatim", "quote marks": "verbatim"}
VERDICTS |= {"punctuation": "verbatim", "ellipsis": "trimmed", "bracket": "trimmed"}


@pytest.fixture(scope="module")
def text() -> Text:
    return Text(speech(30_000, 21))


@pytest.fixture(scope="module")
def evidence(text: Text) -> Evidence:
    return Evidence(text.text)


@pytest.mark.parametrize("kind", KINDS)
def test_an_edited_quote_is_found_where_it_stands(
    kind: str, text: Text, evidence: Evidence
) -> None:
    chance = random.Random(22)
    for _ in range(60):
        taken = KINDS[kind](chance, text)
        found = match(taken.quote, evidence)
        spans = [(place.start, place.end) for place in found.places]
        assert found.verdict == VERDICTS.get(kind, "altered"), taken.quote
        assert is_right(text, taken, spans), taken.quote
        assert is_tight(text, taken, spans), taken.quote


def test_what_another_said_is_not_found(text: Text, evidence: Evidence) -> None:
    chance, other = random.Random(23), Text(speech(30_000, 24))
    quotes = [absent(chance, other) for _ in range(500)]
    found = [(quote, match(quote, evidence)) for quote in quotes]
    assert not [quote for quote, result in found if result.verdict in ("altered", "trimmed")]
