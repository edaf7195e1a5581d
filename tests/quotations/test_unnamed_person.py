"""Which words for a speaker are one person without a name."""

import pytest

from articles.quotations.named_beside import is_named_beside
from articles.quotations.unnamed_person import is_indefinite, is_unnamed_person

SOMEBODY = (
    "a beekeeper",
    "A senior official",
    "an Ostrava pastry chef",
    "one retired beekeeper",
    "a highly decorated diver",
    "another guest at the wedding",
    "someone in the crowd",
    "somebody",
    "a woman who asked for silence",
    "a person close to Ann Roe",
    "one of the beekeepers",
    "one of his advisers",
    "a witness interviewed by the council",
    "a Norwegian",
    "an economist",
    "a sibling",
    "a prison guard",
    "an aide to the spokeswoman",
    "she",
    "He",
    "who",
    "I",
    "the source",
    "The same official",
    "the police source",
    "the foreign ministry insider",
    "the council worker",
    "his friend",
    "the mayor’s aide",
    "Source familiar with the talks",
)
NOBODY = (
    "the mayor",
    "the president",
    "the senator",
    "her lawyer",
    "his chief aide",
    "my father",
    "Ann Roe",
    "Mayor Ann Roe",
    "two officials",
    "officials",
    "a couple of aides",
    "a group of beekeepers",
    "a majority of voters",
    "a spokeswoman for the port",
    "a bank spokesman",
    "a report",
    "An earlier letter from the board",
    "a complaint filed",
    "a 40-page ruling issued in May",
    "a banner over the gate",
    "a new poll of ferry users",
    "an analysis of the accounts",
    "an investigation",
    "a council",
    "a Harbor Board committee",
    "a church",
    "one of the reports",
    "a third of them",
    "a Reuters",
    "it",
    "they",
    "the report",
    "",
    "a",
    "One",
)


@pytest.mark.parametrize("called", SOMEBODY)
def test_one_person_without_a_name(called):
    assert is_unnamed_person(called)


@pytest.mark.parametrize("called", NOBODY)
def test_a_name_several_a_mouthpiece_or_no_person(called):
    assert not is_unnamed_person(called)


def test_the_brings_in_nobody_new():
    assert is_indefinite("A friend") and not is_indefinite("the friend")


BESIDE = [
    "Ann Roe, a nurse from Hull, said so.",
    "As Ann Roe, 61, a nurse who knows Ms. Berg, said on Friday,",
    "A ferry, said a nurse from Hull, Ann Roe, is late.",
    "One more (Ann Roe (Hull), a nurse, then) said so.",
]
APART = [
    "In Hull, a nurse said so.",
    "Of Ann Roe, a nurse said little.",
    "On Friday, a nurse from Hull, who asked for silence, said so.",
    "Ann Roe left. Then a nurse said so.",
    "The ferry waits for Ann Roe, a nurse said, adding nothing.",
]


@pytest.mark.parametrize("text", BESIDE)
def test_a_name_in_apposition(text):
    assert is_named_beside(text, "a nurse", "said")


@pytest.mark.parametrize("text", APART)
def test_a_name_that_only_stands_before(text):
    assert not is_named_beside(text, "a nurse", "said")
