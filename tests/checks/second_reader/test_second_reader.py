"""The reader on a model that is no model: what it weighs hangs on what it sees, and where."""

from functools import cached_property
from typing import Any, cast
from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from articles.checks.engines import second_reader
from articles.checks.engines.bpe import _LETTERS, Encoder
from articles.checks.engines.second_reader import SecondReader
from articles.checks.engines.smollm import BEGIN, Model
from articles.checks.engines.weighing import Passage, Swap

ENCODER = Encoder([*_LETTERS.values(), "th", "en", "then"], ["t h", "e n", "th en"])


class Sum:
    """Its state after a row is a sum over the tokens that the row sees, each in its position."""

    encoder = ENCODER

    @cached_property
    def sizes(self) -> list[int]:
        return []

    def read(self, ids: Any, positions: Any, sees: Any) -> Any:
        self.sizes.append(len(ids))
        return sees @ np.sin(ids * 31.0 + positions * 7.0)

    def likelihoods(self, states: Any, ids: Any) -> Any:
        return -np.abs(np.cos(states + ids))


def reader() -> SecondReader:
    return SecondReader(cast(Model, Sum()))


def likelihood(text: str) -> float:
    """Weigh a text that is read alone."""
    ids = np.array([BEGIN, *(token.id for token in ENCODER.encode(text + "\n"))])
    model = Sum()
    states = model.read(ids, np.arange(len(ids)), np.tri(len(ids), dtype=bool))
    return float(model.likelihoods(states[:-1], ids[1:]).sum())


WORDS = st.text("then ab", max_size=12)


@given(WORDS, st.text("then", min_size=1, max_size=4), WORDS, WORDS)
def test_a_swap_gains_what_reading_it_alone_gains(
    before: str, word: str, instead: str, after: str
) -> None:
    assume(word != instead)
    text, swapped = before + word + after, before + instead + after
    swap = Swap(len(before), len(before) + len(word), instead)
    with patch.object(second_reader, "_AFTER", 100):
        ((gain,),) = reader().gains([Passage(text, (swap,))])
    assert gain == pytest.approx(likelihood(swapped) - likelihood(text))


def test_swaps_of_a_passage_do_not_see_each_other() -> None:
    one, two = Swap(0, 1, "b"), Swap(2, 3, "then")
    passage = "a a then"
    together = next(reader().gains([Passage(passage, (one, two))]))
    alone = [next(reader().gains([Passage(passage, (swap,))]))[0] for swap in (one, two)]
    assert together == pytest.approx(alone)


def test_passages_read_together_do_not_see_each_other() -> None:
    passages = [Passage(text, (Swap(0, 1, "h"),)) for text in ("a then", "b then a", "n")]
    together = list(reader().gains(passages))
    alone = [next(reader().gains([passage])) for passage in passages]
    assert [gain for (gain,) in together] == pytest.approx([gain for (gain,) in alone])


def test_only_the_next_tokens_after_a_swap_are_read() -> None:
    given = reader()
    list(given.gains([Passage("a" + "b" * 50, (Swap(0, 1, "h"),))]))
    trunk, branch = 1 + 51 + 1, 1 + second_reader._AFTER
    assert cast(Any, given.model).sizes == [trunk + branch]


def test_much_is_read_in_several_goes() -> None:
    given = reader()
    passages = [Passage("b" * 150, (Swap(0, 1, "h"),))] * 5
    assert len(list(given.gains(passages))) == 5
    assert max(cast(Any, given.model).sizes) <= second_reader._AT_A_TIME
    assert len(cast(Any, given.model).sizes) == 3


def test_nothing_is_read_of_nothing() -> None:
    assert list(reader().gains([])) == []


def test_set_marks_are_read_as_straight_ones() -> None:
    set_marks = next(reader().gains([Passage("“a’s”", (Swap(1, 2, "b"),))]))
    assert set_marks == next(reader().gains([Passage('"a\'s"', (Swap(1, 2, "b"),))]))
