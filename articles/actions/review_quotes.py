"""Match the quotes of a new reading with those that the article already has."""

from collections.abc import Sequence

from articles.actions.quote_state import match_if_it_holds, unverify
from articles.checks.run import Reading
from articles.models import AnchorState, Article, Quote, Revision
from articles.quotations.base import Mention
from articles.quotations.base import Quote as ReadQuote
from articles.text.anchors import anchor_at, follow
from articles.text.diff import Change

#: What a reading proposes of a quote.
PROPOSED = (
    "kind", "spans", "speaker", "speaker_kind", "role", "cue", "outlet", "addressee", "via",
    "confidence", "candidates",
)  # fmt: skip
PROVED = (Quote.Status.MATCHED, Quote.Status.VERIFIED)


def store_quotes(
    article: Article, revision: Revision, reading: Reading, changes: Sequence[Change]
) -> int:
    """Store the quotes of ``reading``: the same, edited (and so unverified), or new.

    A quote is the same where its place and words are, and an edited one where the edit
    itself leads from its old place to just one new quote; nothing is matched by likeness.
    Reported speech that is no longer read, and that nobody has worked on, goes. Returns
    how many verifications fell.
    """
    held = list(article.quotes.select_related("source"))
    verified = {quote.pk for quote in held if quote.status == Quote.Status.VERIFIED}
    by_place = {(quote.start, quote.end): quote for quote in held if _holds_place(quote)}
    unmatched = [read for read in reading.quotes if _place(read) not in by_place]
    found = {_place(read) for read in reading.quotes}
    for read in reading.quotes:
        if same := by_place.get(_place(read)):
            _refresh(same, read, was_edited=bool(changes))
    for quote in held:
        is_found = _holds_place(quote) and (quote.start, quote.end) in found
        if not quote.retired and not is_found:
            _follow(quote, revision, unmatched, changes)
    Quote.objects.bulk_create(_new(article, revision, read, revision.text) for read in unmatched)
    return sum(quote.pk in verified and not quote.verified_by_id for quote in held)


def _place(read: ReadQuote) -> tuple[int, int]:
    return read.span.start, read.span.end


def _holds_place(quote: Quote) -> bool:
    """Whether no other quote is to be stored at its place: it is certain, or to be confirmed."""
    to_be_confirmed = quote.anchor_state == AnchorState.DOUBTFUL and not quote.retired
    return quote.is_placed or to_be_confirmed


def _follow(
    quote: Quote, revision: Revision, unmatched: list[ReadQuote], changes: Sequence[Change]
) -> None:
    """Give a quote that is not where it was the words that the edit made of it, if any."""
    edited = _where_edit_led(quote, revision, unmatched, changes)
    if edited is not None:
        unmatched.remove(edited)
        _replace_words(quote, revision, edited, revision.text)
    elif _is_mere_proposal(quote):
        quote.delete()


def _where_edit_led(
    quote: Quote, revision: Revision, unmatched: Sequence[ReadQuote], changes: Sequence[Change]
) -> ReadQuote | None:
    """Return the one new quote that stands where this one did; what is in doubt stays so."""
    start, end = quote.start, quote.end
    if not quote.is_placed:
        was_just_lost = quote.anchor_state == AnchorState.ORPHANED and changes
        if not was_just_lost or quote.revision_id != revision.parent_id:
            return None
        start, end = follow(start, end, changes)
    there = [read for read in unmatched if read.span.start < end and start < read.span.end]
    return there[0] if len(there) == 1 else None


def _is_mere_proposal(quote: Quote) -> bool:
    """Whether it is a machine's reading of reported speech, and no more."""
    untouched = quote.source is None and quote.evidence_id is None and quote.freed_by_id is None
    untouched = untouched and not quote.note and not quote.translated_from
    untouched = untouched and not quote.statements.exists()
    return quote.kind == Quote.Kind.INDIRECT and untouched


def _refresh(quote: Quote, read: ReadQuote, *, was_edited: bool) -> None:
    """Keep what people set; take the machine's proposals as they now are.

    A verification falls where an edit beside the quote gives its words to somebody else.
    """
    before = _proposed(quote)
    speaker, is_proved = quote.speaker, quote.status in PROVED
    _propose(quote, read)
    if was_edited and is_proved and quote.speaker != speaker:
        unverify(quote)
    if before != _proposed(quote):
        quote.save()


def _replace_words(quote: Quote, revision: Revision, read: ReadQuote, text: str) -> None:
    """Let the quote fall back; what an edit brought into line matches its evidence again."""
    speaker = quote.speaker
    quote.anchor = anchor_at(text, *_place(read), "moved")
    quote.revision = revision
    _propose(quote, read)
    unverify(quote)
    if quote.speaker == speaker:
        match_if_it_holds(quote)
    quote.save()


def _new(article: Article, revision: Revision, read: ReadQuote, text: str) -> Quote:
    quote = Quote(article=article, revision=revision)
    quote.anchor = anchor_at(text, *_place(read))
    _propose(quote, read)
    return quote


def _proposed(quote: Quote) -> tuple[object, ...]:
    return tuple(getattr(quote, name) for name in PROPOSED)


def _propose(quote: Quote, read: ReadQuote) -> None:
    quote.kind = read.kind
    quote.spans = [[span.start, span.end] for span in read.spans]
    quote.speaker = _words(read.speaker) if read.attributed else ""
    quote.speaker_kind = (read.speaker_kind or "") if read.attributed else ""
    quote.role = _words(read.role) if read.attributed else ""
    quote.cue = _words(read.cue)
    quote.outlet = _words(read.outlet)
    quote.addressee = _words(read.addressee)
    quote.via = _words(read.via)
    quote.confidence = read.confidence
    quote.candidates = list(dict.fromkeys(_words(mention) for mention in read.candidates))


def _words(mention: Mention | None) -> str:
    return mention.text[:200] if mention else ""
