"""What the copy says of the offices of those named in it, before each name and after it.

In a list of people commas do not tell whose an office is, so there it counts only for what is
right.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from articles.checks.roles import rulers
from articles.checks.roles.after import claims_after
from articles.checks.roles.base import Claim
from articles.checks.roles.before import claim_before
from articles.checks.roles.beside import Beside, beside
from articles.checks.roles.marks import mark_after, marked
from articles.checks.roles.mentions import Mention, mentions_of
from articles.checks.roles.offices import OF_MANY, known_office, office_of
from articles.checks.roles.tokens import Token, tokens_of
from articles.registry.base import Person
from articles.text.document import Document, Span


def claims_of(document: Document, people: Sequence[Person]) -> list[Claim]:
    """Return the offices that ``document`` gives to ``people``, in text order."""
    mentions = mentions_of(document, people)
    if not mentions:
        return []
    titles, heads = _titles(people), rulers.heads_of(people)
    return [
        _appointed(name, claim, heads) if claim.phrase.office == "governor" else claim
        for mention, sentence, tokens in _in_sentences(document, mentions)
        for name in [beside(sentence, tokens, mention, titles)]
        for claim in _claims(name)
    ]


def _in_sentences(
    document: Document, mentions: Sequence[Mention]
) -> Iterator[tuple[Mention, Span, list[Token]]]:
    """Yield each mention with its sentence, and that in tokens."""
    sentences = iter(document.sentences)
    sentence, tokens = Span(0, 0), list[Token]()
    for mention in mentions:
        while sentence.end <= mention.span.start:
            sentence, tokens = next(sentences), []
        tokens = tokens or tokens_of(document, sentence)
        yield mention, sentence, tokens


def _titles(people: Sequence[Person]) -> dict[str, str]:
    """Return the titles of the register that are no usual ones, folded, as offices."""
    offices = {office_of(term.title) for person in people for term in person.terms}
    return {office: office for office in offices if known_office(office) is None}


def _appointed(name: Beside, claim: Claim, heads: Mapping[str, str]) -> Claim:
    """Return the claim with the country of "…, appointed by Ukraine’s president"."""
    end = max(claim.words.end, name.mention.span.end)
    follows = (token.text for token in name.tokens if token.start >= end)
    ruler = rulers.appointed_by(" ".join(follows), heads, is_named=claim.began)
    if not ruler:
        return claim
    return replace(claim, phrase=replace(claim.phrase, ruler=ruler, is_appointed=True))


def _claims(name: Beside) -> Iterator[Claim]:
    before, mark = claim_before(name), mark_after(name)
    if before and mark and before.phrase.office in OF_MANY and not before.phrase.places:
        phrase = replace(before.phrase, places=mark.places)
        is_doubtful = before.is_doubtful and not mark.is_party
        before = replace(before, phrase=phrase, where=mark.where, is_doubtful=is_doubtful)
    alone = marked(name, mark) if mark and not before else None
    yield from (claim for claim in (before, alone) if claim)
    if not (mark or name.is_possessive):
        yield from claims_after(name)
