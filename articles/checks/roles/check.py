"""The role check of one document: what it says of offices, judged at the day it is for."""

import datetime
from collections.abc import Iterator, Sequence
from weakref import WeakKeyDictionary

from articles.checks.engines.tagger import tag_words
from articles.checks.roles.claims import Claim, claims_of
from articles.checks.roles.judging import Verdict, judge
from articles.checks.roles.tokens import tokens_of
from articles.checks.roles.when import when_of
from articles.registry.base import Person
from articles.text.document import Document

#: What was last judged of a document: a reading asks for what is wrong, and for what is right.
_judged: WeakKeyDictionary[Document, tuple[Sequence[Person], datetime.date, list[Verdict]]]
_judged = WeakKeyDictionary()


def verdicts_of(document: Document, people: Sequence[Person], day: datetime.date) -> list[Verdict]:
    """Judge every office that ``document`` gives to one of ``people``, as of ``day``."""
    known = _judged.get(document)
    if known is None or known[0] is not people or known[1] != day:
        known = _judged[document] = people, day, list(_verdicts(document, people, day))
    return known[2]


def _verdicts(
    document: Document, people: Sequence[Person], day: datetime.date
) -> Iterator[Verdict]:
    for claim in claims_of(document, people):
        verdict = judge(claim, when_of(document, claim, day), day)
        is_wrong = verdict.kind not in ("right", "unknown")
        yield Verdict("unknown", claim) if is_wrong and _in_compound(document, claim) else verdict


def _in_compound(document: Document, claim: Claim) -> bool:
    """Say whether a noun stands before the title or after the name, and so changes whose it is.

    "Student body president Ann Roe" and "the former President Roe adviser". Only asked where
    something would be said, since tagging costs more than all the rest.
    """
    tokens = tokens_of(document, claim.sentence)
    tags = tag_words([token.text for token in tokens])
    start, end = min(claim.words, claim.mention.span), max(claim.words, claim.mention.span)
    return any(
        tag in ("NN", "NNS") and token.text.islower()
        for token, tag in zip(tokens, tags, strict=True)
        if _touches(document, token.start, token.end, start.start, end.end)
    )


def _touches(document: Document, start: int, end: int, first: int, last: int) -> bool:
    """Say whether a word stands right before the first place or right after the last."""
    text = document.text
    return (end < first and not text[end:first].strip()) or (
        start > last and not text[last:start].strip()
    )
