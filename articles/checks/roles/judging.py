"""Judge what the copy says of an office by the terms that stood on the article's day.

Right is what was held on that day, or at a time that the sentence names. Wrong is only what a
term contradicts (see ``contradictions``), or an office that is over, goes on, or is still to
come (see ``tenure``); and only where the person is surely meant. Everything else is unknown,
and nothing is said of it.
"""

import datetime
from collections.abc import Collection
from dataclasses import dataclass

from articles.checks.roles.base import Claim
from articles.checks.roles.held import Held
from articles.checks.roles.offices import FIRST_NAMED, OF_FEW
from articles.checks.roles.tenure import Kind, told
from articles.checks.roles.terms import standing
from articles.checks.roles.when import When
from articles.registry.base import Person, Term


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is known of a claim: the kind, and the person and term that tell, but for unknown."""

    kind: Kind
    claim: Claim
    person: Person | None = None
    term: Term | None = None


def judge(claim: Claim, when: When, day: datetime.date) -> Verdict:
    """Compare ``claim`` with what those who may be meant held on ``day``."""
    held = [Held(claim, person, day) for person in claim.mention.bearers]
    judged = [
        Verdict(kind, claim, each.person, term)
        for each in held
        for kind, term in [told(each, when)]
    ]
    right = [verdict for verdict in judged if verdict.kind == "right"]
    if right:
        return right[0] if len(right) == 1 else Verdict("unknown", claim)
    for each, verdict in zip(held, judged, strict=True):
        if verdict.kind != "unknown" and _is_meant(each, held) and _may_be_told(verdict, when, day):
            return verdict
    return Verdict("unknown", claim)


def _is_meant(one: Held, held: Collection[Held]) -> bool:
    """Say whether nobody else can be meant: by the name, or by a surname and the office.

    A king’s name is that of many before him.
    """
    claim = one.claim
    if claim.is_doubtful or claim.mention.is_sure:
        return not claim.is_doubtful
    is_by_office = claim.phrase.office in OF_FEW - FIRST_NAMED and claim.mention.fit == "surname"
    holders = [each for each in held if each.matching] or held
    return is_by_office and claim.mention.is_alone and [*holders] == [one]


def _may_be_told(verdict: Verdict, when: When, day: datetime.date) -> bool:
    """Say whether a verdict stands, of a surname alone too.

    Only news of who is in office elsewhere tells that the place is wrong. "Former" of who is in
    office is asked about, but for a surname that comes first: few of these are borne by many.
    """
    if verdict.claim.mention.is_sure:
        return True
    if verdict.kind == "still in office":
        return verdict.claim.phrase.status == "former" and _is_of_one(verdict)
    if verdict.kind != "another place" or verdict.term is None:
        return verdict.kind == "over"
    return when.is_plain and standing(verdict.term, day) == "running"


def _is_of_one(verdict: Verdict) -> bool:
    """Say whether one alone may be meant: of Lee and Kim there have been many presidents."""
    forms = verdict.person.forms if verdict.person else ()
    return len(verdict.claim.mention.bearers) == 1 or all(form.kind != "short" for form in forms)
