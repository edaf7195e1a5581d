import pytest

from tests.checks.reading import findings, flagged


def test_a_mask_is_offered_and_never_the_word() -> None:
    (finding,) = findings("stripped_mask", "“You btard,” he said.")
    assert finding.suggestions() == ["b*****d", "b**tard"]
    assert "bastard" not in finding.message


def test_a_capital_is_kept_where_it_opens_a_sentence() -> None:
    (finding,) = findings("stripped_mask", "Fing hell.")
    assert finding.suggestions()[0] == "F*****g"


@pytest.mark.parametrize(
    "text",
    [
        "The Fed fed the asst of Lt. Col. Bass, sh.",
        "Her cot was shot; the shed had a sty and a pit.",
        "A sc., a bd., a St. Bernard, and the SC Bag Co. of Fing County.",
        "The go ing was s low, and the s ing ing p ing ed.",
    ],
)
def test_words_names_and_split_words_are_left(text: str) -> None:
    assert flagged("stripped_mask", text) == []
