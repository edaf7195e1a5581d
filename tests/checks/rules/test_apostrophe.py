"""Apostrophes that are wrong."""

import pytest

from tests.checks.reading import findings, flagged


@pytest.mark.parametrize(
    ("text", "found", "right"),
    [
        ("It is their's now.", "their's", "theirs"),
        ("It is her’s now.", "her’s", "hers"),
        ("It wags its’ tail.", "its’", "its"),
        ("The ship it's self sank.", "it's self", "itself"),
        ("They sell womens’ shoes.", "womens’", "women’s"),
        ("These PC's are old.", "PC's", "PCs"),
        ("It began in the early 1990's.", "early 1990's", "early 1990s"),
        ("It won´t sail.", "´", "’"),
        ('It won"t sail.', '"', "’"),
        ("Lets see who sails.", "Lets", "Let’s"),
    ],
)
def test_says_what_to_write(text: str, found: str, right: str) -> None:
    problems = {each.text: each.suggestions() for each in findings("apostrophe", text)}
    assert problems.get(found) == [right]


@pytest.mark.parametrize(
    "text",
    [
        "It's late; she's here. The boss's chair, the bosses' chairs.",
        "The BBC's own man saw the FBI's file.",
        "1990's best film was long. He lets go and never lets up.",
        'Say "um"s and “ah”s. They sell men’s shoes.',
        "She said: 'It is yours'.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert flagged("apostrophe", text) == []
