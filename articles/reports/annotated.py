"""The annotated draft: a story's text with a note on each statement and quote, to be passed on.

It leaves the desk, so it names nobody who is not named, see ``confidence``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from django.db.models import Prefetch, QuerySet
from django.utils.formats import date_format
from django.utils.timezone import localtime

from articles.models import Article, Evidence, Quote, Statement, Support
from articles.models.quote import OUTER_MARKS
from articles.permissions import named
from articles.reports.confidence import Confidence
from articles.reports.quotes import STATES, state_of
from articles.text.document import Block, Span

#: What stands on no more than its note.
SAID_BY_NOTE = (Statement.Basis.COMMON, Statement.Basis.OPINION)


@dataclass(frozen=True, slots=True)
class Note:
    """What some words stand on; ``spans`` are theirs, in order, in code points of the text.

    ``ground`` is a CSS class, ``title`` the same in words, and ``lines`` say the rest.
    """

    number: int
    spans: tuple[Span, ...]
    words: str
    ground: str
    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words over which the same notes stand; ``ending`` are the notes whose words end here."""

    text: str
    notes: tuple[Note, ...]
    ending: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of the text, cut where notes begin and end."""

    kind: str
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class AnnotatedDraft:
    """A story's working revision with its notes, in text order."""

    article: Article
    notes: tuple[Note, ...]

    @property
    def title(self) -> str:
        """The headline, or the slug of a story without one."""
        return self.article.working.headline.strip() or self.article.slug

    @property
    def paragraphs(self) -> list[Paragraph]:
        """The text, block by block."""
        return [self._paragraph(block) for block in self.article.working.document().blocks]

    def _paragraph(self, block: Block) -> Paragraph:
        here = [(span, note) for note in self.notes for span in note.spans]
        here = [(span, note) for span, note in here if span.overlaps(block.span)]
        edges = {at for span, _ in here for at in (span.start, span.end)}
        cuts = sorted({block.start, block.end} | {e for e in edges if block.start < e < block.end})
        text = self.article.working.text
        stretches = (
            Stretch(
                text[a:b],
                tuple(note for span, note in here if span.covers(Span(a, b))),
                tuple(note for span, note in here if span == note.spans[-1] and a < span.end <= b),
            )
            for a, b in pairwise(cuts)
        )
        return Paragraph(block.kind, tuple(stretches))


def annotated_draft(article: Article) -> AnnotatedDraft:
    """Read the article's statements and marked quotes, and note what each stands on."""
    quotes = list(_with_terms(article.quotes.live()))
    confidence = Confidence(quotes, article.working.text)
    marked = [quote for quote in quotes if quote.is_marked and quote.is_placed]
    statements = [row for row in _statements(article) if row.is_placed]
    rows: list[Statement | Quote] = [*statements, *marked]
    rows.sort(key=lambda row: (row.start, -row.end))
    notes = (_note(number, row, confidence) for number, row in enumerate(rows, 1))
    return AnnotatedDraft(article, tuple(notes))


def _note(number: int, row: Statement | Quote, confidence: Confidence) -> Note:
    if isinstance(row, Quote):
        ground = "verified" if row.status == Quote.Status.VERIFIED else "unproved"
        spans, words = tuple(Span(*span) for span in row.spans), row.words
        title, lines = f"Quote, {STATES[state_of(row)]}", _of_quote(row, confidence)
    else:
        ground, title = row.stands_on, Statement.Basis(row.stands_on).label.capitalize()
        spans, words = (Span(row.start, row.end),), row.exact.strip(OUTER_MARKS)
        lines = _of_statement(row, confidence)
    return Note(number, spans, words or row.exact, ground, title, tuple(lines))


def _of_quote(quote: Quote, confidence: Confidence) -> Iterator[str]:
    if speaker := confidence.speaker(quote):
        yield f"Said by {speaker}" if quote.source else f"Said by {speaker}, as the desk reads it"
    if quote.evidence:
        yield f"Evidence: {confidence.evidence(quote.evidence)}"
    if quote.translated_from:
        yield f"Translated from {quote.translated_from}"
    if quote.verified_by and quote.verified_at:
        yield f"Verified by {named(quote.verified_by)}, {_day(quote.verified_at)}"


def _of_statement(row: Statement, confidence: Confidence) -> Iterator[str]:
    for support in row.supports.all():
        yield f"Evidence: {confidence.evidence(support.evidence, support.where)}"
    if row.quote:
        speaker = confidence.speaker(row.quote) or "nobody that the desk has set"
        yield f"Said by {speaker} ({STATES[state_of(row.quote)]}): “{row.quote.words}”"
    # What the desk notes elsewhere is for itself, and may tell who a source is.
    if row.note and row.stands_on in SAID_BY_NOTE and not _is_close(row, confidence):
        yield f"Note: {row.note}"
    yield f"Marked by {named(row.marked_by)}, {_day(row.created_at)}"
    if row.has_legal_mark:
        yield _legal(row)


def _legal(row: Statement) -> str:
    marks = " and ".join(
        [*(["Libel risk"] if row.libel_risk else []), *(["Legal to see"] if row.for_legal else [])]
    )
    if row.cleared_by is None or row.cleared_at is None:
        return f"{marks}: not cleared"
    return f"{marks}: cleared by {named(row.cleared_by)}, {_day(row.cleared_at)}"


def _is_close(row: Statement, confidence: Confidence) -> bool:
    """Whether a source who is not named stands behind the statement."""
    rests = (support.evidence for support in row.supports.all())
    is_unnamed = row.quote is not None and confidence.is_unnamed(row.quote)
    return is_unnamed or any(map(confidence.is_closed, rests))


def _day(moment: object) -> str:
    return date_format(localtime(moment), "j M Y")  # type: ignore[arg-type]


def _evidence() -> QuerySet[Evidence]:
    """Return evidence with all that tells whether it may be named; of itself no text or file."""
    rows = Evidence.objects.select_related("given_by", "agreement").defer("text", "file")
    told = Quote.objects.select_related("source", "agreement")
    told = told.prefetch_related("source__agreements", "further_sources__agreements")
    return rows.prefetch_related("given_by__agreements", Prefetch("quotes", told))


def _with_terms(quotes: QuerySet[Quote]) -> QuerySet[Quote]:
    rows = quotes.select_related("source", "agreement", "verified_by")
    return rows.prefetch_related(
        "source__agreements", "further_sources__agreements", Prefetch("evidence", _evidence())
    )


def _statements(article: Article) -> QuerySet[Statement]:
    supports = Support.objects.prefetch_related(Prefetch("evidence", _evidence()))
    rows = article.statements.live().select_related("marked_by", "cleared_by")
    return rows.prefetch_related(
        Prefetch("supports", supports), Prefetch("quote", _with_terms(Quote.objects.all()))
    )
