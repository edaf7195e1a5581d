"""Offices in single sentences, each judged as it must be."""

import datetime

import pytest

from articles.checks.roles.check import verdicts_of
from articles.text.document import Document
from tests.checks.roles.people import PEOPLE
from tests.checks.roles.sentences import DAY, SENTENCES


@pytest.mark.parametrize("row", SENTENCES, ids=lambda row: row[0])
def test_it_is_judged_rightly(row):
    text, wanted, *day = row
    day = datetime.date.fromisoformat(day[0] if day else DAY)
    kinds = {verdict.kind for verdict in verdicts_of(Document(text), PEOPLE, day)}
    assert kinds - {"unknown"} == ({wanted} if wanted else set())


def test_there_are_enough_of_each_kind():
    kinds = [row[1] for row in SENTENCES]
    assert len(SENTENCES) >= 40
    assert min(map(kinds.count, ("right", None, "another place", "another office"))) >= 4
