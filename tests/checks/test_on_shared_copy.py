"""What the desk makes of real copy, where it lies beside the checkout."""

import json
from pathlib import Path

import pytest

from articles.checks.base import LANGUAGE, Finding
from articles.checks.house import House
from articles.checks.run import read
from articles.text.document import Document

SHARED = Path(__file__).parents[3] / "shared"
pytestmark = pytest.mark.shared


def read_file(path: Path) -> tuple[Finding, ...]:
    return read(Document(path.read_text(encoding="utf-8")), House()).findings


def test_the_war_story_s_slips_are_found_and_little_else() -> None:
    findings = read_file(SHARED / "copy" / "bakhmut.txt")
    wanted = {"Volodomyr", "btard", "sc bag"}
    language = [f.text for f in findings if f.rule.category in LANGUAGE]
    assert wanted <= set(language)
    assert len([text for text in language if text not in wanted]) <= 8
    hedges = [f.text for f in findings if f.rule.slug == "unsourced_hedge"]
    assert hedges == ["reportedly", "supposedly"]


def test_clean_news_draws_few_flags() -> None:
    rows = (SHARED / "bench" / "proofing" / "clean_us2016.jsonl").read_text().splitlines()[:40]
    texts = [json.loads(row)["text"] for row in rows]
    flags = {
        (number, finding.rule.slug, finding.text)
        for number, text in enumerate(texts)
        for finding in read(Document(text), House()).findings
        if finding.rule.category in LANGUAGE
    }
    assert len(flags) / sum(len(text.split()) for text in texts) < 1.5 / 1000
