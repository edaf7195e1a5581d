"""Evidence as words that can be compared: folded, with their places, and an index of pairs.

Folding takes away case, the stops of *U.N.*, accents, the shape of quote marks and apostrophes,
hyphens and dashes, and the commas inside numbers; places stay code points of the text as given.
"""

import re
import unicodedata
from collections import defaultdict
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from articles.text.document import Span

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’ʼ][^\W\d_]+)*|[^\W_]+")
_COMMAS = str.maketrans("", "", ",")
_JOINTS = str.maketrans("", "", ".,")
_APOSTROPHES = str.maketrans("’ʼ", "''", "\u00ad")


class EvidenceWord(NamedTuple):
    """A word of a text: folded, and where it stands."""

    folded: str
    start: int
    end: int


def fold(word: str) -> str:
    """Return a word without case, accents, and the differences between apostrophes."""
    if word.isascii():
        return word.lower().translate(_JOINTS if word[0].isalpha() else _COMMAS)
    decomposed = unicodedata.normalize("NFKD", word.translate(_APOSTROPHES))
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return bare.casefold().translate(_JOINTS if word[0].isalpha() else _COMMAS)


def words_in(text: str) -> list[EvidenceWord]:
    """Return the words and numbers of ``text`` in order."""
    return [
        EvidenceWord(fold(match.group()), match.start(), match.end())
        for match in _WORD.finditer(text)
    ]


class Evidence:
    """A text against which quotes are compared; its index is built once, when first needed.

    Building takes time and memory linear in its length (see tests/quotations/test_match.py
    for the speed that is held to).
    """

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _found(self) -> list[re.Match[str]]:
        return list(_WORD.finditer(self.text))

    @cached_property
    def folded(self) -> list[str]:
        """Its words, folded."""
        found = [match.group() for match in self._found]
        known = {word: fold(word) for word in set(found)}
        return [known[word] for word in found]

    @cached_property
    def starts(self) -> list[int]:
        """Where each word starts."""
        return [match.start() for match in self._found]

    @cached_property
    def ends(self) -> list[int]:
        """Where each word ends."""
        return [match.end() for match in self._found]

    @cached_property
    def pairs(self) -> dict[tuple[str, str], list[int]]:
        """Where each pair of neighbouring words begins, as word numbers."""
        places: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        for number, pair in enumerate(pairwise(self.folded)):
            places[pair].append(number)
        return dict(places)

    def span(self, first: int, end: int) -> Span:
        """Return the code points of words ``first`` up to, not including, ``end``."""
        return Span(self.starts[first], self.ends[end - 1])

    def original(self, first: int, end: int) -> tuple[str, ...]:
        """Return words as they stand in the text."""
        return tuple(match.group() for match in self._found[first:end])
