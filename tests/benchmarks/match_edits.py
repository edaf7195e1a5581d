"""Quotes taken from a text and edited as copy is: twelve kinds, each with where it stands."""

import random
import re
from bisect import bisect_right
from collections.abc import Callable
from typing import NamedTuple

LENGTH = 30  # words
ELLIPSES = ("…", "...", ". . .", " [...] ", " [ … ] ", " (…) ", "....")
Words = list[str]


def words(listed: str) -> tuple[str, ...]:
    """Return the words of a blank-separated list."""
    return tuple(listed.split())


class Taken(NamedTuple):
    """A quote as printed, and the words of the text that it holds, as starts and ends."""

    quote: str
    places: tuple[tuple[int, int], ...]


class Text:
    """A text and its words as blanks part them, leaving out lone marks."""

    def __init__(self, text: str) -> None:
        self.text = text
        found = [m for m in re.finditer(r"\S+", text) if re.search(r"[^\W_]", m.group())]
        self.words = [match.group() for match in found]
        self.starts = [match.start() for match in found]
        self.plain = [word for word in self.words if word.isalpha()]
        self.openings = [
            n + 1
            for n, word in enumerate(self.words[:-LENGTH])
            if re.search(r"[.!?][\"”’]?$", word)
        ] or list(range(len(self.words) - LENGTH))

    def number(self, offset: int) -> int:
        """Return the number of the word at a code point."""
        return bisect_right(self.starts, offset) - 1

    def raw(self, first: int, end: int) -> Words:
        return self.words[first:end]


def _whole(edit: Callable[[random.Random, Words, Text], Words]) -> Callable:
    def take(chance: random.Random, text: Text) -> Taken:
        first = chance.randrange(len(text.words) - LENGTH)
        end = first + LENGTH
        return Taken(" ".join(edit(chance, text.raw(first, end), text)), ((first, end),))

    return take


def _none(chance: random.Random, words: Words, text: Text) -> Words:
    return words


def _case(chance: random.Random, words: Words, text: Text) -> Words:
    change = chance.choice((str.upper, str.lower, str.title))
    return [change(word) for word in words]


def _marks(chance: random.Random, words: Words, text: Text) -> Words:
    shapes = chance.choice((("“", "”", "’"), ('"', '"', "'"), ("‘", "’", "’"), ("«", "»", "ʼ")))
    inner = [re.sub("[’'‘]", shapes[2], re.sub('[“”"]', "", word)) for word in words]
    return [shapes[0] + inner[0], *inner[1:-1], inner[-1] + shapes[1]]


def _punctuation(chance: random.Random, words: Words, text: Text) -> Words:
    bare = [word.strip(",.;:!?()—–-") or word for word in words]
    return [word + chance.choice(("", "", "", ",", ";", " –", ".", "—", "!")) for word in bare]


def _dropped(chance: random.Random, words: Words, text: Text) -> Words:
    plain = [n for n in range(1, LENGTH - 1) if words[n].isalpha()]
    k = chance.choice(plain or [1])
    return words[:k] + words[k + 1 :]


def _added(chance: random.Random, words: Words, text: Text) -> Words:
    k = chance.randrange(1, LENGTH)
    return [*words[:k], chance.choice(text.plain), *words[k:]]


def _changed(chance: random.Random, words: Words, text: Text) -> Words:
    k = chance.randrange(LENGTH)
    others = iter(lambda: chance.choice(text.plain), None)
    other = next(word for word in others if word.lower() not in words[k].lower())
    return [*words[:k], other, *words[k + 1 :]]


def _swapped(chance: random.Random, words: Words, text: Text) -> Words:
    k = chance.randrange(LENGTH - 1)
    return [*words[:k], words[k + 1], words[k], *words[k + 2 :]]


def _typo(chance: random.Random, words: Words, text: Text) -> Words:
    k = chance.choice([n for n, word in enumerate(words) if len(word) > 3] or [0])
    word, at = words[k], chance.randrange(1, max(2, len(words[k]) - 1))
    wrong = chance.choice(
        (word[:at] + word[at + 1 :], word[:at] + word[at] + word[at:], word[:at] + "x" + word[at:])
    )
    return [*words[:k], wrong, *words[k + 1 :]]


def _ellipsis(chance: random.Random, text: Text) -> Taken:
    """Leave 1 to 60 words out, so that 30 stay."""
    gap, cut = chance.choice((1, 3, 8, 20, 60)), chance.randrange(4, LENGTH - 3)
    first = chance.randrange(len(text.words) - LENGTH - gap)
    again, end = first + cut + gap, first + LENGTH + gap
    before, after = " ".join(text.raw(first, first + cut)), " ".join(text.raw(again, end))
    mark = chance.choice(ELLIPSES)
    return Taken(f"{before}{mark}{after}", ((first, first + cut), (again, end)))


def _bracket(chance: random.Random, words: Words, text: Text) -> Words:
    """Put a bracket in the place of 1 to 4 words, or beside one."""
    k, count = chance.randrange(1, LENGTH - 5), chance.choice((0, 1, 1, 2, 4))
    name = chance.choice(("[they]", "[the mayor]", "[sic]", "[of the harbour board]"))
    return [*words[:k], name, *words[k + count :]]


def _joined(chance: random.Random, text: Text) -> Taken:
    """Join the first 15 words of two sentences, leaving out 4 words at least, or anywhere."""
    half = LENGTH // 2
    k = chance.randrange(len(text.openings) - 6)
    one = text.openings[k]
    near = [opening for opening in text.openings[k + 1 : k + 6] if opening >= one + half + 4]
    far = [opening for opening in (chance.choice(text.openings),) if abs(opening - one) >= half + 4]
    other = chance.choice([*near, *far] or [one + LENGTH])
    quote = " ".join([*text.raw(one, one + half), *text.raw(other, other + half)])
    return Taken(quote, ((one, one + half), (other, other + half)))


#: How each kind of quote is taken from a text.
KINDS: dict[str, Callable[[random.Random, Text], Taken]] = {
    "none": _whole(_none),
    "case": _whole(_case),
    "quote marks": _whole(_marks),
    "punctuation": _whole(_punctuation),
    "word dropped": _whole(_dropped),
    "word added": _whole(_added),
    "word changed": _whole(_changed),
    "two swapped": _whole(_swapped),
    "typo": _whole(_typo),
    "ellipsis": _ellipsis,
    "bracket": _whole(_bracket),
    "two joined": _joined,
}


def absent(chance: random.Random, text: Text) -> str:
    """Return 5 to 30 words of a text that is not the evidence."""
    count = chance.randrange(5, 31)
    first = chance.randrange(len(text.words) - count)
    return " ".join(text.raw(first, first + count))
