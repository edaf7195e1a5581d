import pytest

from tests.checks.reading import findings, flagged


def doubled(text: str) -> list[str]:
    return flagged("doubled_word", text)


def test_one_word_is_suggested_with_the_first_one_s_case() -> None:
    (finding,) = findings("doubled_word", "The the door shut.")
    assert (finding.text, finding.suggestions()) == ("The the", ["The"])


def test_a_line_end_may_stand_between_but_no_blank_line() -> None:
    assert doubled("He went to\nto the sea.") == ["to\nto"]
    assert doubled("He went to\n\nto the sea.") == []


def test_in_speech_only_words_of_grammar_are_flagged() -> None:
    assert doubled("“We fixed the the roof,” she said.") == ["the the"]
    assert doubled("“It was cold cold,” she said.") == []


@pytest.mark.parametrize(
    "text",
    [
        "They had had tea, and said that that was good.",
        "What it is is a mess. The problem is is that nobody came.",
        "Duran Duran, Bora Bora, Sirhan Sirhan, and Walla Walla.",
        "no, no; bye bye; ha ha; very very; night night",
        "They came in in droves and moved on on Monday.",
        "a 5 5 tie; the-the; the/the; a.a the.the",
        "He told her her coat was his.",
        "THE THE is a band, and so is The The.",
    ],
)
def test_doubles_that_are_meant_are_left(text: str) -> None:
    assert doubled(text) == []


@pytest.mark.parametrize(
    "text", ["a copula that is is wrong", "it was in in the box", "on on the table"]
)
def test_the_same_words_are_flagged_where_they_have_one_role(text: str) -> None:
    assert len(doubled(text)) == 1


def test_a_transcript_that_keeps_hesitations_keeps_repetitions() -> None:
    said = "We, uh, went to the the pier. Um, it was, uh, shut."
    assert doubled(said) == []
    assert doubled(said.replace("Um, it", "It")) == ["the the"]
