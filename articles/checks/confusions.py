"""Words that are put for one another, and the company in which each word stands."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from articles.checks.data import read_list
from articles.checks.engines.ngrams import fits
from articles.text.document import Document

#: A word, as "alone" where it is no part of a compound, an address or a mask.
_WORD = re.compile(
    r"(?P<alone>(?<![-/@&#\w])[^\W\d_]++(?:['’][^\W\d_]++)*+(?![-/@&#\w]))"
    r"|[^\W\d_]++(?:['’][^\W\d_]++)*+"
)


class Place(NamedTuple):
    """A word where it stands, and the words right beside it, which no mark parts from it.

    Words are folded, with straight apostrophes; None where there is no word beside it.
    """

    start: int
    end: int
    word: str
    before: str | None
    after: str | None

    def moved(self, by: int) -> "Place":
        """Return the place as it is in a text that begins ``by`` code points earlier."""
        return Place(self.start + by, self.end + by, self.word, self.before, self.after)


def places(document: Document) -> Iterator[Place]:
    """Yield every word of ``document`` in its place, but for names and parts of compounds.

    A name is a word with a capital that does not begin its sentence.
    """
    for sentence in document.sentences:
        found = list(_WORD.finditer(document.text, sentence.start, sentence.end))
        words = [folded(match.group()) for match in found]
        joined = [document.text[a.end() : b.start()].isspace() for a, b in pairwise(found)]
        befores = [None, *map(_if, joined, words)]
        afters = [*map(_if, joined, words[1:]), None]
        for match, word, before, after in zip(found, words, befores, afters, strict=False):
            if match["alone"] and not _is_name(match, is_first=match is found[0]):
                yield Place(*match.span(), word, before, after)


def folded(word: str) -> str:
    """Return a word in lower case, with straight apostrophes."""
    return word.lower().replace("’", "'")


def _if(is_joined: bool, word: str) -> str | None:
    return word if is_joined else None


def _is_name(match: re.Match[str], is_first: bool) -> bool:
    word = match.group()
    return word[0].isupper() and not is_first and word != "I"


@cache
def confusions() -> Mapping[str, Mapping[str, float]]:
    """Return, by each word, the words that it may have been put for.

    Each with how much likelier it must be in its place (see ``ngrams.likelier``) to be
    said to be meant; data/confusions/make.py measures that.
    """
    table: dict[str, dict[str, float]] = {}
    for line in read_list("confusions/thresholds.txt"):
        wrong, right, least = line.split()
        table.setdefault(wrong, {})[right] = float(least)
    return table


def confusion_sets(often: bool) -> Iterator[tuple[str, ...]]:
    """Yield the sets of words that writers put for one another often, or the others."""
    name = "often" if often else "seldom"
    yield from (tuple(line.split()) for line in read_list(f"confusions/{name}.txt"))


def rivals(place: Place) -> dict[str, float]:
    """Return the words that the one in ``place`` may have been put for.

    Each with how far it is above what it must reach to be said to be meant, in powers of
    ten. A word typed twice has none: that is another rule's.
    """
    if place.word in (place.before, place.after):
        return {}
    rights = confusions().get(place.word)
    if not rights:
        return {}
    here, *there = fits((place.word, *rights), place.before, place.after)
    return {
        right: fit - here - least for (right, least), fit in zip(rights.items(), there, strict=True)
    }


def set_like(word: str, place: Place, text: str) -> str:
    """Return ``word`` as it would stand in ``place``, with the apostrophes of ``text``."""
    word = word.capitalize() if text[place.start].isupper() else word
    return word.replace("'", "’") if "’" in text else word
