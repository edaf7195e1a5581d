"""Which words of a story neither the dictionaries, the house nor their shape explains."""

import re
from collections.abc import Iterator
from functools import cache

from articles.checks.data import read_list
from articles.checks.engines.spelling import is_word
from articles.checks.formation import is_inflected
from articles.checks.house import House
from articles.checks.slips import dropped_apostrophe
from articles.text.document import Document, Span, Word

_POSSESSIVE = re.compile(r"(?<=[^\W\d_])['’][sS]?$")
_CONTRACTED = re.compile(r"['’](?:s|d|ll|re|ve|m)$")

#: Shapes that no dictionary word has: masked, dotted or holding a figure; brand-like or all
#: capitals; elided as in d'Orléans; drawn out as in "nooooo"; a Roman numeral.
_OWN_SHAPES = (
    re.compile(r".*[*@#$%.\dÃ]"),
    re.compile(r"[a-z]+[A-Z]|[A-Z].*[A-Z]"),
    re.compile(r"[cdjlmnst]['’]\w", re.IGNORECASE),
    re.compile(r".*?(?:(\w)\1{3}|([aeiouhmrsz])\2{2})"),
    re.compile(r"(?=[ivxlcdm])m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$"),
)

#: What stands right before or after a word in addresses, handles, tags, paths, masks and
#: the wreckage of a wrong encoding.
_GLUE = r"@#/\\_*+=&~^%$\d§©®±¡°¨´`¯ÃÂ\ufffd"
#: Glue, a dot, or the apostrophe of a clipped word ("’cause").
_JOINED_BEFORE = re.compile(rf"(?:[{_GLUE}.]|(?<![^\W_])['’])\Z")
#: A word whose letters a dash hides: "f—ing".
_MASKED = re.compile(r"(?<![^\W_])[^\W\d_I][–—]\Z")
#: Glue, a dot or colon within an address, or the dash of a word broken off.
_JOINED_AFTER = re.compile(rf"[{_GLUE}]|[.:][^\W_]|-(?!\w)")
_CLIPPED = re.compile(r".*(?:in|an|o|th)$")
#: What tells that all between two blanks is an address or a path.
_ADDRESS = re.compile(r"//|@|www\.|\.(?:com|net|org|html?|aspx?)\b|\w/\S*/\w", re.IGNORECASE)
_CHUNK = re.compile(r"\S+")
#: No address is longer than this to either side, so a window keeps the search short.
_WINDOW = 80


def unexplained(document: Document, house: House) -> dict[str, list[Word]]:
    """Return the unknown words of a story with their occurrences, in text order.

    A word counts without its possessive ending. Left out are addresses, handles, tags,
    figures with units, initials, acronyms, brand-like capitals, masked words, bylines,
    Roman numerals, a word in quote marks or brackets of its own or that brackets explain,
    and words that the house knows.
    """
    known = _house_words(house) | _news_words()
    unknown: dict[str, list[Word]] = {}
    for word in _candidates(document):
        form = _POSSESSIVE.sub("", word.text)
        if form.casefold() not in known and not is_of_its_own_kind(
            document.text, Span(word.start, word.end)
        ):
            unknown.setdefault(form, []).append(word)
    return unknown


def _candidates(document: Document) -> Iterator[Word]:
    bylines = [block.span for block in document.blocks if block.kind == "byline"]
    unknown = set(filter(_is_unknown, {word.text for word in document.words}))
    for word in document.words:
        if word.text in unknown and not any(b.start <= word.start < b.end for b in bylines):
            yield word


def _is_unknown(text: str) -> bool:
    return not (is_word(text) or _is_explained(text)) or text in often_slips()


def _is_explained(text: str) -> bool:
    """Say whether a word that no dictionary has is accounted for by its form alone."""
    bare = _CONTRACTED.sub("", text)
    if dropped_apostrophe(bare):
        return False
    if len(bare) <= 2:
        return True
    if bare != text and is_word(bare):
        return True
    foreign_or_name = bare.islower() and (not bare.isascii() or is_word(bare.capitalize()))
    return foreign_or_name or is_inflected(bare) or any(s.match(bare) for s in _OWN_SHAPES)


def is_of_its_own_kind(text: str, span: Span) -> bool:
    """Say whether what stands around the word at ``span`` shows that it is not plain prose."""
    before, after = text[max(0, span.start - 2) : span.start], text[span.end : span.end + 2]
    joined = _JOINED_BEFORE.search(before) or _JOINED_AFTER.match(after)
    clipped = after[:1] in ("'", "’") and _CLIPPED.match(text[span.start : span.end])
    mentioned = before[-1:] in ("“", '"', "‘") and after[:1] in ("”", '"', "’")
    explained = after == " (" or (before[-1:] == "(" and after[:1] == ")")
    masked = _MASKED.search(text, max(0, span.start - 3), span.start)
    return bool(joined or masked or clipped or mentioned or explained) or _is_in_address(text, span)


def _is_in_address(text: str, span: Span) -> bool:
    start = max(0, span.start - _WINDOW)
    chunks = _CHUNK.finditer(text, start, span.end + _WINDOW)
    chunk = next(chunk for chunk in chunks if chunk.end() > span.start)
    return _ADDRESS.search(chunk.group()) is not None


@cache
def often_slips() -> frozenset[str]:
    """Return words that in print are nearly always slips, though in use ("calender")."""
    return frozenset(read_list("often_slips.txt"))


@cache
def _news_words() -> frozenset[str]:
    return frozenset(read_list("news_words.txt"))


def _house_words(house: House) -> frozenset[str]:
    own = frozenset(part.casefold() for text in house.sheet.words for part in text.split())
    return own | house.registry.right_words()
