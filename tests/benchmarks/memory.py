"""Memory of a web process that reads copy, and of the engine host, in MB.

    python -m tests.benchmarks.memory [PATH.jsonl…]

PATHs are rows of ``{"id", "text"}``; without one the seed stories are read. The process loads
what a server of the desk loads, reads each text in both variants of English, and works out
what to suggest for each finding.
"""

import json
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

SEEDS = Path(__file__).parents[2] / "seeds"


def main(paths: list[str]) -> None:
    """Print a row for each stage."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    from newsroom.wsgi import application

    del application
    print(f"{'server started':24} {_memory('self'):5}")
    _read_all(paths)
    print(f"{'having read':24} {_memory('self'):5}")

    from articles.checks.engines.grammar import host_id

    print(f"{'its engine host':24} {_memory(str(host_id())):5}")


def _read_all(paths: list[str]) -> None:
    from articles.checks.house import House
    from articles.checks.run import read
    from articles.text.document import Document

    american = House()
    british = House(replace(american.sheet, variant="en-GB"))
    for text in _rows(map(Path, paths)) if paths else _seeds():
        for house in (american, british):
            for finding in read(Document(text), house).findings:
                finding.suggestions()


def _memory(process: str) -> int:
    """Return the most memory that a process has had, in MB, proc(5)."""
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    lines = dict(line.split(":") for line in status.splitlines())
    return int(lines["VmHWM"].split()[0]) // 1024


def _rows(paths: Iterable[Path]) -> Iterator[str]:
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)["text"]


def _seeds() -> Iterator[str]:
    from articles.text.importers import read_copy

    for path in SEEDS.glob("*.md"):
        yield read_copy(path.name, path.read_bytes()).copy.text


if __name__ == "__main__":
    main(sys.argv[1:])
