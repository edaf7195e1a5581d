"""How an office that the copy gives somebody stands to the terms that the register has of it.

Held, over, not begun, or going on, as the copy tells of it: *president*, *former president*,
*became president in 2012*, *was president until May*.
"""

import datetime
from typing import Literal

from articles.checks.roles.bearers import is_junior
from articles.checks.roles.contradictions import Against, contradiction
from articles.checks.roles.held import Held
from articles.checks.roles.offices import OF_FEW, is_acting
from articles.checks.roles.terms import (
    is_far_ahead,
    is_known_after,
    is_settled,
    is_well_over,
    overlaps,
    standing,
)
from articles.checks.roles.when import When
from articles.registry.base import Term
from articles.registry.dates import Days, days_of

Kind = (
    Against
    | Literal["right", "over", "not yet", "still in office", "already in office"]
    | Literal["no longer acting", "unknown"]
)

Told = tuple[Kind, Term | None]
_UNKNOWN: Told = ("unknown", None)

#: Who is elected takes office within this time.
_ELECT = datetime.timedelta(days=366)
_YEAR = datetime.timedelta(days=366)
#: News tells of days no longer past than this.
_NEWS = datetime.timedelta(days=40)


def told(held: Held, when: When) -> Told:
    """Return the verdict on one who may be meant, and the term that it rests on."""
    if held.claim.began:
        return _began(held, when)
    if when.has_end and held.matching:
        return _ended(held, when, when.end) if when.end else _perhaps_ended(held, when)
    return _as_told(held, when)


def _perhaps_ended(held: Held, when: When) -> Told:
    """Judge "president until his defeat", of which no day is known."""
    return _UNKNOWN if held.running else _as_told(held, when)


def _as_told(held: Held, when: When) -> Told:
    """Judge an office as held, over or to come, as the copy tells of it."""
    claim, status = held.claim, held.phrase.status
    if status in ("former", "then") or (status == "now" and claim.is_past):
        return _no_longer(held, when)
    if status in ("elect", "future"):
        return _to_come(held, when)
    return _now(held, when)


def _now(held: Held, when: When) -> Told:
    """Judge an office that the copy tells of as held."""
    if held.known:
        return _acting(held, when)
    for term in held.matching:
        if any(overlaps(term, time) for time in when.times):
            return "right", term
    if held.running or held.is_unclear:
        return _in_another(held, when)
    if held.over:
        return _over(held, when)
    if held.ahead:
        return _not_yet(held, when)
    return contradiction(held, when) or _UNKNOWN


def _in_another(held: Held, when: When) -> Told:
    """Judge an office that may have ended by another that nobody holds beside it.

    Some do hold two at once: that ends no office which began with it, or was seen as late.
    """
    kind, term = contradiction(held, when) or _UNKNOWN
    if kind != "another office" or term is None or not is_settled(term, held.day):
        return _UNKNOWN
    doubted = [one for one in held.matching if one not in held.over and one not in held.ahead]
    return (kind, term) if all(_follows(term, one) for one in doubted) else _UNKNOWN


def _follows(term: Term, other: Term) -> bool:
    """Say whether a term began after another, and was seen for longer."""
    if not other.confirmed or term.since <= other.since:
        return False
    return is_known_after(term, days_of(other.confirmed).last)


def _acting(held: Held, when: When) -> Told:
    """Judge "acting" where the register has terms of both kinds, and so tells them apart."""
    in_full = [term for term in held.known if not is_acting(term.title)]
    if held.phrase.status != "acting" or len(in_full) < len(held.known):
        return "right", (in_full or held.known)[0]
    has_acted = any(is_acting(term.title) for term in held.over)
    is_wrong = has_acted and when.is_plain and not when.times
    return ("no longer acting", in_full[0]) if is_wrong else _UNKNOWN


