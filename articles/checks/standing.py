"""Which of many names can stand in some copy, told without a pattern for each.

Of hundreds that the registry knows round a story, few stand in it, and to make a pattern of a
name takes longer than to look for it.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from articles.text.document import Document

_LETTERS = re.compile(r"\w+")


def standing(names: Iterable[str], document: Document) -> Iterator[str]:
    """Yield those of the names all of whose words stand in ``document``, in any case or order."""
    there = _there(document)
    return (name for name in names if _words(name) <= there)


@lru_cache(maxsize=2)
def _there(document: Document) -> frozenset[str]:
    return frozenset(map(_folded, set(_LETTERS.findall(document.text))))


@lru_cache(maxsize=20_000)
def _words(name: str) -> frozenset[str]:
    return frozenset(map(_folded, _LETTERS.findall(name)))


def _folded(word: str) -> str:
    """Return a word without its case: that of "YILMAZ" is "Yılmaz" too."""
    return word.upper().casefold()
