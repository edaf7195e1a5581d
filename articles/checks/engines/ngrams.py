"""How much likelier one word is than another between the words beside it.

Counted on pairs of neighbouring words in a web corpus of 10¹² words (the list that
symspellpy carries, see data/confusions/LICENSE), of which those seen less than 100,000
times are left out. Loaded on first use, once a process, into some 2 MB.
"""

import gzip
import math
import re
import threading
from array import array
from bisect import bisect_left
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path
from zlib import crc32

from articles.checks.engines.spelling import frequencies

_DATA = Path(__file__).parent.parent / "data" / "confusions" / "bigrams.txt.gz"
_LOG_CORPUS = math.log10(1.02e12)  # words
#: What is taken of a pair that the list leaves out: half of what it would have to be seen.
_LOG_UNSEEN = math.log10(0.5e5)
_RAREST = 1e-9
#: Counts are kept as log10 in steps of this.
STEP = 0.04

#: The list has no apostrophes: of a contraction, the words it is made of stand for it.
_CONTRACTED = {
    "'s": "is", "'re": "are", "n't": "not", "'ve": "have", "'ll": "will", "'d": "would",
    "'m": "am",
}  # fmt: skip
_CONTRACTION = re.compile(r"(?<=\w)(?:n't|'(?:s|re|ve|ll|d|m))$")

_loading = threading.Lock()


@cache
def _load() -> tuple["array[int]", bytes]:
    keys, steps = array("Q"), bytearray()
    with gzip.open(_DATA, "rt", encoding="utf-8") as lines:
        for line in lines:
            first, second, count = line.split()
            keys.append(key(first, second))
            steps.append(int(count))
    return keys, bytes(steps)


def key(first: str, second: str) -> int:
    """Return the number by which a pair of words is looked up; the list is in its order."""
    return _half_key(first) << 32 | _half_key(second)


@lru_cache(maxsize=20_000)
def _half_key(word: str) -> int:
    return crc32(word.encode())


def likelier(right: str, wrong: str, before: str | None, after: str | None) -> float:
    """Return by what power of ten ``right`` goes better with its neighbours than ``wrong``.

    How common the two are by themselves does not count.
    """
    rightly, wrongly = fits((right, wrong), before, after)
    return rightly - wrongly


def fits(words: Iterable[str], before: str | None, after: str | None) -> list[float]:
    """Return by what power of ten oftener than by chance each word has these neighbours.

    All are words in lower case with straight apostrophes; None where no word stands next
    to the place.
    """
    left, right = before and _last(before), after and _first(after)
    return [
        (_drawn(left, _first(word)) if left else 0.0)
        + (_drawn(_last(word), right) if right else 0.0)
        for word in words
    ]


@lru_cache(maxsize=20_000)
def _drawn(first: str, second: str) -> float:
    """Return the log10 of how much oftener than by chance two words follow each other."""
    with _loading:
        keys, steps = _load()
    by_chance = _LOG_CORPUS + _log_share(first) + _log_share(second)
    wanted = key(first, second)
    at = bisect_left(keys, wanted)
    if at < len(keys) and keys[at] == wanted:
        return steps[at] * STEP - by_chance
    return min(0.0, _LOG_UNSEEN - by_chance)


@lru_cache(maxsize=20_000)
def _log_share(word: str) -> float:
    return math.log10(max(frequencies().get(word, 0), _RAREST))


@lru_cache(maxsize=20_000)
def _first(word: str) -> str:
    return _CONTRACTION.sub("", word)


@lru_cache(maxsize=20_000)
def _last(word: str) -> str:
    found = _CONTRACTION.search(word)
    return _CONTRACTED[found.group()] if found else word
