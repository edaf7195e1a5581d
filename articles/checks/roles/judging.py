"""Judge what the copy says of an office by the terms that stood on the article's day.

A register is not complete, so that it has no such term is no evidence. Wrong is only what a
term contradicts that surely ran on that day: the same office elsewhere, or another one that
nobody holds beside it; an office that is over, or goes on; somebody else's appointment. And
only where the person is surely meant and the sentence speaks of that day. Everything else
that is not right is unknown, and nothing is said of it.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from articles.checks.roles.base import Claim
from articles.checks.roles.jurisdictions import compare, places_of
from articles.checks.roles.offices import (
    OF_MANY,
    are_apart,
    is_acting,
    is_same,
    offices_of,
)
from articles.checks.roles.rulers import ruler_of
from articles.checks.roles.terms import Standing, is_long_unconfirmed, overlaps, standing
from articles.checks.roles.when import When
from articles.registry.base import Person, Term
from articles.registry.dates import Days, days_of
from articles.registry.keys import fold

Kind = Literal[
    "right", "another office", "another place", "over", "not yet", "still in office",
    "already in office", "no longer acting", "appointed by another", "unknown",
]  # fmt: skip

#: Who is elected takes office within this time.
_ELECT = datetime.timedelta(days=366)
#: After so long in office nobody is called president-elect any more.
_SETTLED = datetime.timedelta(days=30)


#: News tells of days no longer past than this.
_NEWS = datetime.timedelta(days=40)
#: Terms of one office that follow each other within this time are one.
_BETWEEN = datetime.timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is known of a claim: the kind, and the person and term that tell, but for unknown."""

    kind: Kind
    claim: Claim
    person: Person | None = None
    term: Term | None = None


def judge(claim: Claim, when: When, day: datetime.date) -> Verdict:
    """Compare ``claim`` with what those who may be meant held on ``day``."""
    judged = [
        (person, *_Judge(claim, when, day, person).told()) for person in claim.mention.bearers
    ]
    for person, kind, term in judged:
        if kind == "right":
            return Verdict("right", claim, person, term)
    person, kind, term = judged[0]
    if kind == "unknown" or not claim.mention.is_sure or claim.is_doubtful:
        return Verdict("unknown", claim)
    return Verdict(kind, claim, person, term)


Told = tuple[Kind, Term | None]
_UNKNOWN: Told = ("unknown", None)


