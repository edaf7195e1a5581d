import pytest

from articles.text.sentences import split_sentences


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Gov. Ann Roe met Sen. Joe Low (R-Pa.) in St. Cloud, Minn., at 9 a.m. Monday.",
        "The U.S. Senate and the U.K. Parliament met.",
        "Sens. Ann Roe and Joe Low met Govs. Bo Lee and Ada Moss, and Reps. Dunn and Hall.",
        "J. R. R. Tolkien and I. M. Pei never met.",
        "Acme Inc. Chairman Bo Lee owns Roe Bros. Hardware.",
        "She finished No. 5 on Jan. 6 in Gary, Ind. Gov. Roe cheered.",
        "It grew by 3.5 percent to $1.2 million.",
        "“Who goes there?” Capt. Roe asked.",
        "“Help us!” Ann Roe said.",
        "He went on ... and on … and on.",
    ],
)
def test_stops_within_a_sentence_end_none(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("He moved to the U.S.", "The war had begun."),
        ("They met at 9 a.m.", "He was late."),
        ("He works for Acme Inc.", "It makes nails."),
        ("She said no.", "Nobody argued."),
        ("“Go home.”", "She went."),
        ("“Is it over?”", "Nobody knew."),
        ("So do I.", "Roe left."),
        ("Was it? ", "“No,” she said."),
        ("It ended…", "Then it began."),
    ],
)
def test_two_sentences_are_two(first: str, second: str) -> None:
    assert sentences(f"{first} {second}") == [first.strip(), second]


def test_blanks_are_trimmed_and_offsets_exact() -> None:
    assert list(split_sentences("  One.  Two.  ")) == [(2, 6), (8, 12)]
    assert list(split_sentences("")) == []
