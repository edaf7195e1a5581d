"""Evidence as words that can be compared: folded, with their places, and an index of them.

Folding takes away case, the stops of *U.N.*, accents, ligatures, soft hyphens, the hyphen
of a word broken at the end of a line, the shape of quote marks and apostrophes, hyphens
and dashes, and the commas inside numbers. Signs of money, *%* and *&* are words. Places
stay code points of the text as given.

An index of 1,000,000 words takes 1.6 CPU-seconds and 23 MB beside the text, of 100,000
words 0.16 s (python -m tests.benchmarks.match).
"""

import re
import unicodedata
from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache, partial
from typing import NamedTuple

from articles.quotations.asides import asides_in, blanked
from articles.text.document import Span

_INVISIBLE = "\u00ad\u200b-\u200d\u2060\ufeff"
_LETTERS = r"[^\W\d_]+"
_WORD = re.compile(
    rf"[^\W\d_](?:\.[^\W\d_](?!\w))+\.?|\d+(?:[.,:]\d+)*|[Pp]er[ \n]cent\b"
    # A word may be broken at the end of a line, even where a page ends.
    rf"|{_LETTERS}(?:(?:['’‘ʼ＇´`]|[{_INVISIBLE}]+\s*|[\u0300-\u036f]+|-[ \t]*\n\s*(?=[a-zß-ÿ]))"
    rf"{_LETTERS})*|[^\W_]+|[$€£¥%&]"
)
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_BREAK = re.compile(rf"-?\s*\n\s*|[{_INVISIBLE}]+\s*| ")
_COMMAS = str.maketrans("", "", ",")
_STOPS = str.maketrans("", "", ".")
_SIGNS = {"%": "percent", "&": "and"}
#: One sign for every apostrophe, and the Latin letters that do not decompose.
_LOOKALIKES = str.maketrans(
    dict.fromkeys("’‘ʼ＇´`", "'") | dict(zip("øØłŁđĐı", "oOlLdDi", strict=True))
)
_ABBREVIATED = frozenset(("mr", "mrs", "ms", "dr", "st", "sen", "rep", "gov", "gen", "prof"))

_SHORT = 5000  # words


class EvidenceWord(NamedTuple):
    """A word of a text: folded, and where it stands."""

    folded: str
    start: int
    end: int


@lru_cache(20_000)
def fold(word: str) -> str:
    """Return a word without case, accents, and the differences between apostrophes."""
    if word[0].isdigit():
        return word.translate(_COMMAS) if _THOUSANDS.fullmatch(word) else word.lower()
    word = joined(word)
    if not word.isascii():
        decomposed = unicodedata.normalize("NFKD", word.translate(_LOOKALIKES))
        word = "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
    return _SIGNS.get(word) or word.translate(_STOPS).replace("`", "'").lower()


def joined(word: str) -> str:
    """Return a word as it stands in a line that is long enough for it."""
    return word if word.isalnum() and word.isascii() else _BREAK.sub("", word)


def words_in(text: str) -> list[EvidenceWord]:
    """Return the words and numbers of ``text`` in order."""
    return [
        EvidenceWord(fold(match.group()), match.start(), match.end())
        for match in _WORD.finditer(text)
    ]


class Evidence:
    """A text against which quotes are compared; its index is built once, when first needed.

    What was not said (``asides``) is left out of its words, unless ``whole`` is true.
    """

    def __init__(self, text: str, whole: bool = False) -> None:
        self.text = text
        self._asides = [] if whole else asides_in(text)
        self._read = blanked(text, self._asides)
        self._pairs: dict[tuple[str, str], Sequence[int]] = {}

    @cached_property
    def whole(self) -> "Evidence":
        """The same text with its asides, which are words too when it is no transcript."""
        return Evidence(self.text, whole=True) if self._asides else self

    @cached_property
    def asides(self) -> frozenset[tuple[str, ...]]:
        """The folded words of each aside."""
        stretches = (self.text[start:end] for start, end in self._asides)
        return frozenset(tuple(word.folded for word in words_in(text)) for text in stretches)

    @cached_property
    def _places(self) -> tuple[list[str], "array[int]", "array[int]"]:
        words, starts, ends = [], array("I"), array("I")
        for match in _WORD.finditer(self._read):
            words.append(match.group())
            starts.append(match.start())
            ends.append(match.end())
        known = {word: fold(word) for word in set(words)}
        return [known[word] for word in words], starts, ends

    @property
    def folded(self) -> list[str]:
        """Its words, folded."""
        return self._places[0]

    @property
    def starts(self) -> "array[int]":
        """Where each word starts."""
        return self._places[1]

    @property
    def ends(self) -> "array[int]":
        """Where each word ends."""
        return self._places[2]

    @cached_property
    def numbers(self) -> dict[str, "array[int]"]:
        """Where each folded word stands, as word numbers in order."""
        places: defaultdict[str, array[int]] = defaultdict(partial(array, "I"))
        for number, word in enumerate(self.folded):
            places[word].append(number)
        return dict(places)

    @property
    def is_short(self) -> bool:
        """Whether it has so few words that hardly a stock phrase stands there by chance."""
        return len(self.folded) <= _SHORT

    def count(self, word: str) -> int:
        """Return how often a folded word stands in it."""
        return len(self.numbers.get(word, ()))

    def pair(self, first: str, second: str) -> Sequence[int]:
        """Return where ``second`` follows ``first``; looked up once, as quotes share pairs."""
        found = self._pairs.get((first, second))
        if found is None:
            found = self._pairs[first, second] = array("I", self._look_up(first, second))
        return found

    def _look_up(self, first: str, second: str) -> Iterator[int]:
        words, before, after = self.folded, self.numbers.get(first), self.numbers.get(second)
        if not before or not after:
            return iter(())
        if len(before) <= len(after):
            last = len(words) - 1
            return (n for n in before if n < last and words[n + 1] == second)
        return (n - 1 for n in after if n and words[n - 1] == first)

    def gap(self, number: int) -> str:
        """Return what stands before word ``number``, between it and the word before."""
        before = self.ends[number - 1] if number else 0
        return self._read[before : self.starts[number]]

    def opens_sentence(self, number: int) -> bool:
        """Say whether a sentence, or another's turn to speak, begins at word ``number``."""
        if number in (0, len(self.folded)):
            return True
        gap = self.gap(number)
        if "\n\n" in gap or self._names_speaker(number):
            return True
        return bool(re.search("[.!?…]", gap)) and self.folded[number - 1] not in _ABBREVIATED

    def _names_speaker(self, number: int) -> bool:
        before = self.text[self.ends[number - 1] : self.starts[number]]
        return re.search(r"[^\W\d]:", before) is not None

    def span(self, first: int, end: int) -> Span:
        """Return the code points of words ``first`` up to, not including, ``end``."""
        return Span(self.starts[first], self.ends[end - 1])

    def original(self, first: int, end: int) -> tuple[str, ...]:
        """Return words as they stand in the text."""
        return tuple(joined(self.text[self.starts[n] : self.ends[n]]) for n in range(first, end))
