"""Where quotes come from in the end: what bears out what, and what only repeats it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from articles.models import Quote
from articles.reports.speakers import folded

#: The statuses of a quote whose evidence has its words: found there, or a person vouches for it.
BORNE_OUT = frozenset({Quote.Status.MATCHED, Quote.Status.VERIFIED})


@dataclass(frozen=True, slots=True)
class Origin:
    """Quotes that go back to one place, so that none of them bears out another.

    ``ties`` are the sources, the pieces of evidence and the outlets that hold them together.
    """

    ties: frozenset[tuple[str, object]]
    quotes: tuple[Quote, ...]

    @property
    def key(self) -> str:
        """Its name in an address."""
        return f"origin-{self.quotes[0].pk}"

    @property
    def is_first_hand(self) -> bool:
        """Whether any of it reached us first hand."""
        return any(map(is_first_hand, self.quotes))

    @property
    def evidence(self) -> int:
        """How many pieces of evidence it rests on."""
        return len({quote.evidence_id for quote in self.quotes})


def origins(quotes: Iterable[Quote]) -> list[Origin]:
    """Return the independent origins of what its evidence bears out, in text order.

    Quotes of one source, on one piece of evidence, or through one outlet, have one origin.
    Evidence that is merely attached may hold anything, and such quotes are left aside.
    """
    found: list[Origin] = []
    for quote in quotes:
        if quote.source_id and quote.evidence_id and quote.status in BORNE_OUT:
            ties = frozenset(_ties(quote))
            same = [origin for origin in found if origin.ties & ties]
            found = [origin for origin in found if origin not in same]
            found.append(
                Origin(
                    ties.union(*(origin.ties for origin in same)),
                    (*(earlier for origin in same for earlier in origin.quotes), quote),
                )
            )
    return sorted(found, key=lambda origin: origin.quotes[0].start)


def is_first_hand(quote: Quote) -> bool:
    """Whether the quote's evidence shows what was said itself, not what an outlet made of it."""
    return bool(quote.evidence and quote.evidence.first_hand and not quote.via)


def _ties(quote: Quote) -> Iterator[tuple[str, object]]:
    yield "source", quote.source_id
    yield "evidence", quote.evidence_id
    if quote.via:
        yield "outlet", folded(quote.via)
