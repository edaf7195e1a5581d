"""SmolLM2-135M in numpy: what a small language model expects after each word.

The model is Allal et al., "SmolLM2" (2025), under the Apache licence 2.0; the arithmetic is
Llama's (Touvron et al., 2023): rotated positions (Su et al., 2021), grouped heads, gated
layers. Needs numpy, and the weights as ``smollm_gguf`` lays them out.
"""

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from articles.checks.engines.bpe import Encoder

Floats: TypeAlias = npt.NDArray[np.float32]
Numbers: TypeAlias = npt.NDArray[np.int64]
Marks: TypeAlias = npt.NDArray[np.bool_]

LAYERS = 30
_HEADS, _GROUPS, _SIZE = 9, 3, 64
_WIDTH, _INNER = _HEADS * _SIZE, 1536
_KEYS = _GROUPS * _SIZE
_TURNS = 1.0 / 100_000.0 ** (np.arange(0, _SIZE, 2) / _SIZE)

#: The token that begins every text.
BEGIN = 0

#: The matrices of each layer. Some stand for several, laid one below the other.
ATTENTION, GATES = "attention", "gates"
MATRICES = ("attn_norm", "attn_output", "ffn_norm", "ffn_down")


@dataclass(frozen=True)
class Model:
    """The model whose weights lie in ``directory``; loaded on first use, into 540 MB."""

    directory: Path

    @cached_property
    def encoder(self) -> Encoder:
        """What parts words into the model's tokens."""
        words = json.loads((self.directory / "words.json").read_text(encoding="utf-8"))
        return Encoder(words["vocabulary"], words["merges"])

    @cached_property
    def _weights(self) -> dict[str, Floats]:
        with np.load(self.directory / "weights.npz") as arrays:
            return dict(arrays)

    def read(self, ids: Numbers, positions: Numbers, sees: Marks) -> Floats:
        """Read tokens in their positions, each looking at those that its row ``sees``.

        Returns the model's state after each, for ``likelihoods``.
        """
        weights = self._weights
        turns = positions[:, None] * _TURNS
        turn = np.cos(turns).astype(np.float32)[:, None], np.sin(turns).astype(np.float32)[:, None]
        unseen = np.where(sees, np.float32(0), np.float32(-1e9))
        state = weights["embeddings"][ids]
        for number in range(LAYERS):
            layer = {name: weights[f"{number}.{name}"] for name in (*MATRICES, ATTENTION, GATES)}
            mixed = _normed(state, layer["attn_norm"]) @ layer[ATTENTION].T
            keys = _turned(mixed[:, _WIDTH : _WIDTH + _KEYS], turn)
            values = mixed[:, _WIDTH + _KEYS :].reshape(-1, _GROUPS, _SIZE)
            seen = _attended(_turned(mixed[:, :_WIDTH], turn), keys, values, unseen)
            state = state + seen @ layer["attn_output"].T
            gates = _normed(state, layer["ffn_norm"]) @ layer[GATES].T
            gate = gates[:, :_INNER]
            state = state + (gate / (1 + np.exp(-gate)) * gates[:, _INNER:]) @ layer["ffn_down"].T
        return _normed(state, weights["norm"])

    def likelihoods(self, states: Floats, ids: Numbers) -> Floats:
        """Return the logarithm of how likely each token is after its state, in nats."""
        scores = states @ self._weights["embeddings"].T
        own = scores[np.arange(len(ids)), ids]
        highest = scores.max(axis=1)
        return own - highest - np.log(np.exp(scores - highest[:, None]).sum(axis=1))


def _normed(state: Floats, weight: Floats) -> Floats:
    return state / np.sqrt((state * state).mean(axis=-1, keepdims=True) + 1e-5) * weight


def _turned(flat: Floats, turn: tuple[Floats, Floats]) -> Floats:
    """Turn each pair of numbers by its token's position."""
    heads = flat.reshape(len(flat), -1, _SIZE)
    cos, sin = turn
    even, odd = heads[..., 0::2], heads[..., 1::2]
    turned = np.empty_like(heads)
    turned[..., 0::2] = even * cos - odd * sin
    turned[..., 1::2] = even * sin + odd * cos
    return turned


def _attended(queries: Floats, keys: Floats, values: Floats, unseen: Floats) -> Floats:
    """Return what each query takes from the values that it sees; three heads share a key."""
    count = len(queries)
    grouped = queries.reshape(count, _GROUPS, -1, _SIZE).transpose(1, 2, 0, 3)
    fit = grouped @ keys.transpose(1, 2, 0)[:, None] * np.float32(_SIZE**-0.5) + unseen
    fit = np.exp(fit - fit.max(axis=-1, keepdims=True))
    fit /= fit.sum(axis=-1, keepdims=True)
    taken = fit @ values.transpose(1, 0, 2)[:, None]
    return taken.transpose(2, 0, 1, 3).reshape(count, _WIDTH)
