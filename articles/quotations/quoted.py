"""Read a quote for comparison: its parts between ellipses, its words, and its brackets.

A bracket stands for any words, or for none; letters in brackets inside a word (*[T]he*,
*love[s]*) may be there or not.
"""

import re
from typing import NamedTuple

from articles.quotations.evidence import joined, words_in

#: What a bracket folds to; no word of evidence does.
WILD = "["
#: What joins the parts of a compound.
HYPHENS = ("-", "‐", "‑")

_DOTS = r"(?:[…⋯]|\.\s?\.\s?\.(?:\s?\.)*)"
_ELLIPSIS = re.compile(rf"\s*(?:[\[(<]\s*{_DOTS}\s*[\])>]|{_DOTS})\s*")
_BRACKET = re.compile(r"\[[^\[\]]*\]")
_INSIDE_WORD = re.compile(r"(?<=[^\W\d_])\[([^\W\d_]+)\]|\[([^\W\d_]+)\](?=[^\W\d_])")


class QuoteWord(NamedTuple):
    """A word of the quote; ``bare`` is what it is without its letters in brackets.

    ``hyphened`` says that only a hyphen parts it from the word before.
    """

    folded: str
    shown: str
    bare: str = ""
    hyphened: bool = False


def parts_of(quote: str) -> list[list[QuoteWord]]:
    """Return the words of each part between ellipses; a part without words is left out."""
    parts = [words for words in map(_words, _ELLIPSIS.split(quote)) if words]
    return [part for part in parts if any(word.folded != WILD for word in part)]


def has_brackets(parts: list[list[QuoteWord]]) -> bool:
    """Say whether anything of a quote stands in brackets."""
    return any(word.folded == WILD or word.bare for part in parts for word in part)


def _words(part: str) -> list[QuoteWord]:
    words: list[QuoteWord] = []
    last = 0
    whole = _INSIDE_WORD.sub(lambda m: f"\ue000{m[1] or m[2]}\ue001", part)
    for bracket in (*_BRACKET.finditer(whole), None):
        end = bracket.start() if bracket else len(whole)
        words.extend(_plain_words(whole[last:end]))
        if bracket:
            words.append(QuoteWord(WILD, bracket.group()))
            last = bracket.end()
    return words


def _plain_words(text: str) -> list[QuoteWord]:
    """Read words in which letters between private marks stood in brackets."""
    if "\ue000" not in text:
        return _as_they_stand(text)
    words: list[QuoteWord] = []
    for chunk in text.split():
        full = chunk.replace("\ue000", "").replace("\ue001", "")
        found = _as_they_stand(full)
        if full != chunk and len(found) == 1:
            bare = words_in(re.sub("\ue000[^\ue001]*\ue001", "", chunk))
            shown = chunk.replace("\ue000", "[").replace("\ue001", "]")
            found = [QuoteWord(found[0].folded, shown, bare[0].folded if bare else "")]
        words.extend(found)
    return words


def _as_they_stand(text: str) -> list[QuoteWord]:
    words: list[QuoteWord] = []
    last = 0
    for word in words_in(text):
        hyphened = bool(words) and text[last : word.start] in HYPHENS
        words.append(QuoteWord(word.folded, joined(text[word.start : word.end]), hyphened=hyphened))
        last = word.end
    return words
