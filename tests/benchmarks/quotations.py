"""Newsroom beside other readers of quotations, on labelled copy, in one run.

    python3 -m venv .venv-quote-peers
    .venv-quote-peers/bin/pip install --require-hashes \
        -r tests/benchmarks/requirements-quotations.txt
    python -m tests.benchmarks.quotations

The labelled copy and its scorer lie beside the checkout, in ``../shared/bench/quotations``;
NEWSROOM_QUOTE_PEERS names another environment's Python. The pins are
compiled with ``--allow-unsafe``, as the README tells for the others.

Figures of PolNeAR's development split (US political news): all speech, precision, recall, F1,
and found with the right speaker, of all; stretches in quote marks, F1 and found with the
right speaker, of all; stretches in quote marks of LitBank, openings of novels, F1 (it marks
no speaker in the text). Then words a CPU-second of PolNeAR, seconds to load, peak memory.
Newsroom's quotes are those of ``manage.py proof --format jsonl``; its speed and memory are
of reading quotations alone.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
BENCH = ROOT.parent / "shared" / "bench" / "quotations"
NEWS, NOVELS = SETS = ("polnear_dev", "litbank")
PEERS = os.environ.get("NEWSROOM_QUOTE_PEERS", str(ROOT / ".venv-quote-peers" / "bin" / "python"))
OURS = "newsroom"
READERS = {"regex": sys.executable, "textacy": PEERS, "sayswho": PEERS, OURS: sys.executable}


def main() -> None:
    """Print a row for each reader."""
    print(f"{'':10}{'PolNeAR: all speech':>27}{'in marks':>14}{'LitBank':>9}")
    print(
        f"{'':10}{'P':>6}{'R':>7}{'F1':>7}{'right':>7}{'F1':>7}{'right':>7}{'F1':>9}"
        f"{'words/CPU-s':>13}{'load s':>8}{'MB':>6}"
    )
    for name, python in READERS.items():
        print(_row(name, python), flush=True)


def _row(name: str, python: str) -> str:
    """Run a reader; return its row."""
    files = [str(BENCH / f"{each}.jsonl") for each in SETS]
    with tempfile.TemporaryDirectory() as out:
        command = [python, str(Path(__file__).with_name("quote_peers.py")), name, out, *files]
        costs = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
        if name == OURS:
            for file in files:
                _proof(file, Path(out))
        news, novels = (_score(each, Path(out)) for each in SETS)
    words, seconds = costs["files"][NEWS]
    speech, marked = news["speech"], news["marked"]
    found = speech["overlap"]
    return (
        f"{name:10}{found['p']:6.1f}{found['r']:7.1f}{found['f1']:7.1f}{speech['speaker_e2e']:7.1f}"
        f"{marked['det']['f1']:7.1f}{marked['speaker_e2e']['overlap']:7.1f}"
        f"{novels['marked']['det']['f1']:9.1f}"
        f"{words / seconds:13,.0f}{costs['load']:8.2f}{costs['memory']:6}"
    )


def _proof(file: str, out: Path) -> None:
    """Write what the command line says of the file; it exits with 1 where a must stands."""
    command = [sys.executable, str(ROOT / "manage.py"), "proof", "--format", "jsonl", file]
    with (out / Path(file).name).open("w") as written:
        done = subprocess.run(command, stdout=written, stderr=subprocess.PIPE, cwd=ROOT)
    if done.returncode > 1:
        raise RuntimeError(done.stderr.decode())


def _score(name: str, out: Path) -> dict[str, Any]:
    """Return what the scorer says of the quotes in one set."""
    scored = out / f"{name}.score"
    files = (BENCH / f"{name}.jsonl", out / f"{name}.jsonl")
    command = [sys.executable, str(BENCH / "score.py"), *map(str, files), "--json", str(scored)]
    subprocess.run(command, check=True, capture_output=True)
    return json.loads(scored.read_text())


if __name__ == "__main__":
    main()
