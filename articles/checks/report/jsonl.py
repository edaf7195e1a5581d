"""The contract that programs build on: one line of JSON an article, schema 2.

Offsets count code points, ends exclusive. They are into the text as given (decoded, a
byte order mark left off; a ``.jsonl`` row's ``text``), or into ``text`` where the input
was not plain text. Lines are ASCII, other letters escaped as JSON allows.

====================  ============================================================
``schema``            2; it changes when a key's meaning changes or a key goes
``id``                the row's, or the path as given
``text``              only where the input was not plain text (``.md``, ``.html``,
                      ``.docx``): the text made of it
``findings``          in text order, each with the keys below
``confirmed``         what the house knows to be right: ``start``, ``end``,
                      ``text``, ``kind`` (name; role: the words of an office),
                      ``why`` (the registry's source; of a role who holds what,
                      since when, and the source)
``quotes``            in text order, each with the keys below; each is one speech
                      act
``notices``           what could not be run, in words
====================  ============================================================

A finding: ``start``, ``end``, ``text`` (the words there), ``rule`` (its slug),
``category`` (spelling, word, grammar, punctuation, name, mask, capitals: language;
role, attribution, sourcing, style, structure), ``severity`` (must, should, consider),
``message`` (English), ``suggestions`` (what to put instead, best first), ``in_quote``
(whether it touches marked speech), ``confidence`` (0 to 1).

A quote: ``spans`` (``[start, end]`` of each stretch, with its quote marks), ``kind``
(direct, block, partial, indirect), ``speaker``, ``speaker_kind`` (person: somebody with
a name; collective: a body, or several by the name of their kind; unnamed: people without
a name; null without a speaker), ``role`` (the speaker's, where the copy gives it in the
same breath), ``cue``, ``addressee``, ``outlet``, ``via`` (who passes the speech on): each
of the others a mention or null; ``attributed`` (whether the speaker is sure enough to
stand without a person's word), ``confidence`` (0 to 1), ``candidates`` (mentions,
likeliest speaker first). A mention: ``spans``, and ``text``, what they stand for.

Words that stand in quote marks within indirect speech of the same speaker are one
speech act with it (mixed quotation: *he said it was “a farce” to ask*) and so are no
quote of their own: the indirect one lists them under ``fragments``, as quotes without
that key. In schema 1 they stood beside it.
"""

import json
from typing import Any

from articles.checks.base import Finding
from articles.checks.confirmed import Confirmed
from articles.checks.proof import Proof
from articles.quotations.base import Mention, Quote
from articles.quotations.mixed import Act, speech_acts
from articles.text.document import Span

SCHEMA = 2


def line(proof: Proof) -> str:
    """Return one article's line, without its line end."""
    return json.dumps(record(proof), separators=(",", ":"))


def record(proof: Proof) -> dict[str, Any]:
    """Return one article's line as an object."""
    return {
        "schema": SCHEMA,
        "id": proof.id,
        **({} if proof.is_plain else {"text": proof.given.given}),
        "findings": [_finding(proof, finding) for finding in proof.reading.findings],
        "confirmed": [_confirmed(proof, confirmed) for confirmed in proof.reading.confirmed],
        "quotes": [_act(proof, act) for act in speech_acts(proof.reading.quotes)],
        "notices": list(proof.reading.notices),
    }


def _finding(proof: Proof, finding: Finding) -> dict[str, Any]:
    return {
        **_words(proof, Span(finding.start, finding.end)),
        "rule": finding.rule.slug,
        "category": finding.rule.category,
        "severity": finding.severity,
        "message": finding.message,
        "suggestions": finding.suggestions(),
        "in_quote": finding.in_quote,
        "confidence": finding.problem.confidence,
    }


def _confirmed(proof: Proof, confirmed: Confirmed) -> dict[str, Any]:
    return {**_words(proof, confirmed.span), "kind": confirmed.kind, "why": confirmed.why}


def _act(proof: Proof, act: Act) -> dict[str, Any]:
    fragments = [_quote(proof, quote) for quote in act.fragments]
    return {**_quote(proof, act.quote), "fragments": fragments}


def _quote(proof: Proof, quote: Quote) -> dict[str, Any]:
    return {
        "spans": _spans(proof, quote.spans),
        "kind": quote.kind,
        **{
            part: _mention(proof, getattr(quote, part))
            for part in ("speaker", "role", "cue", "addressee", "outlet", "via")
        },
        "speaker_kind": quote.speaker_kind,
        "attributed": quote.attributed,
        "confidence": quote.confidence,
        "candidates": [_mention(proof, mention) for mention in quote.candidates],
    }


def _mention(proof: Proof, mention: Mention | None) -> dict[str, Any] | None:
    if mention is None:
        return None
    return {"spans": _spans(proof, mention.spans), "text": mention.text}


def _words(proof: Proof, span: Span) -> dict[str, Any]:
    given, text = proof.place(span)
    return {"start": given.start, "end": given.end, "text": text}


def _spans(proof: Proof, spans: tuple[Span, ...]) -> list[list[int]]:
    return [[given.start, given.end] for given, _ in map(proof.place, spans)]
