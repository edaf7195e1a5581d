"""What a manager's leave covers: the source as it was quoted when leave was given, no more.

AP's conditions are of the material, so leave is for that. It keeps a hash of each quote of the
source that stood in the story then: the words, and what copy calls who said them. A quote which
is none of these is asked about anew; one that is cut is not. And since nobody gives leave for
their own story, it counts no more once who gave it has written part of the copy.
"""

import hashlib
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence, Set
from dataclasses import dataclass

from articles.actions.authors import hands, hands_of
from articles.actions.terms import Terms, terms_of
from articles.models import AnonymityRequest, Article, Quote
from articles.permissions import named

Status = AnonymityRequest.Status


@dataclass(frozen=True, slots=True)
class Leave:
    """What was asked and decided in one story."""

    requests: Mapping[int, AnonymityRequest]  #: the last of each agreement, by its id
    wrote: Set[int]  #: the ids of those whose words are in the story, where leave was given

    def lacking(self, quote: Quote, terms: Terms) -> str:
        """Say why copy may not leave the source's name out, or nothing where it may."""
        if terms.agreement is None or not terms.permitted:
            return "no terms with its source say what copy may call it"
        last = self.requests.get(terms.agreement.pk)
        if last is None:
            return "nobody has asked for it"
        if last.status == Status.APPROVED:
            lapsed = not_covered(last, quote, self.wrote)
            return f"{lapsed}: ask again" if lapsed else ""
        asked = last.status == Status.ASKED
        who = last.asked_by if asked else last.withdrawn_by or last.decided_by
        return f"{last.get_status_display()} by {named(who)}"


def leave_in(articles: Collection[Article]) -> dict[int, Leave]:
    """Return the leave in each story, by its id, by as many queries for one as for a hundred."""
    rows = AnonymityRequest.objects.filter(article__in=articles).order_by("asked_at", "pk")
    requests: dict[int, dict[int, AnonymityRequest]] = defaultdict(dict)
    for row in rows.select_related("asked_by", "decided_by", "withdrawn_by"):
        requests[row.article_id][row.agreement_id] = row
    wrote = hands_of([article for article in articles if article.pk in requests])
    return {each.pk: Leave(requests[each.pk], wrote.get(each.pk, set())) for each in articles}


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
    if request.status != Status.APPROVED:
        return False
    wrote = hands(request.article)
    return any(not_covered(request, quote, wrote) for quote in quotes_of(request))
