"""Make ``bigrams.txt.gz`` and ``thresholds.txt``, which find words put for one another.

Usage: PYTHONPATH=. python articles/checks/data/confusions/make.py BIGRAMS COPY...
where BIGRAMS is frequency_bigramdictionary_en_243_342.txt of the package symspellpy (see
LICENSE), and each COPY holds rows of text with the errors that people marked in it, as
proofing benchmarks do. Of the copy only one number for each pair of words is kept.

For every pair the script looks at all places in the copy where the word is right, and at
how much likelier the other was there. The tail of those figures, taken for exponential,
tells from where on a pair would be wrong fewer than so many times in a million words.
"""

import argparse
import gzip
import json
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from articles.checks.confusions import Place, confusion_sets, places
from articles.checks.engines.ngrams import STEP, key, likelier
from articles.checks.engines.spelling import zipf
from articles.text.document import Document, Span

_HERE = Path(__file__).parent
#: The list tells counts times 64.
_SCALE = 64
#: How many false alarms in a million words a pair may cause, by how often it is confused.
_OFTEN, _SELDOM = 1.5, 0.2
#: The least that the other word must be likelier by, and how much more for each step of
#: wordfreq's zipf scale that it is rarer by.
_FLOOR_OFTEN, _FLOOR_SELDOM = 1.2, 2.3
_RARER_OFTEN, _RARER_SELDOM = 0.8, 1.0
#: A pair seen in fewer right places than this has no tail to speak of.
_ENOUGH = 12

Pair = tuple[str, str]


def main() -> None:
    """Write both files beside this script."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bigrams", type=Path)
    parser.add_argument("copy", nargs="+", type=Path)
    parser.add_argument("--half", type=int, help="measure on even (0) or odd (1) rows alone")
    given = parser.parse_args()
    allowed = _allowed()
    words = {word for pair in allowed for word in pair}
    packed = gzip.compress("".join(_kept(given.bigrams, words)).encode(), mtime=0)
    (_HERE / "bigrams.txt.gz").write_bytes(packed)
    rows = [row for path in given.copy for row in _rows(path, given.half)]
    text = "".join(_told(allowed, *_measured(rows, {wrong for wrong, _ in allowed})))
    (_HERE / "thresholds.txt").write_text(text, encoding="utf-8")


def _allowed() -> dict[Pair, bool]:
    """Return the pairs of (wrong, right) words, and whether they are confused often."""
    return {
        (wrong, right): often
        for often in (False, True)
        for words in confusion_sets(often)
        for wrong in words
        for right in words
        if wrong != right
    }


def _kept(bigrams: Path, words: set[str]) -> Iterator[str]:
    parts = {part for word in words for part in (word, word.split("'")[0])}
    lines = map(str.split, bigrams.read_text(encoding="utf-8-sig").splitlines())
    kept = [line for line in lines if parts & set(line[:2])]
    for first, second, count in sorted(kept, key=lambda line: key(line[0], line[1])):
        yield f"{first} {second} {round(math.log10(int(count) / _SCALE) / STEP)}\n"


def _rows(path: Path, half: int | None) -> list[dict]:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return rows if half is None else rows[half::2]


def _measured(rows: list[dict], wrongs: set[str]) -> tuple[dict[str, list[Place]], float]:
    """Return the right places of each word, and how many million words were read."""
    found, count = defaultdict(list), 0
    for row in rows:
        marked = [Span(gold["s"], gold["e"] + 1) for gold in row.get("gold", ())]
        count += len(row["text"].split())
        for place in places(Document(row["text"])):
            span = Span(place.start, place.end)
            if place.word in wrongs and not any(map(span.overlaps, marked)):
                found[place.word].append(place)
    return found, count / 1e6


def _told(
    allowed: dict[Pair, bool], found: dict[str, list[Place]], millions: float
) -> Iterator[str]:
    yield "# A word, the word that was meant, and by what power of ten it must be likelier.\n"
    yield "# Made by make.py beside this file.\n"
    for (wrong, right), often in sorted(allowed.items()):
        fits = (likelier(right, wrong, place.before, place.after) for place in found[wrong])
        least = _threshold(fits, millions, _OFTEN if often else _SELDOM)
        yield f"{wrong} {right} {max(least, _floor(wrong, right, often)):.2f}\n"


def _floor(wrong: str, right: str, often: bool) -> float:
    # A step of 0.3 is within what wordfreq's own sources differ by.
    rarer = max(0.0, zipf(wrong) - zipf(right) - 0.3)
    return _FLOOR_OFTEN + _RARER_OFTEN * rarer if often else _FLOOR_SELDOM + _RARER_SELDOM * rarer


def _threshold(fits: Iterable[float], millions: float, allowed: float) -> float:
    """Return from where on less than ``allowed`` false alarms come in a million words."""
    ranked = sorted(fits, reverse=True)
    if len(ranked) < _ENOUGH:
        return max(ranked, default=0.0) + 0.5
    tail = max(3, min(len(ranked) // 10, 50))
    start = ranked[tail]
    slope = max(sum(ranked[:tail]) / tail - start, 0.35)
    return max(ranked[0], start + slope * math.log(max(tail / millions / allowed, 1)))


if __name__ == "__main__":
    main()
