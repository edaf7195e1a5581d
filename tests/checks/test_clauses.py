import pytest

from articles.checks.base import Story
from articles.checks.clauses import is_mandated, opens_clause
from articles.checks.phrases import Phrases
from articles.text.document import Document


def place(text: str, head: str) -> tuple[Phrases, int]:
    (phrases,) = Story(Document(text)).phrases
    return phrases, next(at for at in range(len(phrases.items)) if phrases.head(at).text == head)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The box fell.", "box"),
        ("But the box fell.", "box"),
        ("He left because the box fell.", "box"),
        ("In the end the box fell.", "box"),
        ("When she came, the box fell.", "box"),
        ("She came and the box fell.", "box"),
        ("They think the box fell.", "box"),
        ("Every time the box fell, she laughed.", "box"),
    ],
)
def test_where_a_subject_may_stand(text: str, subject: str) -> None:
    assert opens_clause(*place(text, subject))


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("She sold the box.", "box"),
        ("He sat on the box.", "box"),
        ("The bag and the box fell.", "box"),
        ("Bags, tins, boxes and jars fell.", "boxes"),
    ],
)
def test_where_an_object_or_item_stands(text: str, noun: str) -> None:
    assert not opens_clause(*place(text, noun))


def test_a_mandate_rules_the_clause_after_it() -> None:
    assert is_mandated(*place("They demand that she go.", "she"))
    assert is_mandated(*place("They insisted she go.", "she"))
    assert not is_mandated(*place("They say that she goes.", "she"))
    assert not is_mandated(*place("The director of the club, she says.", "she"))
