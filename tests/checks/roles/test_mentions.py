import pytest

from articles.checks.roles.mentions import mentions_of
from articles.text.document import Document
from tests.checks.roles.people import PEOPLE, person, term


def named(text, people=PEOPLE):
    return [
        (text[each.span.start : each.span.end], each.fit, each.is_sure)
        for each in mentions_of(Document(text), people)
    ]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Mara Lindqvist left.", ("Mara Lindqvist", "full", True)),
        ("MARA K. LINDQVIST", ("MARA K. LINDQVIST", "full", True)),
        ("Prime Minister Mara Lindqvist’s car", ("Mara Lindqvist", "full", True)),
        ("But Mara Lindqvist left.", ("Mara Lindqvist", "full", True)),
        ("Mara\nLindqvist left.", ("Mara\nLindqvist", "full", True)),
        ("Joe Brandt left.", ("Joe Brandt", "near", False)),
        ("Mr Lindqvist left.", ("Lindqvist", "surname", False)),
        ("President Tomas Vella left.", ("Tomas Vella", "full", False)),
        ("King Aldric left.", ("Aldric", "surname", False)),
        ("King Aldric V left.", ("Aldric V", "full", True)),
        ("President Wen left.", ("Wen", "surname", False)),
    ],
)
def test_people_are_named_in_full_or_not(text, mention):
    assert named(text) == [mention]


@pytest.mark.parametrize(
    "text",
    [
        "Bo Lindqvist left.",
        "the Lindqvist Foundation",
        "Lindqvist-Moss",
        "lindqvist",
        "Wen Bo left.",
    ],
)
def test_others_are_not(text):
    assert named(text) == []


def test_a_surname_is_sure_where_the_copy_names_its_bearer_alone():
    text = "Mara Lindqvist came. Lindqvist sat."
    assert named(text)[1] == ("Lindqvist", "surname", True)
    assert named(f"{text} Her son Bo Lindqvist left.")[1] == ("Lindqvist", "surname", False)


def test_a_day_of_may_is_nobody():
    people = (person("Theda May", term("Prime Minister", "Malta", "2020")),)
    assert named("They met the prime minister May 4.", people) == []
    assert named("They met Prime Minister May.", people) == [("May", "surname", False)]


def test_a_hyphen_may_join_small_letters():
    people = (person("Han Ji-won", term("President", "South Korea", "2020")),)
    assert named("They met Han Ji-won.", people) == [("Han Ji-won", "full", True)]


def test_a_surname_that_comes_first_is_sure_where_no_other_name_begins_with_it():
    people = (person("Han Ji-won", term("President", "South Korea", "2020"), short="Han"),)
    sure, unsure = ("Han", "surname", True), ("Han", "surname", False)
    assert named("Han Ji-won came. Han sat.", people)[-1] == sure
    assert named("Han Ji-won met Han Bo. Han sat.", people)[-1] == unsure
    assert named("So Han sat.", people) == [unsure]
