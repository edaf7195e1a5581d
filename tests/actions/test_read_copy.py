"""What was read of an article is kept, and not read again."""

import re

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.actions import suggest
from articles.actions.read_copy import read_copy
from articles.actions.review import reread
from articles.actions.suggest import suggestions_for
from articles.checks.base import Match, Problem
from articles.checks.engines import grammar
from articles.checks.engines.grammar import EngineFailed
from articles.models import LastReading, Role
from tests.actions.rules import make_rule
from tests.actions.test_review import edit
from tests.factories import apply_correction, make_article, make_user

pytestmark = pytest.mark.django_db

HEADLINE, FIRST, SECOND = "So teh moths came", "So teh council met.", "It was late."
BODY = f"{FIRST}\n\n{SECOND}"


@pytest.fixture
def asked(monkeypatch) -> list[str]:
    """Blocks that the engine is asked about; it sees nothing in them but "teh"."""
    asked: list[str] = []

    def check(texts, variant):
        asked.extend(block for text in texts for block in text.split("\n\n"))
        return [
            tuple(
                Match(*found.span(), "TEH", "No word.", ("the",))
                for found in re.finditer("teh", text)
            )
            for text in texts
        ]

    monkeypatch.setattr(grammar, "check", check)
    return asked


@pytest.fixture
def read_by_rule(asked, use_rules, monkeypatch) -> list[str]:
    """Texts that a rule of a paragraph reads; it finds what the engine sees."""
    texts: list[str] = []

    def find(story, house):
        texts.append(story.document.text)
        for match in story.matches or ():
            words = {"words": story.document.text[match.start : match.end]}
            suggest = list(match.suggestions).copy
            yield Problem(match.start, match.end, "No “{words}”.", words, suggest)

    rule = make_rule("teh", "", find=find, scope="paragraph")
    use_rules(rule)
    monkeypatch.setattr(suggest, "all_rules", lambda: (rule,))
    return texts


def test_an_edit_is_read_and_the_rest_is_not(asked, read_by_rule):
    article = make_article(BODY, headline=HEADLINE)
    assert asked == read_by_rule == [HEADLINE, FIRST, SECOND]
    asked.clear()
    read_by_rule.clear()
    edit(article, SECOND, "And teh mayor came.")
    assert asked == read_by_rule == ["And teh mayor came."]
    assert article.flags.filter(status="open").count() == 3


def test_a_correction_is_read_and_the_rest_is_not(asked, read_by_rule):
    article = make_article(BODY, headline=HEADLINE)
    asked.clear()
    read_by_rule.clear()
    apply_correction(article, "late", "early")
    assert asked == read_by_rule == ["It was early."]


def test_reading_the_same_again_asks_nothing_and_changes_nothing(asked, read_by_rule):
    article = make_article(BODY)
    kept, flags = LastReading.objects.values().get(), list(article.flags.values())
    asked.clear()
    read_by_rule.clear()
    reread(make_user(Role.COPY_EDITOR), article)
    assert asked == read_by_rule == []
    assert LastReading.objects.values().get() == kept
    assert list(article.flags.values()) == flags


def test_one_article_knows_nothing_of_another(asked, read_by_rule):
    make_article(BODY)
    asked.clear()
    make_article(BODY)
    assert FIRST in asked
    assert LastReading.objects.count() == 2


def test_what_was_kept_is_one_query(asked, read_by_rule):
    article = make_article(BODY)
    with CaptureQueriesContext(connection) as queries:
        read_copy(article, article.working.document())
    assert sum("lastreading" in query["sql"] for query in queries) == 1


def test_to_suggest_the_rule_reads_its_paragraph_and_the_engine_nothing(asked, read_by_rule):
    article = make_article(BODY)
    asked.clear()
    read_by_rule.clear()
    assert suggestions_for(article.flags.get()) == ["the"]
    assert read_by_rule == [FIRST]
    assert asked == []


def test_what_is_kept_survives_a_dump(read_by_rule, tmp_path):
    make_article(BODY)
    parts = LastReading.objects.get().parts
    call_command("dumpdata", "articles.lastreading", output=str(tmp_path / "dump.json"))
    LastReading.objects.update(parts={})
    call_command("loaddata", str(tmp_path / "dump.json"))
    assert LastReading.objects.get().parts == parts != {}


def test_an_engine_that_fails_is_said_once_and_asked_again(asked, read_by_rule, monkeypatch):
    def refuse(texts, variant):
        raise EngineFailed("did not answer in time")

    with monkeypatch.context() as patch:
        patch.setattr(grammar, "check", refuse)
        article = make_article(BODY)
    assert len(article.notices) == 1
    assert article.flags.count() == 0
    assert LastReading.objects.get().read_with == ""
    reread(make_user(Role.COPY_EDITOR), article)
    article.refresh_from_db()
    assert article.notices == []
    assert article.flags.get().exact == "teh"
    assert LastReading.objects.get().read_with
