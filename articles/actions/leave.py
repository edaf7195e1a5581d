"""What a manager's leave covers: the source as it was quoted when leave was given, no more.

AP's conditions are of the material, so leave is for that. It keeps a hash of each quote of the
source that stood in the story then: the words, and what copy calls who said them. A quote which
is none of these is asked about anew; one that is cut is not. And since nobody gives leave for
their own story, it counts no more once who gave it has written part of the copy.
"""

import hashlib
from collections.abc import Sequence, Set

from articles.actions.authors import hands
from articles.actions.terms import terms_of
from articles.models import AnonymityRequest, Quote
from articles.permissions import named


def quotes_of(request: AnonymityRequest) -> list[Quote]:
    """Return the quotes that stand in the story on the terms of the request, in text order."""
    rows = request.article.quotes.live().select_related("source", "agreement").order_by("start")
    rows = rows.prefetch_related("source__agreements", "further_sources__agreements")
    return [q for q in rows if any(t.agreement == request.agreement for t in terms_of(q))]


def use_of(quote: Quote) -> str:
    """Return a hash, in hex, of the quote's words and what copy calls who said them."""
    parts = (quote.exact, quote.speaker, quote.role)
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def shown(quotes: Sequence[Quote]) -> str:
    """Return a hash, in hex, of what is quoted, to tell whether it is what a person was shown."""
    return hashlib.sha256("\n".join(sorted(map(use_of, quotes))).encode()).hexdigest()


def not_covered(request: AnonymityRequest, quote: Quote, wrote: Set[int]) -> str:
    """Say why a request that was approved gives no leave for the quote, or nothing where it does.

    ``wrote`` are the ids of those whose words are in the story (``hands``).
    """
    if request.decided_by_id in wrote:
        return f"{named(request.decided_by)} approved it and has written part of the story since"
    if use_of(quote) not in request.uses:
        return f"{named(request.decided_by)} approved it before these words stood so in the copy"
    return ""


def has_lapsed(request: AnonymityRequest) -> bool:
    """Say whether it was approved, and for a quote that stands in the story is to be asked anew."""
    if request.status != AnonymityRequest.Status.APPROVED:
        return False
    wrote = hands(request.article)
    return any(not_covered(request, quote, wrote) for quote in quotes_of(request))
