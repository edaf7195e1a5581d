"""How a term of office stands to a day: running, over, not begun, or not known."""

import datetime
from typing import Literal

from articles.registry.base import Term
from articles.registry.dates import Days, days_of

Standing = Literal["running", "over", "ahead", "unclear"]

#: Offices change hands at some hour of a day, and copy is written in another time zone.
_DAY = datetime.timedelta(days=1)
#: Round the day on which an office changes hands copy may tell of either, and sources lag.
_HANDOVER = datetime.timedelta(days=31)
#: An open term that no source had for so long is not known to go on.
_LONG_AGO = datetime.timedelta(days=365)


def standing(term: Term, day: datetime.date) -> Standing:
    """Say how ``term`` stands to ``day``; where a source leaves it open, "unclear".

    Raises ValueError where a date of the term is none.
    """
    return _before(term, day) or _from_then_on(term, day)


def _before(term: Term, day: datetime.date) -> Standing | None:
    """Say how a term that may not have begun stands to the day; None where it has."""
    if not term.since:
        has_begun = term.confirmed and day >= days_of(term.confirmed).first
        return None if has_begun else "unclear"
    since = days_of(term.since)
    if day < since.first - _DAY:
        return "ahead"
    return "unclear" if day < since.last else None


def _from_then_on(term: Term, day: datetime.date) -> Standing:
    """Say how a term that has begun stands to the day."""
    if not term.until:
        return "running"
    until = days_of(term.until)
    if day > until.last + _DAY:
        return "over"
    if term.confirmed:
        return "running" if day <= days_of(term.confirmed).first else "unclear"
    return "running" if day < until.first else "unclear"


def overlaps(term: Term, days: Days) -> bool:
    """Say whether the term may have run on any of the days, as far as it is known."""
    begins = days_of(term.since).first if term.since else datetime.date.min
    last = term.until or term.confirmed
    ends = days_of(last).last if last else datetime.date.max
    return begins <= days.last and days.first <= ends


def is_known(term: Term, day: datetime.date) -> bool:
    """Say whether a term that runs on ``day`` is known to: it is not last confirmed long before."""
    if term.until or not term.confirmed:
        return True
    return day - days_of(term.confirmed).last <= _LONG_AGO


def is_settled(term: Term, day: datetime.date) -> bool:
    """Say whether a term began well before ``day``."""
    return not term.since or day - days_of(term.since).last > _HANDOVER


def is_well_over(term: Term, day: datetime.date) -> bool:
    """Say whether a term ended well before ``day``."""
    return bool(term.until) and day - days_of(term.until).last > _HANDOVER


def is_far_ahead(term: Term, day: datetime.date) -> bool:
    """Say whether a term begins well after ``day``."""
    return bool(term.since) and days_of(term.since).first - day > _HANDOVER


def is_known_after(term: Term, day: datetime.date) -> bool:
    """Say whether a source shows a term that runs on ``day`` to go on until well after it."""
    ends = [days_of(date).first for date in (term.confirmed, term.until) if date]
    return bool(ends) and min(ends) - day > _HANDOVER


def is_long_unconfirmed(term: Term, day: datetime.date) -> bool:
    """Say whether an open term was last confirmed more than a year before ``day``."""
    if term.until or not term.confirmed:
        return False
    return day - days_of(term.confirmed).last > _LONG_AGO
