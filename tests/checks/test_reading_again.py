"""Reading again after an edit: what has not changed is not read, and nothing is lost."""

import datetime
import json
import re
from collections.abc import Callable
from dataclasses import replace
from operator import attrgetter
from pathlib import Path

import pytest

from articles.checks.base import Match, Problem, Rule
from articles.checks.engines import grammar, tagger
from articles.checks.engines.grammar import EngineFailed
from articles.checks.house import House, NameForm, Registry, RuleSetting
from articles.checks.kept import Parts
from articles.checks.rules.doubled_word import RULE
from articles.checks.run import Reading, read
from articles.text.document import Document
from articles.text.importers import read_copy

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.md"))

FIRST, SECOND, THIRD = "The moths flew.", "“So be it,” she said.", "Many moths fell."
TEXT = f"{FIRST}\n\n{SECOND}\n\n{THIRD}"


@pytest.fixture
def asked(monkeypatch) -> list[str]:
    """Blocks that the engine is asked about; it sees a slip in every "moths"."""
    asked: list[str] = []

    def check(texts, variant):
        asked.extend(block for text in texts for block in text.split("\n\n"))
        return [
            tuple(
                Match(m.start(), m.end(), "MOTHS", "No.", ("months",))
                for m in re.finditer("moths", text)
            )
            for text in texts
        ]

    monkeypatch.setattr(grammar, "check", check)
    return asked


@pytest.fixture
def read_by_rule() -> list[str]:
    return []


@pytest.fixture
def rule(read_by_rule) -> Rule:
    """A rule that says what the engine sees, and notes each text that it reads."""

    def find(story, house):
        read_by_rule.append(story.document.text)
        for match in story.matches or ():
            words = story.document.text[match.start : match.end]
            yield Problem(
                match.start, match.end, "No “{words}”.", {"words": words},
                suggest=lambda: ["months"], confidence=0.5, severity="consider",
            )  # fmt: skip

    return replace(RULE, slug="moths", find=find, scope="paragraph")


def stored(reading: Reading) -> Parts:
    """Return what a reading keeps as a database gives it back."""
    return json.loads(json.dumps(reading.parts))


def told(reading: Reading) -> list[tuple]:
    """Return all that is said of each finding, but for how to suggest."""
    said = attrgetter("start", "end", "text", "rule.slug", "severity", "in_quote", "message")
    return [(*said(finding), finding.problem.confidence) for finding in reading.findings]


def test_after_an_edit_only_the_edited_paragraph_is_read(asked, read_by_rule, rule):
    known = stored(read(Document(TEXT), House(), [rule]))
    asked.clear()
    read_by_rule.clear()
    edited = TEXT.replace(SECOND, "So she said that the moths would not let it be.")
    reading = read(Document(edited), House(), [rule], known=known)
    assert asked == read_by_rule == ["So she said that the moths would not let it be."]
    assert told(reading) == told(read(Document(edited), House(), [rule]))
    assert [finding.text for finding in reading.findings] == ["moths"] * 3


def test_what_moved_is_found_in_its_new_place(asked, rule):
    known = stored(read(Document(TEXT), House(), [rule]))
    asked.clear()
    moved = f"A new first.\n\n{THIRD}\n\n{FIRST}"
    reading = read(Document(moved), House(), [rule], known=known)
    assert asked == ["A new first."]
    assert told(reading) == told(read(Document(moved), House(), [rule]))


def test_what_is_gone_is_not_kept(asked, rule):
    first = read(Document(TEXT), House(), [rule])
    second = read(Document(FIRST), House(), [rule], known=stored(first))
    assert second.parts.keys() < first.parts.keys()
    assert stored(second) == stored(read(Document(FIRST), House(), [rule]))


def test_a_rule_of_the_whole_document_always_runs(asked, read_by_rule, rule):
    rule = replace(rule, scope="document")
    known = stored(read(Document(TEXT), House(), [rule]))
    read_by_rule.clear()
    read(Document(TEXT), House(), [rule], known=known)
    assert read_by_rule == [TEXT]


MARCH = datetime.date(2026, 3, 1)
CHANGES: dict[str, Callable[[Rule], tuple]] = {
    "another version": lambda rule: (Document(TEXT), House(), replace(rule, version=9), None),
    "another kind of block": lambda rule: (
        Document(TEXT, tuple(replace(b, kind="caption") for b in Document(TEXT).blocks)),
        House(), rule, None,
    ),
    "a setting": lambda rule: (
        Document(TEXT), House(settings={"moths": RuleSetting("must")}), rule, None,
    ),
    "another sheet": lambda rule: (
        Document(TEXT), House(replace(House().sheet, quote_marks="single")), rule, None,
    ),
    "another day": lambda rule: (Document(TEXT), House(), rule, MARCH),
}  # fmt: skip


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_a_rule_may_ask_makes_it_read_again_but_not_the_engine(
    change, asked, read_by_rule, rule
):
    known = stored(read(Document(TEXT), House(), [rule]))
    asked.clear()
    read_by_rule.clear()
    document, house, rule, date = change(rule)
    read(document, house, [rule], date, known=known)
    assert read_by_rule == [FIRST, SECOND, THIRD]
    assert asked == []


