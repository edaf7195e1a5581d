"""The review screen of one article: its text with marks, and the rail of cards beside it."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from django.utils.safestring import SafeString

from articles.actions.verify_quote import quote_authors
from articles.models import AnchorState, Article, Correction, Flag, LastReading, Quote, Severity
from articles.permissions import MAY, Person, may, may_somewhere
from articles.text.document import Block
from articles.views.cards import Card, Row, card_name, cards_of, gravity, marks_of
from articles.views.known_right import KnownRight
from articles.views.marked_text import Mark, mark_up


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of the text with its marks."""

    block: Block
    html: SafeString


class Screen:
    """What one person sees of an article's working revision, read in a fixed number of queries."""

    classes = Correction.Class.choices
    grounds = Correction.QuoteGround.choices
    severities = Severity.choices

    def __init__(self, article: Article, user: Person) -> None:
        self.article, self.user = article, user
        self.can = {act: may(user, act, article.desk) for act in MAY}
        self.cards = cards_of(article)
        self.reading = LastReading.objects.defer("parts").filter(pk=article.pk).first()
        self.right = KnownRight(article, self.reading)
        self.document = article.working.document()
        starts = [block.start for block in self.document.blocks]
        for card in self.cards:
            card.block = starts[max(0, bisect_right(starts, card.row.start) - 1)]

    def card_of(self, row: Row) -> Card | None:
        """Return the row's card, or None where it is settled and has no place any more."""
        return next((card for card in self.cards if card.name == card_name(row)), None)

    @cached_property
    def can_register(self) -> bool:
        """Whether the person may add names to the registry."""
        return may_somewhere(self.user, "register")

    @cached_property
    def is_author(self) -> bool:
        """Whether the person wrote part of the story, and so proves none of its quotes."""
        return self.user.pk in quote_authors(self.article)

    @cached_property
    def groups(self) -> list[list[Card]]:
        """The rail: cards in text order, each with its repeats behind it."""
        groups: dict[object, list[Card]] = defaultdict(list)
        for card in self.cards:
            if not (card.is_lost and card.needs_place):
                groups[card.likeness].append(card)
        return list(groups.values())

    @property
    def lost(self) -> list[Card]:
        """What has lost its words, to be settled."""
        return self._placed(AnchorState.ORPHANED)

    @property
    def doubtful(self) -> list[Card]:
        """What has a place that is to be confirmed."""
        return self._placed(AnchorState.DOUBTFUL)

    def _placed(self, state: str) -> list[Card]:
        """Return what stands in ``state``; a flag's correction too, unless the flag does."""
        cards = [c for c in self.cards if c.needs_place and c.row.anchor_state == state]
        shown = {card.name for card in cards}
        corrections = [Card(card.correction) for card in self.cards if card.correction]
        theirs = [c for c in corrections if c.row.anchor_state == state and c.name not in shown]
        return cards + theirs

    def next_to_prove(self, quote: Quote) -> Card | None:
        """Return the next unverified quote in the text; after the last one the first."""
        waiting = [c for c in self.cards if c.kind == "quote" and c.is_open and c.row != quote]
        later = [card for card in waiting if card.row.start >= quote.start]
        return next(iter(later or waiting), None)

    @cached_property
    def marks(self) -> list[Mark]:
        """Every mark in the text, the gravest first and what is right last."""
        of_cards = (mark for card in sorted(self.cards, key=gravity) for mark in marks_of(card))
        return [*of_cards, *self.right.marks]

    @property
    def passages(self) -> list[Passage]:
        """The whole text, block by block."""
        return [self._passage(block) for block in self.document.blocks]

    def passages_of(self, cards: Iterable[Card]) -> list[Passage]:
        """Return the blocks in which these cards have their words."""
        rows = [card.row for card in cards]
        return [
            self._passage(block)
            for block in self.document.blocks
            if any(row.start < block.end and block.start < row.end for row in rows)
        ]

    def _passage(self, block: Block) -> Passage:
        return Passage(block, mark_up(self.document.text, block, self.marks))

    @property
    def counts(self) -> dict[str, int]:
        """How many wait for somebody: flags by severity, quotes, corrections."""
        counts = dict.fromkeys((*Severity.values, "quote", "correction", "comment"), 0)
        for card in self.cards:
            if card.is_open:
                counts[card.row.severity if isinstance(card.row, Flag) else card.kind] += 1
            counts["correction"] += card.correction is not None
        return counts
