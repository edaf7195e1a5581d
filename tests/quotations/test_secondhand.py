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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In Ann Roe’s view, the pier was “a wreck.”", "Ann Roe"),
        ("In the words of Ann Roe, the pier was “a wreck at best.”", "Ann Roe"),
        ("The pier “held firm,” per the mayor’s office.", "the mayor’s office"),
        ('According to the mayor\'s office, the pier "held firm."', "the mayor's office"),
    ],
)
def test_whose_words_or_view_it_is(text, name):
    (quote,) = (quote for quote in read_quotes(Document(text)) if quote.kind == "partial")
    assert quote.speaker
    assert (quote.speaker.text, quote.attributed) == (name, True)


def test_an_amount_per_head_is_nobodys():
    assert not read_quotes(Document("They paid “five pounds,” per head."))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“I will not,” Ann Roe told Otto Haas, who asked: “Why not?”", "Otto Haas"),
        ("“It held,” said Ann Roe (who had not slept).", "Ann Roe"),
        ("“It held”, said Ann Roe.", "Ann Roe"),
        ("The mayor, through a spokesman, said it held.", "The mayor"),
        ("Ann Roe, during a visit to Varn, Ohio, said it held.", "Ann Roe"),
        ("Ann Roe, however, said it held.", "Ann Roe"),
        ("Ann Roe last week said it held.", "Ann Roe"),
        ("Ann Roe was refusing to say it held.", "Ann Roe"),
        ("The pier fell, with Ann Roe calling it “a wreck.”", "Ann Roe"),
        ("Ann Roe paid for the pier, which she called “a wreck.”", "Ann Roe"),
        ("It held, said a senior official who asked not to be named.", "a senior official"),
    ],
)
def test_who_speaks_past_asides_and_longer_verbs(text, name):
    quote = read_quotes(Document(text))[-1]
    assert quote.speaker
    assert quote.speaker.text == name


def test_a_judgement_is_nobodys_speech():
    assert not read_quotes(Document("It is fair to say that the pier held."))


@pytest.mark.parametrize("papers", ["court papers", "Reuters", "the court papers"])
def test_an_aside_after_the_verb_passes_speech_on(papers):
    (quote,) = read_quotes(Document(f"Ann Roe said, according to {papers}, that the pier held."))
    assert quote.speaker
    assert quote.via
    assert (quote.speaker.text, quote.via.text, quote.cue.text) == ("Ann Roe", papers, "said")


@pytest.mark.parametrize("paper", ["Sunday Herald", "Daily Herald", "Sunday Times", "Daily Mirror"])
def test_a_paper_is_known_by_its_whole_name(paper):
    (accord,) = read_quotes(Document(f"The pier held, according to the {paper}."))
    (told,) = read_quotes(Document(f"Ann Roe told the {paper} that the pier held."))
    assert accord.speaker
    assert told.outlet
    assert paper in accord.speaker.text
    assert told.outlet.text == paper


def test_a_day_is_no_part_of_an_outlet():
    (quote,) = read_quotes(Document("Ann Roe told Reuters Sunday that the pier held."))
    assert quote.outlet
    assert quote.outlet.text == "Reuters"


@pytest.mark.parametrize("passed", ["as quoted by TASS", "as cited in the Gazette"])
def test_who_is_said_to_quote(passed):
    (quote,) = read_quotes(Document(f"“It held,” Ann Roe said, {passed}."))
    assert quote.via
    assert quote.via.text in passed
    assert quote.speaker
    assert quote.speaker.text == "Ann Roe"
