"""Weigh a word against others that may have been meant, by a small language model.

A passage as it stands and as each swap would make it share all tokens before the swap, so
they are read in one go, as a tree: the passage is the trunk, and each swap a branch, whose
tokens look back at the trunk up to where it forks. Only the first tokens after a swap are
weighed, since a word's hold on what follows soon fades.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from articles.checks.engines.smollm import BEGIN, Floats, Marks, Model
from articles.checks.engines.weighing import Passage

#: How many tokens after a swap are weighed.
_AFTER = 8
#: How many tokens are read at a time; more take more memory and gain no speed.
_AT_A_TIME = 400

#: Set marks are rarer in what the model has learned from, and take more tokens.
_STRAIGHT = str.maketrans("‘’“”", "''\"\"")

#: Which token is weighed after which row.
_Step = tuple[int, int]


class _Tree:
    """A passage and its swaps in rows of tokens: the trunk, then branch after branch.

    ``sees`` are the rows that each row looks back at. ``steps`` are, for each swap, what is
    weighed of it and of the trunk.
    """

    def __init__(self, trunk: Sequence[int], swapped: Iterable[Sequence[int]]) -> None:
        self.trunk = trunk
        self.tokens = list(trunk)
        self.positions = list(range(len(trunk)))
        self.looks = [(0, row + 1, 0) for row in range(len(trunk))]
        self.steps = [self._branch(tokens) for tokens in swapped]

    def _branch(self, tokens: Sequence[int]) -> tuple[list[_Step], list[_Step]]:
        trunk, start = self.trunk, len(self.tokens)
        fork = _shared(trunk, tokens)
        after = _shared(trunk[fork:][::-1], tokens[fork:][::-1])
        left_out = max(0, after - _AFTER)
        own = tokens[fork : len(tokens) - left_out]
        self.tokens += own
        self.positions += range(fork, fork + len(own))
        self.looks += [(start, row + 1, fork) for row in range(start, start + len(own))]
        rows = [fork - 1, *range(start, start + len(own) - 1)]
        there = range(fork, len(trunk) - left_out)
        return list(zip(rows, own, strict=True)), [(row - 1, trunk[row]) for row in there]

    def sees(self) -> Marks:
        """Return the rows that each row looks back at: its own part's, the trunk's to the fork."""
        seen = np.zeros((len(self.tokens), len(self.tokens)), bool)
        for row, (start, end, fork) in enumerate(self.looks):
            seen[row, start:end] = seen[row, :fork] = True
        return seen


def _shared(first: Sequence[int], second: Sequence[int]) -> int:
    """Return how many items two sequences begin with alike."""
    pairs = enumerate(zip(first, second, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(first), len(second)))


@dataclass(frozen=True, slots=True)
class SecondReader:
    """Weighs swaps with ``model``."""

    model: Model

    def gains(self, passages: Iterable[Passage]) -> Iterator[list[float]]:
        """Yield for each passage by how many nats each of its swaps makes it likelier."""
        together: list[_Tree] = []
        for passage in passages:
            tree = self._tree(passage)
            if sum(len(each.tokens) for each in [*together, tree]) > _AT_A_TIME and together:
                yield from self._weighed(together)
                together = []
            together.append(tree)
        if together:
            yield from self._weighed(together)

    def _tree(self, passage: Passage) -> _Tree:
        text = passage.text
        swapped = (text[: swap.start] + swap.instead + text[swap.end :] for swap in passage.swaps)
        return _Tree(self._tokens(text), map(self._tokens, swapped))

    def _tokens(self, text: str) -> list[int]:
        # The line's end tells whether the last word is whole.
        tokens = self.model.encoder.encode(text.translate(_STRAIGHT) + "\n")
        return [BEGIN, *(token.id for token in tokens)]

    def _weighed(self, trees: Sequence[_Tree]) -> Iterator[list[float]]:
        """Read the trees side by side; none sees another."""
        starts = np.cumsum([0, *(len(tree.tokens) for tree in trees)])
        sees = np.zeros((starts[-1], starts[-1]), bool)
        for tree, start in zip(trees, starts, strict=False):
            end = start + len(tree.tokens)
            sees[start:end, start:end] = tree.sees()
        states = self.model.read(
            np.concatenate([tree.tokens for tree in trees]),
            np.concatenate([tree.positions for tree in trees]),
            sees,
        )
        for tree, start in zip(trees, starts, strict=False):
            yield self._gains(tree, states[start : start + len(tree.tokens)])

    def _gains(self, tree: _Tree, states: Floats) -> list[float]:
        steps = sorted({step for new, old in tree.steps for step in (*new, *old)})
        rows, tokens = np.array(steps).T
        likely: dict[_Step, float] = dict(
            zip(steps, self.model.likelihoods(states[rows], tokens), strict=True)
        )
        return [
            float(sum(likely[step] for step in new) - sum(likely[step] for step in old))
            for new, old in tree.steps
        ]
