"""What the whole desk costs beside the grammar engine alone, article by article, in one run.

    python -m tests.benchmarks.beside_engine [ROUNDS]

Each article of some 1,000 words of the clean news in ``../shared/bench/proofing`` is read by
both in turn, so that a machine busy with other things is as busy for either. The engine alone
runs all its rules on the whole article; the desk asks it for those it keeps, and reads with
its own. CPU seconds, that of the engine host included; both warm, suggestions not asked for.
"""

import json
import statistics
import sys
from collections.abc import Sequence

from tests.benchmarks.engines import ABOUT, BENCH, SETS
from tests.benchmarks.peers import Engine, cpu, lingotweaker, newsroom, processes_of


def main(rounds: int) -> None:
    """Print the median article of either, and the ratio of all."""
    rows = map(json.loads, (BENCH / f"{SETS[0]}.jsonl").open())
    texts = [row["text"] for row in rows if len(row["text"].split()) in ABOUT]
    alone, desk = lingotweaker(), newsroom()
    for text in texts[:20]:  # they warm both up
        _cost(alone, text, ["self"])
        _cost(desk, text, ["self"])
    processes = list(processes_of("newsroom"))
    pairs = [
        (_cost(alone, text, ["self"]), _cost(desk, text, processes))
        for _ in range(rounds)
        for text in texts
    ]
    theirs, ours = zip(*pairs, strict=True)
    print(f"{len(texts)} articles of some 1,000 words, each {rounds} times; CPU-s, median article")
    print(f"the engine alone {statistics.median(theirs):.3f}")
    print(f"the whole desk   {statistics.median(ours):.3f}   ratio of all {_ratio(ours, theirs)}")


def _cost(find: Engine, text: str, processes: Sequence[str]) -> float:
    start = sum(map(cpu, processes))
    list(find(text))
    return sum(map(cpu, processes)) - start


def _ratio(ours: Sequence[float], theirs: Sequence[float]) -> str:
    return f"{sum(ours) / sum(theirs):.2f}"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
