import pytest

from tests.checks.reading import findings, flagged


def mismatched(text: str) -> list[str]:
    return flagged("tense_and_time", text)


@pytest.mark.parametrize(
    ("text", "words", "right"),
    [
        ("They have arrived yesterday.", "have arrived", ["arrived"]),
        ("She has been seen yesterday.", "has been seen", ["was seen"]),
        ("In 2014 the mayor has won.", "has won", ["won"]),
        ("She has met him on Monday last week.", "has met", ["met"]),
        ("The firm has gone bankrupt in 2014.", "has gone", ["went"]),
        ("The mayor has moved with her sons to Oslo last year.", "has moved", ["moved"]),
        ("Last week they go home.", "go", ["went"]),
        ("Last week they are late.", "are", ["were"]),
        ("Last week they will win.", "will", []),
        ("We will meet them two days ago.", "two days ago", []),
        ("Next week they left.", "left", ["will leave"]),
        ("Since then it is clear.", "is", ["has been"]),
        ("Since 1949 the island is ruled from afar.", "is", ["has been"]),
        ("They are living there since 2015.", "are living", ["have been living"]),
    ],
)
def test_a_tense_that_does_not_fit_is_flagged(text: str, words: str, right: list[str]) -> None:
    (finding,) = findings("tense_and_time", text)
    assert (finding.text, finding.suggestions()) == (words, right)


def test_the_message_names_tense_and_time() -> None:
    (finding,) = findings("tense_and_time", "They have arrived yesterday.")
    assert finding.message == (
        "The tense does not fit the time, “have arrived” with “yesterday”: write “arrived”."
    )


@pytest.mark.parametrize(
    "text",
    [
        # The time is a noun's or another verb's.
        "She has denied a part in the attack last week.",
        "She has condemned the attack in Oslo last week.",
        "He has met the man arrested last week.",
        "They have read what he wrote in 2014.",
        "He has said he left yesterday, and that she came last week.",
        "The club has a player who left last year.",
        # It is no point in time.
        "He has been ill since last week. He has worked there until last week.",
        "It has risen over the last year and more than a year ago.",
        # What is told in the present, or in speech.
        "In 2007 the singer moves to Rome.",
        "The next day they went. Tomorrow was to be dry.",
        "“Since 2010 I live here,” he said.",
        "Last year saw a drop. Last week is over.",
        "Since then he is said to have left.",
    ],
)
def test_tenses_that_fit_are_left(text: str) -> None:
    assert mismatched(text) == []


def test_a_thing_is_at_no_time_and_what_happens_may_be() -> None:
    assert flagged("tense_and_time", "She has sold the house last week.") == ["has sold"]
    assert flagged("tense_and_time", "She has praised the attack last week.") == []
