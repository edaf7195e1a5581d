import numpy as np
import pytest

from articles.checks.engines import smollm

RANDOM = np.random.default_rng(5)


def turned(vector: smollm.Floats, position: int) -> smollm.Floats:
    turns = np.array([position])[:, None] * smollm._TURNS
    return smollm._turned(vector, (np.cos(turns)[:, None], np.sin(turns)[:, None]))[0, 0]


def test_how_two_turned_vectors_fit_hangs_on_their_distance_alone() -> None:
    query, key = RANDOM.normal(size=(2, 1, smollm._SIZE))
    near = turned(query, 5) @ turned(key, 2)
    assert near == pytest.approx(turned(query, 105) @ turned(key, 102))
    assert near != pytest.approx(turned(query, 6) @ turned(key, 2))


def test_a_normed_state_has_the_size_of_its_weights() -> None:
    normed = smollm._normed(RANDOM.normal(size=(3, 64)) * 50, np.full(64, 2.0))
    assert (normed**2).mean(axis=1) == pytest.approx(np.full(3, 4.0), rel=1e-3)


def test_a_query_takes_from_no_value_that_it_does_not_see() -> None:
    rows = 4
    queries = RANDOM.normal(size=(rows, smollm._HEADS, smollm._SIZE))
    keys, values = RANDOM.normal(size=(2, rows, smollm._GROUPS, smollm._SIZE))
    unseen = np.where(np.tri(rows, dtype=bool), 0, -1e9)
    taken = smollm._attended(queries, keys, values, unseen)
    first = values[0].repeat(smollm._HEADS // smollm._GROUPS, axis=0).ravel()
    assert taken[0] == pytest.approx(first)
    values[3] += 100
    again = smollm._attended(queries, keys, values, unseen)
    assert again[:3] == pytest.approx(taken[:3])
    assert again[3] != pytest.approx(taken[3])
