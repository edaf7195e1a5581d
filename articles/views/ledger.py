"""The fact-check ledger of one article: its text by what it stands on, and a card a statement."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from django.db.models import Prefetch
from django.urls import reverse

from articles.actions.authors import hands
from articles.actions.statement_state import standing
from articles.checks.claims import Claim, claims
from articles.models import AnchorState, Article, Quote, Statement, Support
from articles.models.quote import OUTER_MARKS
from articles.permissions import MAY, Person, may
from articles.reports.coverage import Share, coverage
from articles.text.document import Block, Span
from articles.views.marked_text import Mark, mark_up
from articles.views.rail import Passage


@dataclass(slots=True)
class Entry:
    """A statement, or a claim that the desk proposes as one, as the ledger shows it.

    ``reasons`` say why the desk would check these words; ``block`` is where their block begins.
    """

    start: int
    end: int
    exact: str
    row: Statement | None = None
    reasons: list[str] = field(default_factory=list)
    is_accusation: bool = False
    url: str = ""
    block: int = 0

    @property
    def name(self) -> str:
        """The card's id in the page."""
        return f"statement-{self.row.pk}" if self.row else f"claim-{self.start}-{self.end}"

    @property
    def words(self) -> str:
        """Its words, without the quote marks that the card puts round them."""
        return self.exact.strip(OUTER_MARKS) or self.exact

    @property
    def state(self) -> str:
        """What it stands on, as a CSS class."""
        if self.row is None:
            return "claim"
        return "off" if self.row.retired else self.row.stands_on

    @property
    def label(self) -> str:
        """The state in words."""
        if self.row is None:
            return "proposed"
        return "off the ledger" if self.row.retired else Statement.Basis(self.state).label

    @property
    def is_open(self) -> bool:
        """Whether somebody has still to act on it."""
        return self.row is None or self.row.is_open or self.row.needs_clearing

    @property
    def is_lost(self) -> bool:
        """Whether its words have left the copy."""
        return self.row is not None and self.row.is_gone

    @property
    def seen(self) -> str:
        """What the person is shown of it, to be compared when they act."""
        return standing(self.row) if self.row else ""


