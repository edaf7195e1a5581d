"""The names that people of the registry go by in copy, and how well a name in the copy fits one.

Kings and popes go by their first names, with a number or without; surnames come first in much
of East Asia.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

from articles.checks.roles.given_names import are_near, are_same
from articles.checks.roles.jurisdictions import places_of
from articles.checks.roles.offices import FIRST_NAMED, offices_of
from articles.registry.base import Person
from articles.registry.keys import fold
from articles.text.document import WORD

#: In full, in a short form or with a slip, or by the surname alone.
Fit = Literal["full", "near", "surname"]

_JUNIOR = frozenset({"jr", "sr"})
_NUMBER = re.compile(r"[ivx]+")
#: Countries, by their codes, in which the surname comes first.
_SURNAME_FIRST = frozenset({"CN", "HK", "KP", "KR", "MO", "SG", "TW", "VN"})


class Form(NamedTuple):
    """A name that somebody goes by: its folded words, and the number after it ("II")."""

    words: tuple[str, ...]
    number: str
    person: Person


def forms_by_last(people: Iterable[Person]) -> Mapping[str, list[Form]]:
    """Return each form of a name by the word that it ends in."""
    forms = defaultdict(list)
    for person in people:
        by_first = _goes_by_first(person)
        for name in {person.name, *(form.text for form in person.forms if form.kind != "script")}:
            words, number = parted(WORD.findall(name))
            if words:
                forms[words[-1]].append(Form(words, number, person))
            if by_first and len(words) > 1:
                forms[words[0]].append(Form(words[:1], number, person))
    return forms


def parted(name: Sequence[str]) -> tuple[tuple[str, ...], str]:
    """Return the words of a name folded, and apart from them the number that ends it.

    "Jr." is neither.
    """
    words = [fold(word) for word in name]
    if len(words) > 1 and words[-1] in _JUNIOR:
        words.pop()
    if len(words) > 1 and _NUMBER.fullmatch(words[-1]):
        return tuple(words[:-1]), words[-1]
    return tuple(words), ""


def fit_of(words: tuple[str, ...], number: str, form: Form) -> Fit | None:
    """Say how well a name in the copy fits a form that ends in the same word, if at all."""
    if len(words) == 1 and words == form.words and number and number == form.number:
        return "full"
    if len(words) == 1 or (len(words) < len(form.words) and words == form.words[-len(words) :]):
        return "surname"
    if len(form.words) == 1:
        return None
    if are_same(words[:-1], form.words[:-1]):
        return "full"
    return "near" if are_near(words[:-1], form.words[:-1]) else None


def is_junior(person: Person) -> bool:
    """Say whether the name tells of another who bore it before: "Roe Jr."."""
    return fold(person.name.rpartition(" ")[2]) in _JUNIOR


def _goes_by_first(person: Person) -> bool:
    return any(
        offices_of(term.title) & FIRST_NAMED
        or any(place.country in _SURNAME_FIRST for place in places_of(term.jurisdiction))
        for term in person.terms
    )
