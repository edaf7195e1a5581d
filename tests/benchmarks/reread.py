"""CPU time of reading an article again after an edit, beside its first reading, in one run.

    python -m tests.benchmarks.reread [PATH.jsonl…]

PATHs are rows of ``{"id", "text"}``, of which those of some 1,000 words are read; without
one the seed stories are, each after another's beginning. All are read with the starter
registry. The edit adds a sentence to the paragraph in the middle. One process does all first
readings and another all that follow, which knows of the first but what a reading keeps, in
JSON; both have read a seed before. CPU time is that of the process and of an engine host of
their own. A ratio of 0.20 is a fifth.
"""

import json
import os
import signal
import statistics
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from itertools import pairwise
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

from articles.checks.engines.grammar import host_id
from articles.checks.house import House
from articles.checks.run import read
from articles.registry.data import starter
from articles.registry.file_store import FileStore
from articles.text.document import Document
from articles.text.importers import read_copy

SEEDS = Path(__file__).parents[2] / "seeds"
ABOUT = range(900, 1100)
MOST = 30
NEW = " Nobody had expected that they would say so."


def main(paths: list[str]) -> None:
    """Print a row for each article, and the medians."""
    texts = list(_rows(map(Path, paths)) if paths else seed_stories())[:MOST]
    print(f"{len(texts)} articles; words, CPU ms of the first reading and again, ratio")
    with TemporaryDirectory(prefix="newsroom-", dir="/tmp") as folder:
        os.environ["TMPDIR"] = folder
        try:
            rows = list(_measured(texts))
        finally:
            os.kill(host_id(), signal.SIGKILL)
    for name, of in (("median", statistics.median), ("worst", max)):
        first, again, ratio = map(of, zip(*rows, strict=True))
        print(f"{name:>6} {first:7.0f} {again:7.0f} {ratio:6.2f}")


def _measured(texts: list[str]) -> Iterator[tuple[float, float, float]]:
    one, other = (ProcessPoolExecutor(1, get_context("spawn")) for _ in range(2))
    with one, other:
        for pool in (one, other):
            pool.submit(_read, next(seed_stories()), "{}").result()
        for text in texts:
            yield _row(text, one, other)


def _row(
    text: str, one: ProcessPoolExecutor, other: ProcessPoolExecutor
) -> tuple[float, float, float]:
    first, kept = one.submit(_read, text, "{}").result()
    again, _ = other.submit(_read, _edited(text), kept).result()
    print(f"{len(text.split()):6} {first:7.0f} {again:7.0f} {again / first:6.2f}")
    return first, again, again / first


def _read(text: str, known: str) -> tuple[float, str]:
    # A process's clock, as clock_getcpuclockid(3) makes it of its id.
    host_clock = ~host_id() << 3 | 2
    start = time.process_time() + time.clock_gettime(host_clock)
    house = House(store=_starter())
    kept = json.dumps(read(Document(text), house, known=json.loads(known)).parts)
    end = time.process_time() + time.clock_gettime(host_clock)
    return (end - start) * 1000, kept


@cache
def _starter() -> FileStore:
    return FileStore(starter())


def _edited(text: str) -> str:
    blocks = Document(text).blocks
    end = blocks[len(blocks) // 2].end
    return text[:end] + NEW + text[end:]


def _rows(paths: Iterator[Path]) -> Iterator[str]:
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            text = json.loads(line)["text"]
            if len(text.split()) in ABOUT:
                yield text


def seed_stories() -> Iterator[str]:
    """Yield each seed, with as much of the next as makes 1,000 words."""
    texts = [read_copy(path.name, path.read_bytes()).copy.text for path in SEEDS.glob("*.md")]
    for text, other in pairwise([*texts, texts[0]]):
        for paragraph in other.split("\n\n"):
            if len(text.split()) < ABOUT.start:
                text += f"\n\n{paragraph}"
        yield text


if __name__ == "__main__":
    main(sys.argv[1:])
