"""Words a CPU-second of reading copy, beside one spelling dictionary alone, in one run.

    python -m tests.benchmarks.proof [PATH…]

PATHs are ``.jsonl`` rows of ``{"id", "text"}``; without one the seed stories are read.
A sentence of its own warms the engines up. Figures are CPU time of this process: of the
first reading, when no word has been met before, and the median of five more. A ratio
above 1 is slower than the dictionary alone.
"""

import json
import re
import statistics
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from hunspell import Hunspell

from articles.checks.house import House
from articles.checks.run import read
from articles.quotations.extract import read_quotes
from articles.text.document import Document
from articles.text.importers import read_copy

SEEDS = Path(__file__).parents[2] / "seeds"
ROUNDS = 5

_dictionary = Hunspell("en_US", system_encoding="UTF-8")

READERS: dict[str, Callable[[str], object]] = {
    # The American dictionary is in Latin-1, and takes no other letters.
    "one dictionary alone": lambda text: [
        _dictionary.spell(word) for word in re.findall(r"[A-Za-z]+", text)
    ],
    "quotations alone": lambda text: read_quotes(Document(text)),
    "the whole desk": lambda text: read(Document(text), House()).findings,
}


def main(paths: list[str]) -> None:
    """Print a row for each reader."""
    texts = list(_rows(map(Path, paths))) if paths else list(_seeds())
    words = sum(len(text.split()) for text in texts)
    print(f"{len(texts)} texts, {words:,} words; words a CPU-second, first reading and again")
    basis = None
    for name, reader in READERS.items():
        first, *more = _rounds(reader, texts)
        again = statistics.median(more)
        basis = basis or (first, again)
        print(
            f"{name:22} {words / first:>11,.0f}  ratio {first / basis[0]:5.2f}"
            f"   {words / again:>11,.0f}  ratio {again / basis[1]:5.2f}"
        )


def _rounds(reader: Callable[[str], object], texts: list[str]) -> Iterable[float]:
    reader("Nothing has been read before this sentence.")
    for _ in range(1 + ROUNDS):
        start = time.process_time()
        for text in texts:
            reader(text)
        yield time.process_time() - start


def _rows(paths: Iterable[Path]) -> Iterable[str]:
    for path in paths:
        for line in path.read_text().splitlines():
            yield json.loads(line)["text"]


def _seeds() -> Iterable[str]:
    for path in sorted(SEEDS.glob("*.md")):
        yield read_copy(path.name, path.read_bytes()).copy.text


if __name__ == "__main__":
    main(sys.argv[1:])
