import pytest

from articles.checks.engines.tagger import tag
from articles.checks.number import number_of
from articles.text.document import Document


def number(phrase: str) -> str:
    """Return the number of ``phrase`` as the subject of a sentence."""
    words = list(tag(Document(f"{phrase} moved.")))
    return number_of(words[: len(phrase.split())])


@pytest.mark.parametrize(
    "phrase", ["The box", "This", "The news", "A bus", "My analysis", "Each", "The number"]
)
def test_one(phrase: str) -> None:
    assert number(phrase) == "s"


@pytest.mark.parametrize(
    "phrase", ["The boxes", "These", "Several men", "Students", "Republicans", "The salespeople"]
)
def test_several(phrase: str) -> None:
    assert number(phrase) == "p"


@pytest.mark.parametrize(
    "phrase",
    [
        "The team", "A number", "Ten miles", "Two aircraft", "Some", "Woods",
        "Lloyds", "The vertebrae", "The next ten", "A few days", "The Rolling Stones",
    ],
)  # fmt: skip
def test_either(phrase: str) -> None:
    assert number(phrase) == "x"


def test_a_title_tells_a_person_from_a_club() -> None:
    assert number("President Ruiz") == "s"
    assert number("Rival Barbara Ruiz") == "s"
    assert number("Arsenal") == number("Georgia State") == number("Virginia Tech") == "x"
