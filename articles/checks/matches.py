"""The grammar engine's matches of a document, asked for where they are not known."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, groupby

from articles.checks.base import Match
from articles.checks.engines import grammar
from articles.checks.engines.start import engine_version
from articles.checks.house import Variant
from articles.checks.kept import Kept, fingerprint
from articles.text.copy import SEPARATOR
from articles.text.document import Document

_MATCHES = "matches"

#: Blocks are asked about some 20,000 code points at a time: block by block the engine takes a
#: third more CPU time and one core. A blank line keeps them apart: of its 2,700 answers on
#: labelled copy and on copy with blocks cut off, one was not what a block by itself gave.
_TOGETHER = 20_000


def matches_of(document: Document, variant: Variant, kept: Kept) -> tuple[Match, ...]:
    """Return the matches of every block, in text order; raises EngineFailed."""
    blocks, version = document.blocks, engine_version()
    texts = [document.text[block.start : block.end] for block in blocks]
    entries = [kept.entry(fingerprint(version, variant, text)) for text in texts]
    new = [(e, text) for e, text in zip(entries, texts, strict=True) if _MATCHES not in e]
    answers = _asked([text for _, text in new], variant) if new else ()
    for (entry, _), matches in zip(new, answers, strict=True):
        entry[_MATCHES] = [[m.start, m.end, m.rule, m.message, m.suggestions] for m in matches]
    return tuple(
        Match(start, end, rule, message, tuple(suggestions)).moved(block.start)
        for block, entry in zip(blocks, entries, strict=True)
        for start, end, rule, message, suggestions in entry[_MATCHES]
    )


def _asked(texts: Sequence[str], variant: Variant) -> Iterator[list[Match]]:
    """Yield the matches of each text, offsets its own; raises EngineFailed."""
    groups = list(_grouped(texts))
    answers = grammar.check([SEPARATOR.join(group) for group in groups], variant)
    for group, matches in zip(groups, answers, strict=True):
        yield from _dealt_out(matches, group)


def _grouped(texts: Sequence[str]) -> Iterator[list[str]]:
    """Yield the texts in groups of about ``_TOGETHER`` code points, in order."""
    ends = accumulate(map(len, texts))
    for _, group in groupby(zip(ends, texts, strict=True), key=lambda end: end[0] // _TOGETHER):
        yield [text for _, text in group]


def _dealt_out(matches: Iterable[Match], texts: Sequence[str]) -> list[list[Match]]:
    """Return for each text those of the ``matches`` of all, joined, that lie inside it."""
    starts = list(accumulate((len(text + SEPARATOR) for text in texts), initial=0))
    found: list[list[Match]] = [[] for _ in texts]
    for match in matches:
        at = bisect_right(starts, match.start) - 1
        if match.end <= starts[at] + len(texts[at]):
            found[at].append(match.moved(-starts[at]))
    return found
