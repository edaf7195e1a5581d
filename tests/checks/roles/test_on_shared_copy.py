"""What the role check makes of real copy with the starter registry, where it lies beside."""

import datetime
from pathlib import Path

import pytest

from articles.checks.roles.check import verdicts_of
from articles.registry.data import starter
from articles.registry.file_store import FileStore
from articles.registry.index import registry_of
from articles.text.document import Document
from tests.benchmarks.roles import picked

SHARED = Path(__file__).parents[4] / "shared"
pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def store():
    return FileStore(starter())


def judged(text, day, store):
    document = Document(text)
    people = registry_of(document, store, "").people
    return verdicts_of(document, people, datetime.date.fromisoformat(day))


def test_the_war_story_s_offices_are_told_right_from_wrong(store):
    text = (SHARED / "copy" / "bakhmut.txt").read_text(encoding="utf-8")
    verdicts = [v for v in judged(text, "2022-12-31", store) if v.kind != "unknown"]
    assert [(verdict.person.name.split()[0], verdict.kind) for verdict in verdicts] == [
        ("Vladimir", "right"),
        ("Volodymyr", "right"),
        ("Serhiy", "appointed by another"),
    ]


def test_no_office_in_news_is_flagged_and_many_are_right(store):
    verdicts = [
        verdict.kind
        for row in picked()[::5]
        for verdict in judged(row["text"], row["id"].split("_")[1], store)
    ]
    assert set(verdicts) <= {"right", "unknown"}
    assert verdicts.count("right") >= 4
