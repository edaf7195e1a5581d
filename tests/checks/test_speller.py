import pytest

from articles.checks.base import Match, Story
from articles.checks.speller import Speller, lacks_capital
from articles.text.document import Document, Span

TEXT = Document("The recieved teh co-ocurring mail.")


def match(start: int, end: int, *suggestions: str, rule: str = "MORFOLOGIK_RULE_EN_US") -> Match:
    return Match(start, end, rule, "", suggestions)


def test_a_word_that_the_speller_rejects_has_its_suggestions() -> None:
    speller = Speller.of(Story(TEXT, matches=(match(4, 12, "received"), match(13, 16, "the"))))
    assert speller.told(Span(4, 12)) == ("received",)
    assert speller.told(Span(13, 16)) == ("the",)
    assert speller.told(Span(0, 3)) is None


def test_for_a_part_of_what_it_rejects_it_suggests_nothing() -> None:
    speller = Speller.of(Story(TEXT, matches=(match(17, 28, "co-occurring"),)))
    assert speller.told(Span(20, 28)) == ()


def test_other_rules_say_nothing_of_spelling() -> None:
    speller = Speller.of(Story(TEXT, matches=(match(0, 3, rule="IT_IS"),)))
    assert speller.told(Span(0, 3)) is None


def test_where_the_engine_was_not_asked_every_word_is_rejected() -> None:
    assert Speller.of(Story(TEXT)).told(Span(0, 3)) == ()


@pytest.mark.parametrize(
    ("form", "told", "lacks"),
    [
        ("spanish", ("Spanish", "Danish"), True),
        ("iphone", ("iPhone",), True),
        ("spanish", ("Danish", "Spanish"), False),
        ("hund", ("HUND",), False),  # rare
        ("tri", ("TRI",), False),  # short
        ("recieve", ("receive",), False),
        ("spanish", (), False),
    ],
)
def test_a_known_word_lacks_its_capital_where_only_case_is_corrected(
    form: str, told: tuple[str, ...], lacks: bool
) -> None:
    assert lacks_capital(form, told) is lacks
