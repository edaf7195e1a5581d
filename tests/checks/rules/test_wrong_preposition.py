import pytest

from tests.checks.reading import findings, flagged


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("It consists from two halves.", "of two"),
        ("He relies in his friends.", "on his"),
        ("She is superior than them.", "to them"),
        ("They met in Monday.", "on Monday"),
        ("He accused him for stealing.", "of stealing"),
        ("It is as big than a house.", "as a"),
        ("It is faster that the old one.", "than the"),
        ("The pie was divided to four parts.", "into four"),
    ],
)
def test_the_right_preposition_is_suggested(text: str, instead: str) -> None:
    (finding,) = findings("wrong_preposition", text)
    assert finding.suggestions() == [instead]


@pytest.mark.parametrize(
    "text",
    [
        "It will depend. Of this he is aware; at night they met on Monday.",
        "Such things like to hide. He is proud of it, and of her too.",
        "She would prefer him to go rather than stay.",
        "Results to date are good. The lot off the main road is fenced.",
    ],
)
def test_prepositions_in_their_place_are_left(text: str) -> None:
    assert flagged("wrong_preposition", text) == []
