"""Find where in evidence a run of words stands, word for word or nearly so.

Every pair of neighbouring words votes for the places where it occurs, rare pairs first.
Places that many pairs vote for, in the quote's own order, are tried and aligned. The
work depends on how often the quote's pairs occur, not on the length of the evidence.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from articles.quotations.evidence import Evidence

_VOTES = 600  # places: common pairs beyond that tell nothing that the rarer ones do not
_ALWAYS = 3  # pairs that vote however common they are
_SLACK = 64  # words that may have been skipped without a mark
_TRIED = 4  # places that are aligned


class Place(NamedTuple):
    """Words ``first`` to ``end`` (not included) of evidence."""

    first: int
    end: int


class _Hit(NamedTuple):
    """A pair of the quote, by its ``place`` there, found ``offset`` words on in evidence."""

    offset: int
    place: int

    @property
    def number(self) -> int:
        return self.offset + self.place


def exact_places(evidence: Evidence, words: list[str]) -> Iterator[Place]:
    """Yield every place where ``words`` stand word for word, in order."""
    count = len(words)
    if count == 1:
        starts = (n for n, word in enumerate(evidence.folded) if word == words[0])
        yield from (Place(n, n + 1) for n in starts)
        return
    pairs = list(pairwise(words))
    if not all(pair in evidence.pairs for pair in pairs):
        return
    index = min(range(count - 1), key=lambda k: len(evidence.pairs[pairs[k]]))
    for number in evidence.pairs[pairs[index]]:
        first = number - index
        if first >= 0 and evidence.folded[first : first + count] == words:
            yield Place(first, first + count)


def near_place(evidence: Evidence, words: list[str]) -> Place | None:
    """Return the place most like ``words``, or None where nothing is like them."""
    hits = _hits(evidence, words)
    tried = (_tight(evidence, words, hits, offset) for offset in _best_offsets(hits))
    places = [place for place in tried if place]
    return max(places, key=lambda place: _likeness(evidence, words, place), default=None)


def _hits(evidence: Evidence, words: list[str]) -> list[_Hit]:
    """Return where the quote's pairs stand, sorted by offset."""
    found = [
        (place, evidence.pairs[pair])
        for place, pair in enumerate(pairwise(words))
        if pair in evidence.pairs
    ]
    hits: list[_Hit] = []
    for rank, (place, numbers) in enumerate(sorted(found, key=lambda pair: len(pair[1]))):
        if rank >= _ALWAYS and len(hits) + len(numbers) > _VOTES:
            break
        hits.extend(_Hit(number - place, place) for number in numbers)
    return sorted(hits)


def _best_offsets(hits: list[_Hit]) -> list[int]:
    """Return the offsets with most votes, counting those a few words apart together."""
    votes = Counter(hit.offset >> 3 for hit in hits)
    scored = {bucket: votes[bucket] + votes[bucket + 1] + votes[bucket - 1] for bucket in votes}
    best = sorted(scored, key=lambda bucket: (-scored[bucket], bucket))[:_TRIED]
    return [(bucket << 3) + 4 for bucket in best]


def _tight(evidence: Evidence, words: list[str], hits: list[_Hit], offset: int) -> Place | None:
    """Return the evidence that the hits near ``offset`` cover, with room for the edges."""
    start = bisect_left(hits, (offset - _SLACK,))
    chain = _without_strays(_in_order(hits[start : bisect_left(hits, (offset + _SLACK,))]))
    if not chain:
        return None
    first = max(0, chain[0].number - chain[0].place)
    end = chain[-1].number + len(words) - chain[-1].place
    return Place(first, min(len(evidence.folded), end))


def _in_order(hits: list[_Hit]) -> list[_Hit]:
    """Return the longest run of hits that rise both in the quote and in the evidence."""
    ends: list[int] = []
    last: list[_Hit] = []
    before: dict[_Hit, _Hit | None] = {}
    for hit in sorted(hits, key=lambda h: (h.place, -h.number)):
        position = bisect_left(ends, hit.number)
        before[hit] = last[position - 1] if position else None
        ends[position : position + 1] = [hit.number]
        last[position : position + 1] = [hit]
    chain: list[_Hit] = []
    current = last[-1] if last else None
    while current is not None:
        chain.append(current)
        current = before[current]
    return chain[::-1]


def _without_strays(chain: list[_Hit]) -> list[_Hit]:
    """Drop a lone hit at either end that stands far from the rest."""
    while len(chain) > 2 and abs(chain[1].offset - chain[0].offset) > 8:
        chain = chain[1:]
    while len(chain) > 2 and abs(chain[-1].offset - chain[-2].offset) > 8:
        chain = chain[:-1]
    return chain


def _likeness(evidence: Evidence, words: list[str], place: Place) -> float:
    return float(LCSseq.normalized_similarity(words, evidence.folded[place.first : place.end]))
