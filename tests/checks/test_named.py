"""Whether copy names somebody at all, by any name that they are known by."""

import pytest

from articles.checks.named import is_body, names_one, proper_name, stands_so
from articles.registry.keys import keys_in
from articles.text.document import Document

COPY = keys_in(
    Document(
        "HOLM LEAVES\n\nOda Müller’s aide met Bo van der Laan of the Harbor Board. Baker left. "
        "The Ministry of Defence paid. A beekeeper was there, and one senior official."
    )
)


@pytest.mark.parametrize(
    "name",
    ["Ida Holm", "Oda Müller", "Jan Muller", "Dr. Müller", "van der Laan", "Rosa Baker",
     "Harbor Board", "Ministry of Defence", "Oda Müller, harbor aide"],
)  # fmt: skip
def test_in_full_or_by_surname(name):
    assert names_one(COPY, ["nobody", name])


@pytest.mark.parametrize(
    "name",
    ["Ida Home", "Oda Larsen", "Ministry of Health", "beekeeper", "A beekeeper", "Beekeeper",
     "senior official", "Senior Official", "Source A", "an aide of Oda Müller", "Hull diver", ""],
)  # fmt: skip
def test_by_no_other_name_and_by_none_that_is_no_name(name):
    assert not names_one(COPY, [name])


def test_a_surname_that_is_a_kind_of_people_is_a_name():
    assert proper_name("John Bishop") == "John Bishop"
    assert proper_name("Zelensky") == "Zelensky"
    assert proper_name("Local Bishop") == proper_name("bishop") == ""


@pytest.mark.parametrize("name", ["Harbor Board", "police", "Ministry of Defence", "Oxfam",
                                  "Hull Fire Brigade", "Varn Royal Infirmary"])  # fmt: skip
def test_a_body(name):
    assert is_body(name)


@pytest.mark.parametrize(
    "name",
    [
        "Ida Holm",
        "Jack Church",
        "Bo Hall",
        "a beekeeper",
        "Roe of the Board",
        "Police Source",
        "Ministry Insider",
        "Navy Man",
        "Council Plumber",
        "Senate Aide",
    ],
)
def test_nobody_s_body(name):
    assert not is_body(name)


PLAIN = Document(
    "Storm came. On Monday, Storm sang; Judge Roe and the Baker left Prince Square to Official. "
    "“Rose left,” tweeted @harbourcat of quay@sea.example. It is May’s."
)


@pytest.mark.parametrize("name", ["Storm", "Storm, 9", "@harbourcat", "May"])
def test_one_word_stands_so(name):
    assert stands_so(PLAIN, name)


@pytest.mark.parametrize(
    "name", ["Judge", "Baker", "Prince", "Rose", "Official", "@sea", "@harbour", "storm", "Ida Roe"]
)
def test_part_of_a_name_a_kind_and_an_opening_do_not(name):
    assert not stands_so(PLAIN, name)
