"""Which of somebody's terms are of the office that the copy gives, and how each stands to a day."""

import datetime
from dataclasses import dataclass
from functools import cached_property

from articles.checks.roles.base import Claim
from articles.checks.roles.jurisdictions import are_unlike, compare, places_of
from articles.checks.roles.offices import LOCAL, is_same, offices_of
from articles.checks.roles.phrases import Phrase
from articles.checks.roles.rulers import is_other_body, is_state_body, ruler_of
from articles.checks.roles.terms import Standing, is_known, is_long_unconfirmed, standing
from articles.registry.base import Person, Term
from articles.registry.dates import days_of
from articles.registry.keys import fold

#: Terms of one office that follow each other within this time are one.
_BETWEEN = datetime.timedelta(days=60)


@dataclass(frozen=True)
class Held:
    """What a person held of what a claim says, as of a day."""

    claim: Claim
    person: Person
    day: datetime.date

    @property
    def phrase(self) -> Phrase:
        """The office as the copy names it."""
        return self.claim.phrase

    @cached_property
    def running(self) -> list[Term]:
        """Terms of the office that run on the day, unless all are open and stale.

        Who was queen of many countries is queen of none, though one list does not say so.
        """
        running = self._standing("running")
        ended = max((days_of(term.until).last for term in self.over), default=None)
        is_stale = ended and all(
            is_long_unconfirmed(term, self.day) and days_of(term.confirmed).first < ended
            for term in running
        )
        return [] if is_stale else running

    @cached_property
    def known(self) -> list[Term]:
        """Terms of the office that are known to run on the day, by election if that is said."""
        return [
            term
            for term in self.running
            if is_known(term, self.day) and not (self.phrase.is_elected and term.appointed_by)
        ]

    @cached_property
    def over(self) -> list[Term]:
        """Terms of the office that ended before the day."""
        return self._standing("over")

    @cached_property
    def ahead(self) -> list[Term]:
        """Terms of the office that begin after the day."""
        return self._standing("ahead")

    @cached_property
    def is_unclear(self) -> bool:
        """Say whether it is not known of a term of the office if it runs on the day."""
        return len(self.matching) > len(self.running) + len(self.over) + len(self.ahead)

    @cached_property
    def given_up(self) -> list[Term]:
        """Terms that are over, but for those after which the office went on."""
        return [
            term for term in self.over if not any(_goes_on(term, other) for other in self.running)
        ]

    @cached_property
    def matching(self) -> list[Term]:
        """Terms of the office in that place, by appointment of whom the copy says."""
        return [term for term in self._same if self._is_ruled_alike(term)]

    @cached_property
    def ruled_otherwise(self) -> list[Term]:
        """Terms of the office in that place, by appointment of somebody else."""
        return [term for term in self._same if not self._is_ruled_alike(term)]

    def compare(self, term: Term) -> bool | None:
        """Say whether the claim's place is the term's; none named is any."""
        if not self.phrase.places:
            return True
        body = _plain(self.phrase.body)
        if body and body in (_plain(term.organisation), _plain(term.jurisdiction)):
            return True
        known = places_of(term.jurisdiction)
        is_local = self.phrase.office in LOCAL
        return (
            False
            if is_local and are_unlike(self.phrase.places, known)
            else compare(self.phrase.places, known)
        )

    def is_of_office(self, term: Term) -> bool:
        """Say whether the term is of the office that is named, wherever it is held."""
        return any(is_same(self.phrase.office, office) for office in offices_of(term.title))

    @cached_property
    def _same(self) -> list[Term]:
        terms = self.person.terms
        return [term for term in terms if self.is_of_office(term) and self.compare(term)]

    def _standing(self, sought: Standing) -> list[Term]:
        return [term for term in self.matching if standing(term, self.day) == sought]

    def _is_ruled_alike(self, term: Term) -> bool:
        if self.phrase.is_separatist and is_state_body(term.organisation):
            return False
        ruler = ruler_of(term)
        if self.phrase.ruler and ruler:
            return self.phrase.ruler == ruler
        return not is_other_body(self.phrase.body, term.organisation)


def _goes_on(term: Term, other: Term) -> bool:
    """Say whether an office went on from one term into the other, as after an election."""
    if not other.since:
        return False
    return abs(days_of(other.since).first - days_of(term.until).last) < _BETWEEN


def _plain(words: str) -> str:
    """Return the words of a name folded, without an article or what stands in brackets."""
    bare = words.split(" (")[0].removeprefix("the ").removeprefix("The ")
    return " ".join(map(fold, bare.split()))
