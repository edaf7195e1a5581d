"""How many holders of office the role check recognises in news, and how many it judges wrongly.

    python -m tests.benchmarks.roles [LABELS]

Reads 50 of the 84 articles of the development split of PolNeAR (US politics, September and
October 2016), evenly spaced by id, each as of the day in its id, with the starter registry.
``LABELS`` holds what a person found in them: a line of JSON an article, its ``id`` and its
``holders``, the names as written of those whom it names with an office that they held by the
registry, one for each time. Without it everything that was judged is printed, for reading.

Recognised are labelled names with an office judged right; wrongly judged is every office that
is flagged, since what these articles say of offices is right: read them.
"""

import datetime
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from articles.checks.roles import telling
from articles.checks.roles.check import verdicts_of
from articles.checks.roles.judging import Verdict
from articles.registry.data import starter
from articles.registry.file_store import FileStore
from articles.registry.index import registry_of
from articles.text.document import Document

BENCH = Path(__file__).parents[2].parent / "shared" / "bench" / "quotations"
ARTICLES = 50


def picked() -> list[dict[str, Any]]:
    """Return the articles, chosen by their place in the order of ids alone."""
    lines = (BENCH / "polnear_dev.jsonl").read_text(encoding="utf-8").splitlines()
    rows = sorted(map(json.loads, lines), key=lambda row: row["id"])
    steps = [number * ARTICLES // len(rows) for number in range(-1, len(rows))]
    return [row for row, (last, this) in zip(rows, pairwise(steps), strict=True) if last != this]


def main(labels: Path | None) -> None:
    """Print what was recognised, what was missed, and what was flagged."""
    rows, store = picked(), FileStore(starter())
    judged = {row["id"]: list(_judged(row, store)) for row in rows}
    for id, told in judged.items():
        for name, verdict, why in told:
            if labels is None or verdict.kind not in ("right", "unknown"):
                print(f"{id}: {verdict.kind}: {name}: {why}")
    if labels:
        _score(judged, labels)
    _time(rows, store)


def _score(judged: dict[str, list[tuple[str, Verdict, str]]], labels: Path) -> None:
    labelled = recognised = 0
    for line in labels.read_text(encoding="utf-8").splitlines():
        told = json.loads(line)
        right = Counter(name for name, verdict, _ in judged[told["id"]] if verdict.kind == "right")
        wanted = Counter(told["holders"])
        labelled += wanted.total()
        recognised += (wanted & right).total()
        for name in (wanted - right).elements():
            print(f"{told['id']}: missed: {name}")
        for name in (right - wanted).elements():
            print(f"{told['id']}: right besides: {name}")
    flagged = sum(
        v.kind not in ("right", "unknown") for told in judged.values() for _, v, _ in told
    )
    print(f"{labelled} holders named with their office in {len(judged)} articles")
    print(f"recognised {recognised} ({recognised / labelled:.0%}), flagged {flagged}")


def _time(rows: list[dict[str, Any]], store: FileStore) -> None:
    words = sum(len(row["text"].split()) for row in rows)
    documents = [Document(row["text"]) for row in rows]
    people = [registry_of(document, store, "").people for document in documents]
    for document in documents:
        list(zip(document.words, document.sentences, strict=False))  # every rule needs them
    start = time.process_time()
    for row, document, known in zip(rows, documents, people, strict=True):
        verdicts_of(document, known, _day(row))
    print(f"{1e6 * (time.process_time() - start) / words:.1f} ms CPU per 1,000 words")


def _judged(row: dict[str, Any], store: FileStore) -> Iterator[tuple[str, Verdict, str]]:
    document, day = Document(row["text"]), _day(row)
    for verdict in verdicts_of(document, registry_of(document, store, "").people, day):
        span = verdict.claim.mention.span
        why = telling.why(verdict, day) if verdict.term else ""
        yield document.text[span.start : span.end], verdict, why


def _day(row: dict[str, Any]) -> datetime.date:
    return datetime.date.fromisoformat(row["id"].split("_")[1])


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
