"""Commas round linking words."""

import time

import pytest

from articles.checks.base import Story
from articles.checks.house import House
from articles.checks.rules.comma import RULE
from articles.text.document import Document
from tests.checks.reading import findings, flagged


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("However the ferry sailed at noon.", "However"),
        ("“In addition the crew left,” he said.", "In addition"),
        ("It was late. Therefore they stayed.", "Therefore"),
        ("On the other hand she won.", "On the other hand"),
    ],
)
def test_a_linking_word_takes_a_comma(text: str, link: str) -> None:
    (found,) = findings("comma", text)
    assert (found.text, found.suggestions()) == (link, [f"{link},"])


@pytest.mark.parametrize("comma", ["", ","])
def test_two_sentences_want_more_than_a_comma(comma: str) -> None:
    (found,) = findings("comma", f"The ferry was late, however{comma} it sailed at noon.")
    assert (found.text, found.suggestions()[0]) == (", however", "; however,")


@pytest.mark.parametrize(
    "text",
    [
        "However, the ferry sailed.",
        "However late it was, they sailed. However they did it, it worked.",
        "In addition to the crew they took a cook.",
        "The ferry, however, sailed, and it sank.",
        "When it came, however, the crew had left.",
        "In 2010, however, the crew left.",
        "Then the crew left. Now they sail.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert flagged("comma", text) == []


@pytest.mark.parametrize(
    ("text", "words", "right"),
    [
        ("Apparently the ferry sank.", "Apparently", "Apparently,"),
        ("By selling the boat they saved the firm.", "boat they", "boat, they"),
        ("The fees rise which in turn hurts trade.", "rise which in turn", "rise, which in turn"),
        ("She is from Hull isn’t she?", "Hull isn’t she", "Hull, isn’t she"),
    ],
)
def test_a_comma_parts_clauses(text: str, words: str, right: str) -> None:
    (finding,) = findings("comma", text)
    assert (finding.text, finding.suggestions()) == (words, [right])


@pytest.mark.parametrize(
    "text",
    [
        "After saying she was ill, he left. After the film, we left.",
        "By the time we left, it was late. Who says it wasn’t it?",
        "The fees rise, which in turn hurts trade.",
    ],
)
def test_clauses_that_need_no_comma_are_left(text: str) -> None:
    assert flagged("comma", text) == []


def test_a_word_without_end_is_gone_through_once() -> None:
    text = f"Is it {'a' * 20_000}? It is {'b' * 20_000} in turn."
    started = time.process_time()
    assert list(RULE.find(Story(Document(text), (), ()), House())) == []
    assert time.process_time() - started < 2
