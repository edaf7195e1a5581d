"""The cards of the review screen's rail, and the marks that they have in the text."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse

from articles.actions.make_alike import can_be_made_alike
from articles.actions.quote_state import binding
from articles.actions.raise_flag import BY_HAND
from articles.models import (
    AnchorState,
    Article,
    Comment,
    Complaint,
    Correction,
    Flag,
    Quote,
    Severity,
)
from articles.models.quote import OUTER_MARKS
from articles.permissions import named
from articles.views.marked_text import Mark

Row = Flag | Quote | Correction | Comment

#: Rules that flag words which are no name, as far as they know.
NEW_NAMES = ("misspelt_name", "name_spelt_two_ways", "spelling", "unknown_name")

#: At one place in the text the gravest flag stands first, and flags before all else.
RANK = {severity: rank for rank, severity in enumerate(Severity.values)}


@dataclass(slots=True)
class Card:
    """One flag, quote, correction or comment as the rail shows it.

    ``url`` is its own page, ``block`` where the block of its words begins. ``thread`` are a
    flag's questions and answers; ``correction`` is the pending one that came of it; ``quote``
    is the card of the marked speech that a flag's words stand in. ``alike`` are the quotes
    without a speaker that are read as said by whom a quote's speaker was set to.
    """

    row: Row
    url: str = ""
    block: int = 0
    thread: list[Comment] = field(default_factory=list)
    correction: Correction | None = None
    quote: "Card | None" = None
    alike: list[Quote] = field(default_factory=list)

    @property
    def kind(self) -> str:
        return self.row._meta.model_name or ""

    @property
    def name(self) -> str:
        """The card's id in the page."""
        return card_name(self.row)

    @property
    def words(self) -> str:
        """Its words, without the quote marks that the card puts round them.

        Of a mark by itself nothing would be left to see or to link: it stays.
        """
        words = self.row.words if isinstance(self.row, Quote) else self.row.exact.strip(OUTER_MARKS)
        return words or self.row.exact

    @property
    def is_open(self) -> bool:
        """Whether somebody has still to act on it."""
        if isinstance(self.row, Flag):
            return self.row.status in (Flag.Status.OPEN, Flag.Status.QUERIED)
        if isinstance(self.row, Quote):
            is_proved = self.row.status == Quote.Status.VERIFIED
            return self.row.is_marked and not is_proved and not self.row.retired
        return True

    @property
    def needs_place(self) -> bool:
        """Whether it stands in the way of release while its place is not certain."""
        if isinstance(self.row, Flag):
            return self.row.status in Flag.UNSETTLED
        if isinstance(self.row, Quote):
            return not self.row.retired
        return not isinstance(self.row, Comment)

    @property
    def is_lost(self) -> bool:
        """Whether its words have left the copy."""
        return self.row.anchor_state == AnchorState.ORPHANED

    @property
    def look(self) -> str:
        """The state of a quote as CSS classes; ``read`` says that only the desk knows who spoke."""
        return _look(self.row) if isinstance(self.row, Quote) else ""

    @property
    def reading_pass(self) -> str:
        """The pass over the copy in which an editor would meet it."""
        if not isinstance(self.row, Flag):
            return self.kind
        if self.row.is_language:
            return "copy"
        return "clarity" if self.row.category == "style" else "content"

    @property
    def speakers(self) -> list[str]:
        """Who may have said a quote that nobody has given a speaker, likeliest first."""
        if not isinstance(self.row, Quote) or self.row.source_id or self.row.retired:
            return []
        return [name for name in dict.fromkeys([self.row.speaker, *self.row.candidates]) if name]

    @property
    def seen(self) -> str:
        """What a quote's speaker is set on: its words, speaker and evidence as shown."""
        return binding(self.row) if isinstance(self.row, Quote) else ""

    @property
    def can_be_made_alike(self) -> bool:
        """Whether the flag is on how a name is written, which can be changed all through."""
        return isinstance(self.row, Flag) and can_be_made_alike(self.row)

    @property
    def may_be_new_name(self) -> bool:
        """Whether the flag may be on a name that the registry does not have yet."""
        flag = self.row
        return isinstance(flag, Flag) and flag.rule in NEW_NAMES and flag.exact[:1].isupper()

    @property
    def likeness(self) -> object:
        """What it shares with its repeats: rule and words. Nothing inside a quote repeats."""
        flag = self.row
        if not isinstance(flag, Flag) or flag.status != Flag.Status.OPEN:
            return self.name
        return self.name if flag.in_quote or flag.rule == BY_HAND else (flag.rule, flag.exact)


def card_name(row: Row) -> str:
    """Return the id that the row's card has in the page, such as ``flag-12``.

    What came of a flag is shown on the flag's card.
    """
    if isinstance(row, Correction | Comment) and row.flag_id:
        return f"flag-{row.flag_id}"
    return f"{row._meta.model_name}-{row.pk}"


