"""The office, the body and the wish for silence that copy tells of a speaker."""

import pytest

from articles.quotations.extract import read_quotes
from articles.quotations.hiding import (
    asks_for_silence,
    is_said_by_office,
    singles_out,
    speaks_for_a_body,
)
from articles.text.document import Document


@pytest.mark.parametrize(
    "called",
    ["the Pope", "The prime minister", "mayor", "Norway’s king", "the deputy mayor of Hull",
     "the bank's chief executive", "his bishop"],
)  # fmt: skip
def test_an_office_singles_somebody_out(called):
    assert singles_out(called)


@pytest.mark.parametrize(
    "called",
    ["a mayor", "the official", "the mayor’s aide", "Ida King", "Mayor Ida Holm", "the beekeeper",
     "the unnamed minister", "she", "one judge", "judges", "the police source", ""],
)  # fmt: skip
def test_what_many_are_does_not(called):
    assert not singles_out(called)


def test_an_office_says_it_where_it_opens_the_sentence_before_the_verb():
    assert is_said_by_office("The prime minister said: ", "said")
    assert not is_said_by_office("The mayor’s aide said: ", "said")
    assert not is_said_by_office("He told the mayor ", "told")
    assert not is_said_by_office("The mayor left.", "")


@pytest.mark.parametrize(
    ("called", "is_plain"),
    [("a spokesman for the port", True), ("a bank spokeswoman", True), ("Norvik’s spokesman", True),
     ("spokespeople of the union", True), ("a spokesman", False), ("the senior spokesman", False),
     ("the spokesman of nobody in particular", False)],
)  # fmt: skip
def test_a_spokesman_has_a_body(called, is_plain):
    assert speaks_for_a_body(called) == is_plain


@pytest.mark.parametrize(
    "text",
    ["who asked not to be named", "declined to be identified", "on condition of anonymity",
     "was not authorized to discuss it", "spoke anonymously", "asked that her name be withheld",
     "Maria, not her real name,", "Their names have been changed.", "refused to give her name"],
)  # fmt: skip
def test_a_wish_for_silence(text):
    assert asks_for_silence(text)


@pytest.mark.parametrize(
    "text", ["The prize was not named after him.", "He was named.", "It is to be identified."]
)
def test_no_wish_for_silence(text):
    assert not asks_for_silence(text)


@pytest.mark.parametrize(
    "text",
    ["“We go,” the official said, asking not to be named.", "She asked not to be identified."],
)
def test_the_wish_itself_is_no_speech(text):
    assert all(text[quote.span.start] == "“" for quote in read_quotes(Document(text)))
