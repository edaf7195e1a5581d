"""Spellings of the one variant of English, and what the other writes for them."""

from collections.abc import Mapping
from functools import cache

from articles.checks.data import read_list
from articles.checks.sheet import Variant


def own_spelling(word: str, variant: Variant) -> str | None:
    """Return how ``variant`` spells a lower-case word of the other one, or None."""
    return _own_spellings(variant).get(word)


@cache
def _own_spellings(variant: Variant) -> Mapping[str, str]:
    pairs = [line.split() for line in read_list("variants/pairs.txt")]
    if variant == "en-US":
        return {pair[0]: pair[-1] for pair in pairs}
    return {american: british for british, american in (p for p in pairs if ">" not in p)}
