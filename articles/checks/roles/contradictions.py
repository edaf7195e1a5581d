"""What a term of the register says against an office that somebody is given in the copy.

A register is not complete, so that it has no such term is no evidence. Nobody is president of
two countries, or senator of two states, at any time; nor has a president of one country who is
not known in any office of another been prime minister there. All else counts only
while it surely runs, in a sentence that surely tells of that time: the office by somebody
else's appointment, or another office that nobody holds beside it.
"""

from collections.abc import Iterator
from typing import Literal

from articles.checks.roles.held import Held
from articles.checks.roles.offices import LASTING, OF_FEW, OF_MANY, are_apart, offices_of
from articles.checks.roles.terms import is_long_unconfirmed, overlaps, standing
from articles.checks.roles.when import When
from articles.registry.base import Term
from articles.registry.dates import days_of

Against = Literal["another office", "another place", "another country", "appointed by another"]


def contradiction(held: Held, when: When) -> tuple[Against, Term] | None:
    """Return how a term contradicts the claim, and the term, or None."""
    stands_in = held.phrase.status == "acting"  # a deputy may, and no list tells
    if stands_in or when.is_unreal:
        return None
    if held.phrase.office in LASTING and not _may_be_namesake(held, when):
        for term in _elsewhere(held):
            return "another place", term
    if when.is_certain and held.phrase.status == "now":
        for kind, term in _otherwise(held, when):
            if _runs(held, when, term):
                return kind, term
        if left := _left_to_another(held):
            return "appointed by another", left
    return _abroad(held)


def _left_to_another(held: Held) -> Term | None:
    """Return the last term of the office, over by now, that was held for another country.

    Who governed a region for its own state is not known to govern it for who took it.
    """
    is_told = held.phrase.ruler and held.claim.mention.fit == "full"
    over = [term for term in held.ruled_otherwise if standing(term, held.day) == "over"]
    return over[-1] if is_told and over else None


def _may_be_namesake(held: Held, when: When) -> bool:
    """Say whether the copy tells of a time at which others of the name sat in a parliament."""
    if held.phrase.office not in OF_MANY:
        return False
    is_past = held.phrase.status != "now" or held.claim.is_past
    known = [term for term in held.person.terms if held.is_of_office(term)]
    return is_past or not all(any(overlaps(term, time) for term in known) for time in when.times)


def _abroad(held: Held) -> tuple[Against, Term] | None:
    """Return an office at the top of a country, where one is claimed of quite another country.

    Who has been chancellor of Germany is no former president of France, at whatever time; but
    whoever was anything there may have been that too.
    """
    terms = [term for term in held.person.terms if standing(term, held.day) != "ahead"]
    national = [term for term in terms if offices_of(term.title) & OF_FEW]
    is_national = held.phrase.office in OF_FEW and not any(p.region for p in held.phrase.places)
    if not (national and is_national and held.claim.mention.fit == "full"):
        return None
    is_abroad = all(held.compare(term) is False for term in terms)
    return ("another country", national[-1]) if is_abroad else None


def _elsewhere(held: Held) -> Iterator[Term]:
    """Yield the terms of the office in other places that have begun, the latest first."""
    for term in reversed(held.person.terms):
        begun = standing(term, held.day) != "ahead"
        if begun and held.is_of_office(term) and held.compare(term) is False:
            yield term


def _otherwise(held: Held, when: When) -> Iterator[tuple[Against, Term]]:
    """Yield what shuts the office out while it runs."""
    yield from (("appointed by another", term) for term in held.ruled_otherwise)
    yield from (("another place", term) for term in _elsewhere(held))
    # "President Roe" may be of elections; "French President Roe" is not.
    is_bare = not held.phrase.places and held.phrase.office not in OF_MANY
    if when.is_supposed and is_bare:
        return
    for term in held.person.terms:
        apart = any(are_apart(held.phrase.office, office) for office in offices_of(term.title))
        if apart and held.compare(term) is not None:
            yield "another office", term


def _runs(held: Held, when: When, term: Term) -> bool:
    """Say whether the term surely runs on the article's day, and at every other time named."""
    if standing(term, held.day) != "running" or is_long_unconfirmed(term, held.day):
        return False
    at_times = all(standing(term, day) == "running" for time in when.times for day in time)
    since = days_of(term.since).first.year if term.since else held.day.year
    return at_times and (when.is_now or all(year >= since for year in when.near))
