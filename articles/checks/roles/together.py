"""What the verdicts of one story make of one another: whose office is told twice, or told apart."""

import datetime
from collections.abc import Iterable

from articles.checks.roles.base import Claim
from articles.checks.roles.judging import Verdict
from articles.checks.roles.jurisdictions import Places
from articles.checks.roles.offices import LASTING, OF_MANY, TOP, offices_of
from articles.checks.roles.terms import is_settled, standing
from articles.registry.base import Term


def told_together(verdicts: Iterable[Verdict], day: datetime.date) -> list[Verdict]:
    """Return the verdicts on a story for ``day``, unknown where others of it take them back."""
    return _told_apart(_without_succeeded(_of_each(verdicts), day))


def _of_each(verdicts: Iterable[Verdict]) -> list[Verdict]:
    """Return the verdicts with one for each who is given an office by the same words.

    Of "Ana Lira da Costa" both "Ana Lira" and all of it may be a name of hers.
    """
    return list({(v.claim.words, _ref(v)): v for v in verdicts}.values())


def _without_succeeded(verdicts: list[Verdict], day: datetime.date) -> list[Verdict]:
    """Return the verdicts without those right by an open term that another has ended."""
    right = [verdict.term for verdict in verdicts if verdict.kind == "right" and verdict.term]
    ended = [term for term in right if any(_succeeds(other, term, day) for other in right)]
    return [
        Verdict("unknown", v.claim) if v.kind == "right" and v.term in ended else v
        for v in verdicts
    ]


def _succeeds(one: Term, other: Term, day: datetime.date) -> bool:
    """Say whether a term surely ended an open one by ``day``: nobody holds the office beside it."""
    if (one.title, one.jurisdiction) != (other.title, other.jurisdiction):
        return False
    if other.until or offices_of(one.title).isdisjoint(TOP):
        return False
    is_later = bool(one.since) and (not other.since or one.since > other.since)
    return is_later and standing(one, day) == "running" and is_settled(one, day)


def _told_apart(verdicts: list[Verdict]) -> list[Verdict]:
    """Return the verdicts without those on a namesake, whom the copy tells apart by the place.

    Where it has "Ann Roe, R-Ohio" right, "Ann Roe, R-Utah" may well be another Ann Roe.
    """
    placed = {_ref(v) for v in verdicts if v.kind == "right" and v.claim.phrase.places}
    once = _once(_without_former_others(_without_courtesy(verdicts)))
    return [
        Verdict("unknown", v.claim) if _may_be_namesake(v) and _ref(v) in placed else v
        for v in once
    ]


def _without_courtesy(verdicts: list[Verdict]) -> list[Verdict]:
    """Return the verdicts with "President Roe" of one who was that told once, or not at all.

    Many houses leave a president the title, where the copy says elsewhere that it is over.
    """
    told = {_ref(v) for v in verdicts if v.kind == "right" and _is_past(v.claim)}
    kept = list[Verdict]()
    for verdict in verdicts:
        is_told = verdict.kind == "over" and _ref(verdict) in told
        is_courtesy = is_told and verdict.claim.mention.fit == "surname"
        kept.append(Verdict("unknown", verdict.claim) if is_courtesy else verdict)
        told |= {_ref(verdict)} if verdict.kind == "over" else set()
    return kept


def _without_former_others(verdicts: list[Verdict]) -> list[Verdict]:
    """Return the verdicts without "former President Roe" of one whom the copy has in office too.

    Another is meant, who bore the surname before.
    """
    now = {_ref(v) for v in verdicts if v.kind == "right" and not _is_past(v.claim)}
    return [
        Verdict("unknown", v.claim)
        if v.kind == "still in office" and not v.claim.mention.is_sure and _ref(v) in now
        else v
        for v in verdicts
    ]


def _is_past(claim: Claim) -> bool:
    return claim.is_past or claim.phrase.status in ("former", "then")


def _once(verdicts: list[Verdict]) -> list[Verdict]:
    """Return the verdicts with a doubt whether it is a namesake told but once for a place."""
    seen, told = set[tuple[str, Places]](), list[Verdict]()
    for verdict in verdicts:
        key = _ref(verdict), verdict.claim.phrase.places
        is_again = _may_be_of_parliament(verdict) and key in seen
        told.append(Verdict("unknown", verdict.claim) if is_again else verdict)
        seen |= {key} if _may_be_of_parliament(verdict) else set()
    return told


def _may_be_of_parliament(verdict: Verdict) -> bool:
    """Say whether it may be another of the name, who sat in a parliament for another place."""
    return verdict.kind == "another place" and verdict.claim.phrase.office in OF_MANY


def _may_be_namesake(verdict: Verdict) -> bool:
    """Say whether others of the name may well sit beside; of governors and senators are few."""
    return _may_be_of_parliament(verdict) and verdict.claim.phrase.office not in LASTING


def _ref(verdict: Verdict) -> str:
    return verdict.person.ref if verdict.person else ""
