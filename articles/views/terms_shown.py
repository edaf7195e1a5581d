"""On what terms a quote was spoken, as its page shows it: what copy may call its sources."""

from collections.abc import Iterator
from dataclasses import dataclass

from articles.actions.anonymity import STANDING, state
from articles.actions.authors import hands
from articles.actions.further_sources import alike
from articles.actions.leave import not_covered
from articles.actions.promises import beyond_agreed
from articles.actions.several_sources import missing_people
from articles.actions.terms import UNNAMED, Terms, terms_of
from articles.models import AnonymityRequest, Quote
from articles.permissions import Person, may


@dataclass(frozen=True, slots=True)
class Said:
    """One who says so: the terms that count, and where leave to leave the name out stands."""

    terms: Terms
    request: AnonymityRequest | None
    #: Why leave that was given does not cover this quote, or nothing.
    lapsed: str = ""

    @property
    def needs_leave(self) -> bool:
        """Whether a manager's leave can be asked for."""
        return self.terms.level in UNNAMED

    @property
    def is_to_be_asked(self) -> bool:
        """Whether nothing that was asked or approved stands."""
        return bool(self.lapsed) or self.request is None or self.request.status not in STANDING

    @property
    def leave(self) -> str:
        """Where leave stands, such as “approved by Ann Roe”, or nothing where nobody asked."""
        return state(self.request) if self.request else ""


def terms_context(user: Person, quote: Quote) -> dict[str, object]:
    """Return what the quote's page shows of its terms."""
    needed, tied = missing_people(quote)
    return {
        "said": list(_said(quote)),
        "agreements": quote.source.agreements.all() if quote.source else [],
        "beyond": beyond_agreed(quote),
        "needed": needed,
        "missing": max(0, needed - tied),
        "alike": alike(quote).count() if needed > 1 else 0,
        "may_agree": may(user, "agree", quote.article.desk),
        "may_ask": may(user, "ask_anonymity", quote.article.desk),
        "is_staff": may(user, "attribute", quote.article.desk),
    }


def _said(quote: Quote) -> Iterator[Said]:
    asked = quote.article.anonymity_requests.select_related(
        "asked_by", "decided_by", "withdrawn_by"
    )
    by_agreement = {each.agreement_id: each for each in asked.order_by("asked_at", "pk")}
    for terms in terms_of(quote):
        request = by_agreement.get(terms.agreement.pk) if terms.agreement else None
        lapsed = ""
        if request and request.status == AnonymityRequest.Status.APPROVED:
            lapsed = not_covered(request, quote, hands(quote.article))
        yield Said(terms, request, lapsed)
