import pytest

from tests.checks.reading import findings, flagged


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("He is a honest man.", "an honest"),
        ("An university opened.", "A university"),
        ("It was an one-off.", "a one-off"),
        ("A MP spoke.", "An MP"),
        ("He paid a £8 fee.", "an £8"),
    ],
)
def test_the_right_article_is_suggested(text: str, instead: str) -> None:
    (finding,) = findings("a_or_an", text)
    assert finding.suggestions() == [instead]


@pytest.mark.parametrize(
    "text",
    [
        "An hour, a house, an MP, a US envoy, an 8-year plan.",
        "Vitamin A is an issue. Plan A affects all. From A to E.",
        "He said a f%#king word. The US of A are vast.",
        "A “a” and an “a”. AN URGENT NOTE.",
    ],
)
def test_what_is_right_or_no_article_is_left(text: str) -> None:
    assert flagged("a_or_an", text) == []
