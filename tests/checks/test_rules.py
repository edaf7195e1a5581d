"""What holds for every rule: its own examples, and that no text makes it fail."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.checks.base import Rule
from articles.checks.house import House, NameForm, Registry
from articles.checks.rules_index import all_rules
from articles.checks.run import read
from articles.text.document import Document
from tests.checks.reading import flagged

#: All but the grammar engine's, whose examples are in its own test.
RULES = tuple(rule for rule in all_rules() if not rule.slug.startswith("lt_"))
SLUGS = [rule.slug for rule in RULES]
FLAGS = [pytest.param(r.slug, *example, id=r.slug) for r in RULES for example in r.flags]
LEAVES = [pytest.param(r.slug, text, id=r.slug) for r in RULES for text in r.leaves]

#: Any text, and text made of what rules look for.
PIECES = (
    st.sampled_from(
        [
            "the the",
            "reportedly",
            "Volodomyr",
            "Pettersen",
            "Petterson",
            "btard",
            "sc bag",
            "comittee",
        ]
    )
    | st.sampled_from(
        [
            "“",
            "”",
            "’s",
            "'",
            '"',
            "…",
            "—",
            " ",
            "\n",
            "\n\n",
            "\u00a0",
            "\u200d",
            "U.S.",
            "Mr.",
            "said",
        ]
    )
    | st.sampled_from(["dont", "a", "😀", "e\u0301", "ŁÓDŹ", "İstanbul", "ſt", "Σ"])
)
TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=80),
    st.lists(PIECES, max_size=25).map(" ".join),
    st.lists(PIECES, max_size=25).map("".join),
)


@pytest.mark.parametrize("rule", RULES, ids=SLUGS)
def test_a_rule_has_examples_of_both_kinds(rule: Rule) -> None:
    assert rule.flags
    assert rule.leaves


@pytest.mark.parametrize(("slug", "text", "words"), FLAGS)
def test_a_rule_flags_what_it_says(slug: str, text: str, words: str) -> None:
    assert flagged(slug, text) == [words]


@pytest.mark.parametrize(("slug", "text"), LEAVES)
def test_a_rule_leaves_what_it_says(slug: str, text: str) -> None:
    assert flagged(slug, text) == []


def test_slugs_are_the_names_of_the_files() -> None:
    assert len(set(SLUGS)) == len(SLUGS)
    assert all(rule.find.__module__.endswith(f".{rule.slug}") for rule in RULES)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_no_text_makes_a_rule_fail(text: str) -> None:
    text = unicodedata.normalize("NFC", text)
    reading = read(Document(text), House())
    assert reading.rules_run == {rule.slug for rule in all_rules()}
    for finding in reading.findings:
        assert 0 <= finding.start < finding.end <= len(text)
        assert text[finding.start : finding.end] == finding.text
        assert finding.message


def test_a_finding_s_message_is_filled_in_and_braces_in_the_copy_do_no_harm() -> None:
    text = "The {comittee} met. The comittee {word} left."
    messages = [finding.message for finding in read(Document(text), House()).findings]
    assert messages
    assert all("{word}" not in message for message in messages)


@pytest.mark.parametrize("rule", RULES, ids=SLUGS)
def test_reading_twice_finds_the_same(rule: Rule) -> None:
    registry = Registry.of([NameForm("Kiew", "Kyiv", banned=True)])
    text = "\n\n".join(text for text, _ in rule.flags)
    first, second = (read(Document(text), House(registry=registry), [rule]) for _ in range(2))
    assert [(f.start, f.end, f.message) for f in first.findings] == [
        (f.start, f.end, f.message) for f in second.findings
    ]
