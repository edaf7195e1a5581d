"""Who is meant: surnames to full names, pronouns to the person last in focus.

A surname stands for the latest fuller name that ends in it. *He* and *she* stand for
whoever spoke last or opened the last sentence, unless their gender is known to differ;
it is known from *Mr.* and *Ms.*, from words such as *spokeswoman*, and from common
first names.

Missed: *the governor* and other roles, *they* for a body named in the singular, and a
pronoun whose person the reporter has moved away from for a sentence.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from articles.quotations import gazetteer as gaz
from articles.text.document import Document, Span

_PART = r"[^\W\d_a-zß-öø-ÿ][\w’'-]*"
NAME = re.compile(
    rf"(?<![\w’'.-])(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Maj|Adm|Prof|Rev)\. )*"
    rf"{_PART}(?: +(?:[A-Z]\. )?(?:(?:de|van|von|der|den|bin|al|la|del|da|di|ibn) ){{0,2}}{_PART})*"
)
_NEAR = 40  # names: nobody further off is meant by a pronoun, or offered
_LONGEST_NICKNAME = 16
_IN_PLACE = re.compile(r"\b(?:in|at|near) $")
_POSSESSIVE = re.compile(r"[’']s?$")


class Person(NamedTuple):
    """A name where it stands in the text."""

    start: int
    end: int
    name: str
    opens: bool
    gender: str
    likely: bool = True  #: a person, not a place or a body


class Names:
    """The names of one document outside its marked speech, in order."""

    def __init__(self, document: Document, marked: Iterable[Span]) -> None:
        self.text = document.text
        self._marked = list(marked)

    @cached_property
    def people(self) -> list[Person]:
        """Every name of two words or more, and each later use of its surname."""
        surnames: dict[str, str] = {}
        found = []
        for match in NAME.finditer(self._outside_speech()):
            words = _without_titles(match.group().split())
            if not words:
                continue
            name = _POSSESSIVE.sub("", " ".join(words))
            surname = name.rsplit(" ", 1)[-1]
            if " " in name:
                surnames[surname] = name
            elif surname not in surnames:
                continue
            full = surnames[surname]
            found.append(self._person(match, full))
        return found

    @cached_property
    def _starts(self) -> list[int]:
        return [person.start for person in self.people]

    def full(self, words: str, before: int) -> str:
        """Return the fuller name that ``words``, a phrase that begins at ``before``, stands for."""
        name = self.name_in(words)
        if name is None:
            return words
        if " " in name:
            return self._fuller(name, before) or name
        return self._fuller(name, before) or (name if NAME.fullmatch(words) else words)

    def _fuller(self, name: str, before: int) -> str | None:
        """Return the latest longer name that ends in ``name``."""
        held = self._by_ending.get(name.casefold(), [])
        last = bisect_left(held, (before, ""))
        return held[last - 1][1] if last else None

    @cached_property
    def _by_ending(self) -> dict[str, list[tuple[int, str]]]:
        """Names in text order by what they end in: *der Laan*, *Laan*."""
        endings: dict[str, list[tuple[int, str]]] = {}
        for person in self.people:
            words = person.name.casefold().split()
            for first in range(1, len(words)):
                place = (person.start, person.name)
                endings.setdefault(" ".join(words[first:]), []).append(place)
        return endings

    def most_named(self, before: int) -> str | None:
        """Return the person most often named left of ``before``, if nobody comes equal."""
        last = bisect_left(self._starts, before)
        counts = Counter(person.name for person in self.people[:last] if person.likely)
        leaders = counts.most_common(2)
        if not leaders or (len(leaders) == 2 and leaders[0][1] == leaders[1][1]):
            return None
        return leaders[0][0]

    def name_in(self, words: str) -> str | None:
        """Return the name that stands in a phrase, without title and possessive."""
        names = [_without_titles(match.group().split()) for match in NAME.finditer(words)]
        held = [name for name in names if name]
        if not held:
            return None
        return _POSSESSIVE.sub("", " ".join(held[-1] if len(held[-1]) > 1 else held[0]))

    def antecedent(self, pronoun: str, before: int, spoke: list[Person]) -> str | None:
        """Return whom *he* or *she* at ``before`` stands for; ``spoke`` holds earlier speakers."""
        bare = re.split("[’']", pronoun.lower())[0]
        gender = {"he": "m", "she": "f"}.get(bare)
        if gender is None:
            return self._they(spoke) if bare == "they" else None
        last = bisect_left(self._starts, before)
        opened = (p for p in reversed(self.people[max(0, last - _NEAR) : last]) if p.opens)
        focus = [next((p for p in opened if _fits(p, gender)), None)]
        focus.append(next((p for p in reversed(spoke[-_NEAR:]) if _fits(p, gender)), None))
        held = [person for person in focus if person]
        return max(held, key=lambda person: person.start).name if held else None

    def _they(self, spoke: list[Person]) -> str | None:
        last = spoke[-1].name if spoke else ""
        return last if last.islower() and last.endswith("s") else None

    def near(self, span: Span, count: int = 3) -> list[Person]:
        """Return up to ``count`` different people named nearest to ``span``, nearest first."""
        here = bisect_left(self._starts, span.start)
        by_distance = sorted(
            (p for p in self.people[max(0, here - _NEAR) : here + _NEAR] if p.likely),
            key=lambda p: span.start - p.end if p.end <= span.start else p.start - span.end,
        )
        chosen: dict[str, Person] = {}
        for person in by_distance:
            chosen.setdefault(person.name, person)
            if len(chosen) == count:
                break
        return list(chosen.values())

    def _outside_speech(self) -> str:
        """Return the text with marked speech blanked, every offset kept."""
        parts, last = [], 0
        for span in self._marked:
            blank = " " if span.end - span.start < _LONGEST_NICKNAME else "\n"
            parts += [self.text[last : span.start], blank * (span.end - span.start)]
            last = span.end
        return "".join(parts) + self.text[last:]

    def _person(self, match: re.Match[str], full: str) -> Person:
        start = match.start()
        before = self.text[max(0, start - 2) : start]
        opens = start == 0 or before[-1:] == "\n" or before[:1] in '.!?\n”"’'
        likely = _likely(full) and not _IN_PLACE.search(self.text, max(0, start - 6), start)
        return Person(start, match.end(), full, opens, _gender(match.group(), full), likely)


def _without_titles(words: list[str]) -> list[str]:
    """Drop *Sen.*, *President* and words that merely open a sentence from a name's front."""
    while words and (words[0].rstrip(".").lower() in gaz.TITLES or words[0].lower() in gaz.COMMON):
        words = words[1:]
    return words


def _gender(words: str, full: str) -> str:
    title = words.split(" ", 1)[0].rstrip(".").lower()
    first = full.split(" ", 1)[0].lower()
    for gender, titles, names in (("f", gaz.FEMALE, gaz.WOMEN), ("m", gaz.MALE, gaz.MEN)):
        if title in titles or first in names:
            return gender
    return ""


def _likely(name: str) -> bool:
    words = name.split()
    return not name.isupper() and not any(
        word.lower() in gaz.BODIES or ("-" in word and word.split("-")[1].islower())
        for word in words
    )


def _fits(person: Person, gender: str) -> bool:
    return person.gender in ("", gender)
