import pytest

from tests.checks.reading import findings, flagged


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("It is one my favorite places.", "one of my"),
        ("A lot people came.", "lot of people"),
        ("He apologized his remarks.", "apologized for his"),
        ("They are able see it.", "able to see"),
        ("They will continue provide food.", "continue to provide"),
        ("She was sentenced life.", "sentenced to life"),
        ("Come as soon possible.", "soon as possible"),
        ("It depends the weather.", "depends on the"),
        ("There a many reasons.", "There is a"),
        ("She sat next him.", "next to him"),
        ("He got rid his old car.", "rid of his"),
        ("They stayed home because the rain.", "because of the"),
    ],
)
def test_the_missing_word_is_suggested(text: str, instead: str) -> None:
    (finding,) = findings("missing_word", text)
    assert finding.suggestions() == [instead]


@pytest.mark.parametrize(
    "text",
    [
        "The one my father built; a great number know; it will likely be wet.",
        "They stayed because the rain had begun. Listen, the bell rings.",
        "He asked the way and waited a week; she waits her turn.",
        "Explain them to me. She talked him into it. He is able.",
        "They continued till June, for she was sentenced by a court.",
        "They may as well the next day. As long as it lasts.",
    ],
)
def test_what_is_whole_is_left(text: str) -> None:
    assert flagged("missing_word", text) == []
