import pytest

from tests.checks.reading import findings, flagged


def bare(text: str) -> list[str]:
    return flagged("bare_noun", text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He wants to buy car next year.", "car"),
        ("She has new bicycle.", "new bicycle"),
        ("They live in small house near the river.", "small house"),
        ("It was really strange idea.", "really strange idea"),
        ("They accused him of committing war crime.", "war crime"),
        ("They are accused of committing massacre.", "massacre"),
        ("He has found job at the port.", "job"),
        ("She is teacher.", "teacher"),
        ("Student should sleep more.", "Student"),
        ("They wait because driver is late.", "driver"),
        ("Such mistake is rare.", "Such mistake"),
    ],
)
def test_a_counted_noun_alone_is_flagged(text: str, words: str) -> None:
    assert bare(text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "He wants to buy a car, his car, that car, any car or no car.",
        "They went from house to house and from student to teacher, by car.",
        "She met him in person, and spoke on camera.",
        "He works as teacher; she is junior partner at the firm.",
        "The car park, car parks, a car-free day and car dealers.",
        "They sell advice, furniture and help. Man bites dog",
        "Husband and wife, knife or fork, book after book.",
        "No such mistake, one such mistake.",
        "They need to book a room and to question him.",
        "The hotel offers a pool, breakfast and parking.",
    ],
)
def test_what_stands_bare_by_right_is_left(text: str) -> None:
    assert bare(text) == []


def test_three_ways_out_are_suggested() -> None:
    (finding,) = findings("bare_noun", "She has old umbrella.")
    assert finding.suggestions() == ["an old umbrella", "the old umbrella", "old umbrellas"]
