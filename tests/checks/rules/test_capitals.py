"""Capitals that are missing."""

import pytest

from tests.checks.reading import findings, flagged


@pytest.mark.parametrize(
    "text", ["Then i left.", "Then i’ve left it.", "She and i, too.", "“i know,” she said."]
)
def test_the_pronoun_takes_a_capital(text: str) -> None:
    (found,) = findings("capitals", text)
    assert (found.text, found.suggestions()) == ("i", ["I"])


@pytest.mark.parametrize(
    "text",
    ["the letter i and x[i] or i = 5", "i.e. part i of it, (i) and i) and wi-fi", "mail i@x.org"],
)
def test_other_letters_do_not(text: str) -> None:
    assert flagged("capitals", text) == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("he said so at noon.", "he"),
        ("“we sail at noon,” he said.", "we"),
        ("They sailed.\nthe sea was calm then.", "the"),
        ("They sailed at noon. it was calm.", "it"),
    ],
)
def test_a_sentence_takes_a_capital(text: str, word: str) -> None:
    (found,) = findings("capitals", text)
    assert (found.text, found.suggestions()) == (word, [word.capitalize()])


@pytest.mark.parametrize(
    "text",
    [
        "They sold:\nbread and fish and rope.",
        "They sold it …\nand left at noon then.",
        "bread and fish and rope",
        "iPhone prices fell again today.",
        "example.com is a name for examples.",
        "The vol. that the clerk kept. Bread etc. the same day.",
        "van Dyck sailed at noon today.",
    ],
)
def test_lists_and_names_and_abbreviations_do_not(text: str) -> None:
    assert flagged("capitals", text) == []
