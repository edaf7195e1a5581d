"""The seed stories, each held to what was written of it by reading, before its rules."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from articles.checks.base import LANGUAGE, Finding
from articles.checks.house import House
from articles.checks.run import Reading, read
from articles.checks.sheet_files import starter_sheet
from articles.text.document import Document, Span
from articles.text.importers import read_copy

SEEDS = Path(__file__).parent.parent / "seeds"
NAMES = sorted(path.stem for path in SEEDS.glob("*.md"))

pytestmark = pytest.mark.parametrize("name", NAMES)


@dataclass(frozen=True)
class Seed:
    document: Document
    reading: Reading
    expected: dict

    def span(self, words: str, occurrence: int = 1) -> Span:
        start = -1
        for _ in range(occurrence):
            start = self.document.text.index(words, start + 1)
        return Span(start, start + len(words))

    def found_at(self, item: dict) -> list[Finding]:
        place = self.span(item["text"], item.get("occurrence", 1))
        return [
            finding
            for finding in self.reading.findings
            if finding.rule.category == item["category"]
            and place.overlaps(Span(finding.start, finding.end))
        ]


@cache
def seed(name: str) -> Seed:
    path = SEEDS / f"{name}.md"
    imported = read_copy(path.name, path.read_bytes())
    document = imported.copy.document()
    house = House(starter_sheet(imported.meta["language"]))
    expected = json.loads((SEEDS / f"{name}.expected.json").read_text())
    return Seed(document, read(document, house), expected)


def test_every_rule_ran(name):
    assert seed(name).reading.notices == ()


def test_finds_what_must_be_found(name):
    story = seed(name)
    unfound = [item for item in story.expected["must_find"] if not story.found_at(item)]
    assert not unfound


def test_leaves_alone_what_is_right(name):
    story = seed(name)
    right = [story.span(item["text"]) for item in story.expected["must_leave"]]
    wronged = [
        (finding.text, finding.rule.slug)
        for finding in language(story)
        if any(span.covers(Span(finding.start, finding.end)) for span in right)
    ]
    assert not wronged


def test_does_not_cry_wolf(name):
    story = seed(name)
    expected = [found for item in story.expected["must_find"] for found in story.found_at(item)]
    others = {finding.text for finding in language(story) if finding not in expected}
    assert len(others) <= story.expected["other_language_findings_at_most"], others


def test_what_no_rule_finds_yet_is_still_listed_so(name):
    """When a rule learns to find one of these, move it to ``must_find``."""
    story = seed(name)
    found = [item for item in story.expected["missed"] if story.found_at(item)]
    assert not found


def test_knows_who_said_what(name):
    story = seed(name)
    expected = story.expected["quotes"]
    wrong = [item for item in expected if _is_read(story, item) == ("missed" in item)]
    assert not wrong


def language(story: Seed) -> list[Finding]:
    return [f for f in story.reading.findings if f.rule.category in LANGUAGE]


def _is_read(story: Seed, item: dict) -> bool:
    start = story.span(item["starts"]).start
    there = [q for q in story.reading.quotes if any(s.start <= start <= s.end for s in q.spans)]
    if not there:
        return False
    # Reported speech may hold a quote: the inner one is meant.
    quote = min(there, key=lambda q: q.span.end - q.span.start)
    if item["speaker"] is None:
        return not quote.attributed
    if item.get("continues"):
        return quote.attributed
    said = quote.speaker and " ".join(
        story.document.text[span.start : span.end] for span in quote.speaker.spans
    )
    return quote.kind == item["kind"] and bool(said) and _same(said, item["speaker"])


def _same(said: str, expected: str) -> bool:
    return said.lower() in expected.lower() or expected.lower() in said.lower()
