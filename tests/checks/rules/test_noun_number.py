import pytest

from tests.checks.reading import findings, flagged


def found(text: str) -> list[str]:
    return flagged("noun_number", text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They saw seven boat on the lake.", "seven boat"),
        ("She met several old friend in town.", "several old friend"),
        ("It was one of the best song of the year.", "one of the best song"),
        ("He kept a lot of ticket and more.", "lot of ticket"),
        ("There are different type of soil.", "different type"),
        ("Those bridge were closed.", "Those bridge"),
        ("He read 12 book in a week.", "12 book"),
        ("She is an honest women.", "an honest women"),
        ("Another girls came.", "Another girls"),
        ("This young actors won.", "This young actors"),
    ],
)
def test_what_does_not_fit_is_flagged(text: str, words: str) -> None:
    assert found(text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "A five star hotel, the three man squad, a two week trip.",
        "Ten percent, six foot, two dozen, three hundred and several thousand.",
        "On May 9 police, in Room 12 staff and at No. 10 aides met; a 9/11 call came.",
        "Many work late, few complain, and those help who can. These cannot.",
        "Another twelve deaths, each three days, every few weeks, a thousand days.",
        "She was a different kind of leader. No two kinds of soil are one.",
        "One of the team, many of the crew, phase one of the plan, several of the staff.",
        "This means war. Each matters. A way people like, the first time visitors come.",
        "A means, a series, a crossroads, a barracks, a news show and a sports day.",
        "Various business and finance roles; the Seven Stars; two Oxford don types.",
    ],
)
def test_what_fits_is_left(text: str) -> None:
    assert found(text) == []


def test_the_other_form_is_suggested() -> None:
    (finding,) = findings("noun_number", "They saw two red car.")
    assert finding.suggestions() == ["two red cars"]
    (finding,) = findings("noun_number", "He is a good men.")
    assert finding.suggestions() == ["a good man"]
