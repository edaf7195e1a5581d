"""Quotes in text as it comes: captions, transcripts, pages, broken words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.quotations.evidence import Evidence, fold
from articles.quotations.match import match

TRANSCRIPT = """MARGARET HOLM: We have looked at every boat in the
[00:12:03] harbour, and I can tell you that none of them
MARGARET HOLM: is fit to sail. (LAUGHTER) That is the truth.
JONAS WEIR (mayor): But you said in May that >> all was well. HOLM: I was wrong.
Q. Who will pay?
A. The town will, [crosstalk] as it always has.
"""

CAPTIONS = """12
00:01:04,200 --> 00:01:07,900
the new lock will be open

13
00:01:08,000 --> 00:01:11,400
before the first frost
"""

PAGES = (
    "Harbour Board, minutes\nThe board resolved that the north mole be re-\npaired before winter. "
    "It asked the engi\u00ad\nneer for a long-\nterm plan, and noted that no of\ufb01cer of the\n"
    "1\n\fHarbour Board, minutes\nboard had seen the new draw-\n\n2\n\fHarbour Board, minutes\n"
    "ings. The mee\u00adting closed."
)


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("every boat in the harbour, and I can tell you", TRANSCRIPT),
        ("none of them is fit to sail. That is the truth.", TRANSCRIPT),
        ("But you said in May that all was well", TRANSCRIPT),
        ("The town will, as it always has", TRANSCRIPT),
        ("open before", CAPTIONS),
        ("the new lock will be open before the first frost", CAPTIONS),
        ("the north mole be repaired before winter", PAGES),
        ("It asked the engineer for a long-term plan", PAGES),
        ("It asked the engineer for a long term plan", PAGES),
        ("no officer of the board had seen the new drawings", PAGES),
        ("the meeting closed", PAGES),
    ],
)
def test_what_was_not_said_does_not_part_a_quote(quote: str, text: str) -> None:
    found = match(quote, text)
    assert (found.verdict, found.warnings) == ("verbatim", ())
    assert {step.op for step in found.alignment} == {"equal"}


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("Note: the ferry is late", "He wrote:\nNote: the ferry is late today."),
        ("it begins at 10:30:15 sharp", "The clock says it begins at 10:30:15 sharp."),
        ("Never: I will not go", "She said:\nNever: I will not go."),
    ],
)
def test_what_looks_like_a_label_may_be_said(quote: str, text: str) -> None:
    assert match(quote, text).verdict == "verbatim"


def test_a_negation_is_no_label() -> None:
    found = match("I was there. We agreed to it.", "I was there.\nNot: We agreed to it.")
    assert (found.verdict, found.warnings) == ("altered", ("negation",))


def test_places_are_those_of_the_text_as_given() -> None:
    found = match("none of them is fit to sail", TRANSCRIPT)
    assert found.span is not None
    held = TRANSCRIPT[found.span.start : found.span.end]
    assert held == "none of them\nMARGARET HOLM: is fit to sail"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("don’t", "don't"),
        ("don‘t", "don`t"),
        ("Łódź", "lodz"),
        ("U.N.", "UN"),
        ("U.S", "us"),
        ("1,200,000", "1200000"),
        ("%", "per cent"),
        ("&", "and"),
        ("office", "of\ufb01ce"),
        ("STRASSE", "Straße"),
        ("re\u0301sume\u0301", "resume"),
        ("zero\u200bwidth", "zerowidth"),
    ],
)
def test_words_that_are_the_same(one: str, other: str) -> None:
    assert Evidence(one).folded == Evidence(other).folded


@pytest.mark.parametrize(
    ("one", "other"), [("1,5", "15"), ("we're", "were"), ("maybe", "may be"), ("$5", "€5")]
)
def test_words_that_differ(one: str, other: str) -> None:
    assert Evidence(one).folded != Evidence(other).folded


def test_fold_leaves_no_capital() -> None:
    assert fold("ÉCOLE") == "ecole"


@pytest.mark.parametrize("mark", ["…", "...", ". . .", "[...]", "[…]", "(…)", "(...)", "....", "⋯"])
def test_every_ellipsis_is_one(mark: str) -> None:
    found = match(f"every boat in the harbour {mark} is fit to sail", TRANSCRIPT)
    assert (found.verdict, found.warnings) == ("trimmed", ("turn_left_out",))


@pytest.mark.parametrize(
    ("quote", "text", "verdict"),
    [
        ("we sent an e-mail to all", "Then we sent an email to all.", "verbatim"),
        ("we sent an email to all", "Then we sent an e-mail to all.", "verbatim"),
        (
            "we may be late for the ship to all",
            "Then we maybe late for the ship to all.",
            "altered",
        ),
    ],
)
def test_a_hyphen_makes_no_other_word(quote: str, text: str, verdict: str) -> None:
    assert match(quote, text).verdict == verdict


@pytest.mark.parametrize("quote", ["[Nobody] said it", "said it [at all]", "[They] will pay [it]"])
def test_a_bracket_at_the_end_hides_no_words_that_are_common(quote: str) -> None:
    text = " ".join(f"Ship {n} will pay, they said it, and left." for n in range(3000))
    assert match(quote, text).verdict == "trimmed"


@given(st.lists(st.sampled_from(["[a]", "[…]", "…", "no", "one", "two", "six", ".", "t[w]o"])))
def test_any_marks_can_be_compared(marks: list[str]) -> None:
    result = match(" ".join(marks), "No one, two. Six no two one six two no six one two one. " * 3)
    assert 0.0 <= result.similarity <= 1.0
    assert (result.span is None) == (result.verdict == "not_found")
