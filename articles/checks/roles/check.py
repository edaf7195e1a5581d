"""The role check of one document: what it says of offices, judged at the day it is for."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from weakref import WeakKeyDictionary

from articles.checks.engines.tagger import tag_words
from articles.checks.roles.base import Claim
from articles.checks.roles.claims import claims_of
from articles.checks.roles.judging import Verdict, judge
from articles.checks.roles.jurisdictions import places_in, places_of
from articles.checks.roles.offices import OF_MANY, TOP
from articles.checks.roles.tokens import tokens_of
from articles.checks.roles.when import when_of
from articles.registry.base import Person, Term
from articles.text.document import Document

#: What was last judged of a document: a reading asks for what is wrong, and for what is right.
_judged: WeakKeyDictionary[Document, tuple[Sequence[Person], datetime.date, list[Verdict]]]
_judged = WeakKeyDictionary()


def verdicts_of(document: Document, people: Sequence[Person], day: datetime.date) -> list[Verdict]:
    """Judge every office that ``document`` gives to one of ``people``, as of ``day``."""
    known = _judged.get(document)
    if known is None or known[0] is not people or known[1] != day:
        verdicts = _told_apart(list(_verdicts(document, people, day)))
        known = _judged[document] = people, day, verdicts
    return known[2]


def _verdicts(
    document: Document, people: Sequence[Person], day: datetime.date
) -> Iterator[Verdict]:
    for claim in claims_of(document, people):
        verdict = judge(claim, when_of(document, claim, day), day)
        if verdict.kind != "unknown" and not _is_sure(document, verdict):
            verdict = Verdict("unknown", claim)
        yield _at_home(document, verdict)


def _told_apart(verdicts: list[Verdict]) -> list[Verdict]:
    """Return the verdicts without those on a namesake, whom the copy tells apart by the place.

    Where it has "Ann Roe, R-Ohio" right, "Ann Roe, R-Utah" may well be another Ann Roe.
    """
    placed = {_ref(v) for v in verdicts if v.kind == "right" and v.claim.phrase.places}
    return [
        Verdict("unknown", v.claim) if v.kind == "another place" and _ref(v) in placed else v
        for v in verdicts
    ]


def _ref(verdict: Verdict) -> str:
    return verdict.person.ref if verdict.person else ""


def _at_home(document: Document, verdict: Verdict) -> Verdict:
    """Return the verdict by the term that the copy is about, of a queen of many countries."""
    term, person = verdict.term, verdict.person
    if term is None or person is None or verdict.claim.phrase.places:
        return verdict
    like = [each for each in person.terms if (each.title, each.since) == (term.title, term.since)]
    home = (each for each in like if len(like) > 1 and _is_named(document, each))
    return replace(verdict, term=next(home, term))


def _is_sure(document: Document, verdict: Verdict) -> bool:
    """Say whether the copy speaks of the country, where that matters, and of this office.

    A club has a president too, and others bear the name of a vice president far away.
    """
    claim = verdict.claim
    is_named = claim.mention.fit == "full" or claim.mention.is_sure
    is_top = claim.phrase.office in TOP | OF_MANY
    is_title = document.text[claim.words.start : claim.words.end].endswith("Vice President")
    is_told = is_named and (is_top or is_title) and verdict.kind != "another office"
    if not (is_told or claim.phrase.places or _is_grounded(document, verdict)):
        return False
    return verdict.kind == "right" or not _in_compound(document, claim)


def _is_grounded(document: Document, verdict: Verdict) -> bool:
    """Say whether the copy names a country or region in which the person holds office."""
    if verdict.claim.phrase.office == "pope":
        return True
    terms = verdict.person.terms if verdict.person else ()
    return any(_is_named(document, term) for term in terms)


def _is_named(document: Document, term: Term) -> bool:
    """Say whether the copy names the country or region in which a term is held."""
    named = _named(document)
    places = places_of(term.jurisdiction)
    return any(place.country in named or place.region in named for place in places)


@lru_cache(maxsize=1)
def _named(document: Document) -> frozenset[str]:
    """Return the places that the document names, for all claims at once."""
    return places_in([word.text for word in document.words])


def _in_compound(document: Document, claim: Claim) -> bool:
    """Say whether a word before the title or after the name changes whose office it is.

    "Dormitory president Ann Roe" and "the former President Roe adviser". Only asked where
    something would be said, since tagging costs more than all the rest.
    """
    tokens = tokens_of(document, claim.sentence)
    tags = tag_words([token.text for token in tokens])
    tagged = [(t, tag) for t, tag in zip(tokens, tags, strict=True) if t.text.islower()]
    first, last = sorted((claim.words, claim.mention.span))
    before = [tag for token, tag in tagged if _is_beside(document, token.end, first.start)]
    after = [tag for token, tag in tagged if _is_beside(document, last.end, token.start)]
    is_shared = claim.phrase.status != "now" and not {"NN", "NNS"}.isdisjoint(after)
    return is_shared or not {"NN", "NNS", "JJ"}.isdisjoint(before)


def _is_beside(document: Document, end: int, start: int) -> bool:
    """Say whether only blanks stand between the end of one word and the start of another."""
    return end < start and not document.text[end:start].strip()
