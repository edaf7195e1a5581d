"""Find where in evidence a run of words stands, word for word or nearly so.

Every pair of neighbouring words votes for the places where it occurs, rare pairs first, and
so does every rare word. Places that many vote for, in the quote's own order, are tried and
aligned. The work depends on how often the quote's words occur, not on the length of the
evidence.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from heapq import nsmallest
from itertools import pairwise
from typing import NamedTuple

from articles.quotations.evidence import Evidence

#: Words beside a place that is given, for words that a quote drops near its ends.
MARGIN = 3

_VOTES = 250  # places: common pairs beyond that tell nothing that the rarer ones do not
_READ = 1500  # words looked at for the places of pairs
_COMMON = 24  # times: a pair so common votes only where a third word beside it is the same
_ALWAYS = 6  # pairs that vote however common they are
_MOST = 1000  # places of one such pair
_RARE = 4  # times: a word so rare votes alone
_SLACK = 64  # words that may have been skipped without a mark
_TRIED = 4  # places that are aligned

#: A pair or rare word of the quote: by how many words it stands further on in the evidence,
#: and its place in the quote.
_Hit = tuple[int, int]


class Place(NamedTuple):
    """Words ``first`` to ``end`` (not included) of evidence."""

    first: int
    end: int


def exact_places(evidence: Evidence, words: list[str]) -> Sequence[int]:
    """Return the first word of every place where ``words`` stand word for word, in order."""
    count, folded = len(words), evidence.folded
    if count == 1:
        return evidence.numbers.get(words[0], ())
    if count == 2:
        return evidence.pair(*words)
    index = min(range(count), key=lambda k: evidence.count(words[k]))
    firsts = (number - index for number in evidence.numbers.get(words[index], ()))
    return [n for n in firsts if n >= 0 and folded[n : n + count] == words]


def near_places(evidence: Evidence, words: list[str]) -> list[Place]:
    """Return the places most like ``words``, at most four, with room at their ends."""
    hits = _hits(evidence, words)
    chains = [_chain(hits, offset) for offset in _best_offsets(hits)]
    most = max(map(len, chains), default=0)
    last = len(evidence.folded)
    return [
        Place(max(0, chain[0][0] - MARGIN), min(last, chain[-1][0] + len(words) + MARGIN))
        for chain in chains
        if 2 * len(chain) >= most > 0
    ]


def _hits(evidence: Evidence, words: list[str]) -> list[_Hit]:
    """Return where the quote's pairs and rare words stand, sorted by offset."""
    counts = [evidence.count(word) for word in words]
    hits = {
        (number - place, place)
        for place, word in enumerate(words)
        if 0 < counts[place] <= _RARE
        for number in evidence.numbers[word]
    }
    pairs = sorted((min(pair), place) for place, pair in enumerate(pairwise(counts)) if all(pair))
    read = 0
    for rank, (cost, place) in enumerate(pairs):
        read += cost
        if rank >= _ALWAYS and read > _READ:
            break
        numbers = evidence.pair(words[place], words[place + 1])
        if len(numbers) > _COMMON:
            numbers = _with_third(evidence, words, place, numbers)
        if rank < _ALWAYS or len(hits) + len(numbers) <= _VOTES:
            hits.update([(number - place, place) for number in numbers[:_MOST]])
    return sorted(hits)


def _with_third(
    evidence: Evidence, words: list[str], place: int, numbers: Sequence[int]
) -> list[int]:
    """Return those places of a pair where the word before it or behind it is the quote's too."""
    folded, last = evidence.folded, len(evidence.folded) - 2
    before = words[place - 1] if place else None
    after = words[place + 2] if place + 2 < len(words) else None
    return [
        n
        for n in numbers
        if (n < last and folded[n + 2] == after) or (n and folded[n - 1] == before)
    ]


def _best_offsets(hits: list[_Hit]) -> list[int]:
    """Return the offsets with most votes, counting those a few words apart together."""
    votes = Counter([offset >> 3 for offset, _ in hits])
    scored = [
        (-(count + votes.get(bucket - 1, 0) + votes.get(bucket + 1, 0)), bucket)
        for bucket, count in votes.items()
    ]
    return [(bucket << 3) + 4 for _, bucket in nsmallest(_TRIED, scored)]


def _chain(hits: list[_Hit], offset: int) -> list[_Hit]:
    """Return the hits near ``offset`` that stand in the quote's order."""
    start, end = bisect_left(hits, (offset - _SLACK,)), bisect_left(hits, (offset + _SLACK,))
    return _without_strays(_in_order(hits[start:end]))


def _in_order(hits: list[_Hit]) -> list[_Hit]:
    """Return the longest run of hits that rise both in the quote and in the evidence."""
    ends: list[int] = []
    last: list[_Hit] = []
    before: dict[_Hit, _Hit | None] = {}
    for hit in sorted(hits, key=lambda h: (h[1], -h[0])):
        number = sum(hit)
        position = bisect_left(ends, number)
        before[hit] = last[position - 1] if position else None
        ends[position : position + 1] = [number]
        last[position : position + 1] = [hit]
    chain: list[_Hit] = []
    current = last[-1] if last else None
    while current is not None:
        chain.append(current)
        current = before[current]
    return chain[::-1]


def _without_strays(chain: list[_Hit]) -> list[_Hit]:
    """Drop a lone hit at either end that stands far from the rest."""
    while len(chain) > 2 and abs(chain[1][0] - chain[0][0]) > 8:
        chain = chain[1:]
    while len(chain) > 2 and abs(chain[-1][0] - chain[-2][0]) > 8:
        chain = chain[:-1]
    return chain
