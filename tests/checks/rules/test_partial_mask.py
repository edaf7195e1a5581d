import pytest

from articles.checks.house import House, Sheet
from articles.checks.sheet import Masks
from tests.checks.reading import findings, flagged


def house(masks: Masks) -> House:
    return House(Sheet(masks=masks))


MASKS = "“You f***ing s---,” he said. “[Expletive] off, you b—tard and sh!tty a$$hole.”"


@pytest.mark.parametrize(
    ("masks", "others"),
    [
        ("asterisks", ["s---", "[Expletive]", "b—tard", "sh!tty", "a$$hole"]),
        ("hyphens", ["f***ing", "[Expletive]", "sh!tty", "a$$hole"]),
        ("bracketed", ["f***ing", "s---", "b—tard", "sh!tty", "a$$hole"]),
    ],
)
def test_masks_of_other_styles_than_the_house_s_are_flagged(
    masks: Masks, others: list[str]
) -> None:
    assert flagged("partial_mask", MASKS, house(masks)) == others


@pytest.mark.parametrize(
    ("masks", "text", "suggested"),
    [
        ("hyphens", "a f***ing mess", ["f---ing"]),
        ("hyphens", "a f*ing mess", ["f---ing"]),
        ("asterisks", "Sh—t happens.", ["Sh*t"]),
        ("hyphens", "“F*c*ing mess,” she said.", ["F-c-ing"]),
        ("bracketed", "a f***ing mess", ["[expletive]"]),
        ("asterisks", "a (profanity deleted) mess", []),
    ],
)
def test_the_same_mask_in_the_house_s_style_is_suggested(
    masks: Masks, text: str, suggested: list[str]
) -> None:
    (finding,) = findings("partial_mask", text, house(masks))
    assert finding.suggestions() == suggested


def test_where_the_house_has_no_style_the_story_s_commonest_is() -> None:
    text = "a f*** here, a s--- there, a b---- too"
    assert flagged("partial_mask", text) == ["f***"]
    assert flagged("partial_mask", "a s--- there, a b---- too") == []
    assert flagged("partial_mask", "all is well") == []


def test_the_style_is_named() -> None:
    (finding,) = findings("partial_mask", "a s--- there", house("asterisks"))
    assert finding.message == "House style masks profanity with asterisks."


@pytest.mark.parametrize(
    "text",
    [
        "He got an A* and a B--.",
        "vitamin C--- and D---",
        "They serve fish--and chips--daily; so--well.",
        "M*A*S*H, E*Trade, P!nk, Ke$ha, R&D, A&S, AT&T and fn*ction",
        "See the note** and a note*.",
        "f-- is too little",
    ],
)
def test_what_hides_no_known_word_is_left(text: str) -> None:
    assert flagged("partial_mask", text, house("bracketed")) == []