def _over(held: Held, when: When) -> Told:
    """Judge an office that ended: titles live on in tales of what was done in it."""
    term = held.over[-1]
    since = days_of(term.since).first.year if term.since else 0
    of_old = any(since <= year <= days_of(term.until).last.year for year in when.years)
    is_tale = (of_old and not when.is_now) or any(
        held.day - time.last > _NEWS for time in when.times
    )
    is_told = when.is_of_the_day and (held.claim.mention.fit == "full" or when.is_of_deed)
    if held.phrase.is_ordinal or is_tale or held.claim.is_owner:
        return _UNKNOWN
    return ("over", term) if is_told and is_well_over(term, held.day) else _UNKNOWN


def _not_yet(held: Held, when: When) -> Told:
    """Judge an office that begins later: news of the day speaks of it before it does.

    Long before that somebody else of the name may be meant, as a father, but for offices that
    few hold; and whoever is acting may have begun to before any list says so.
    """
    term = held.ahead[0]
    is_meant = held.phrase.office in OF_FEW and not is_junior(held.person)
    is_meant |= days_of(term.since).first - held.day < _ELECT
    is_told = when.is_now and when.is_plain and held.claim.mention.fit == "full"
    if held.phrase.status == "acting" or not is_far_ahead(term, held.day):
        return _UNKNOWN
    return ("not yet", term) if is_meant and is_told else _UNKNOWN


def _began(held: Held, when: When) -> Told:
    """Judge "became president in 2012", or "appointed governor by the president".

    With no time named any that has begun is right.
    """
    for term in held.matching:
        if any(_starts_in(term, time) for time in when.times):
            return "right", term
    if held.phrase.is_appointed and not (held.matching or when.is_unreal):
        return _by_another(held)
    begun = [*held.running, *held.over]
    return ("right", begun[0]) if begun and not when.times else _UNKNOWN


def _by_another(held: Held) -> Told:
    """Judge "appointed governor by the president" of one known to govern for another country."""
    begun = [term for term in held.ruled_otherwise if standing(term, held.day) != "ahead"]
    return ("appointed by another", begun[-1]) if begun else _UNKNOWN


def _ended(held: Held, when: When, end: Days) -> Told:
    """Judge "was president until 2018": the term ended then, or went on."""
    for term in held.given_up:
        if _end_of(term).first <= end.last and end.first <= _end_of(term).last:
            return "right", term
    # "President until May" may tell of the May to come.
    is_past = held.claim.is_past or held.day - end.first > _YEAR
    for term in held.running:
        if is_past and _was_in(term, end) and not when.is_unreal:
            return "still in office", term
    return _UNKNOWN


def _was_in(term: Term, end: Days) -> bool:
    """Say whether a running term had begun before these days, and was seen well after them."""
    has_begun = term.since and days_of(term.since).last < end.first
    return bool(has_begun) and is_known_after(term, end.last)


def _end_of(term: Term) -> Days:
    """Return the days on one of which a term ended."""
    until = days_of(term.until)
    if not term.confirmed:
        return until
    return Days(min(days_of(term.confirmed).first, until.first), until.last)


def _no_longer(held: Held, when: When) -> Told:
    """Judge "former president", "then-President" and "was president"."""
    is_former = held.phrase.status == "former"
    if when.is_of_kin and held.claim.mention.fit == "surname":
        return _UNKNOWN
    if held.given_up and not (held.running and is_former):
        return "right", held.given_up[-1]
    if held.running and not is_former:
        return "right", held.running[-1]
    if not held.given_up and when.is_plain and not when.times:
        for term in held.running:
            if is_settled(term, held.day) and is_known_after(term, held.day):
                return "still in office", term
    if held.running or held.given_up:
        return _UNKNOWN
    return contradiction(held, when) or _UNKNOWN


def _to_come(held: Held, when: When) -> Told:
    """Judge "president-elect" and "future president"."""
    for term in held.ahead:
        if held.phrase.status == "future" or days_of(term.since).first - held.day < _ELECT:
            return "right", term
    for term in held.running:
        has_begun = term.since and is_settled(term, held.day)
        if has_begun and when.is_plain and not when.times:
            return "already in office", term
    return _UNKNOWN


def _starts_in(term: Term, time: Days) -> bool:
    if not term.since:
        return False
    since = days_of(term.since)
    return since.first <= time.last and time.first <= since.last