def page_of(article: Article, row: Flag | Quote) -> str:
    """Return the address of the row's own page; what is done to it is posted under that."""
    return reverse(row._meta.model_name, args=[article.slug, row.pk])


def cards_of(article: Article) -> list[Card]:
    """Read the article's cards in a fixed number of queries, in text order.

    Left out are flags that are settled, and quotes that were set aside, where they have no
    place in the copy any more.
    """
    corrections = list(article.corrections.pending().select_related("proposed_by"))
    comments = list(article.comments.select_related("author"))
    open_complaints = Complaint.objects.filter(flag=OuterRef("pk"), settled_by=None)
    flags = article.flags.select_related("raised_by", "ruled_by").annotate(
        is_disputed=Exists(open_complaints)
    )
    # Evidence is text and bytes of any length, which no card shows.
    quotes = (
        article.quotes.select_related("source", "evidence__given_by", "verified_by")
        .defer("evidence__text", "evidence__places", "evidence__file")
        .prefetch_related("source__agreements")
    )
    cards = [
        *_flag_cards(article, flags, comments, corrections),
        *(Card(quote, page_of(article, quote)) for quote in quotes),
        *(Card(correction) for correction in corrections if not correction.flag_id),
        *(Card(comment) for comment in comments if not comment.flag_id),
    ]
    _put_in_quotes(cards)
    _tell_alike(cards)
    kept = [card for card in cards if card.is_open or card.needs_place or not card.is_lost]
    return sorted(kept, key=lambda card: (card.row.start, gravity(card), card.row.pk))


def _put_in_quotes(cards: Iterable[Card]) -> None:
    """Tell each flag inside marked speech which quote that is."""
    spoken = [(card, card.row) for card in cards if isinstance(card.row, Quote)]
    for card in cards:
        flag = card.row
        if isinstance(flag, Flag) and flag.in_quote:
            inside = (
                quote_card
                for quote_card, quote in spoken
                if quote.is_marked and any(a < flag.end and flag.start < b for a, b in quote.spans)
            )
            card.quote = next(inside, None)


def _tell_alike(cards: Iterable[Card]) -> None:
    """Tell each quote with a speaker which others wait for the same one."""
    quotes = [(card, card.row) for card in cards if isinstance(card.row, Quote)]
    live = [(card, quote) for card, quote in quotes if not quote.retired]
    waiting: dict[str, list[Quote]] = defaultdict(list)
    for _, quote in live:
        if quote.speaker and not quote.source_id:
            waiting[quote.speaker].append(quote)
    for card, quote in live:
        if quote.source_id:
            card.alike = [other for name in quote.speaker_names for other in waiting[name]]


def gravity(card: Card) -> int:
    """Return 0 for the gravest flags, more for the others, and most for all that is no flag."""
    return RANK[card.row.severity] if isinstance(card.row, Flag) else len(RANK)


def marks_of(card: Card) -> Iterator[Mark]:
    """Yield the marks of the card's words; none where they are not in the copy."""
    row = card.row
    if row.anchor_state == AnchorState.ORPHANED:
        return
    if isinstance(row, Quote):
        yield from _quote_marks(card, row)
        return
    right, look, label = None, "", ""
    pending = row if isinstance(row, Correction) else card.correction
    if pending:
        right, look, label = pending.right, "pending", "pending correction"
    elif isinstance(row, Comment):
        look, label = "comment", f"comment by {named(row.author)}"
    elif isinstance(row, Flag) and card.is_open:
        look = f"flag {row.severity} {row.status}"
        label = f"{row.severity}: {row.category}"
    yield Mark(row.start, row.end, card.name, look, label, right=right)


def _flag_cards(
    article: Article, flags: QuerySet, comments: list[Comment], corrections: list[Correction]
) -> Iterator[Card]:
    threads: dict[int, list[Comment]] = defaultdict(list)
    for comment in comments:
        if comment.flag_id:
            threads[comment.flag_id].append(comment)
    pending = {correction.flag_id: correction for correction in corrections}
    for flag in flags:
        yield Card(
            flag,
            page_of(article, flag),
            thread=threads[flag.pk],
            correction=pending.get(flag.pk),
        )


def _quote_marks(card: Card, quote: Quote) -> Iterator[Mark]:
    """Tint each stretch of marked speech; the first one carries the speaker's chip."""
    is_tinted = quote.is_marked and not quote.retired
    look = f"quote {_look(quote)}" if is_tinted else ""
    chip = _chip(quote) if is_tinted else ""
    for start, end in quote.spans:
        yield Mark(start, end, card.name, look, chip=chip)
        chip = ""


def _look(quote: Quote) -> str:
    if quote.retired:
        return "aside"
    return f"{quote.status} read" if quote.speaker and not quote.source_id else quote.status


def _chip(quote: Quote) -> str:
    """Say who speaks, with a question mark where only the desk has read it, and the state."""
    if quote.source:
        return f"{quote.source} · {quote.get_status_display()}"
    return f"{quote.speaker}? · not confirmed" if quote.speaker else "no speaker"
