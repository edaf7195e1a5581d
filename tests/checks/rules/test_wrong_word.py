import pytest

from tests.checks.reading import findings, flagged


@pytest.mark.parametrize(
    ("text", "word", "meant"),
    [
        ("Police said the suspect was know to them.", "know", "known"),
        ("They were told your in danger.", "your", "you're"),
        ("The school must chose a head.", "chose", "choose"),
        ("We where told to wait.", "where", "were"),
        ("A company in it's own right.", "it's", "its"),
        ("He was lead by a guide.", "lead", "led"),
        ("She joined the costumer service desk.", "costumer", "customer"),
    ],
)
def test_a_slip_is_flagged_with_what_was_meant(text: str, word: str, meant: str) -> None:
    (finding,) = findings("wrong_word", text)
    assert (finding.text, finding.suggestions()) == (word, [meant])


def test_the_suggestion_is_set_like_the_copy() -> None:
    (finding,) = findings("wrong_word", "“They were told your in danger.”")
    assert finding.suggestions() == ["you're"]
    (finding,) = findings("wrong_word", "They weren’t told your in danger.")
    assert finding.suggestions() == ["you’re"]


@pytest.mark.parametrize(
    "text",
    [
        "Know your rights: you know no other law than that.",
        "He led the lead runner past the past winners.",
        "To see too much is to be told to go too far.",
        "Its staff say it's theirs; they're there with their dogs.",
        "She chose to let him choose.",
        "The city that that mayor led is is a doubled word.",
        "Moths eat wool.",
        "",
    ],
)
def test_right_words_are_left(text: str) -> None:
    assert flagged("wrong_word", text) == []