class _Judge:
    """One claim of one person."""

    def __init__(self, claim: Claim, when: When, day: datetime.date, person: Person) -> None:
        self.claim, self.when, self.day, self.person = claim, when, day, person
        self.phrase = claim.phrase
        same = [term for term in person.terms if self._is_same(term)]
        self.matching = [term for term in same if self._ruled_alike(term)]
        self.ruled_otherwise = [term for term in same if not self._ruled_alike(term)]

    def told(self) -> Told:
        """Return the verdict and the term that it rests on."""
        status = self.phrase.status
        if self.claim.began:
            return self._began()
        if status == "now" and self.claim.is_past:
            status = "then"
        if status in ("former", "then"):
            return self._no_longer(status == "former")
        if status in ("elect", "future"):
            return self._to_come()
        return self._now(status == "acting")

    def _now(self, acting: bool) -> Told:
        running = self._standing("running")
        if running and not self._is_stale(running):
            return self._acting_or_not(running, acting)
        during = [
            term for term in self.matching for time in self.when.times if overlaps(term, time)
        ]
        if during:
            return "right", during[0]
        if running or self._standing("unclear"):
            return _UNKNOWN
        if self._standing("over"):
            return self._over(self._standing("over")[-1])
        if self._standing("ahead"):
            return self._not_yet(self._standing("ahead")[0])
        return self._contradicted()

    def _is_stale(self, running: list[Term]) -> bool:
        """Say whether open terms were last confirmed long ago, and the same office ended since.

        Who was queen of many countries is queen of none, though one list does not say so.
        """
        ended = [days_of(term.until).last for term in self._standing("over")]
        return any(ended) and all(
            is_long_unconfirmed(term, self.day) and days_of(term.confirmed).first < max(ended)
            for term in running
        )

    def _acting_or_not(self, running: list[Term], acting: bool) -> Told:
        """Judge "acting" where the register has terms of both kinds, and so tells them apart."""
        in_full = [term for term in running if not is_acting(term.title)]
        if not acting or len(in_full) < len(running):
            return "right", (in_full or running)[0]
        has_acted = any(is_acting(term.title) for term in self._standing("over"))
        is_wrong = has_acted and self.when.is_plain and not self.when.times
        return ("no longer acting", in_full[0]) if is_wrong else _UNKNOWN

    def _over(self, term: Term) -> Told:
        """Judge an office that ended: titles live on in tales of what was done in it."""
        since = days_of(term.since).first.year if term.since else 0
        of_old = any(since <= year <= days_of(term.until).last.year for year in self.when.years)
        is_tale = (of_old and not self.when.is_now) or any(
            self.day - time.last > _NEWS for time in self.when.times
        )
        is_deed = self.claim.is_owner or self.claim.mention.fit != "full"
        if self.phrase.is_ordinal or is_tale or is_deed:
            return _UNKNOWN
        return ("over", term) if self.when.is_of_the_day else _UNKNOWN

    def _not_yet(self, term: Term) -> Told:
        """Judge an office that begins later: news of the day speaks of it before it does."""
        is_soon = days_of(term.since).first - self.day < _ELECT
        is_told = self.when.is_now and self.when.is_plain and self.claim.mention.fit == "full"
        return ("not yet", term) if is_soon and is_told else _UNKNOWN

    def _began(self) -> Told:
        times = self.when.times
        for term in self.matching:
            if any(_starts_in(term, time) for time in times) or (
                not times and standing(term, self.day) in ("running", "over")
            ):
                return "right", term
        return _UNKNOWN

    def _no_longer(self, is_former: bool) -> Told:
        running = self._standing("running")
        if running and self._is_stale(running):
            running = []
        over = [
            term
            for term in self._standing("over")
            if not any(_goes_on(term, other) for other in running)
        ]
        if over and not (running and is_former):
            return "right", over[-1]
        if not is_former and running:
            return "right", running[-1]
        if running and not over and self.when.is_plain and not self.when.times:
            return "still in office", running[-1]
        return _UNKNOWN if over or running else self._contradicted()

    def _to_come(self) -> Told:
        for term in self._standing("ahead"):
            if self.phrase.status == "future" or days_of(term.since).first - self.day < _ELECT:
                return "right", term
        for term in self._standing("running"):
            settled = term.since and self.day - days_of(term.since).last > _SETTLED
            if settled and self.when.is_plain and not self.when.times:
                return "already in office", term
        return _UNKNOWN

    def _contradicted(self) -> Told:
        """Return what a term says against the claim."""
        stands_in = self.phrase.status == "acting"  # a deputy may, and no list tells
        if stands_in or self.when.is_unreal:
            return _UNKNOWN
        told = next(self._elsewhere(), None)
        if told or not self.when.is_certain or self.phrase.status != "now":
            return told or _UNKNOWN
        for kind, term in self._otherwise():
            if self._holds_throughout(term):
                return kind, term
        return _UNKNOWN

    def _elsewhere(self) -> Iterator[Told]:
        """Yield the same office in another place; nobody holds it in two, at whatever time."""
        for term in reversed(self.person.terms):
            same = any(is_same(self.phrase.office, office) for office in offices_of(term.title))
            if same and self._compare(term) is False and standing(term, self.day) != "ahead":
                yield "another place", term

    def _otherwise(self) -> Iterator[tuple[Kind, Term]]:
        """Yield what shuts the office out while it runs: who appointed, or another office."""
        for term in self.ruled_otherwise:
            yield "appointed by another", term
        # "A President Roe" is of elections; "French President Roe" is not.
        is_bare = not self.phrase.places and self.phrase.office not in OF_MANY
        is_supposed = self.when.is_supposed and is_bare
        for term in () if is_supposed else self.person.terms:
            apart = any(are_apart(self.phrase.office, office) for office in offices_of(term.title))
            if apart and self._compare(term) is not None:
                yield "another office", term

    def _holds_throughout(self, term: Term) -> bool:
        """Say whether the term surely ran on the article's day, and at every other time named."""
        if standing(term, self.day) != "running" or is_long_unconfirmed(term, self.day):
            return False
        named = all(standing(term, day) == "running" for time in self.when.times for day in time)
        since = days_of(term.since).first.year if term.since else self.day.year
        return named and (self.when.is_now or all(year >= since for year in self.when.near))

    def _standing(self, sought: Standing) -> list[Term]:
        return [term for term in self.matching if standing(term, self.day) == sought]

    def _is_same(self, term: Term) -> bool:
        same = any(is_same(self.phrase.office, office) for office in offices_of(term.title))
        return same and self._compare(term) is True

    def _compare(self, term: Term) -> bool | None:
        """Say whether the claim's place is the term's; none named is any."""
        if not self.phrase.places:
            return True
        body = _plain(self.phrase.body)
        if body and body in (_plain(term.organisation), _plain(term.jurisdiction)):
            return True
        return compare(self.phrase.places, places_of(term.jurisdiction))

    def _ruled_alike(self, term: Term) -> bool:
        ruler = ruler_of(term)
        return not (self.phrase.ruler and ruler) or self.phrase.ruler == ruler


def _goes_on(term: Term, other: Term) -> bool:
    """Say whether an office went on from one term into the other, as after an election."""
    if not other.since:
        return False
    return days_of(other.since).first - days_of(term.until).last < _BETWEEN


def _starts_in(term: Term, time: Days) -> bool:
    if not term.since:
        return False
    since = days_of(term.since)
    return since.first <= time.last and time.first <= since.last


def _plain(words: str) -> str:
    bare = words.split(" (")[0].removeprefix("the ").removeprefix("The ")
    return " ".join(map(fold, bare.split()))
