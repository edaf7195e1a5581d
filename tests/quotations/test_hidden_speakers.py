"""Speakers without a name, in the turns of phrase in which news hides them. Sentences made up."""

import pytest

from articles.quotations.bodies import is_of_body
from articles.quotations.extract import read_quotes
from articles.quotations.named_beside import is_named_beside
from articles.text.document import Document


def speakers(text):
    return [quote.speaker.text for quote in read_quotes(Document(text)) if quote.speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # how the paper knows
        ("The newspaper learned from a person with knowledge of the talks that the pier is sold.",
         "a person with knowledge of the talks"),
        ("The Gazette has heard from two aides close to the board that the pier is sold.",
         "two aides close to the board"),
        ("The pier is sold, reporters learned from a clerk.", "a clerk"),
        # the name is that of the body
        ("The pier is sold, said an insider at the pier’s owner, Hull Water.",
         "an insider at the pier’s owner"),
        ("The pier is sold, said two people at Hull’s operator, Roe Water.",
         "two people at Hull’s operator"),
        ("A clerk at its operator, Hull Water, said the pier is sold.", "A clerk at its operator"),
        ("The pier is sold, said a clerk at the pier’s owner, Ann Roe.", "Ann Roe"),
        # the name is that of whom they work for
        ("Ann Roe left. A Roe adviser, who asked for silence, said the pier is sold.",
         "A Roe adviser"),
        ("Ann Roe left. A Roe adviser, Bo Dunn, said the pier is sold.", "Bo Dunn"),
        # what stands in a clause with *who*
        ("A clerk who spoke with The Hull Post said the pier is sold.", "A clerk"),
        ("A clerk, who requested anonymity to discuss a private talk, said the pier is sold.",
         "A clerk"),
        ("The pier is sold, according to a clerk who requested anonymity to speak.", "a clerk"),
        ("The pier is sold, a person close to him said.", "a person close to him"),
    ],
)  # fmt: skip
def test_who_speaks_goes_without_a_name(text, speaker):
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "She learned from her mother that the pier was sold.",
        "The newspaper’s owner learned from a clerk that the pier was sold.",
        "The Gazette heard from readers about the pier.",
    ],
)
def test_what_others_learn_is_no_report(text):
    assert speakers(text) == []


def test_the_name_of_a_body_names_nobody_beside_it():
    text = "“It is sold,” said an insider at the pier’s owner, {}."
    called = "an insider at the pier’s owner"
    assert not is_named_beside(text.format("Hull Water"), called, "said")
    assert is_named_beside(text.format("Ann Roe"), called, "said")
    assert is_of_body("a source at the firm", "Hull Water")
    assert not is_of_body("a lawyer for the firm", "Mei Ito")
