"""What read_quotes promises for any text, and the constructions that it reads."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.quotations.base import Quote
from articles.quotations.extract import read_quotes
from articles.text.document import Document

PIECES = st.sampled_from(
    [
        "“", "”", '"', "‘", "’", "'", "``", "''", "«", "»", " ", "\n", "\n\n", ",", ".", "?", "!",
        ":", "—", "(", ")", "said", "says", "told", "adding", "according", "to", "that", "who",
        "Mara", "Oduya", "she", "he", "they", "the", "mayor", "of", "and", "by", "was", "quoted",
        "as", "saying", "asked", "call", "called", "Q:", "A:", "in", "a", "statement", "CNN", "5",
        "’90s", "6'2\"", "Mr.", "it", "on", "Telegram", "late", "é", "🙂", "\u200b", "-", "…",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=60).map(" ".join),
                  st.lists(PIECES, max_size=60).map("".join))  # fmt: skip


def quotes_of(text: str) -> tuple[Quote, ...]:
    return read_quotes(Document(text))


def words_of(text: str, quote: Quote) -> list[str]:
    return [text[span.start : span.end] for span in quote.spans]


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_any_text_gives_quotes_in_order_and_within_it(text: str) -> None:
    quotes = quotes_of(text)
    starts = [quote.spans[0] for quote in quotes]
    assert starts == sorted(starts)
    for quote in quotes:
        bounds = [bound for span in quote.spans for bound in (span.start, span.end)]
        assert bounds == sorted(bounds)
        assert bounds[0] >= 0
        assert bounds[-1] <= len(text)
        assert all(span.start < span.end for span in quote.spans)
        mentions = (quote.speaker, quote.cue, quote.addressee, quote.outlet, quote.via)
        for mention in (*filter(None, mentions), *quote.candidates):
            assert all(0 <= s.start < s.end <= len(text) for s in mention.spans)
        assert quote.attributed <= (quote.speaker is not None)


def test_the_same_text_gives_the_same_quotes() -> None:
    text = "“We lost,” said Mara Oduya. She added that nobody was surprised."
    assert quotes_of(text) == quotes_of(text)


@pytest.mark.parametrize("words", ["Mara Oduya said ", "she said “no” and ", "“No ", "'a "])
def test_a_sentence_without_end_takes_no_time_to_speak_of(words: str) -> None:
    start = time.process_time()
    quotes_of(words * 5000)
    assert time.process_time() - start < 15
