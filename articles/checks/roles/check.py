"""The role check of one document: what it says of offices, judged at the day it is for."""

import datetime
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from weakref import WeakKeyDictionary

from articles.checks.engines.tagger import tag_words
from articles.checks.roles.base import Claim
from articles.checks.roles.claims import claims_of
from articles.checks.roles.judging import Verdict, judge
from articles.checks.roles.jurisdictions import places_in, places_of
from articles.checks.roles.offices import FIRST_NAMED, OF_MANY, TOP
from articles.checks.roles.together import told_together
from articles.checks.roles.tokens import tokens_of
from articles.checks.roles.when import when_of
from articles.registry.base import Person, Term
from articles.registry.dates import days_of
from articles.text.document import Document

_NOUNS = {"NN", "NNS"}
#: Bodies with presidents and chancellors whom no list of a state's has.
_BODIES = frozenset(
    """
    academy association associations bank banks board boards chamber church club clubs college
    colleges company companies corporation federation firm foundation institute league school
    schools society union unions university universities
    """.split()  # noqa: SIM905
)

#: What was last judged of a document: a reading asks for what is wrong, and for what is right.
_judged: WeakKeyDictionary[Document, tuple[Sequence[Person], datetime.date, list[Verdict]]]
_judged = WeakKeyDictionary()


def verdicts_of(document: Document, people: Sequence[Person], day: datetime.date) -> list[Verdict]:
    """Judge every office that ``document`` gives to one of ``people``, as of ``day``."""
    known = _judged.get(document)
    if known is None or known[0] is not people or known[1] != day:
        check = _Check(document, day)
        verdicts = told_together(map(check.verdict, claims_of(document, people)), day)
        known = _judged[document] = people, day, verdicts
    return known[2]


class _Check:
    """One document, read on one day."""

    def __init__(self, document: Document, day: datetime.date) -> None:
        self.document, self.day = document, day

    def verdict(self, claim: Claim) -> Verdict:
        """Return what is known of a claim, if that is sure in this copy."""
        verdict = judge(claim, when_of(self.document, claim, self.day), self.day)
        if verdict.kind == "unknown" or not self._is_sure(verdict):
            return Verdict("unknown", claim)
        return self._at_home(verdict)

    def _is_sure(self, verdict: Verdict) -> bool:
        """Say whether the copy speaks of the country, where that matters, and of this office.

        A club has a president too, and others bear the name of a vice president far away.
        """
        claim = verdict.claim
        mention = claim.mention
        is_named = mention.fit == "full" or mention.is_sure or self._is_by_office(claim)
        words = self.document.text[claim.words.start : claim.words.end]
        is_plain = claim.phrase.office in TOP | OF_MANY or words.endswith("Vice President")
        is_told = is_named and is_plain and verdict.kind != "another office"
        if not (is_told or claim.phrase.places or self._is_grounded(verdict)):
            return False
        return verdict.kind == "right" or not _in_compound(self.document, claim)

    def _is_by_office(self, claim: Claim) -> bool:
        """Say whether a surname and an office tell who is meant: "President Roe" of no college."""
        is_of_few = claim.phrase.office in TOP - FIRST_NAMED and claim.mention.is_alone
        return is_of_few and not self._names_body

    @cached_property
    def _names_body(self) -> bool:
        """Say whether the copy names a body that has a president of its own."""
        return any(word.text.lower() in _BODIES for word in self.document.words)

    def _is_grounded(self, verdict: Verdict) -> bool:
        """Say whether the copy names a country or region in which the person holds office."""
        terms = verdict.person.terms if verdict.person else ()
        return verdict.claim.phrase.office == "pope" or any(map(self._is_named, terms))

    def _at_home(self, verdict: Verdict) -> Verdict:
        """Return the verdict by the term that the copy is about, of a queen of many countries.

        Where it names none of these, that is the first of which the register tells.
        """
        term, person = verdict.term, verdict.person
        is_placed = verdict.kind == "right" and verdict.claim.phrase.places
        if term is None or person is None or is_placed:
            return verdict
        like = [other for other in person.terms if _is_like(other, term, self.day)]
        return replace(verdict, term=next(filter(self._is_named, like), like[0]))

    def _is_named(self, term: Term) -> bool:
        """Say whether the copy names the country or region in which a term is held."""
        places = places_of(term.jurisdiction)
        return any({place.country, place.region} & self._named for place in places)

    @cached_property
    def _named(self) -> frozenset[str]:
        return places_in([word.text for word in self.document.words])


def _is_like(one: Term, other: Term, day: datetime.date) -> bool:
    """Say whether two terms are of one title and time, as those of a queen of many countries.

    Where both are over they may have ended one after the other.
    """
    is_over = all(term.until and days_of(term.until).last < day for term in (one, other))
    is_alike = (one.title, one.since) == (other.title, other.since)
    return is_alike and (is_over or one.until == other.until)


def _in_compound(document: Document, claim: Claim) -> bool:
    """Say whether a word before the title or after the name changes whose office it is.

    "Dormitory president Ann Roe" and "the former President Roe adviser". Only asked where
    something would be said, since tagging costs more than all the rest.
    """
    tokens = tokens_of(document, claim.sentence)
    tags = tag_words([token.text for token in tokens])
    tagged = [(t, tag) for t, tag in zip(tokens, tags, strict=True) if t.text.islower()]
    first, last = sorted((claim.words, claim.mention.span))
    before = {tag for token, tag in tagged if _is_beside(document, token.end, first.start)}
    after = {tag for token, tag in tagged if _is_beside(document, last.end, token.start)}
    is_shared = claim.phrase.status != "now" and bool(_NOUNS & after)
    return is_shared or bool((_NOUNS | {"JJ"}) & before)


def _is_beside(document: Document, end: int, start: int) -> bool:
    """Say whether only blanks stand between the end of one word and the start of another."""
    return end < start and not document.text[end:start].strip()
