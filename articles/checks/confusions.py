"""Words that are put for one another, and the company in which each word stands."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from articles.checks.data import read_list
from articles.checks.engines.ngrams import likelier
from articles.text.document import Document

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Place:
    """A word where it stands, and the words right beside it, which no mark parts from it.

    Words are folded, with straight apostrophes; None where there is no word beside it.
    """

    start: int
    end: int
    word: str
    before: str | None
    after: str | None


def places(document: Document) -> Iterator[Place]:
    """Yield every word of ``document`` in its place, but for names and parts of compounds.

    A name is a word with a capital that does not begin its sentence.
    """
    for sentence in document.sentences:
        found = list(_WORD.finditer(document.text, sentence.start, sentence.end))
        for i, match in enumerate(found):
            if match.group()[:1].isupper() and i and match.group() != "I":
                continue
            if _is_compounded(document.text, match):
                continue
            before = found[i - 1] if i else None
            after = found[i + 1] if i + 1 < len(found) else None
            yield Place(
                *match.span(),
                _folded(match),
                _folded(before) if before and _touch(document.text, before, match) else None,
                _folded(after) if after and _touch(document.text, match, after) else None,
            )


def _folded(match: re.Match[str]) -> str:
    return match.group().lower().replace("’", "'")


def _touch(text: str, first: re.Match[str], second: re.Match[str]) -> bool:
    return text[first.end() : second.start()].isspace()


def _is_compounded(text: str, match: re.Match[str]) -> bool:
    beside = text[max(0, match.start() - 1) : match.start()] + text[match.end() : match.end() + 1]
    return any(mark in "-/@&#_" or mark.isalnum() for mark in beside)


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
    return {
        right: likelier(right, place.word, place.before, place.after) - least
        for right, least in confusions().get(place.word, {}).items()
    }


def set_like(word: str, place: Place, text: str) -> str:
    """Return ``word`` as it would stand in ``place``, with the apostrophes of ``text``."""
    word = word.capitalize() if text[place.start].isupper() else word
    return word.replace("'", "’") if "’" in text else word
