"""A story's quotes, counted: how many, whose, of how many words, going back to what."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from articles.models import Article, Quote
from articles.reports.origins import Origin, origins
from articles.reports.speakers import Speaker, speakers

#: The state of a quote whose speaker only the desk has read; the others are ``Quote.Status``.
READ = "read"
#: State → what the report calls it.
STATES = {
    Quote.Status.UNATTRIBUTED: "no speaker",
    READ: "speaker read by the desk, not confirmed",
    Quote.Status.ATTRIBUTED: "speaker set",
    Quote.Status.MATCHED: "matches its evidence, not yet verified",
    Quote.Status.VERIFIED: "verified",
    Quote.Status.DISPUTED: "disputed",
}


@dataclass(frozen=True)
class QuoteReport:
    """The quotes of a story's working revision; ``rows`` has those set aside, too."""

    article: Article
    rows: tuple[Quote, ...]

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """The quotes that stand in the copy, in text order."""
        return tuple(quote for quote in self.rows if not quote.retired)

    @cached_property
    def marked(self) -> tuple[Quote, ...]:
        """Those in quote marks, which are to be proved before release."""
        return tuple(quote for quote in self.quotes if quote.is_marked)

    @cached_property
    def speakers(self) -> list[Speaker]:
        """Who said them, those with most quotes first."""
        return speakers(self.quotes, self.article.working.text)

    @cached_property
    def speaker_of(self) -> dict[int, Speaker]:
        """Each quote's speaker by the quote's id; those without one are left out."""
        return {quote.pk: speaker for speaker in self.speakers for quote in speaker.quotes}

    def name_of(self, quote: Quote) -> str:
        """Return the speaker as the report names them, or nothing where there is none."""
        speaker = self.speaker_of.get(quote.pk)
        return speaker.name if speaker else ""

    @cached_property
    def origins(self) -> list[Origin]:
        """The independent places that they go back to."""
        return origins(self.quotes)

    @cached_property
    def not_borne_out(self) -> list[Speaker]:
        """The speakers with a source set, and no quote that its evidence bears out."""
        found = {quote.pk for origin in self.origins for quote in origin.quotes}
        return [
            speaker
            for speaker in self.speakers
            if any(quote.source_id for quote in speaker.quotes)
            and not any(quote.pk in found for quote in speaker.quotes)
        ]

    @cached_property
    def words(self) -> int:
        """How many words the whole copy has."""
        return len(self._word_starts)

    def words_of(self, quotes: Iterable[Quote]) -> int:
        """Return how many words of the copy these quotes hold, each word counted once."""
        held: set[int] = set()
        for quote in quotes:
            for start, end in quote.spans if quote.is_placed else ():
                first, last = (bisect_left(self._word_starts, at) for at in (start, end))
                held.update(range(first, last))
        return len(held)

    @cached_property
    def _word_starts(self) -> list[int]:
        return [word.start for word in self.article.working.document().words]


def quote_report(article: Article) -> QuoteReport:
    """Read the article's quotes, and count them."""
    # Evidence is text and bytes of any length, which no report shows.
    rows = article.quotes.select_related("source", "evidence", "verified_by").defer(
        "evidence__text", "evidence__places", "evidence__file"
    )
    rows = rows.prefetch_related("source__agreements").order_by("start", "pk")
    return QuoteReport(article, tuple(rows))


def state_of(quote: Quote) -> str:
    """Return how far the quote is proved: its status, or READ where only the desk knows a speaker.

    Which speaker that is nobody has confirmed.
    """
    is_read = quote.status == Quote.Status.UNATTRIBUTED and quote.speaker
    return READ if is_read else quote.status
