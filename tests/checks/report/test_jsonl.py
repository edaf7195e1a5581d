import json

import pytest

from articles.checks import run
from articles.checks.base import Problem, Rule
from articles.checks.house import House, NameForm, Registry
from articles.checks.proof import proof_copy, proof_text
from articles.checks.report import jsonl
from articles.quotations.base import Mention, Quote
from articles.quotations.extract import read_quotes
from articles.text.copy import Copy
from articles.text.document import Span
from articles.text.importers import Imported

TEXT = "“Enogh,” Ada Moss said to a clerk on Friday."
HOUSE = House(registry=Registry.of([NameForm("Ada Moss", "Ada Moss", source="staff list")]))


def span(document, words):
    start = document.text.index(words)
    return Span(start, start + len(words))


def mention(document, words):
    return Mention((span(document, words),), words)


def quotes(document):
    speaker = mention(document, "Ada Moss")
    return (
        Quote(
            spans=(span(document, "“Enogh,”"),),
            kind="direct",
            speaker=speaker,
            cue=mention(document, "said"),
            addressee=mention(document, "a clerk"),
            attributed=True,
            confidence=0.9,
            candidates=(speaker,),
            speaker_kind="person",
        ),
    )


def find(story, house):
    where = span(story.document, "Enogh")
    yield Problem(
        where.start, where.end, "“{word}” is not a word.", {"word": "Enogh"},
        lambda: ["Enough"], 0.75,
    )  # fmt: skip


def broken(story, house):
    raise ValueError("broken")


RULE = Rule("odd-word", "spelling", "must", 1, "Odd words", "why", find, (), ())
BROKEN = Rule("broken", "style", "should", 1, "Broken", "why", broken, (), ())


@pytest.fixture(autouse=True)
def _rules_and_quotes_of_the_tests_own(monkeypatch):
    monkeypatch.setattr(run, "all_rules", lambda: (RULE, BROKEN))
    monkeypatch.setattr(run, "read_quotes", quotes)


def record(proof):
    return json.loads(jsonl.line(proof))


def test_every_key_of_the_contract():
    assert record(proof_text("story-1", TEXT, HOUSE)) == {
        "schema": 2,
        "id": "story-1",
        "findings": [
            {
                "start": 1,
                "end": 6,
                "text": "Enogh",
                "rule": "odd-word",
                "category": "spelling",
                "severity": "must",
                "message": "“Enogh” is not a word.",
                "suggestions": ["Enough"],
                "in_quote": True,
                "confidence": 0.75,
            }
        ],
        "confirmed": [
            {"start": 9, "end": 17, "text": "Ada Moss", "kind": "name", "why": "staff list"}
        ],
        "quotes": [
            {
                "spans": [[0, 8]],
                "kind": "direct",
                "speaker": {"spans": [[9, 17]], "text": "Ada Moss"},
                "speaker_kind": "person",
                "role": None,
                "cue": {"spans": [[18, 22]], "text": "said"},
                "addressee": {"spans": [[26, 33]], "text": "a clerk"},
                "outlet": None,
                "via": None,
                "attributed": True,
                "confidence": 0.9,
                "candidates": [{"spans": [[9, 17]], "text": "Ada Moss"}],
                "fragments": [],
            }
        ],
        "notices": ["The rule “Broken” failed and was left out."],
    }


def test_the_text_is_given_only_where_the_input_was_not_plain_text():
    imported = Imported(Copy(headline="Clerk told", body=TEXT), notices=("1 link left out.",))
    told = record(proof_copy("a.docx", imported, HOUSE))
    assert list(told)[:3] == ["schema", "id", "text"]
    assert told["text"] == f"Clerk told\n\n{TEXT}"
    finding = told["findings"][0]
    assert told["text"][finding["start"] : finding["end"]] == finding["text"] == "Enogh"
    assert told["notices"] == ["The rule “Broken” failed and was left out."]


def test_every_offset_is_into_the_text_as_given():
    given = f"\r\n\r\nCafe\u0301.\x00\r\n\r\n{TEXT}\r\n"
    told = record(proof_text(1, given, HOUSE))
    for found in (*told["findings"], *told["confirmed"]):
        assert given[found["start"] : found["end"]] == found["text"]
    quote = told["quotes"][0]
    parts = [quote["spans"], *(quote[part]["spans"] for part in ("speaker", "cue", "addressee"))]
    assert [given[start:end] for [[start, end]] in parts] == [
        "“Enogh,”", "Ada Moss", "said", "a clerk",
    ]  # fmt: skip


@pytest.mark.parametrize("id", [7, "a\nb", "\ud800", None])
def test_a_line_is_one_line_of_ascii_whatever_the_row_holds(id):
    line = jsonl.line(proof_text(id, TEXT + "\ud800\u2028\x1b", HOUSE))
    assert line.isascii()
    assert len(line.splitlines()) == 1
    assert json.loads(line)["id"] == id


def test_a_fragment_of_the_same_speakers_indirect_speech_is_told_with_it(monkeypatch):
    monkeypatch.setattr(run, "read_quotes", read_quotes)
    text = "Ada Moss said the tills were “a pest” and would go. “Why?” Ian Orr asked."
    whole, other = record(proof_text(1, text, HOUSE))["quotes"]
    (fragment,) = whole["fragments"]
    assert (whole["kind"], fragment["kind"], other["fragments"]) == ("indirect", "partial", [])
    assert fragment["spans"] == [[29, 37]]
    assert fragment["speaker"] == whole["speaker"]
    assert "fragments" not in fragment
