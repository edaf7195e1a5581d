"""Sentences of a story that somebody should check: what the fact-check ledger proposes.

Proposed is what can be true or false and is worth finding out: figures, dates, superlatives, and
what is told of people by name. Marked speech is left out: a quote is checked as a quote.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from articles.checks.claims.accusations import accusations
from articles.checks.claims.numbers import dates, numbers
from articles.checks.claims.people import known_people, told_of, within
from articles.checks.claims.superlatives import superlatives
from articles.quotations.names import Names
from articles.quotations.persons import Person
from articles.text.document import Document, Span

#: Parts of a story that claim nothing.
_LEFT_OUT = frozenset({"byline", "dateline"})


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence to check, and why: “a number”, “about Ann Roe”.

    ``is_accusation`` says that it may do somebody's name harm.
    """

    span: Span
    reasons: tuple[str, ...]
    is_accusation: bool = False


def claims(document: Document, marked: Iterable[Span]) -> list[Claim]:
    """Return the sentences to check, in text order; ``marked`` is the marked speech.

    A sentence that stands twice is proposed once.
    """
    spans = sorted(marked)
    own, names = _without(document.text, spans), Names(document, spans)
    people = known_people(names)
    found: dict[str, Claim] = {}
    for sentence in _sentences(document):
        words = " ".join(own[sentence.start : sentence.end].split())
        if words not in found and (claim := _claim(own, sentence, within(people, sentence), names)):
            found[words] = claim
    return list(found.values())


def _sentences(document: Document) -> Iterator[Span]:
    left_out = [block.span for block in document.blocks if block.kind in _LEFT_OUT]
    for sentence in document.sentences:
        if not any(span.covers(sentence) for span in left_out):
            yield sentence


def _claim(text: str, sentence: Span, people: Sequence[Person], names: Names) -> Claim | None:
    accused = accusations(text, sentence, people, names)
    told = [name for name in told_of(text, sentence, people) if name not in accused]
    reasons = (
        *numbers(text, sentence),
        *dates(text, sentence),
        *superlatives(text, sentence),
        *(f"an accusation beside {name}" for name in accused),
        *(f"about {name}" for name in told),
    )
    return Claim(sentence, reasons, bool(accused)) if reasons else None


def _without(text: str, spans: Iterable[Span]) -> str:
    """Return the text with the stretches blanked, every offset kept."""
    parts, last = [], 0
    for span in spans:
        parts += [text[last : span.start], " " * (span.end - max(last, span.start))]
        last = max(last, span.end)
    return "".join(parts) + text[last:]
