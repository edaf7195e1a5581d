"""Newsroom beside other proofing engines, on labelled copy, in one run.

    python3 -m venv .venv-peers
    .venv-peers/bin/pip install --require-hashes -r tests/benchmarks/requirements.txt
    python -m tests.benchmarks.engines

The labelled copy and its scorer lie beside the checkout, in ``../shared/bench/proofing``;
NEWSROOM_PEERS names another environment of the peers. Figures: of clean news, a 1,000 words,
distinct flags about the language, all that is graver than consider, and musts; recall and
precision on each labelled set; words a CPU-second of clean news, seconds to load, peak memory.
CPU and memory of Newsroom are those of its engine host too.
``tests.benchmarks.beside_engine`` tells what an article costs beside lingotweaker alone.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
BENCH = ROOT.parent / "shared" / "bench" / "proofing"
SETS = ("clean_us2016", "ewt", "gum", "cwebG")
PEERS = os.environ.get("NEWSROOM_PEERS", str(ROOT / ".venv-peers" / "bin" / "python"))
ENGINES = {
    "lingotweaker": PEERS, "harper": PEERS, "chunspell": PEERS, "codespell": PEERS,
    "newsroom": sys.executable,
}  # fmt: skip
#: Words of an article of some 1,000.
ABOUT = range(900, 1100)


def main() -> None:
    """Print a row for each engine."""
    print(
        f"{'':14}{'clean':>7}{'shown':>7}{'must':>6}{'EWT R':>7}{'P':>6}{'GUM R':>7}{'P':>6}"
        f"{'CWEB R':>8}{'P':>6}{'words/CPU-s':>13}{'load s':>8}{'MB':>6}"
    )
    for name, python in ENGINES.items():
        _row(name, python)


def _row(name: str, python: str) -> None:
    """Run an engine and print its row."""
    files = [str(BENCH / f"{each}.jsonl") for each in SETS]
    with tempfile.TemporaryDirectory() as out:
        command = [python, str(Path(__file__).with_name("peers.py")), name, out, *files]
        costs = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
        clean, ewt, gum, cweb = (_score(each, Path(out)) for each in SETS)
    articles = costs["files"][SETS[0]]
    speed = sum(words for words, _ in articles) / sum(seconds for _, seconds in articles)
    print(
        f"{name:14}{clean['distinct_per_1000']:7.2f}{clean['must_and_should_per_1000']:7.2f}"
        f"{clean['must_per_1000']:6.2f}"
        + "".join(f"{each['recall']:7.3f}{each['precision']:6.3f}" for each in (ewt, gum))
        + f"{cweb['recall']:8.3f}{cweb['precision']:6.3f}"
        f"{speed:13,.0f}{costs['load']:8.1f}{costs['memory']:6}",
        flush=True,
    )


def _score(name: str, out: Path) -> dict[str, Any]:
    """Return what the scorer says of the findings in one set."""
    scored = out / f"{name}.score"
    files = (BENCH / f"{name}.jsonl", out / f"{name}.jsonl")
    command = [sys.executable, str(BENCH / "score.py"), *map(str, files), "--json", str(scored)]
    subprocess.run(command, check=True, capture_output=True)
    return json.loads(scored.read_text())


if __name__ == "__main__":
    main()
