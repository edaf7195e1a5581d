"""What the rule on wrong offices flags, how gravely, and what it leaves alone."""

import datetime

import pytest

from articles.checks.house import House, Registry
from articles.checks.run import read
from articles.text.document import Document
from tests.checks.reading import RULES
from tests.checks.roles.people import PEOPLE

DAY = datetime.date(2022, 12, 30)
HOUSE = House(registry=Registry.of_rows(PEOPLE))


def findings(text, day=DAY):
    return read(Document(text), HOUSE, [RULES["wrong_role"]], day).findings


@pytest.mark.parametrize(
    "text, words, severity",
    [
        ("Swedish President Mara Lindqvist spoke.", "Swedish President", "must"),
        ("Norwegian Prime Minister Mara Lindqvist spoke.", "Norwegian Prime Minister", "must"),
        ("Rep. Ines Duarte voted no in Texas.", "Rep.", "consider"),
        ("Sen. Ines Duarte (R-Ohio) voted no.", "Ohio", "consider"),
        ("President Pavel Horak of Slovakia left.", "Slovakia", "must"),
        ("Ghanaian President Dalia Osei spoke on Monday.", "Ghanaian President", "should"),
        ("President Osei spoke on Monday. President Osei said no.", "President", "consider"),
        ("Slovak President Horak said no.", "Slovak President", "should"),
        (
            "Viktor Soren, governor of the Russian-occupied Kherson region, fled.",
            "governor of the Russian-occupied Kherson region",
            "should",
        ),
    ],
)
def test_the_words_of_the_office_are_flagged(text, words, severity):
    [finding] = findings(text)
    assert (finding.text, finding.severity) == (words, severity)


def test_the_message_says_what_is_known_and_from_where():
    [finding] = findings("Viktor Soren, governor of the Russian-occupied Kherson region, fled.")
    assert "governed for Russia" in finding.message
    assert "appointed by President of Ukraine" in finding.message
    assert "Gazette of the example states" in finding.message


def test_the_message_names_the_body_that_somebody_heads():
    [finding] = findings("Viktor Soren, head of the Kherson People’s Republic, fled.")
    assert "at the head of another body there" in finding.message
    assert "Kherson Regional State Administration" in finding.message


def test_a_namesake_in_parliament_is_asked_about_once():
    [finding] = findings("Rep. Joseph Brandt of Utah left. Rep. Joseph Brandt of Utah is back.")
    assert finding.severity == "consider"
    assert "If another Joseph Brandt is meant" in finding.message


def test_of_who_held_another_country_s_office_only_what_is_known_is_said():
    [finding] = findings("French Prime Minister Dalia Osei spoke.")
    assert finding.severity == "should"
    assert "President, Ghana, 2009-01-07 to 2017-01-07" in finding.message
    assert "2022-12-30" not in finding.message


def test_an_office_that_is_over_is_let_stand_in_marked_speech():
    said = "“Ghanaian President Dalia Osei is late,” said a clerk on Monday."
    assert not findings(said)


def test_an_office_that_was_never_held_is_flagged_in_marked_speech():
    [finding] = findings("“Swedish President Mara Lindqvist is late,” said a clerk on Monday.")
    assert finding.text == "Swedish President"


def test_copy_for_no_day_is_not_judged():
    assert not findings("Swedish President Mara Lindqvist spoke.", None)


def test_nothing_is_said_of_two_people_of_one_name():
    assert not findings("French President Tomas Vella spoke.")


def test_former_of_a_surname_in_office_is_a_question():
    [finding] = findings("Former President Horak spoke.", datetime.date(2022, 6, 1))
    assert finding.severity == "consider"
    assert finding.message.endswith("If another of that name is meant, say so.")
