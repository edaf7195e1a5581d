"""LanguageTool's rules, by way of lingotweaker."""

from collections.abc import Sequence
from functools import cache

import lingotweaker_data_en
import lt_py

from articles.checks.base import Match
from articles.checks.house import Variant


class EngineFailed(Exception):
    """An engine did not answer; its message is for people."""


@cache
def _engine(variant: Variant) -> lt_py.Engine:
    return lt_py.Engine(
        variant=variant, lang="en-US", data_dir=str(lingotweaker_data_en.data_dir())
    )


def check(texts: Sequence[str], variant: Variant) -> list[tuple[Match, ...]]:
    """Return the engine's matches of each text; raises EngineFailed."""
    return [tuple(_matches(text, variant)) for text in texts]


def _matches(text, variant):
    at, by_byte = 0, {}
    for i, letter in enumerate(text):
        by_byte[at] = i
        at += len(letter.encode())
    by_byte[at] = len(text)
    for m in _engine(variant).check(text):
        yield Match(
            by_byte[m["offset"]],
            by_byte[m["offset"] + m["length"]],
            m["rule_id"],
            m["message"],
            tuple(m["suggestions"][:10]),
        )
