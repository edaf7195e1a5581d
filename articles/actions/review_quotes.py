"""Match the quotes of a new reading with those that the article already has."""

from collections.abc import Sequence

from articles.checks.run import Reading
from articles.models import AnchorState, Article, Quote, Revision
from articles.quotations.base import Mention
from articles.quotations.base import Quote as ReadQuote
from articles.text.anchors import anchor_at, follow
from articles.text.diff import Change


def store_quotes(
    article: Article, revision: Revision, reading: Reading, changes: Sequence[Change]
) -> None:
    """Store the quotes of ``reading``: the same, edited (and so unverified), or new.

    A quote is the same where its place and words are, and an edited one where the edit
    itself leads from its old place to just one new quote; nothing is matched by likeness.
    """
    text = revision.text
    held = list(article.quotes.select_related("source"))
    by_place = {(quote.start, quote.end): quote for quote in held if quote.is_placed}
    unmatched = [read for read in reading.quotes if _place(read) not in by_place]
    for read in reading.quotes:
        if same := by_place.get(_place(read)):
            _refresh(same, read)
    for quote in held:
        if quote.anchor_state == AnchorState.ORPHANED and not quote.retired:
            edited = _where_edit_led(quote, unmatched, changes)
            if edited is not None:
                unmatched.remove(edited)
                _replace_words(quote, revision, edited, text)
    Quote.objects.bulk_create(_new(article, revision, read, text) for read in unmatched)


def unverify(quote: Quote) -> None:
    """Let a quote fall back to what is left when its words, speaker or evidence change."""
    quote.status = Quote.Status.ATTRIBUTED if quote.source else Quote.Status.UNATTRIBUTED
    quote.verified_by = quote.verified_at = None
    quote.bound_sha256 = ""


def _place(read: ReadQuote) -> tuple[int, int]:
    return read.span.start, read.span.end


def _where_edit_led(
    quote: Quote, unmatched: Sequence[ReadQuote], changes: Sequence[Change]
) -> ReadQuote | None:
    start, end = follow(quote.start, quote.end, changes)
    there = [read for read in unmatched if read.span.start < end and start < read.span.end]
    return there[0] if len(there) == 1 else None


def _refresh(quote: Quote, read: ReadQuote) -> None:
    """Keep what people set; take the machine's proposals as they now are."""
    before = (quote.kind, quote.spans, quote.candidates, quote.speaker, quote.cue)
    _propose(quote, read)
    if before != (quote.kind, quote.spans, quote.candidates, quote.speaker, quote.cue):
        quote.save()


def _replace_words(quote: Quote, revision: Revision, read: ReadQuote, text: str) -> None:
    quote.anchor = anchor_at(text, *_place(read), "moved")
    quote.revision = revision
    _propose(quote, read)
    unverify(quote)
    quote.save()


def _new(article: Article, revision: Revision, read: ReadQuote, text: str) -> Quote:
    quote = Quote(article=article, revision=revision)
    quote.anchor = anchor_at(text, *_place(read))
    _propose(quote, read)
    return quote


def _propose(quote: Quote, read: ReadQuote) -> None:
    quote.kind = read.kind
    quote.spans = [[span.start, span.end] for span in read.spans]
    quote.speaker = _words(read.speaker) if read.attributed else ""
    quote.cue = _words(read.cue)
    quote.outlet = _words(read.outlet)
    quote.addressee = _words(read.addressee)
    quote.via = _words(read.via)
    quote.confidence = read.confidence
    quote.candidates = list(dict.fromkeys(_words(mention) for mention in read.candidates))


def _words(mention: Mention | None) -> str:
    return mention.text[:200] if mention else ""
