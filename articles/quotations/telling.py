"""Which words tell who somebody is: those of the name, as they are or bent.

“Duarte’s”, “Duarte-led”, “the Duartes”, “DUARTE_notes” and “AnaDuarte” all hold a part of “Ana
Duarte”; accents, hyphens and what is not seen in print make no difference.
"""

import re
from collections.abc import Iterable, Iterator
from operator import attrgetter

from articles.quotations.gazetteer import TITLES
from articles.quotations.run_together import (
    addressed,
    addressed_by,
    held_within,
    is_made_of,
    is_simple,
    pieces,
)
from articles.registry.keys import PARTICLES, fold, without_suffix
from articles.text.document import Span
from articles.text.readings import readings

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
_SHORT = 2  # letters: such a part (“Li”) may be any word, and counts with its capital alone


def telling_parts(names: Iterable[str]) -> frozenset[str]:
    """Return the words of ``names`` by which somebody would be known, folded.

    Initials, titles and particles (“Dr”, “von”) are none.
    """
    every = (reading.text for name in names for reading in readings(name))
    return frozenset(part for name in every for part in _parts(name))


def telling_words(text: str, parts: frozenset[str], in_copy: bool = False) -> list[str]:
    """Return the words of ``text``, as they stand there, that hold one of ``parts``.

    ``in_copy``, where “long” need not be Mr Long, only those that begin with a capital, or
    stand in an address.
    """
    held: list[Span] = []
    for seen in readings(text):
        places = (seen.span(*word) for word in _held(seen.text, parts, in_copy))
        held += [place for place in places if not any(map(place.overlaps, held))]
    held.sort(key=attrgetter("start"))
    return [text[place.start : place.end] for place in held]


def _held(seen: str, parts: frozenset[str], in_copy: bool) -> Iterator[tuple[int, int]]:
    held = {word.span() for word in _WORD.finditer(seen) if _holds(word[0], parts, in_copy)}
    for word in addressed(seen):
        if addressed_by(fold(seen[word.start : word.end]), parts):
            held.add((word.start, word.end))
    yield from sorted(held)


def holds_name(text: str, name: str) -> bool:
    """Say whether the whole of ``name`` stands in ``text``, with one capital at least."""
    names = [reading.text for reading in readings(name)]
    return any(_is_whole(seen.text, each) for seen in readings(text) for each in names)


def _is_whole(text: str, name: str) -> bool:
    wanted = [fold(word) for word in _WORD.findall(name)]
    words = [piece for word in _WORD.findall(text) for piece in _taken_apart(word, wanted)]
    folded = [fold(word) for word in words]
    if is_made_of("".join(wanted), frozenset(wanted)) and "".join(wanted) in folded:
        return True
    return any(
        folded[at : at + len(wanted)] == wanted and not _is_low(words[at : at + len(wanted)])
        for at in range(len(words) - len(wanted) + 1 if wanted else 0)
    )


def _taken_apart(word: str, wanted: list[str]) -> list[str]:
    return [word] if fold(word) in wanted else [word[at.start : at.end] for at in pieces(word)]


def _is_low(words: list[str]) -> bool:
    return all(word[0].islower() for word in words)


def _parts(name: str) -> Iterator[str]:
    words = [fold(word) for word in without_suffix(_WORD.findall(name))]
    while len(words) > 1 and words[0] in TITLES:
        words = words[1:]
    for word in words[:-1]:
        if len(word) > 1 and word not in PARTICLES:
            yield word
    yield from (word for word in words[-1:] if len(word) > 1)


def _holds(word: str, parts: frozenset[str], in_copy: bool) -> bool:
    if _is_part(word, parts, in_copy) or is_made_of(fold(word), parts):
        return True
    if is_simple(word):
        return False
    within = (word[at.start : at.end] for at in held_within(word, parts))
    return any(_is_part(piece, parts, in_copy) for piece in within)


def _is_part(word: str, parts: frozenset[str], in_copy: bool) -> bool:
    folded = fold(word)
    ends = folded.removesuffix("s"), folded.removesuffix("es")
    is_held = folded in parts or not parts.isdisjoint(ends)
    return is_held and not (_is_low([word]) and (in_copy or len(folded) <= _SHORT))
