"""Who is meant: surnames to full names, pronouns to the person last in focus.

A surname stands for the latest fuller name that ends in it. *He* and *she* stand for
whoever spoke last or opened the last sentence, or else was named last, unless their
gender is known to differ; it is known from *Mr.* and *Ms.*, from words such as
*spokeswoman*, and from common first names. Where somebody else whom the word fits was
named since, or two people share the surname, nobody is sure to be meant. *The governor*
stands for whoever was given that office before, if that is one.

Missed: *they* for a body named in the singular, and a pronoun whose person the reporter
has moved away from for a sentence.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from articles.quotations import gazetteer as gaz
from articles.quotations.offices import Holder, holders, office_in
from articles.quotations.persons import (
    Person,
    fits,
    gender_of,
    is_plural,
    likely_person,
    may_be_one,
    title_gender,
    with_genders,
    without_titles,
)
from articles.text.document import Document, Span

_PART = r"[^\W\d_a-zß-öø-ÿ][\w’'-]*"
NAME = re.compile(
    r"(?=[^\W\d_a-zß-öø-ÿ])"  # told first, since most places can be no name's
    rf"(?<![\w’'.-])(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Maj|Adm|Prof|Rev)\. )*"
    rf"{_PART}(?: +(?:[A-Z]\. )?(?:(?:de|van|von|der|den|bin|al|la|del|da|di|ibn) ){{0,2}}{_PART})*"
)
_NEAR = 40  # names: nobody further off is meant by a pronoun, or offered
_ROLE_NEAR = 800  # code points: a role named further off is not meant
_LONGEST_NICKNAME = 16
_IN_PLACE = re.compile(r"\b(?:in|at|near) $")
_ROLE = re.compile(
    rf"\b(?:the|an?|his|her|their|our|one) (?:[\w’'-]+ ){{0,2}}?"
    rf"(?P<role>{'|'.join(sorted(gaz.ROLES))})\b",
    re.I,
)
_BODY = re.compile(
    rf"\b(?:(?:[Aa]n?|[Tt]he) (?:[\w’'-]+ )??(?:{'|'.join(sorted(gaz.CORPORATE | gaz.TEXTS))})"
    rf"|(?:[A-Z][\w’'-]+ ){{1,3}}(?:{'|'.join(sorted(w.title() for w in gaz.CORPORATE))})"
    rf"|(?:{'|'.join(sorted(w.title() for w in gaz.ORGANISATIONS))}))\b(?![’'])"
)
_NICKNAME = re.compile(r" [\"“‘'][^\"”’']{1,14}[\"”’'] (?=[^\W\d_a-z])")
_POSSESSIVE = re.compile(r"[’']s?$")


class Meant(NamedTuple):
    """Whom a word stands for, and whether nobody else can be meant."""

    name: str
    sure: bool


class Names:
    """The names of one document outside its marked speech, in order."""

    def __init__(self, document: Document, marked: Iterable[Span]) -> None:
        self.text = document.text
        self._marked = list(marked)

    @cached_property
    def people(self) -> list[Person]:
        """Every name of two words or more or with a title, and each later use of its surname."""
        surnames: dict[str, list[str]] = {}
        found = []
        for match in NAME.finditer(self._outside_speech):
            words = without_titles(match.group().split())
            if not words:
                continue
            name = _POSSESSIVE.sub("", " ".join(words))
            surname = name.rsplit(" ", 1)[-1]
            held = surnames.setdefault(surname, [])
            title = title_gender(match.group())
            if " " in name:
                held.append(name)
            elif title or held:
                fits = (full for full in reversed(held) if gender_of(full) in ("", title))
                name = next(fits, name) if title else held[-1]
            else:
                continue
            found.append(self._person(match, name, title))
        return with_genders(found)

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
        plain = _NICKNAME.sub(" ", words)
        names = [without_titles(match.group().split()) for match in NAME.finditer(plain)]
        held = [name for name in names if name]
        if not held:
            return None
        return _POSSESSIVE.sub("", " ".join(held[-1] if len(held[-1]) > 1 else held[0]))

    def bearer(self, words: str, before: int, spoke: list[Person]) -> Meant | None:
        """Return who is meant by a surname that two people named left of ``before`` bear.

        Sure is the latest named if that one has spoken, or else the only one who has.
        None where fewer than two people bear it.
        """
        held = self._by_ending.get((self.name_in(words) or "").casefold(), [])
        title = title_gender(words)
        named = [name for _, name in held[: bisect_left(held, (before, ""))]]
        named = [name for name in dict.fromkeys(named[::-1]) if self._bears(name, title)]
        if all(may_be_one(*pair) for pair in pairwise(named)):
            return Meant(named[0], sure=True) if title and named else None
        heard = {person.name for person in spoke}.intersection(named)
        meant = next(iter(heard)) if len(heard) == 1 else named[0]
        return Meant(meant, sure=meant in heard)

    def holder(self, words: str, before: int) -> Meant | None:
        """Return whom *the governor* at ``before`` means: who was given that office before it.

        Words with a capital must be among those that gave it (*the Ohio governor*). Sure is
        only the one holder there is; None where nobody was given the office.
        """
        office = office_in(words)
        if office is None:
            return None
        proper = {word.lower() for word in words.split()[1:] if word[0].isupper()}
        held = [h for h in self._holders.get(office, []) if h.start < before and proper <= h.words]
        if not held:
            return None
        alone = all(may_be_one(h.name, held[-1].name) for h in held)
        return Meant(held[-1].name, sure=alone)

    @cached_property
    def _holders(self) -> dict[str, list[Holder]]:
        return holders(self._outside_speech, self.people)

    def antecedent(self, pronoun: str, before: int, spoke: list[Person]) -> Meant | None:
        """Return whom *he* or *she* at ``before`` stands for; ``spoke`` holds earlier speakers.

        A pronoun that stands for nobody named stands for itself, and is not sure.
        """
        bare = re.split("[’']", pronoun.lower())[0]
        gender = {"he": "m", "his": "m", "she": "f", "her": "f"}.get(bare)
        if gender is None:
            return self._they(bare, before, spoke)
        last = bisect_left(self._starts, before)
        named = self.people[max(0, last - _NEAR) : last]
        fitting = [p for p in reversed(named) if fits(p, gender)]
        heard = next((p for p in reversed(spoke[-_NEAR:]) if fits(p, gender)), None)
        opened = next((p for p in fitting if p.opens), None)
        focus = [person for person in (opened, heard) if person]
        focus = focus or [p for p in fitting if p.likely][:1]
        if not focus:
            return self._role(gender, before) or Meant(pronoun, sure=False)
        meant = max(focus, key=lambda person: person.start)
        return Meant(meant.name, not self._rivalled(meant, fitting))

    def _they(self, bare: str, before: int, spoke: list[Person]) -> Meant | None:
        if bare == "they" and spoke and is_plural(spoke[-1].name):
            return Meant(spoke[-1].name, sure=True)
        alone = bare in ("it", "they") and before <= self._first_word
        return Meant(bare, sure=False) if alone else self._body(before) if bare == "it" else None

    @cached_property
    def _first_word(self) -> int:
        outside = self._outside_speech
        return len(outside) - len(outside.lstrip())

    def _body(self, before: int) -> Meant | None:
        """Return the body last named in the paragraph or the one before; sure if it led alone."""
        floor = self._paragraph_before(before)
        found = list(_BODY.finditer(self._outside_speech, floor, before))
        sure = len({m.group().casefold() for m in found}) == 1 and self._opens(found[0].start())
        return Meant(found[-1].group(), sure) if found else None

    def _paragraph_before(self, before: int) -> int:
        floor = max(0, before - _ROLE_NEAR)
        last = self.text.rfind("\n\n", floor, before)
        return max(floor, self.text.rfind("\n\n", floor, max(floor, last)))

    def _role(self, gender: str, before: int) -> Meant | None:
        """Return *the mayor*, named by office or kind only, in the paragraph or the one before."""
        floor = self._paragraph_before(before)
        other = gaz.MALE if gender == "f" else gaz.FEMALE
        roles = [
            match.group()
            for match in _ROLE.finditer(self._outside_speech, floor, before)
            if match["role"].lower() not in other
        ]
        return Meant(roles[-1], sure=True) if len(set(roles)) == 1 else None

    def _rivalled(self, meant: Person, fitting: list[Person]) -> bool:
        """Say whether somebody else of ``fitting`` was named after ``meant``."""
        return any(
            person.start > meant.start
            and person.likely
            and not _POSSESSIVE.match(self.text, person.end)
            and not _POSSESSIVE.search(self.text[person.start : person.end])
            and (person.gender or person.name in self._surely_people)
            and not may_be_one(person.name, meant.name)
            for person in fitting
        )

    @cached_property
    def _surely_people(self) -> set[str]:
        """Names of two words whose surname is used alone: those of people, rarely of places."""
        return {p.name for p in self.people if p.end - p.start < len(p.name)}

    def _bears(self, name: str, title: str) -> bool:
        return likely_person(name) and (not title or self.gender(name) in ("", title))

    def gender(self, name: str) -> str:
        """Return ``m`` or ``f`` where any mention of ``name`` tells, or nothing."""
        return self._genders.get(name, "")

    @cached_property
    def _genders(self) -> dict[str, str]:
        return {person.name: person.gender for person in self.people}

    def near(self, span: Span, count: int = 3) -> list[Person]:
        """Return up to ``count`` different people named nearest to ``span``, nearest first."""
        here = bisect_left(self._starts, span.start)
        by_distance = sorted(
            (p for p in self.people[max(0, here - _NEAR) : here + _NEAR] if p.likely),
            key=lambda p: span.start - p.end if p.end <= span.start else p.start - span.end,
        )
        nearest = {person.name: person for person in reversed(by_distance)}
        return sorted(nearest.values(), key=by_distance.index)[:count]

    @cached_property
    def _outside_speech(self) -> str:
        """Return the text with marked speech blanked, every offset kept."""
        parts, last = [], 0
        for span in self._marked:
            blank = " " if span.end - span.start < _LONGEST_NICKNAME else "\n"
            parts += [self.text[last : span.start], blank * (span.end - span.start)]
            last = span.end
        return "".join(parts) + self.text[last:]

    def _person(self, match: re.Match[str], full: str, title: str) -> Person:
        start = match.start()
        likely = likely_person(full) and not _IN_PLACE.search(self.text, max(0, start - 6), start)
        return Person(start, match.end(), full, self._opens(start), title, likely)

    def _opens(self, start: int) -> bool:
        before = self.text[max(0, start - 2) : start]
        return start == 0 or before[-1:] == "\n" or before[:1] in '.!?\n”"’'


def leading_name(words: str) -> str | None:
    """Return the name with which ``words`` open, without a nickname, or None."""
    match = NAME.match(_NICKNAME.sub(" ", words))
    return match.group() if match else None
