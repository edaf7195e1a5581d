"""What rests on a piece of evidence: quotes and statements, each with its places in the text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from django.urls import reverse
from django.utils.functional import SimpleLazyObject

from articles.models import Article, Evidence, Quote, Support
from articles.quotations.evidence import Evidence as Words
from articles.text.document import Span
from articles.views.cards import page_of
from articles.views.comparison import compare
from articles.views.evidence_text import Mark, Place, place_of


@dataclass(frozen=True, slots=True)
class Use:
    """A quote or a statement, what the evidence says of it, and where that stands.

    ``name`` is its place's anchor, such as ``quote-12``; ``look`` is the verdict's class.
    """

    name: str
    kind: str
    words: str
    url: str
    article: Article
    said: str
    look: str = ""
    who: str = ""
    number: int = 0
    spans: tuple[Span, ...] = ()
    places: tuple[Place, ...] = ()

    @property
    def marks(self) -> list[Mark]:
        """Its places as marks; the first has its name for an anchor."""
        label, use = str(self.number), f"use-{self.name}"
        return [
            Mark(span, f"{self.name}-{n}" if n > 1 else self.name, label, use)
            for n, span in enumerate(self.spans, 1)
        ]


def uses(evidence: Evidence, pages: Sequence[Span], is_staff: bool) -> list[Use]:
    """Return what rests on the evidence, numbered in the order of its text; others last."""
    found = [*_quotes(evidence, is_staff), *_statements(evidence)]
    found.sort(key=lambda use: use.spans[0].start if use.spans else len(evidence.text))
    numbered = (replace(use, number=number) for number, use in enumerate(found, 1))
    return [
        replace(use, places=tuple(place_of(evidence, pages, mark) for mark in use.marks))
        for use in numbered
    ]


def _quotes(evidence: Evidence, is_staff: bool) -> Iterator[Use]:
    """Yield the quotes; the desk's staff read what they call a confidential source."""
    rows = Quote.objects.live().filter(evidence=evidence).select_related("article", "source")
    # Indexed once, and only where a comparison is not remembered.
    words = SimpleLazyObject(lambda: Words(evidence.text))
    for row in rows.prefetch_related("source__agreements").order_by("pk"):
        row.evidence = evidence
        comparison = compare(row, words)  # type: ignore[arg-type]
        source = row.source
        yield Use(
            f"quote-{row.pk}",
            "Quote",
            row.words,
            page_of(row.article, row),
            row.article,
            comparison.verdict if comparison else _not_compared(row, evidence),
            comparison.match.verdict if comparison else "",
            who=(source.name if is_staff else str(source)) if source else row.speaker,
            spans=tuple(sorted(comparison.match.places)) if comparison else (),
        )


def _not_compared(row: Quote, evidence: Evidence) -> str:
    if row.translated_from:
        return f"Translated from {row.translated_from}: compared with nothing."
    if evidence.is_unread:
        return "Compared when the text is there."
    return "To be read or heard at its place."


def _statements(evidence: Evidence) -> Iterator[Use]:
    rows = Support.objects.filter(evidence=evidence, statement__retired=False)
    for row in rows.select_related("statement__article").order_by("pk"):
        statement = row.statement
        spans = () if row.start is None or row.end is None else (Span(row.start, row.end),)
        yield Use(
            f"statement-{statement.pk}",
            "Statement",
            statement.exact,
            reverse("statement", args=[statement.article.slug, statement.pk]),
            statement.article,
            row.locator or statement.get_basis_display(),
            spans=spans,
        )
