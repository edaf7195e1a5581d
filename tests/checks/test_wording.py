import pytest

from articles.checks.base import Story
from articles.checks.wording import Slip, Wordings
from articles.text.document import Document


def slips(pattern: str, instead: str, text: str) -> list[Slip]:
    return list(Wordings([(pattern, instead)]).slips(Story(Document(text))))


def marked(pattern: str, instead: str, text: str) -> list[str]:
    problems = [slip.problem("") for slip in slips(pattern, instead, text)]
    return [text[problem.start : problem.end] for problem in problems]


def test_a_gap_is_marked_by_the_words_on_both_sides() -> None:
    assert marked("according ^ DT", "to", "It rained, according the report.") == ["according the"]


def test_a_word_too_many_is_marked_with_the_next() -> None:
    assert marked("despite [of]", "", "They came despite of the rain.") == ["of the"]


def test_a_gap_at_the_start_of_a_sentence_is_marked_by_the_word_after_it() -> None:
    text = "Truth is that it rained."
    (slip,) = slips("START ^ truth is", "the", text)
    problem = slip.problem("{instead}")
    assert (problem.start, problem.end) == (0, 5)
    assert list(problem.suggest()) == ["The Truth"]


def test_what_should_stand_is_suggested() -> None:
    (slip,) = slips("according ^ DT", "to", "According the report, it rained.")
    assert list(slip.problem("").suggest()) == ["According to the"]
    (slip,) = slips("despite [of]", "", "They came despite of the rain.")
    assert list(slip.problem("").suggest()) == ["the"]


@pytest.mark.parametrize(
    ("pattern", "text", "fits"),
    [
        ("~consist ^ CD", "It consisted two parts.", True),
        ("~be RB? interested ^ NNS", "He was very interested birds.", True),
        ("~be RB? interested ^ NNS", "He was interested birds.", True),
        ("!the|a number ^ things", "The number things.", False),
        ("!the|a number ^ things", "Some number things.", True),
        ("saw ^ NN*", "They saw Paris.", True),
        ("the [world] war", "After the World War ended.", False),
    ],
)
def test_slots(pattern: str, text: str, fits: bool) -> None:
    assert bool(slips(pattern, "x", text)) is fits


@pytest.mark.parametrize("pattern", ["~blorf ^ the", "XY ^ the"])
def test_an_unknown_verb_or_part_of_speech_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="is no"):
        Wordings([(pattern, "of")])


def test_one_place_is_reported_once() -> None:
    both = Wordings([("according ^ DT", "to"), ("according ^ the", "to")])
    assert len(list(both.slips(Story(Document("It fell, according the report."))))) == 1
