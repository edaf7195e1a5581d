"""Quotations on labelled news, held to what was reached, and on the war report."""

import importlib.util
import json
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

from articles.quotations.base import Mention, Quote
from articles.quotations.extract import read_quotes
from articles.quotations.mixed import speech_acts
from articles.text.document import Document

SHARED = Path(__file__).parents[3] / "shared"
BENCH = SHARED / "bench" / "quotations"

pytestmark = pytest.mark.shared


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", BENCH / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def as_scored(quote: Quote) -> dict:
    """Return what the scorer reads of a quote at the top level of the JSONL contract."""

    def mention(held: Mention | None) -> dict | None:
        return held and {"spans": [[s.start, s.end] for s in held.spans], "text": held.text}

    return {
        "spans": [[s.start, s.end] for s in quote.spans],
        "speaker": mention(quote.speaker),
        "cue": mention(quote.cue),
    }


def test_polnear_development_split_stays_as_good_as_it_was() -> None:
    lines = (BENCH / "polnear_dev.jsonl").read_text("utf-8").splitlines()
    gold = [json.loads(line) for line in lines if line.strip()]
    acts = {row["id"]: speech_acts(read_quotes(Document(row["text"]))) for row in gold}
    predicted = {id: {"quotes": [as_scored(act.quote) for act in acts[id]]} for id in acts}
    result = scorer().score(gold, predicted)
    assert result["marked"]["det"]["f1"] >= 97.4
    assert result["marked"]["speaker_e2e"]["overlap"] >= 87.5
    assert result["speech"]["overlap"]["f1"] >= 81.5
    assert result["speech"]["speaker_e2e"] >= 76.8


def test_the_war_report() -> None:
    text = (SHARED / "copy" / "bakhmut.txt").read_text("utf-8")
    marked = [q for q in read_quotes(Document(text)) if q.kind != "indirect"]
    assert Counter(q.kind for q in marked for _ in q.spans) == {
        "block": 5, "partial": 3, "direct": 2,
    }  # fmt: skip
    assert sum(len(quote.spans) for quote in marked) == 10
    blocks = [quote for quote in marked if quote.kind == "block"]
    assert len(blocks) == 5
    assert all(q.speaker is None and not q.attributed and q.candidates for q in blocks)
    said = {
        (q.kind, q.speaker.text, q.cue and q.cue.text, q.outlet and q.outlet.text)
        for q in marked
        if q.attributed and q.speaker
    }
    assert said == {
        ("partial", "Vladimir Putin", "has announced", None),
        ("partial", "Serhiy Haidai", "adding", "Telegram"),
        ("direct", "Tatiana Stanovaya", "told", "CNBC"),
    }
    assert [len(q.spans) for q in marked if q.kind == "direct"] == [2]
