"""Outlets, and speech that reaches the reader second-hand. Sentences are made up."""

import pytest

from articles.quotations.extract import read_quotes
from articles.text.document import Document


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("The Varn Gazette quoted Ann Roe as saying the pier held.", "The Varn Gazette"),
        ("Ann Roe was quoted by Reuters as saying the pier held.", "Reuters"),
        ("“It held,” Ann Roe was quoted as saying by the Varn Gazette.", "the Varn Gazette"),
        ("Ann Roe was quoted in the Gazette as saying it “held firm.”", "the Gazette"),
        ("Ann Roe, according to Reuters, said the pier held.", "Reuters"),
        ("According to Reuters, Ann Roe said the pier held.", "Reuters"),
        ("“It held,” Ann Roe told aides, Reuters reported.", "Reuters"),
    ],
)
def test_who_passes_speech_on(text, via):
    roe = [q for q in read_quotes(Document(text)) if q.speaker and q.speaker.text == "Ann Roe"]
    assert [quote.via and quote.via.text for quote in roe][:1] == [via]
    assert roe[0].attributed


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("In a statement to the Varn Times, Ann Roe said it held.", "Varn Times"),
        ("In a post on Telegram, Ann Roe said it held.", "Telegram"),
        ("Speaking on the BBC’s “Second Look,” Ann Roe said it held.", "BBC"),
        ("Ann Roe told the BBC’s Second Look it held.", "BBC’s Second Look"),
        ("Ann Roe told Le Monde that it held.", "Le Monde"),
        ("Ann Roe posted on X that it held.", "X"),
        ("Ann Roe told the FBI that it held.", None),
        ("After the fire at the Varn Times, Ann Roe said it held.", None),
    ],
)
def test_the_outlet(text, outlet):
    (quote,) = read_quotes(Document(text))
    assert (quote.outlet and quote.outlet.text) == outlet
