"""Quotes without a speaker: what is flagged, what is left alone, what is said."""

from pathlib import Path

import pytest

from articles.checks.base import Finding, Rule
from articles.checks.house import House
from articles.checks.rules import orphan_fragment, orphan_quote, unsure_speaker
from articles.checks.run import read
from articles.text.copy import Copy
from articles.text.document import Document

RULES = (orphan_quote.RULE, orphan_fragment.RULE, unsure_speaker.RULE)
SHARED = Path(__file__).parents[3] / "shared"
ALONE = "“The ferry left without us. We slept on the pier.”"


def findings(text: str, *rules: Rule) -> tuple[Finding, ...]:
    return read(Document(text), House(), rules or RULES).findings


@pytest.mark.parametrize(
    ("rule", "text", "flagged"), [(rule, *example) for rule in RULES for example in rule.flags]
)
def test_flags_its_examples(rule: Rule, text: str, flagged: str) -> None:
    assert [found.text for found in findings(text, rule)] == [flagged]


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule in RULES for text in rule.leaves])
def test_leaves_its_examples(rule: Rule, text: str) -> None:
    assert findings(text, rule) == ()


def test_offers_who_is_named_near() -> None:
    text = f"Odile Brandt closed the port.\n\n{ALONE}\n\nIt opened at dawn."
    (found,) = findings(text)
    assert found.rule.severity == "must"
    assert found.message.endswith("Named near it: Odile Brandt.")


def test_one_finding_a_quote_of_several_paragraphs() -> None:
    text = "The port closed.\n\n“The ferry left.\n\n“We slept on the pier.”\n\nIt opened at dawn."
    (found,) = findings(text)
    assert found.text == "“The ferry left.\n\n“We slept on the pier.”"


def test_a_fragment_weighs_less_than_a_sentence() -> None:
    (found,) = findings("The pier was “colder than any bed at home” that night.")
    assert (found.rule.slug, found.rule.severity) == ("orphan_fragment", "should")


def test_a_likely_speaker_is_asked_about_and_stops_nothing() -> None:
    (found,) = findings("Mr. Ives met Mr. Okafor. He left.\n\n“The weir will hold,” he said.")
    assert (found.rule.slug, found.severity) == ("unsure_speaker", "should")
    assert found.message.startswith("Is this Ives?")


def test_a_headline_may_leave_the_speaker_to_the_story() -> None:
    copy = Copy(headline="‘We slept on the pier tonight’", body="The port closed.")
    assert read(copy.document(), House(), RULES).findings == ()


@pytest.mark.shared
def test_five_orphans_of_the_war_report() -> None:
    text = (SHARED / "copy/bakhmut.txt").read_text("utf-8")
    found = findings(text, orphan_quote.RULE)
    assert len(found) == 5
    assert all(f.text.startswith("“") and f.text.endswith("”") for f in found)
