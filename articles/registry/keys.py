"""The keys that a name is looked up by: its letters folded, so that it is found as typed.

Case, accents, apostrophes and a possessive's ending do not count, and a hyphen parts words:
"Al-Sayyid’s" and "al Sayyid" have one key.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from articles.text.accents import unaccented
from articles.text.document import WORD, Document, Word

#: Code points; no name of the registry is longer.
LONGEST = 200
#: Words of the longest name that is looked for in copy.
MOST_WORDS = 6

_POSSESSIVE = re.compile(r"['’][sS]?\Z")
#: What is no letter of its own within a word, in transliterations too (Rus’, Alʹbina).
_SIGNS = re.compile(r"['’‘`.ʼʹʻʾʿ]")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
#: What may open a name in lower case: "bin Salman", "de Gaulle".
PARTICLES = frozenset({
    "abu", "al", "bin", "da", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el",
    "ibn", "la", "las", "le", "les", "van", "vom", "von", "zu",
})  # fmt: skip
#: What may stand in lower case within one: "Isle of Man".
_WITHIN = PARTICLES | {"and", "e", "i", "of", "on", "the", "und", "y"}
#: What may part two words of one name, and after an initial or "St".
_BETWEEN = re.compile(r"(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*|[-–])\Z")
_AFTER_SHORT = re.compile(r"\.\s*\Z")
_SHORT = 2  # letters


class Keys(NamedTuple):
    """The keys of one form of a name: of the whole, and of its last word, the surname."""

    key: str
    last_key: str


@lru_cache(maxsize=50_000)
def name_keys(form: str) -> Keys:
    """Return what ``form`` is looked up by. "Jr." and "III" are nobody's last word."""
    words = [fold(word) for word in WORD.findall(form)]
    last = "".join(without_suffix(words)[-1:])
    return Keys(" ".join(words)[:LONGEST], last[:LONGEST])


def without_suffix(words: Sequence[str]) -> Sequence[str]:
    """Return the words of a name without a "Jr." or "III" that ends it."""
    is_suffix = len(words) > 1 and words[-1].strip(".,").lower() in _SUFFIXES
    return words[:-1] if is_suffix else words


def surname_keys(key: str) -> tuple[str, ...]:
    """Return the keys of the surname that ends a full name's: with its particles, and without.

    "ursula von der leyen" gives "leyen", "der leyen" and "von der leyen".
    """
    words = without_suffix(key.split())
    starts = [len(words) - 1]
    while starts[-1] > 1 and words[starts[-1] - 1] in PARTICLES:
        starts.append(starts[-1] - 1)
    return tuple(" ".join(words[start:]) for start in starts if start > 0)


@lru_cache(maxsize=50_000)
def fold(word: str) -> str:
    """Return one word as keys have it: "O’Hara’s" as "ohara"."""
    if word.isascii() and word.isalpha():
        return word.lower()
    return unaccented(_SIGNS.sub("", _POSSESSIVE.sub("", word)))


def keys_in(document: Document) -> frozenset[str]:
    """Return the keys of all words of ``document`` that could be a name or its last word.

    A name begins and ends with a capital, but for particles before it ("bin Salman") and what
    a hyphen joins to it ("Moon Jae-in").
    """
    return frozenset(key for run in _runs(document) for key in _keys_of(run))


def _runs(document: Document) -> Iterator[list[str]]:
    """Yield the words that stand side by side and could all be of one name."""
    run: list[str] = []
    end = 0
    for word in document.words:
        if run and not _goes_on(document, run[-1], end, word):
            yield run
            run = []
        if run and _hangs_on(document, end, word):
            run.append(word.text.capitalize())
            end = word.end
        elif word.text[0].isupper() or (word.text in (_WITHIN if run else PARTICLES)):
            run.append(word.text)
            end = word.end
    if run:
        yield run


def _goes_on(document: Document, before: str, end: int, word: Word) -> bool:
    """Say whether ``word`` may be of the name that the word ``before`` it, up to ``end``, is."""
    if _hangs_on(document, end, word):
        return True
    if not (word.text[0].isupper() or word.text in _WITHIN):
        return False
    between = document.text[end : word.start]
    is_short = len(before) <= _SHORT
    return bool(_BETWEEN.match(between) or (is_short and _AFTER_SHORT.match(between)))


def _hangs_on(document: Document, end: int, word: Word) -> bool:
    """Say whether a hyphen alone joins ``word`` to a name that ends at ``end``: "Jae-in"."""
    return document.text[end : word.start] == "-"


def _keys_of(run: Sequence[str]) -> Iterator[str]:
    folded = [fold(word) for word in run]
    for start, first in enumerate(run):
        if first[0].isupper() or first in PARTICLES:
            for end in range(start + 1, min(start + MOST_WORDS, len(run)) + 1):
                if run[end - 1][0].isupper():
                    yield " ".join(folded[start:end])
