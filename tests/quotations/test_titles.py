"""Titles of works and names told from speech. Sentences are made up for the tests."""

import pytest

from articles.quotations.extract import read_quotes
from articles.quotations.titles import is_title_case
from articles.text.document import Document


def marked(text):
    quotes = (quote for quote in read_quotes(Document(text)) if quote.kind != "indirect")
    return [text[span.start : span.end] for quote in quotes for span in quote.spans]


TITLES = [
    "Mara Oduya wrote in her memoir, “A Long Way Home,” that the pier was shut.",
    "Speaking on the BBC’s “Second Look,” Mara Oduya said the pier was shut.",
    "The reality show “Pier People” returns in May.",
    "“Pier People” host Mara Oduya has resigned.",
    "Otto Haas starred in “The Ferry” and “Low Water” as a boy.",
    "Otto Haas, author of “Rope and Tar,” died on Friday.",
    "According to “Rope and Tar” by Otto Haas, the pier was shut.",
    "The band opened with “Salt in the Wind” on Friday.",
    "Al “Fats” Boone played the pier.",
    "The “no lamps” rule ended on Friday.",
    "The so-called ‘rent holiday’ ends today.",
]


@pytest.mark.parametrize("text", TITLES)
def test_titles_names_and_scare_quotes_are_no_speech(text):
    assert marked(text) == []


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        ("Mara Oduya said on “Second Look” that “nobody slept.”", "“nobody slept.”"),
        ("Mara Oduya called the film “The Ferry” “a bore.”", "“a bore.”"),
        ("Mara Oduya accused him of “Crimes Against Rope.”", "“Crimes Against Rope.”"),
        ("The crowd chanted “Save The Pier!” all night.", "“Save The Pier!”"),
    ],
)
def test_speech_beside_a_title_is_still_speech(text, speech):
    assert marked(text) == [speech]


@pytest.mark.parametrize(
    ("words", "is_title"),
    [
        ("A Long Way From the Sea", True),
        ("Nobody slept", False),
        ("nobody slept", False),
        ("12 Years", False),
        ("Apollo 13", True),
        ("", False),
    ],
)
def test_title_case(words, is_title):
    assert is_title_case(words.split()) is is_title
