import pytest

from tests.checks.reading import findings, flagged


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("She bought a the red one.", "red"),
        ("They emphasized on the price.", "the"),
        ("He is more better now.", "better"),
        ("They went to home at six.", "home"),
        ("The his car broke down.", "car"),
        ("I am agree with him.", "agree"),
        ("She made him to wait.", "wait"),
        ("It was the most biggest fire.", "biggest"),
    ],
)
def test_what_is_left_is_suggested(text: str, instead: str) -> None:
    (finding,) = findings("extra_word", text)
    assert finding.suggestions() == [instead]


@pytest.mark.parametrize(
    "text",
    [
        "He did what he must to win. The will is there, and so is the can.",
        "She made it to the top and let him to his seat pass.",
        "The World War II film; the then mayor; a by-product; an A grade.",
        "More older people vote. The most the club has paid.",
        "Is this the house? That the house stands is a wonder.",
    ],
)
def test_what_has_its_place_is_left(text: str) -> None:
    assert flagged("extra_word", text) == []
