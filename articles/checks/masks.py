"""Masked profanity that lost its mask: "b*****d" as "bd", "sc**bag" as "sc bag".

Wire systems, spreadsheets and Markdown all eat asterisks. What stays is the head and the
tail of a word whose inner letters are gone, in one piece or parted by a blank.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from articles.checks.data import read_list
from articles.checks.engines.spelling import is_word, zipf
from articles.checks.sheet import Masks
from articles.text.document import Document, Span

_LETTERS = re.compile(r"[^\W\d_]+")
_ENTRY = re.compile(r"(\w*)\((\w+)\)(\w*)")
_LONGEST_GAP = 5
#: Of this length on, what is left may have lost consonants only ("fuing").
_LONG = 5
_VOWELS = frozenset("aeiouy")
#: An abbreviation or a word of another language, in use in its own right.
_IN_USE = 2.4  # zipf
#: Short or often seen, yet in lower case these are nothing else in print.
_ALWAYS = frozenset({"cnt", "fk", "fkn"})
#: "Get the f out": the phrase shows the word.
_LONE = re.compile(r"(?<=\bthe )f(?= (?:out|off|up|is|was|are|were|do|does|did)\b)")
_ABBREVIATIONS = frozenset({"retd"})  # "retired", after a British officer's rank


@dataclass(frozen=True, slots=True)
class Stripped:
    """What a mask left in the copy, and the masks that it may have been, shortest first."""

    span: Span
    masks: tuple[str, ...]


def find_stripped(document: Document) -> Iterator[Stripped]:
    """Yield every stripped mask of a story, in lower case or opening a sentence."""
    yield from (Stripped(Span(*f.span()), ("f***",)) for f in _LONE.finditer(document.text))
    for match in _matches(document.text):
        rest = match.group()
        masks = stripped_masks().get(re.sub(r"\s+", " ", rest.lower()), ())
        if masks and rest.islower():
            yield Stripped(Span(*match.span()), masks)
        elif masks and rest[1:].islower() and match.start() in document.sentence_openings:
            capitalised = tuple(mask[0].upper() + mask[1:] for mask in masks)
            yield Stripped(Span(*match.span()), capitalised)


def _matches(text: str) -> Iterator[re.Match[str]]:
    """Yield what stands in the copy like the remains of a mask."""
    here = set(_LETTERS.findall(text.lower()))
    # Of hundreds of remains hardly one is there; to search for all takes 6 ms an article.
    rests = tuple(rest for rest, letters in _letters_of_rests() if letters <= here)
    if rests:
        yield from _pattern(rests).finditer(text)


@cache
def _letters_of_rests() -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((rest, frozenset(rest.split())) for rest in stripped_masks())


@lru_cache(maxsize=100)
def _pattern(rests: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(rests, key=len, reverse=True)
    any_rest = "|".join(rest.replace(" ", " {1,5}") for rest in longest_first)
    # Not after an apostrophe ("Mr. Doe' s head"), nor in addresses, tags and compounds.
    before, after = r"(?:^|(?<=[\s“\"‘(\[—–]))", r"(?![\w*@-]|['’](?!s\b)\w|\.\w)"
    return re.compile(f"{before}(?:{any_rest}){after}", re.IGNORECASE | re.MULTILINE)


@cache
def stripped_masks() -> dict[str, tuple[str, ...]]:
    """Return what is left of each masked word, with the masks that it may have had.

    ``{"btard": ("b*****d", "b**tard")}``; a blank in a key is the mask's place.
    """
    masks: dict[str, tuple[str, ...]] = {}
    for head, hidden, tail in _cuts():
        short = _hide(head[0], head[1:] + hidden + tail[:-1], tail[-1])
        each = dict.fromkeys((short, _hide(head, hidden, tail)))
        if _is_no_word(head + tail, hidden):
            masks.setdefault(head + tail, tuple(each))
        if _are_no_words(head, tail):
            masks.setdefault(f"{head} {tail}", tuple(each))
    return masks


def in_style(mask: str, style: Masks) -> str:
    """Return a mask of asterisks as the house masks: "b-----d", "[expletive]"."""
    if style == "bracketed":
        return "[expletive]"
    return mask.replace("*", "-") if style == "hyphens" else mask


@cache
def profanities() -> tuple[str, ...]:
    """Return the words that newsrooms mask."""
    return tuple(re.sub("[()]", "", entry) for entry in read_list("profanities.txt"))


def _hide(head: str, hidden: str, tail: str) -> str:
    return head + "*" * len(hidden) + tail


def _cuts() -> Iterator[tuple[str, str, str]]:
    """Yield head, hidden letters and tail of every way to mask a profanity.

    The first letter of the part that masks hide stays, and so does the word's last.
    """
    for entry in read_list("profanities.txt"):
        before, core, after = _ENTRY.fullmatch(entry).groups()  # type: ignore[union-attr]
        word, end = before + core + after, len(before + core) - (not after)
        for i in range(len(before) + 1, end):
            for j in range(i + 1, min(end, i + _LONGEST_GAP) + 1):
                if _VOWELS & set(word[i:j]) or len(word) - (j - i) >= _LONG:
                    yield word[:i], word[i:j], word[j:]


def _is_no_word(rest: str, hidden: str) -> bool:
    if rest in _ALWAYS:
        return True
    if len(rest) < 3 or (len(rest) == 3 and len(hidden) > 1) or rest in _ABBREVIATIONS:
        return False
    return zipf(rest) < _IN_USE and not _is_any_word(rest)


def _are_no_words(head: str, tail: str) -> bool:
    """Say whether two fragments cannot be a word and a letter, nor one word split in two."""
    if len(head + tail) < 3 or _is_any_word(head + tail):
        return False
    if len(head) == 1 or len(head + tail) == 3:
        return not is_word(tail) or len(tail) == 1
    return not is_word(head) or not _VOWELS & set(head)  # "sh" is a word


def _is_any_word(text: str) -> bool:
    return any(is_word(form) for form in (text, text.capitalize(), text.upper()))
