"""Quotes against evidence: verdict, place, alignment and warnings."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.quotations.evidence import Evidence, fold, words_in
from articles.quotations.match import match

TALK = (
    "Good evening. We opened the sluice at four, because the gauge had passed two metres, and "
    "we did not close it until the café on Dyke Street was dry. I don’t know who phoned the "
    "mayor. It wasn’t me, and I would not have done it, but somebody did. The U.N. team came in "
    "the morning with 1,200 sandbags. Our long-term plan, as I told the board, is to raise the "
    "wall by half a metre. That is all that we can pay for this year. Thank you for coming out."
)
WORDS = "alder brook cedar dune ember fern grove heath inlet jetty knoll lagoon meadow nook".split()  # noqa: SIM905
WORDS += "orchard pond quarry ridge shoal thicket upland vale weir yard".split()  # noqa: SIM905


def found(quote: str, text: str = TALK) -> str:
    span = match(quote, text).span
    return text[span.start : span.end] if span else ""


@pytest.mark.parametrize(
    "quote",
    [
        "We opened the sluice at four",
        "“we opened the sluice at four,”",
        "WE OPENED THE SLUICE AT FOUR, BECAUSE",
        "I don't know who phoned the mayor.",
        "the cafe on Dyke Street was dry",
        "The UN team came in the morning with 1200 sandbags",
        "Our long term plan—as I told the board—is to raise the wall",
        "mayor",
        "… we did not close it …",
    ],
)
def test_verbatim_whatever_the_marks_case_accents_and_dashes(quote: str) -> None:
    result = match(quote, TALK)
    assert (result.verdict, result.similarity) == ("verbatim", 1.0)
    assert {step.op for step in result.alignment} == {"equal"}
    assert [fold(w) for w in found(quote).split()[:1]] == [words_in(quote)[0].folded]


@pytest.mark.parametrize(
    ("quote", "place"),
    [
        ("We opened the sluice … until the café on Dyke Street was dry", "was dry"),
        ("We opened the sluice ... and we did not close it", "close it"),
        ("We opened the sluice [...] and we did not close it", "close it"),
        ("[They] opened the sluice at four", "at four"),
        ("The U.N. team came [early] with 1,200 sandbags", "sandbags"),
        ("That is all [sic] that we can pay for", "pay for"),
        ("[T]hat is all that we can pay for", "pay for"),
        ("It wasn’t me, and I would not have done [this], but somebody did", "somebody did"),
    ],
)
def test_trimmed_where_ellipsis_or_bracket_says_so(quote: str, place: str) -> None:
    assert match(quote, TALK).verdict == "trimmed"
    assert found(quote).endswith(place)


@pytest.mark.parametrize(
    ("quote", "op", "mine", "theirs"),
    [
        ("We opened the gates at four, because the gauge had passed", "replace", "gates", "sluice"),
        ("We opened the sluice at, because the gauge had passed", "insert", "", "four"),
        ("We opened the big sluice at four, because the gauge", "delete", "big", ""),
    ],
)
def test_altered_word_by_word(quote: str, op: str, mine: str, theirs: str) -> None:
    result = match(quote, TALK)
    changed = [step for step in result.alignment if step.op != "equal"]
    assert result.verdict == "altered"
    assert [(s.op, " ".join(s.quote), " ".join(s.evidence)) for s in changed] == [
        (op, mine, theirs)
    ]


def test_sentences_joined_without_a_mark_are_altered() -> None:
    result = match("I don’t know who phoned the mayor. The U.N. team came in the morning.", TALK)
    assert result.verdict == "altered"
    assert found(
        "I don’t know who phoned the mayor. The U.N. team came in the morning."
    ).startswith("I don’t know")


@pytest.mark.parametrize(
    ("quote", "warning"),
    [
        ("and we did close it until the café on Dyke Street was dry", "negation"),
        ("I do know who phoned the mayor", "negation"),
        ("because the gauge had passed three metres", "number"),
        ("team came in the morning with 1,300 sandbags", "number"),
        ("and I would not have done it", "cut_before_turn"),
    ],
)
def test_warns_of_what_turns_the_meaning(quote: str, warning: str) -> None:
    assert warning in match(quote, TALK).warnings


def test_no_warning_without_cause() -> None:
    assert match("We opened the gates at four, because the gauge had passed", TALK).warnings == ()


def test_far_apart_parts_are_named() -> None:
    text = f"{TALK} {' '.join(WORDS * 12)} The wall will stand another winter."
    quote = "That is all that we can pay for this year … The wall will stand another winter"
    assert match(quote, text).warnings == ("far_apart",)


@pytest.mark.parametrize(
    "quote",
    [
        "The council voted to sell the ferry and its licence to a bank in Oslo",
        "We closed",
        "sandbag",
        "",
        "“”",
        "…",
        "[all of it]",
    ],
)
def test_absent(quote: str) -> None:
    result = match(quote, TALK)
    assert (result.verdict, result.span, result.alignment) == ("not_found", None, ())


def test_evidence_may_be_empty() -> None:
    assert match("We opened the sluice", "").verdict == "not_found"


@given(st.text(max_size=60), st.text(max_size=200))
def test_any_two_texts_can_be_compared(quote: str, text: str) -> None:
    result = match(quote, text)
    assert 0.0 <= result.similarity <= 1.0
    assert (result.span is None) == (result.verdict == "not_found")
    if result.span:
        assert 0 <= result.span.start < result.span.end <= len(text)


@given(st.integers(0, 380), st.integers(6, 20))
def test_any_run_of_words_is_found_where_it_stands(first: int, count: int) -> None:
    words = [f"{WORDS[n % len(WORDS)]}{n}" for n in range(400)]
    text = " ".join(words)
    quote = words[first : first + count]
    result = match(" ".join(quote), text)
    assert result.verdict == "verbatim"
    assert result.span
    assert text[result.span.start : result.span.end] == " ".join(quote)
    altered = match(" ".join([*quote[:2], "elsewhere", *quote[3:]]), text)
    assert (altered.verdict, altered.span) == ("altered", result.span)


def _long_talk(count: int) -> list[str]:
    chance = random.Random(7)
    common = [f"{w}{n}" for w in WORDS for n in range(60)]
    return [common[int(len(common) * chance.random() ** 3)] for _ in range(count)]


def test_absent_quotes_are_not_found_and_altered_ones_are() -> None:
    words = _long_talk(100_000)
    evidence = Evidence(" ".join(words))
    chance = random.Random(8)
    absent = [" ".join(chance.sample(words, 12)) for _ in range(1000)]
    assert not [quote for quote in absent if match(quote, evidence).span]
    quotes = [
        [*words[n : n + 12], "instead", *words[n + 13 : n + 30]] for n in range(0, 90_000, 900)
    ]
    assert all(match(" ".join(quote), evidence).span for quote in quotes)