def test_for_a_new_name_only_rules_of_the_whole_document_read_again(asked, read_by_rule, rule):
    of_all = replace(rule, slug="whole", scope="document")
    known = stored(read(Document(TEXT), House(), [rule, of_all]))
    read_by_rule.clear()
    house = House(registry=Registry.of([NameForm("Moths", "Mothes"), NameForm("Kyiv", "Kyiv")]))
    read(Document(TEXT), house, [rule, of_all], known=known)
    assert read_by_rule == [TEXT]


def test_marks_that_an_edit_elsewhere_moves_make_the_rule_read_again(asked, read_by_rule, rule):
    text = "“It was late.\n\n“The moths flew,” she said."
    known = stored(read(Document(text), House(), [rule]))
    read_by_rule.clear()
    read(Document(text.replace("“It", "It")), House(), [rule], known=known)
    assert "It was late." in read_by_rule
    assert all("“It" not in each for each in read_by_rule)


def test_another_variant_of_english_is_another_engine(asked, rule):
    known = stored(read(Document(TEXT), House(), [rule]))
    asked.clear()
    british = replace(House().sheet, variant="en-GB")
    read(Document(TEXT), House(british), [rule], known=known)
    assert asked == [FIRST, SECOND, THIRD]


def test_a_new_rule_reads_all_and_the_others_do_not_again(asked, read_by_rule, rule):
    known = stored(read(Document(TEXT), House(), [rule]))
    seen: list[str] = []
    new = replace(
        rule, slug="new", find=lambda story, house: seen.append(story.document.text) or ()
    )
    read_by_rule.clear()
    read(Document(TEXT), House(), [rule, new], known=known)
    assert read_by_rule == []
    assert seen == [FIRST, SECOND, THIRD]


def test_to_suggest_the_rule_reads_that_part_alone(asked, read_by_rule, rule):
    known = stored(read(Document(TEXT), House(), [rule]))
    reading = read(Document(TEXT), House(), [rule], known=known)
    read_by_rule.clear()
    assert reading.findings[1].suggestions() == ["months"]
    assert read_by_rule == [THIRD]


@pytest.mark.parametrize("scope", ["paragraph", "document"])
def test_parts_of_speech_are_worked_out_once_for_each_paragraph(asked, rule, monkeypatch, scope):
    seen, tagged = [], []
    tag_words = tagger.tag_words
    monkeypatch.setattr(tagger, "tag_words", lambda words: tagged.append(words) or tag_words(words))

    def find(story, house):
        seen.extend(story.tagged)
        return ()

    other = replace(rule, slug="other", find=find, scope="paragraph")
    rules = [replace(rule, find=find, scope=scope), other]
    known = stored(read(Document(TEXT), House(), rules))
    assert len(tagged) == 3
    tagged.clear()
    seen.clear()
    edited = Document(TEXT.replace("flew", "could fly"))
    read(edited, House(), [replace(rule, find=find, scope="document"), other], known=known)
    assert [" ".join(words) for words in tagged] == ["The moths could fly ."]
    tags = list(tagger.tag(edited))
    assert seen[: len(tags)] == tags


def test_an_engine_that_failed_is_asked_again_about_what_it_did_not_answer(
    asked, monkeypatch, rule
):
    def refuse(texts, variant):
        raise EngineFailed("did not answer in time")

    known = stored(read(Document(f"{FIRST}\n\n{SECOND}"), House(), [rule]))
    with monkeypatch.context() as patch:
        patch.setattr(grammar, "check", refuse)
        failed = read(Document(TEXT), House(), [rule], known=known)
    assert failed.notices
    assert failed.version == ""
    asked.clear()
    reading = read(Document(TEXT), House(), [rule], known=stored(failed))
    assert asked == [THIRD]
    assert told(reading) == told(read(Document(TEXT), House(), [rule]))
    assert reading.version


def test_a_broken_rule_is_tried_again(asked, rule):
    def fail(story, house):
        yield Problem(0, 3, "Found before the failure.")
        raise ZeroDivisionError

    broken = replace(rule, find=fail)
    failed = read(Document(TEXT), House(), [broken])
    assert failed.version == ""
    again = read(Document(TEXT), House(), [rule], known=stored(failed))
    assert [finding.text for finding in again.findings] == ["moths", "moths"]


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_every_seed_reads_the_same_with_and_without_what_is_known(path):
    copy = read_copy(path.name, path.read_bytes()).copy
    paragraphs = copy.body.split("\n")
    edited = replace(copy, body="\n".join([*paragraphs[:2], "A a new one.", *paragraphs[3:]]))
    known = stored(read(copy.document(), House()))
    again, anew = read(edited.document(), House(), known=known), read(edited.document(), House())
    assert told(again) == told(anew)
    assert told(again)
    assert again.notices == anew.notices
    assert stored(again) == stored(anew)
