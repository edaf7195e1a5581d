"""A comparison in words: each verdict and warning has its sentence, each word its side."""

from typing import get_args

import pytest

from articles.models import Evidence, Quote
from articles.quotations.match import Verdict
from articles.quotations.warn import WarningId
from articles.text.document import Span
from articles.views.comparison import CONTEXT, VERDICTS, WARNINGS, Comparison, compare, pieces

SAID = "We will hold the old stone bridge, if we can, until the end of May, and then we shall see."


def comparison(words: str, text: str = SAID) -> Comparison:
    """Compare a quote of these words with evidence of this text; nothing is stored."""
    quote = Quote(exact=f"“{words}”", start=0, spans=[[0, len(words) + 2]])
    quote.evidence = Evidence(text=text, sha256=str(hash(text)))
    found = compare(quote)
    assert found is not None
    return found


def test_every_verdict_and_warning_has_its_sentence():
    assert set(VERDICTS) == set(get_args(Verdict))
    assert set(WARNINGS) == set(get_args(WarningId))


def test_what_was_changed_is_told_from_what_was_left_out():
    found = comparison("We will hold the [town’s] bridge … until the end of June")
    kinds = [(pair.kind, pair.quote, pair.evidence) for pair in found.pairs]
    assert ("owned", "[town’s]", "old stone") in kinds
    assert ("owned", "…", "if we can") in kinds
    assert ("changed", "June", "May") in kinds
    assert kinds[0] == ("same", "We will hold the", "We will hold the")


@pytest.mark.parametrize(
    ("words", "holds"), [("and then we shall see", True), ("and then we should see", False)]
)
def test_it_holds_where_nothing_is_left_to_weigh(words, holds):
    assert comparison(words).holds is holds


def test_places_near_each_other_stand_in_one_excerpt_and_others_in_their_own():
    words = "We will hold the old stone bridge … until the end of May, and then we shall see"
    assert len(list(comparison(words).excerpts)) == 1
    far = SAID.replace("if we can", "so we said " * (CONTEXT // 4))
    excerpts = list(comparison(words, far).excerpts)
    quoted = [[p.text for p in excerpt.pieces if p.is_quoted] for excerpt in excerpts]
    assert quoted == [[part] for part in words.split(" … ")]


def test_pieces_are_the_stretch_cut_at_each_place():
    cut = pieces("abcdefgh", Span(1, 20), [Span(0, 2), Span(4, 5)])
    assert [(piece.text, piece.is_quoted) for piece in cut] == [
        ("b", True),
        ("cd", False),
        ("e", True),
        ("fgh", False),
    ]
