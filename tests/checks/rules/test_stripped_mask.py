import pytest

from articles.checks.house import House, Sheet
from articles.checks.sheet import Masks
from tests.checks.reading import findings, flagged


def test_a_mask_is_offered_and_never_the_word() -> None:
    (finding,) = findings("stripped_mask", "“You btard,” he said.")
    assert finding.suggestions() == ["b*****d", "b**tard"]
    assert "bastard" not in finding.message


def test_masks_are_offered_in_the_house_s_style() -> None:
    def offered(masks: Masks) -> list[str]:
        house = House(Sheet(masks=masks))
        (finding,) = findings("stripped_mask", "“You btard,” he said.", house)
        return finding.suggestions()

    assert offered("hyphens") == ["b-----d", "b--tard"]
    assert offered("bracketed") == ["[expletive]"]


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


@pytest.mark.parametrize("rest", ["fk", "fkn", "fkng", "fuing", "cnt", "dck"])
def test_what_no_other_word_leaves_is_a_mask_and_no_slip(rest: str) -> None:
    text = f"“What a {rest} that was,” she said."
    assert flagged("stripped_mask", text) == [rest]
    assert flagged("spelling", text) == []


def test_a_lone_letter_is_a_mask_where_the_phrase_shows_it() -> None:
    assert flagged("stripped_mask", "“Get the f out,” he said.") == ["f"]
    assert flagged("stripped_mask", "Press the f key. The f stop was set.") == []


def test_a_mask_parted_by_a_blank_is_seen_in_the_plural_too() -> None:
    assert flagged("stripped_mask", "“You sh heads,” he said of the sh head.") == [
        "sh heads",
        "sh head",
    ]
