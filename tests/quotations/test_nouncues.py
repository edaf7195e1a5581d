"""Speech that a noun names. Sentences are made up for the tests."""

import pytest

from articles.quotations.extract import read_quotes
from articles.text.document import Document


def marked(text):
    (quote,) = (quote for quote in read_quotes(Document(text)) if quote.kind != "indirect")
    return quote


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Mara Oduya’s promise of “free boats” was kept.", "“free boats”", "Mara Oduya"),
        ("Mara Oduya came. Her claim that they “slept” is false.", "“slept”", "Mara Oduya"),
        ("A complaint by Otto Haas that it was “cold” came late.", "“cold”", "Otto Haas"),
        ("Otto Haas’s reply was short: “Never at all.”", "“Never at all.”", "Otto Haas"),
    ],
)
def test_a_possessive_or_by_names_the_speaker(text, words, speaker):
    quote = marked(text)
    assert text[quote.span.start : quote.span.end] == words
    assert quote.speaker
    assert (quote.speaker.text, quote.attributed) == (speaker, True)


@pytest.mark.parametrize(
    "text",
    [
        "It ended in chants of “Out!” from the pier.",
        "A plan dubbed “the long wait” was dropped.",
        "The word “pilot” is banned there.",
    ],
)
def test_nobody_is_sure_to_speak_where_nobody_is_named(text):
    assert not marked(text).attributed


@pytest.mark.parametrize("text", ["Boats of “oak” sank.", "She was the head of “sales” there."])
def test_other_nouns_name_no_speech(text):
    assert list(read_quotes(Document(text))) == []
