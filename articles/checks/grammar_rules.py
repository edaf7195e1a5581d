"""The grammar engine's rules that the desk keeps, each with how it fared on labelled copy.

``data/grammar_rules.csv`` is made by ``python -m tests.benchmarks.choose_grammar --write``,
which says how a rule earns its place, and on which copy it was measured.
"""

import csv
from dataclasses import dataclass
from functools import cache

from articles.checks.data import read_list

#: Words of the copy on which the rules were measured.
MEASURED_ON = 658_000


@dataclass(frozen=True, slots=True)
class KeptRule:
    """A rule of the engine's: its id and category there, and how often it was right."""

    id: str
    category: str
    right: int
    wrong: int

    @property
    def is_measured(self) -> bool:
        """Say whether the rule has found anything at all; it is kept by its nature else."""
        return bool(self.right or self.wrong)


@cache
def kept() -> tuple[KeptRule, ...]:
    """Return the kept rules, sorted by id."""
    return tuple(map(_read, csv.DictReader(read_list("grammar_rules.csv"))))


def kept_rules() -> tuple[str, ...]:
    """Return the engine's ids of the kept rules, for the engine to run no others."""
    return tuple(rule.id for rule in kept())


def _read(row: dict[str, str]) -> KeptRule:
    """Count what EWT leaves unlabelled and was read to be an error as right."""
    counts = {name: int(count or 0) for name, count in row.items() if name.endswith(_COUNTS)}
    wrong = sum(count for name, count in counts.items() if name.endswith(_WRONG))
    return KeptRule(row["rule"], row["category"], sum(counts.values()) - wrong, wrong)


_WRONG = ("wrong", "clean")
_COUNTS = ("right", "read", *_WRONG)
