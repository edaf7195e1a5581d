"""Fragments in indirect speech: one speech act with it, if one speaks both."""

import pytest

from articles.quotations.extract import read_quotes
from articles.quotations.mixed import speech_acts
from articles.text.document import Document


def acts_of(text: str) -> list[tuple[str, list[str]]]:
    def words(quote):
        return text[quote.span.start : quote.span.end]

    acts = speech_acts(read_quotes(Document(text)))
    return [(words(act.quote), [words(held) for held in act.fragments]) for act in acts]


def test_a_fragment_goes_with_the_speech_that_it_stands_in():
    text = "Mara Oduya said the crew had “no lamps” and “two oars” at the pier."
    assert acts_of(text) == [
        ("the crew had “no lamps” and “two oars” at the pier", ["“no lamps”", "“two oars”"])
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Mara Oduya called the crew “poor sailors.” Otto Haas said they had left.",
        "“The crew had no lamps,” Mara Oduya said, adding that they had left.",
    ],
)
def test_speech_beside_indirect_speech_is_an_act_of_its_own(text):
    acts = acts_of(text)
    assert len(acts) == 2
    assert not any(fragments for _, fragments in acts)


def test_acts_keep_every_quote_and_its_order():
    text = "Ann Roe said it was “dim” there.\n\n“We left,” Mara Oduya said, “in the dark.”"
    quotes = read_quotes(Document(text))
    acts = speech_acts(quotes)
    told = [act.quote for act in acts] + [held for act in acts for held in act.fragments]
    assert sorted(told, key=quotes.index) == list(quotes)
    assert [act.quote for act in acts] == [q for q in quotes if q.kind != "partial"]


def test_another_speakers_fragment_is_not_taken_in():
    text = "Otto Haas said that Mara Oduya called the crew “the worst of sailors.”"
    quotes = read_quotes(Document(text))
    fragment = next(quote for quote in quotes if quote.kind == "partial")
    assert fragment.speaker
    assert fragment.speaker.text == "Mara Oduya"
    assert fragment in [act.quote for act in speech_acts(quotes)]
