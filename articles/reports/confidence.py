"""What a report that leaves the desk may say of a source and of what it gave.

Whoever spoke without being named, by agreement or in the copy, is called what the copy or the
agreement calls them; and evidence that may tell who that is, is evidence in confidence.
"""

from collections.abc import Iterable

from articles.models import Agreement, Evidence, Quote, Source
from articles.models.source import IN_CONFIDENCE, NOT_DESCRIBED
from articles.reports.speakers import NOT_NAMED, speakers


class Confidence:
    """What may be said of one article's quotes and of the evidence for them."""

    def __init__(self, quotes: Iterable[Quote], text: str) -> None:
        self._quotes = list(quotes)
        shown = speakers(self._quotes, text)
        self._read = {quote.pk: speaker.name for speaker in shown for quote in speaker.quotes}
        self._closed = {q.evidence_id for q in self._quotes if q.evidence_id and self.is_unnamed(q)}

    def speaker(self, quote: Quote) -> str:
        """Return what the quote's speaker may be called, or nothing where there is none."""
        if quote.source and is_unnamed(quote.source, quote.agreement):
            agreement = quote.agreement or _newest(quote.source)
            return (agreement and agreement.permitted_description) or NOT_DESCRIBED
        read = self._read.get(quote.pk, "")
        if quote.source is None or read == quote.source.name:
            return read
        return quote.speaker or NOT_NAMED

    def is_unnamed(self, quote: Quote) -> bool:
        """Whether the quote's source, or another that says so, is not told by name."""
        if _has_unnamed_source(quote):
            return True
        return quote.source is not None and self.speaker(quote) != quote.source.name

    def evidence(self, evidence: Evidence, locator: str = "") -> str:
        """Return the evidence with ``locator`` as it may be told: title, place, address, hash."""
        if self.is_closed(evidence):
            return IN_CONFIDENCE.capitalize()
        told = (evidence.title, locator or evidence.locator, evidence.address)
        return f"{', '.join(filter(None, told))} (SHA-256 {evidence.sha256[:12]})"

    def is_closed(self, evidence: Evidence) -> bool:
        """Whether the evidence may tell who an unnamed source is."""
        given_by = evidence.given_by
        if evidence.pk in self._closed or (given_by and is_unnamed(given_by, evidence.agreement)):
            return True
        return any(
            quote.speaker_kind == Quote.SpeakerKind.UNNAMED or _has_unnamed_source(quote)
            for quote in evidence.quotes.all()
        )


def _has_unnamed_source(quote: Quote) -> bool:
    if quote.source and is_unnamed(quote.source, quote.agreement):
        return True
    return any(map(is_unnamed, quote.further_sources.all()))


def is_unnamed(source: Source, agreement: Agreement | None = None) -> bool:
    """Whether copy may not name the source, by its kind or on these or its newest terms."""
    terms = agreement or _newest(source)
    on_record = terms is None or terms.level == Agreement.Level.ON_RECORD
    return source.is_confidential or not on_record


def _newest(source: Source) -> Agreement | None:
    return next(iter(source.agreements.all()), None)
