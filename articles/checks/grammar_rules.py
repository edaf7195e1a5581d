"""The grammar engine's rules that the desk keeps, each with how it fared on labelled copy.

``data/grammar_rules.csv`` is made by ``python -m tests.benchmarks.choose_grammar --write``,
which says how a rule earns its place, and on which copy it was measured.
"""

import csv
import re
from dataclasses import dataclass
from functools import cache

from articles.checks.data import read_list

#: Words of the copy on which the rules were measured.
MEASURED_ON = 658_000

#: What must not stand there: how a masked word sounds is anybody's guess, and results are
#: printed as "1min 18.7sec". "He left school", "I thought it rather steep" and "they did and
#: don't now" are whole, and the Associated Press writes "Jane Doe, nee Smith".
_NOT_THERE = {
    "EN_A_VS_AN": re.compile(r"\w+ (?:\w*[-*@#]{2}|\w[–—])"),
    "HE_VERB_AGR": re.compile(r"(?<=\bleft )\w"),
    "IT_VBZ": re.compile(r"(?:(?<=\brather )|(?<=\bquite )|(?<=\bvery )|(?<=\btoo ))\w"),
    "KNOW_NOW": re.compile(r"(?:(?<=\b(?:and|but) don['’]t )|(?<=\band didn['’]t ))now[.,;]"),
    "NEE": re.compile(r"nee [A-Z]"),
    "SPACE_BETWEEN_NUMBER_AND_WORD": re.compile(r"[\d.]+(?:hrs?|mins?|secs?)\b"),
}


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


def holds_at(rule: str, text: str, start: int) -> bool:
    """Say whether what the engine's rule found in ``text`` at ``start`` counts."""
    not_there = _NOT_THERE.get(rule)
    return not_there is None or not_there.match(text, start) is None


def _read(row: dict[str, str]) -> KeptRule:
    """Count what EWT leaves unlabelled and was read to be an error as right."""
    verdicts = {name: int(count or 0) for name, count in row.items() if name.endswith(_COUNTS)}
    wrong = sum(count for name, count in verdicts.items() if name.endswith(_WRONG))
    return KeptRule(row["rule"], row["category"], sum(verdicts.values()) - wrong, wrong)


_WRONG = ("wrong", "clean")
_COUNTS = ("right", "read", *_WRONG)
