"""Running interviews, and what is carried over inside them. Sentences are made up."""

import pytest

from articles.quotations.extract import read_quotes
from articles.text.document import Document

GUEST = "Ann Roe runs the pier.\n\n"


def test_marked_answers_belong_to_the_guest():
    text = "Ann Roe runs the pier.\n\nQ: Did it hold?\n\nA: “It held.”"
    (quote,) = read_quotes(Document(text))
    assert quote.speaker
    assert (quote.speaker.text, quote.attributed) == ("Ann Roe", True)


def test_an_answer_without_a_guest_is_nobodys_for_sure():
    (quote,) = read_quotes(Document("Q: Did it hold?\n\nA: It held."))
    assert not quote.attributed


def test_answers_end_with_the_interview():
    text = (
        "Ann Roe runs the pier.\n\nQ: Did it hold?\n\nA: It held.\n\nMay came.\n\n“Nobody slept.”"
    )
    assert [quote.attributed for quote in read_quotes(Document(text))] == [True, False]


def test_an_answer_goes_on_until_the_next_question():
    text = f"{GUEST}Q: Did it hold?\n\nA: It held.\n\nNobody slept.\n\nQ: And now?\n\nA: We wait."
    answers = read_quotes(Document(text))
    words = [[text[span.start : span.end] for span in quote.spans] for quote in answers]
    assert words == [["It held.", "Nobody slept."], ["We wait."]]
    assert {quote.speaker.text for quote in answers if quote.speaker} == {"Ann Roe"}


@pytest.mark.parametrize("between", ["[Laughs.]", "(She pours tea.)", "*The band plays.*"])
def test_what_stands_in_brackets_is_no_part_of_an_answer(between):
    text = f"{GUEST}Q: Did it hold?\n\nA: It held.\n\n{between}\n\nQ: And now?\n\nA: We wait."
    assert [len(quote.spans) for quote in read_quotes(Document(text))] == [1, 1]


def test_nothing_is_carried_over_without_an_interview():
    text = f"{GUEST}“It held,” Ann Roe said.\n\n“Nobody slept at all.”\n\n“We wait,” Ann Roe said."
    assert [quote.attributed for quote in read_quotes(Document(text))] == [True, False, True]


def test_parts_in_a_conversation_are_unnamed():
    text = f"{GUEST}ROE: It held.\n\nREPORTER: Did it?\n\nROE: It did.\n\nREPORTER: Thanks."
    kinds = [quote.speaker_kind for quote in read_quotes(Document(text))]
    assert kinds == ["person", "unnamed", "person", "unnamed"]


def test_whoever_speaks_once_in_a_transcript_has_a_turn():
    text = (
        "JUDGE ROE: Did it hold?\n\nTHE WITNESS: It held.\n\n"
        "MR. HAAS: Objection.\n\nJUDGE ROE: Go on."
    )
    quotes = read_quotes(Document(text))
    said = [[text[span.start : span.end] for span in quote.spans] for quote in quotes]
    assert said == [["Did it hold?"], ["It held."], ["Objection."], ["Go on."]]
    assert [q.speaker_kind for q in quotes] == ["person", "unnamed", "person", "person"]
    assert [q.speaker.text for q in quotes if q.speaker] == ["ROE", "WITNESS", "HAAS", "ROE"]


def test_questions_and_answers_of_a_running_interview() -> None:
    text = (
        "Nora Lindt ran the depot for years.\n\nQ: Did it hold?\n\n"
        "A: It held. He said it would.\n\nQ: And you?\n\nA: I slept."
    )
    answers = read_quotes(Document(text))
    assert [[text[span.start : span.end] for span in quote.spans] for quote in answers] == [
        ["It held. He said it would."],
        ["I slept."],
    ]
    assert {quote.speaker.text for quote in answers if quote.speaker} == {"Nora Lindt"}
    assert all(quote.attributed and quote.kind == "direct" for quote in answers)


def test_lines_under_names() -> None:
    text = "LINDT: It held.\n\nHAAS: It did not.\n\nLINDT: It held, Otto.\n\nHAAS: Barely."
    speakers = [quote.speaker.text for quote in read_quotes(Document(text)) if quote.speaker]
    assert speakers == ["LINDT", "HAAS", "LINDT", "HAAS"]


def test_one_labelled_line_is_no_interview() -> None:
    assert (
        read_quotes(Document("Correction: The bridge opened in May.\n\nThe port is closed.")) == ()
    )
