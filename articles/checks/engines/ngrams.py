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
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple
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


class _Word(NamedTuple):
    """One word of a pair: its half of the key, its share of English in log10.

    And where the pairs that it begins stand in the list.
    """

    half: int
    share: float
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Pairs:
    """The keys of all pairs in order, and the count of each in steps."""

    keys: "array[int]"
    steps: bytes

    def drawn(self, first: _Word, second: _Word) -> float:
        """Return the log10 of how much oftener than by chance two words follow each other."""
        half, share, start, end = first
        by_chance = _LOG_CORPUS + share + second.share
        wanted = half << 32 | second.half
        keys = self.keys
        at = bisect_left(keys, wanted, start, end)
        if at < end and keys[at] == wanted:
            return self.steps[at] * STEP - by_chance
        unseen = _LOG_UNSEEN - by_chance
        return unseen if unseen < 0.0 else 0.0


@cache
def _load() -> _Pairs:
    keys, steps = array("Q"), bytearray()
    with gzip.open(_DATA, "rt", encoding="utf-8") as lines:
        for line in lines:
            first, second, count = line.split()
            keys.append(key(first, second))
            steps.append(int(count))
    return _Pairs(keys, bytes(steps))


def key(first: str, second: str) -> int:
    """Return the number by which a pair of words is looked up; the list is in its order."""
    return _half_key(first) << 32 | _half_key(second)


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
    with _loading:
        drawn = _load().drawn
    left, right = before and _ends(before)[1], after and _ends(after)[0]
    found = []
    for word in words:
        first, last = _ends(word)
        fit = drawn(left, first) if left else 0.0
        found.append(fit + drawn(last, right) if right else fit)
    return found


@lru_cache(maxsize=20_000)
def _ends(word: str) -> tuple[_Word, _Word]:
    """Return what a word begins with and what it ends with, as words of pairs."""
    found = _CONTRACTION.search(word)
    first = _word(_CONTRACTION.sub("", word))
    return first, _word(_CONTRACTED[found.group()]) if found else first


def _word(word: str) -> _Word:
    share = math.log10(max(frequencies().get(word, 0), _RAREST))
    half, keys = _half_key(word), _load().keys
    ends = bisect_left(keys, half << 32), bisect_left(keys, half + 1 << 32)
    return _Word(half, share, *ends)
