import pytest

from articles.checks.formation import is_inflected, is_well_formed


@pytest.mark.parametrize(
    "word",
    [
        "nonvoters",
        "midcampaign",
        "overpromise",
        "cartoonishly",
        "drugmakers",
        "boatlike",
        "gunfight",
    ],
)
def test_words_built_by_rule_are_well_formed(word: str) -> None:
    assert is_well_formed(word)


@pytest.mark.parametrize("word", ["recieve", "basicly", "eachother", "comittee", "onthe", ""])
def test_slips_are_not(word: str) -> None:
    assert not is_well_formed(word)


def test_only_rare_words_are_inflected_by_rule() -> None:
    assert is_inflected("recused")
    assert not is_inflected("tryed")
    assert not is_inflected("maked")
