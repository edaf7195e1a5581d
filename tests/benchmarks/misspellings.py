"""How often the right word is suggested first, on lists of real misspellings.

    python -m tests.benchmarks.misspellings [LIST…]

The lists lie beside the checkout, in ``../shared/bench/proofing/misspellings``: ``$right``,
then its misspellings, one a line. Takes some 60 ms of CPU a misspelling.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from articles.checks.slips import suggestions

LISTS = Path(__file__).parents[3] / "shared" / "bench" / "proofing" / "misspellings"


def main(names: list[str]) -> None:
    """Print a row for each list, that of Wikipedia by default."""
    for name in names or ["wikipedia.dat"]:
        pairs = list(_pairs((LISTS / name).read_text("latin-1")))
        ranks = [_rank(wrong, right) for wrong, right in pairs]
        first, third = (sum(rank < most for rank in ranks) / len(ranks) for most in (1, 3))
        print(f"{name}: {len(pairs):,} misspellings; first {first:.3f}, among three {third:.3f}")


def _pairs(lines: str) -> Iterator[tuple[str, str]]:
    """Yield each misspelling with the word that was meant; those of words apart are left out."""
    right = ""
    for line in lines.split():
        if line.startswith("$"):
            right = line[1:].replace("_", " ")
        elif "_" not in line:
            yield line, right


def _rank(wrong: str, right: str) -> int:
    """Return how many suggestions come before the right one, in either spelling of English."""
    found = [word.casefold() for word in suggestions(wrong, "en-US")]
    british = [word.casefold() for word in suggestions(wrong, "en-GB")]
    ranks = [each.index(right.casefold()) for each in (found, british) if right.casefold() in each]
    return min(ranks, default=sys.maxsize)


if __name__ == "__main__":
    main(sys.argv[1:])
