import pytest

from articles.checks.engines.ngrams import likelier


def test_a_word_that_goes_with_its_neighbours_is_likelier() -> None:
    assert likelier("months", "moths", "eight", "ago") > 3
    assert likelier("moths", "months", "eight", "ago") < -3


def test_each_neighbour_counts_by_itself() -> None:
    both = likelier("than", "then", "better", "any")
    one = likelier("than", "then", "better", None) + likelier("than", "then", None, "any")
    assert both == pytest.approx(one)


def test_without_neighbours_nothing_is_known() -> None:
    assert likelier("than", "then", None, None) == 0


def test_neighbours_that_nobody_counted_tell_nothing() -> None:
    assert likelier("than", "then", "qwxyz", "zyxwq") == 0


def test_a_contraction_stands_for_its_words() -> None:
    assert likelier("it's", "its", None, "going") > 0.5
    assert likelier("you're", "your", None, "going") > 0.5
    assert likelier("its", "it's", None, "headquarters") > 0.5