class Ledger:
    """What one person sees of an article's statements, read in a fixed number of queries."""

    def __init__(self, article: Article, user: Person) -> None:
        self.article, self.user = article, user
        self.can = {act: may(user, act, article.desk) for act in MAY}
        self.document = article.working.document()
        self.statements = list(statements_of(article))
        self.quotes = list(article.quotes.live().order_by("start"))

    @cached_property
    def entries(self) -> list[Entry]:
        """Statements and claims in text order; those off the ledger keep the desk silent."""
        starts = [block.start for block in self.document.blocks]
        found = [*self._of_statements(), *self._of_claims()]
        for entry in found:
            entry.block = starts[max(0, bisect_right(starts, entry.start) - 1)]
        return sorted(found, key=lambda entry: (entry.start, entry.end))

    @property
    def shown(self) -> list[Entry]:
        """The rail: all that has a place in the copy, in doubt or not."""
        return [entry for entry in self.entries if not entry.is_lost]

    @property
    def lost(self) -> list[Entry]:
        """What has lost its words, to be settled."""
        return [e for e in self.entries if e.is_lost and e.row and not e.row.retired]

    @property
    def doubtful(self) -> list[Entry]:
        """What has a place that is to be confirmed."""
        rows = [entry for entry in self.entries if entry.row and not entry.row.retired]
        return [e for e in rows if e.row and e.row.anchor_state == AnchorState.DOUBTFUL]

    @property
    def proposed(self) -> list[Entry]:
        """The claims that nobody has ruled on."""
        return [entry for entry in self.entries if entry.row is None]

    def entry_of(self, row: Statement) -> Entry | None:
        """Return the statement's entry, or None where it has no place any more."""
        return next((entry for entry in self.shown if entry.row == row), None)

    def next_open(self, row: Statement) -> Entry | None:
        """Return the next statement to be checked; after the last one the first."""
        waiting = [e for e in self.shown if e.row and e.is_open and e.row != row]
        later = [entry for entry in waiting if entry.start >= row.start]
        return next(iter(later or waiting), None)

    def claims_at(self, row: Statement) -> list[str]:
        """Return the ids of the cards that claims in the statement's words had."""
        place = Span(row.start, row.end)
        spans = [claim.span for claim in self._claims if claim.span.overlaps(place)]
        return [f"claim-{span.start}-{span.end}" for span in spans]

    @cached_property
    def is_author(self) -> bool:
        """Whether the person wrote part of the story, and so clears nothing in it."""
        return self.user.pk in hands(self.article)

    @property
    def may_clear(self) -> bool:
        """Whether the person acts on this story for legal."""
        return self.can["clear"] and not self.is_author

    @property
    def counts(self) -> dict[str, int]:
        """How many wait for somebody: open statements, legal marks, proposals."""
        live = [row for row in self.statements if not row.retired]
        return {
            "open": sum(row.is_open for row in live),
            "legal": sum(row.needs_clearing for row in live),
            "proposed": len(self.proposed),
            "all": len(live),
        }

    @property
    def shares(self) -> list[Share]:
        """How much of the story stands on what."""
        return coverage(self.document, self.statements, self.quotes)

    @property
    def passages(self) -> list[Passage]:
        """The whole text, block by block."""
        return [self._passage(block) for block in self.document.blocks]

    def passages_at(self, spans: Iterable[Span]) -> list[Passage]:
        """Return the blocks that these stretches touch."""
        places = list(spans)
        blocks = (b for b in self.document.blocks if any(map(b.span.overlaps, places)))
        return [self._passage(block) for block in blocks]

    def quotes_near(self, row: Statement) -> list[Quote]:
        """Return the story's quotes, those nearest to the statement first."""
        return sorted(self.quotes, key=lambda quote: abs(quote.start - row.start))

    def _of_statements(self) -> Iterator[Entry]:
        for row in self.statements:
            url = reverse("statement", args=[self.article.slug, row.pk])
            entry = Entry(row.start, row.end, row.exact, row, url=url)
            if row.is_placed:
                for claim in self._claims:
                    if claim.span.overlaps(Span(row.start, row.end)):
                        entry.reasons += claim.reasons
                        entry.is_accusation |= claim.is_accusation
            yield entry

    def _of_claims(self) -> Iterator[Entry]:
        held = [Span(row.start, row.end) for row in self.statements if not row.is_gone]
        for claim in self._claims:
            if not any(map(claim.span.overlaps, held)):
                span = claim.span
                words = self.document.text[span.start : span.end]
                reasons = list(claim.reasons)
                yield Entry(span.start, span.end, words, None, reasons, claim.is_accusation)

    @cached_property
    def _claims(self) -> list[Claim]:
        marked = (quote for quote in self.quotes if quote.is_marked and quote.is_placed)
        return claims(self.document, [Span(*span) for quote in marked for span in quote.spans])

    @cached_property
    def _marks(self) -> list[Mark]:
        return [*map(_mark, reversed(self.shown)), *self._quote_marks()]

    def _quote_marks(self) -> Iterator[Mark]:
        for quote in self.quotes:
            if quote.is_marked and quote.is_placed:
                is_verified = quote.status == Quote.Status.VERIFIED
                for start, end in quote.spans:
                    look = f"quote {'verified' if is_verified else 'unproved'}"
                    yield Mark(start, end, f"quote-{quote.pk}", look)

    def _passage(self, block: Block) -> Passage:
        return Passage(block, mark_up(self.document.text, block, self._marks))


def statements_of(article: Article) -> Iterable[Statement]:
    """Return the article's statements with all that their cards show, in text order."""
    # Evidence is text and bytes of any length, which no card shows.
    supports = Support.objects.select_related("evidence__given_by", "added_by").defer(
        "evidence__text", "evidence__file"
    )
    rows = article.statements.select_related("quote", "marked_by", "cleared_by")
    rows = rows.prefetch_related(Prefetch("supports", supports), "earlier")
    return rows.order_by("start", "pk")


def _mark(entry: Entry) -> Mark:
    """Mark an entry's words by what they stand on; those on the ledger say it in a chip."""
    row = entry.row
    if row is None or row.retired:
        look = "claim" if row is None else ""
        label = f"proposed: {', '.join(entry.reasons)}" if row is None else ""
        return Mark(entry.start, entry.end, entry.name, look, label)
    legal = ", for legal" if row.needs_clearing else ", cleared" if row.has_legal_mark else ""
    look = f"stated {entry.state}{' risk' if row.needs_clearing else ''}"
    chip = f"{entry.label}{legal}"
    return Mark(entry.start, entry.end, entry.name, look, f"statement, {chip}", chip=chip)
