"""How much of a story stands on what: the bar over the fact-check ledger.

Counted are the words of standfirst, body and captions; a headline says again what stands there.
Words in quote marks are their quote's business, whatever statement goes round them.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from articles.models import Quote, Statement
from articles.text.document import Document, Span

COUNTED = frozenset({"standfirst", "paragraph", "caption"})

Basis = Statement.Basis

#: Ground → what it is called, the firmest first. Of two on the same words the later counts.
GROUNDS = {
    Basis.SOURCED: "sourced",
    "verified": "in quote marks, verified",
    Basis.ATTRIBUTED: "attributed",
    Basis.COMMON: "common knowledge",
    Basis.OPINION: "opinion",
    "unproved": "in quote marks, not verified",
    Basis.OPEN: "open",
    "unmarked": "not on the ledger",
}


@dataclass(frozen=True, slots=True)
class Share:
    """A ground with how many words stand on it, and where its part of the bar begins.

    ``percent`` and ``offset`` are parts of all the words in per cent; ``rounded`` is a whole
    number, and those of all shares add up to 100.
    """

    ground: str
    label: str
    words: int
    percent: float
    offset: float
    rounded: int


def coverage(
    document: Document, statements: Iterable[Statement], quotes: Iterable[Quote]
) -> list[Share]:
    """Return the shares of the copy that stand on each ground, leaving out what has none."""
    ground = ["unmarked"] * len(starts := _word_starts(document))
    for span, name in (*_of_statements(statements), *_of_quotes(quotes)):
        first, last = (bisect_left(starts, at) for at in (span.start, span.end))
        ground[first:last] = [name] * (last - first)
    return list(_shares(Counter(ground)))


def _word_starts(document: Document) -> list[int]:
    blocks = (block for block in document.blocks if block.kind in COUNTED)
    return [word.start for block in blocks for word in document.words_in(block.span)]


def _of_statements(statements: Iterable[Statement]) -> list[tuple[Span, str]]:
    order = list(GROUNDS)
    placed = [row for row in statements if row.is_placed and not row.retired]
    return [
        (Span(row.start, row.end), row.stands_on)
        for row in sorted(placed, key=lambda row: order.index(row.stands_on))
    ]


def _of_quotes(quotes: Iterable[Quote]) -> Iterator[tuple[Span, str]]:
    for quote in quotes:
        if quote.is_marked and quote.is_placed and not quote.retired:
            is_verified = quote.status == Quote.Status.VERIFIED
            for start, end in quote.spans:
                yield Span(start, end), "verified" if is_verified else "unproved"


def _shares(counts: Counter[str]) -> Iterator[Share]:
    total, before = counts.total(), 0
    rounded = _rounded(counts)
    for ground, label in GROUNDS.items():
        if words := counts[ground]:
            percent, offset = 100 * words / total, 100 * before / total
            yield Share(ground, label, words, percent, offset, rounded[ground])
            before += words


def _rounded(counts: Counter[str]) -> dict[str, int]:
    """Round each part in per cent so that all add up to 100: by the largest remainders.

    That is Hamilton's method of apportionment; of equal remainders the larger part gains.
    """
    total = counts.total()
    whole = {ground: 100 * words // total for ground, words in counts.items()}
    by_rest = sorted(counts, key=lambda each: (100 * counts[each] % total, counts[each]))
    for ground in by_rest[len(by_rest) - (100 - sum(whole.values())) :]:
        whole[ground] += 1
    return whole
