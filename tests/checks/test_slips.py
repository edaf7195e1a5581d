import pytest

from articles.checks.slips import (
    cost,
    dropped_apostrophe,
    nearest,
    one_edit,
    run_together,
    suggestions,
)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("recieve", "receive"),
        ("comittee", "committee"),
        ("reccomend", "recommend"),
        ("goverment", "government"),
        ("seperate", "separate"),
        ("dont", "don't"),
        ("alot", "a lot"),
        ("definately", "definitely"),
        ("Febuary", "February"),
        ("teh", "the"),
    ],
)
def test_the_right_word_comes_first(wrong: str, right: str) -> None:
    assert suggestions(wrong, "en-US")[0] == right


def test_suggestions_are_in_the_house_s_english() -> None:
    assert "neighbour" in suggestions("nieghbour", "en-GB")
    assert "neighbour" not in suggestions("nieghbour", "en-US")
    assert "neighbor" in suggestions("nieghbour", "en-US")


def test_suggestions_keep_the_case() -> None:
    assert suggestions("Comittee", "en-US")[0] == "Committee"
    assert suggestions("COMITTEE", "en-US")[0] == "COMMITTEE"


def test_suggestions_are_five_at_most_and_never_the_word_itself() -> None:
    found = suggestions("bord", "en-US")
    assert len(found) == 5
    assert "bord" not in found


def test_no_oath_is_suggested() -> None:
    assert "fuck" not in suggestions("fukc", "en-US")


def test_doubling_costs_less_than_another_letter() -> None:
    assert cost("comittee", "committee") < cost("comittee", "comittees")
    assert cost("word", "word") == 0


def test_one_edit_holds_drops_additions_changes_swaps_and_moved_doubles() -> None:
    near = set(one_edit("reccomend"))
    assert {"recomend", "reccommend", "reccamend", "recocmend", "recommend"} <= near
    assert "xeccomend" not in near


def test_nearest_is_the_commonest_neighbour_as_printed() -> None:
    assert nearest("shoud") == "should"
    assert nearest("Febuary") == "February"
    assert nearest("qwxzzy") is None


def test_an_apostrophe_or_a_space_may_be_missing() -> None:
    assert dropped_apostrophe("Doesnt") == "doesn't"
    assert dropped_apostrophe("cats") is None
    assert run_together("infact") == "in fact"
    assert run_together("takedown") is None
