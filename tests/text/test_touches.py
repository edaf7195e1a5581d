"""What a refile may not touch: names, numbers, negations, quote marks."""

import pytest

from articles.text.touches import touches


def touched(text: str, wrong: str, right: str) -> tuple[str, ...]:
    start = text.index(wrong)
    return touches(text, start, start + len(wrong), right)


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("The mayor of Lodz spoke.", "Lodz", "Łódź"),
        ("She met Żak there.", "Żak", "Żuk"),
        ("She met Émile there.", "Émile", "Emile"),
        ("He read the Правда report.", "Правда", "Известия"),
        ("He signed as 田中 there.", "田中", "田村"),
        ("It will open in may.", "may", "May"),
        ("It met Ana Duarte.", "a D", "a-D"),
        ("It was the Smith bill.", "Smith", "Smith’s"),
    ],
)
def test_a_name_is_touched(text, wrong, right):
    assert "name" in touched(text, wrong, right)


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("It cost 3,000 euros.", "3,000", "30,000"),
        ("It cost 3,000 euros.", ",000", ".000"),
        ("It cost 40 euros.", "0", "5"),
        ("It rose 5% in a year.", "%", ""),
        ("It cost $5 a head.", "$", "€"),
        ("About half of them left.", "half", "most"),
        ("Some seventeen left.", "seventeen", "seventy"),
        ("He came fourth in the race.", "fourth", "fifth"),
        ("He won twice in a row.", "twice", "once"),
        ("There were zero cases.", "zero", "few"),
        ("Add ½ cup.", "½", "¼"),
        ("In its twentieth year.", "twentieth", "thirtieth"),
    ],
)
def test_a_number_is_touched(text, wrong, right):
    assert "number" in touched(text, wrong, right)


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("He did not go.", "not ", ""),
        ("He is now here.", "w", "t"),
        ("She can’t go.", "can’t", "can"),
        ("She can go.", "can", "can't"),
        ("He went with her.", "with", "without"),
        ("He hardly knew.", "hardly ", ""),
    ],
)
def test_a_negation_is_touched(text, wrong, right):
    assert "negation" in touched(text, wrong, right)


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("He called it a win.", "a win", "“a win”"),
        ("He called it “a win.", "“a", "a"),
        ('He called it "a win".', '"', "“"),
        ("He called it a win.", "a win", "‘a win’"),
    ],
)
def test_a_quote_mark_is_touched(text, wrong, right):
    assert touched(text, wrong, right) == ("quote",)


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("They recieved the letter.", "recieved", "received"),
        ("They met in the the hall.", "the the", "the"),
        ("The council met.", "The", "A"),
        ("He met Ana and 3 others, not Bo.", "others", "friends"),
        ("It's late.", "late", "early"),
        ("The road is wide.", "wide", "broad"),
    ],
)
def test_a_mere_slip_touches_nothing(text, wrong, right):
    assert touched(text, wrong, right) == ()


def test_other_paragraphs_are_not_read():
    assert touched("Ana left.\nThey recieved 3.", "recieved", "received") == ()


def test_a_change_across_paragraphs_reads_both():
    assert touched("They left.\nFive stayed.", "left.\nFive", "left.\nSix") == ("name", "number")


def test_swapped_names_are_touched():
    assert touched("So Ana beat Bo again.", "Ana beat Bo", "Bo beat Ana") == ("name",)


@pytest.mark.parametrize(
    ("text", "wrong", "right", "kind"),
    [
        ("Fighters of al-Qaeda left.", "al-Qaeda", "al-Nusra", "name"),
        ("Then he left.", "he", "she", "name"),
        ("They were unable to pay.", "unable", "able", "negation"),
        ("The firm denied it.", "denied", "confirmed", "negation"),
        ("It was a lawless town.", "lawless", "lawful", "negation"),
    ],
)
def test_what_turns_the_sense_is_touched(text, wrong, right, kind):
    assert touched(text, wrong, right) == (kind,)
