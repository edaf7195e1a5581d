import pytest

from articles.checks.base import Story
from articles.checks.people import Named, body_of, people_of
from articles.quotations.extract import read_quotes
from articles.text.copy import Copy
from articles.text.document import Document


def story(document: Document) -> Story:
    return Story(document, read_quotes(document))


def people(text: str) -> dict[str, Named]:
    return {person.name: person for person in people_of(story(Document(text)))}


def test_each_person_has_mentions_in_full_and_by_surname() -> None:
    text = "Ann Roe came. Roe sat. Mayor Ann Roe left with Bo Dunn."
    found = people(text)
    assert list(found) == ["Ann Roe", "Bo Dunn"]
    roe = found["Ann Roe"]
    assert [text[span.start : span.end] for span in roe.mentions] == [
        "Ann Roe",
        "Roe",
        "Mayor Ann Roe",
    ]
    assert len(roe.in_full) == 2
    assert roe.surname == "Roe"


def test_the_surname_stands_before_a_junior() -> None:
    assert Named("Al Roe Jr.").surname == "Roe"


def test_who_speaks_is_told_from_who_is_quoted() -> None:
    found = people("“It is late now,” Ann Roe said. Bo Dunn said it was early. Cy Vane sat.")
    assert [(p.speaks, p.is_quoted) for p in found.values()] == [
        (True, True),
        (True, False),
        (False, False),
    ]


@pytest.mark.parametrize(
    ("text", "is_somebody"),
    [
        ("Maria Central sat.", True),
        ("Oleh Kravets sat.", True),
        ("Northern Brenda sat. Brenda stood.", True),
        ("Central Cleaning sat.", False),
        ("HealthWorks Kravets sat.", False),
        ("RJR Kravets sat.", False),
    ],
)
def test_a_person_is_told_from_a_body_by_words_or_use(text: str, is_somebody: bool) -> None:
    assert [person.is_somebody for person in people(text).values()] == [is_somebody]


def test_only_paragraphs_are_the_body() -> None:
    document = Copy(headline="Ann Roe", body="Bo Dunn sat.", captions="Cy Vane").document()
    assert [person.name for person in people_of(story(document))] == ["Bo Dunn"]
    assert [block.kind for block in body_of(document)] == ["paragraph"]


def test_in_plain_text_short_lines_above_a_long_paragraph_may_be_a_headline() -> None:
    long = "word " * 30 + "end."
    document = Document(f"Roe quits\n\nBy Ann Roe\n\n{long}\n\nShe left.")
    assert [block.start for block in body_of(document)] == [23, 25 + len(long)]
    assert len(body_of(Document("Short.\n\nShort too."))) == 2


def test_marked_speech_is_all_that_stands_in_marks() -> None:
    text = "“It is late,” Ann Roe said, “and dark.” She said it was cold."
    assert [text[s.start : s.end] for s in story(Document(text)).marked_speech] == [
        "“It is late,”",
        "“and dark.”",
    ]
