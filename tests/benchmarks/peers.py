"""One proofing engine by itself, run as a process: what it finds and what it costs.

    python tests/benchmarks/peers.py ENGINE OUT ROWS.jsonl…

Writes ``OUT/ROWS.jsonl`` with the findings of each file, and prints one line of JSON:
seconds to load, CPU seconds a file, CPU seconds of each article, peak memory in MB. It
imports nothing of Newsroom but for the engine called newsroom, and so runs in the
environment of tests/benchmarks/requirements.txt.
"""

import json
import os
import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*")

#: Start, end, rule and category of each finding, in code points.
Found = Iterator[tuple[int, int, str, str]]
Engine = Callable[[str], Found]


def lingotweaker() -> Engine:
    """LanguageTool's rules, all that are on by default, American English."""
    import lingotweaker_data_en
    import lt_py

    engine = lt_py.Engine("en-US", data_dir=str(lingotweaker_data_en.data_dir()))

    def find(text: str) -> Found:
        encoded = text.encode()
        for match in engine.check(text):
            start = len(encoded[: match["offset"]].decode())
            end = start + len(encoded[match["offset"] :][: match["length"]].decode())
            yield start, end, match["rule_id"], "grammar"

    return find


def harper() -> Engine:
    """Harper, all that is on by default."""
    import harper as package

    linter = package.Linter()

    def find(text: str) -> Found:
        for lint in linter.lint(text, language="plaintext"):
            yield lint.span.start, lint.span.end, lint.lint_kind, "grammar"

    return find


def chunspell() -> Engine:
    """The American dictionary alone: every word that it does not have."""
    from hunspell import Hunspell

    dictionary = Hunspell("en_US", system_encoding="UTF-8")

    def find(text: str) -> Found:
        for match in WORD.finditer(text):
            if not dictionary.spell(match.group().replace("’", "'")):
                yield match.start(), match.end(), "spelling", "spelling"

    return find


def codespell() -> Engine:
    """The list of misspellings that codespell uses by default."""
    from codespell_lib import _codespell

    misspellings: dict[str, Any] = {}
    folder = Path(_codespell.__file__).parent / "data"
    for name in ("dictionary.txt", "dictionary_rare.txt"):
        _codespell.build_dict(str(folder / name), misspellings, set())

    def find(text: str) -> Found:
        for match in WORD.finditer(text):
            if match.group().lower() in misspellings:
                yield match.start(), match.end(), "misspelling", "spelling"

    return find


def newsroom() -> Engine:
    """The desk itself, as ``manage.py proof`` reads plain text; suggestions not asked for."""
    # A host of its own: what other processes ask theirs is not to be counted here.
    tempfile.tempdir = tempfile.mkdtemp()
    sys.path.insert(0, str(Path(__file__).parents[2]))
    from articles.checks.house import House
    from articles.checks.proof import proof_text
    from articles.registry.data import starter
    from articles.registry.file_store import FileStore
    from articles.text.document import Span

    house = House(store=FileStore(starter()))

    def find(text: str) -> Iterator[Any]:
        proof = proof_text("", text, house)
        for finding in proof.reading.findings:
            place, _ = proof.place(Span(finding.start, finding.end))
            yield place.start, place.end, finding.rule.slug, finding.rule.category, finding.severity

    return find


ENGINES: dict[str, Callable[[], Engine]] = {
    engine.__name__: engine for engine in (lingotweaker, harper, chunspell, codespell, newsroom)
}


def main(name: str, out: Path, *files: str) -> None:
    """Run one engine over the files."""
    start = time.perf_counter()
    find = ENGINES[name]()
    list(find("Nothing has been read before this sentence."))
    costs: dict[str, Any] = {"load": time.perf_counter() - start, "files": {}}
    processes = list(processes_of(name))
    for file in map(Path, files):
        costs["files"][file.stem] = list(_run(find, file, out / file.name, processes))
    costs["memory"] = sum(map(_peak, processes))
    print(json.dumps(costs))


def _run(find: Engine, file: Path, out: Path, processes: list[str]) -> Iterator[tuple[int, float]]:
    """Write what is found in each row; yield its words and the CPU seconds that it took."""
    names = ("start", "end", "rule", "category", "severity")
    with file.open() as rows, out.open("w") as written:
        for row in map(json.loads, rows):
            start = sum(map(cpu, processes))
            found = list(find(row["text"]))
            yield len(row["text"].split()), sum(map(cpu, processes)) - start
            findings = [dict(zip(names, (*each, "should"), strict=False)) for each in found]
            written.write(json.dumps({"id": row["id"], "findings": findings}) + "\n")


def processes_of(name: str) -> Iterator[str]:
    """Yield the processes that work for the engine: this one, and Newsroom's engine host."""
    yield "self"
    if name == newsroom.__name__:
        from articles.checks.engines.grammar import host_id

        yield str(host_id())


def cpu(process: str) -> float:
    """Return the CPU seconds that a process has taken so far, of all its threads."""
    if process == "self":
        return time.process_time()
    fields = Path("/proc", process, "stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")  # proc(5)


def _peak(process: str) -> int:
    """Return the most memory that a process has held, in MB."""
    status = Path("/proc", process, "status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) // 1024  # proc(5)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), *sys.argv[3:])
