"""The grammar engine's matches of a document, asked for where they are not known."""

from articles.checks.base import Match
from articles.checks.engines import grammar
from articles.checks.engines.start import engine_version
from articles.checks.house import Variant
from articles.checks.kept import Kept, fingerprint
from articles.text.document import Document

_MATCHES = "matches"


def matches_of(document: Document, variant: Variant, kept: Kept) -> tuple[Match, ...]:
    """Return the matches of every block, in text order; raises EngineFailed."""
    blocks, version = document.blocks, engine_version()
    texts = [document.text[block.start : block.end] for block in blocks]
    entries = [kept.entry(fingerprint(version, variant, text)) for text in texts]
    new = [(e, text) for e, text in zip(entries, texts, strict=True) if _MATCHES not in e]
    answers = grammar.check([text for _, text in new], variant) if new else []
    for (entry, _), matches in zip(new, answers, strict=True):
        entry[_MATCHES] = [[m.start, m.end, m.rule, m.message, m.suggestions] for m in matches]
    return tuple(
        Match(start, end, rule, message, tuple(suggestions)).moved(block.start)
        for block, entry in zip(blocks, entries, strict=True)
        for start, end, rule, message, suggestions in entry[_MATCHES]
    )
