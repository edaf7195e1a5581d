"""Whom a pronoun or a surname means, and who stands in plain sight. Sentences made up."""

import pytest

from articles.quotations.base import Quote
from articles.quotations.extract import read_quotes
from articles.text.document import Document


def quotes_of(text: str, kind: str = "") -> list[Quote]:
    return [q for q in read_quotes(Document(text)) if not kind or q.kind == kind]


def the_quote(text: str, kind: str) -> Quote:
    (quote,) = quotes_of(text, kind)
    return quote


def shown(text: str, quote: Quote) -> list[str]:
    return [text[span.start : span.end] for span in quote.spans]


WHO_IS_MEANT = [
    ("Mrs Dahl met Mr Kerr. “Go,” Mr Kerr said. “No,” she said.", "Dahl"),
    ("“No,” Mr Kerr told Ms Dahl. “Why not?” she asked.", "Dahl"),
    (
        "Clara Dahl met Peter Kerr.\n\n“It is late,” Kerr said.\n\n“I am glad,” she said.",
        "Clara Dahl",
    ),
    ("Robin Dahl met Peter Kerr. Ms. Dahl sat down. “It is late,” she said.", "Robin Dahl"),
    ("Ruth Dahl saw her brother Hugo Dahl. “It is late,” Mr. Dahl said.", "Hugo Dahl"),
    ("Ruth Dahl said it was cold. Hugo Dahl left. “It is late,” Dahl said.", "Ruth Dahl"),
    ("The mayor sat down. “It is late,” she said.", "The mayor"),
]


@pytest.mark.parametrize(("text", "speaker"), WHO_IS_MEANT)
def test_titles_first_names_and_roles_tell_who_is_meant(text: str, speaker: str) -> None:
    quote = quotes_of(text, "direct")[-1]
    assert quote.speaker
    assert (quote.speaker.text, quote.attributed) == (speaker, True)


@pytest.mark.parametrize(
    "text",
    [
        "“It is late,” he said.",
        "“It is late,” it said.",
        "Peter Kerr sat down. “It is late,” she said.",
        "Clara Dahl met Ruth Kerr. “It is late,” she said.",
        "Ruth Dahl and her brother Hugo Dahl came in. “It is late,” Dahl said.",
    ],
)
def test_nobody_is_sure_where_nobody_or_two_can_be_meant(text: str) -> None:
    quote = the_quote(text, "direct")
    assert not quote.attributed
    assert quote.candidates


def test_it_is_said_names_no_speaker() -> None:
    assert not quotes_of("The road runs south. It is said that the road is shut.")


IN_PLAIN_SIGHT = [
    ("In a letter to the Varn Times, a spokeswoman for the WHO said: “We agree.”", "WHO"),
    ("The minister, Clara Dahl, shook her head: “Not by a day.”", "Clara Dahl"),
    ("“The ferry was late again,” tweeted @varnferry.", "@varnferry"),
    ("A Mill Lane spokesman said: “We will look at it.”", "A Mill Lane spokesman"),
    ("“We will look at it,” said the chair, Robert “Rob” Kerr.", "Robert Kerr"),
    ("“We will look at it,” said Speak It Loud.", "Speak It Loud"),
    ("“We will look at it,” the spokesman, Peter Kerr, said.", "Peter Kerr"),
]


@pytest.mark.parametrize(("text", "speaker"), IN_PLAIN_SIGHT)
def test_a_speaker_in_plain_sight_is_read_whole(text: str, speaker: str) -> None:
    quote = the_quote(text, "direct")
    assert quote.speaker
    assert quote.attributed
    assert quote.speaker.text.endswith(speaker)


def test_a_body_closes_indirect_speech() -> None:
    quote = the_quote("Boats were burnt, said Speak It Loud.", "indirect")
    assert quote.speaker
    assert quote.speaker.text == "Speak It Loud"


def test_the_title_of_a_work_is_nobodys_speech() -> None:
    text = "Clara Dahl praised the production of “The Long Road Home” on Monday."
    assert not quotes_of(text, "partial")


def test_code_between_fences_is_no_speech() -> None:
    text = 'Run this:\n\n```\nprint("Good morning, all of Varn")\n```\n\n“Go,” Clara Dahl said.'
    (quote,) = quotes_of(text)
    assert shown(text, quote) == ["“Go,”"]


@pytest.mark.parametrize("company", ["flanked by", "accompanied by", "joined by", "alongside"])
@pytest.mark.parametrize("who", ["his wife, Greta", "his lawyer, Greta Lund"])
def test_company_does_not_speak(company: str, who: str) -> None:
    quote = the_quote(f"“It is late,” Hugo Kerr, {company} {who}, told reporters.", "direct")
    assert quote.speaker
    assert (quote.speaker.text, quote.attributed) == ("Hugo Kerr", True)


def test_a_description_with_a_participle_still_names_the_speaker() -> None:
    quote = the_quote("“It is late,” a driver hired by the port, Hugo Kerr, said.", "direct")
    assert quote.speaker
    assert quote.speaker.text == "Hugo Kerr"


@pytest.mark.parametrize(
    "body", ["The company", "The teachers union", "Varn Council", "Greenpeace"]
)
def test_a_body_goes_on_as_it(body: str) -> None:
    quote = the_quote(f"{body} refused to pay. “We owe nothing,” it said.", "direct")
    assert quote.speaker
    assert (quote.speaker.text, quote.speaker_kind) == (body, "collective")
    assert quote.attributed


@pytest.mark.parametrize("rival", ["The union", "A report"])
def test_it_is_unsure_between_two_bodies(rival: str) -> None:
    text = f"The company refused to pay. {rival} came out. “We owe nothing,” it said."
    assert not the_quote(text, "direct").attributed


def test_it_is_unsure_where_the_body_does_not_lead() -> None:
    text = "The ferry sank off Varn. Divers met Varn Council. “We owe nothing,” it said."
    assert not the_quote(text, "direct").attributed
