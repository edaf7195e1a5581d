"""Full names that are one letter away from that of somebody known, though each word is a name.

"Barrack Obama" is hardly anybody else, but there are people called Teresa May: a slip that is
the commoner name of the two, or one that many bear, is told only beside the office of the one
whose name it nearly is, or in copy that names the country whose leader that one is. So is a
short or turned given name ("Kier", "Giorgio") before a surname that nobody else here bears.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from rapidfuzz.distance import OSA

from articles.checks.engines.spelling import zipf
from articles.checks.names import is_inflection, name_before
from articles.checks.near_names import FullName, bare, full_names
from articles.checks.roles.check import verdicts_of
from articles.checks.roles.jurisdictions import places_in, places_of
from articles.checks.roles.offices import OF_FEW, known_office, offices_of
from articles.checks.roles.terms import standing
from articles.checks.romanised import is_romanised_alike
from articles.quotations import gazetteer as gaz
from articles.registry.base import Form, Person
from articles.registry.index import last_words
from articles.registry.keys import name_keys
from articles.text.document import Document, Span, Word

#: Letters of the shortest word of a name that is taken to be meant.
_SHORTEST = 5
#: The same of a given name, where more than the letters tells who is meant.
_SHORTEST_GIVEN = 4
#: By how much, in zipf, the right name is the commoner one: wordfreq gives Barack 4.0 and
#: Barrack 2.8, Emmanuel 3.4 and Emanuel 3.2.
_COMMONER = 0.15
#: Words of the longest office that is looked for before a name.
_LONGEST_OFFICE = 3
_GIVEN = gaz.WOMEN | gaz.MEN


class Near(NamedTuple):
    """A word that is a letter away from ``meant`` in ``form``; ``in_office`` if that says so."""

    word: Word
    meant: str
    form: Form
    in_office: bool


class _Known(NamedTuple):
    right: str
    at: int
    person: Person
    form: Form


_Rest = tuple[tuple[str, ...], int]


def near_known(
    document: Document, people: Sequence[Person], day: datetime.date | None = None
) -> Iterator[Near]:
    """Yield the words of ``document`` that make another name of that of one of ``people``.

    Who leads a country, and held an office, is told as of ``day`` if that is known.
    """
    known, names = _by_rest(people), _names(people)
    in_office = _in_office(document, people, day) if known and day else ()
    for word, name in full_names(document) if known else ():
        rest = (*name.words[: name.at], *name.words[name.at + 1 :])
        near = [each for each in known.get((rest, name.at), ()) if _is_near(name, each)]
        if name.words in names or len({each.person.ref for each in near}) != 1:
            continue
        if _is_of_longer(document, word, name):
            continue
        form, person = near[0].form, near[0].person
        is_in_office = _is_in_office(document, word, name, person) or any(
            span.covers(Span(word.start, word.start)) for span in in_office
        )
        is_doubtful = _is_doubtful(name, near[0])
        if is_doubtful and _is_shared(name.words[-1], people):
            continue
        is_rarer = not is_doubtful and _is_rarer(name.words[name.at], near[0].right)
        if is_in_office or is_rarer or _leads_here(document, person, day):
            yield Near(word, form.text.split()[name.at], form, is_in_office)


def _in_office(document: Document, people: Sequence[Person], day: datetime.date) -> list[Span]:
    """Return the names in the copy with an office that the one whose they nearly are held."""
    verdicts = (v for v in verdicts_of(document, people, day) if v.kind == "right")
    return [v.claim.mention.span for v in verdicts if v.claim.mention.fit == "near"]


def _leads_here(document: Document, person: Person, day: datetime.date | None) -> bool:
    """Say whether ``person`` leads a country that the copy names, by a term that runs."""
    terms = [term for term in person.terms if offices_of(term.title) & OF_FEW]
    running = [term for term in terms if day is None or standing(term, day) == "running"]
    countries = {place.country for term in running for place in places_of(term.jurisdiction)}
    named = places_in([bare(word) for word in document.words]) if countries else frozenset[str]()
    return not named.isdisjoint(countries)


def _by_rest(people: Iterable[Person]) -> Mapping[_Rest, list[_Known]]:
    """Return the full names by all their words but one, and where that one stands."""
    found = defaultdict(list)
    for person in people:
        for form in (*person.forms, Form(person.name, "variant", person.source)):
            words = _words(form)
            if form.kind in ("script", "banned") or len(words) != len(form.text.split()):
                continue
            for at, right in enumerate(words) if len(words) > 1 else ():
                if len(right) >= (_SHORTEST if at else _SHORTEST_GIVEN):
                    rest = (*words[:at], *words[at + 1 :])
                    found[rest, at].append(_Known(right, at, person, form))
    return found


def _names(people: Iterable[Person]) -> set[tuple[str, ...]]:
    names = {tuple(name_keys(person.name).key.split()) for person in people}
    return names | {_words(form) for person in people for form in person.forms}


def _words(form: Form) -> tuple[str, ...]:
    return tuple(name_keys(form.text).key.split())


def _is_near(name: FullName, known: _Known) -> bool:
    slip = name.words[name.at]
    if slip[0] != known.right[0] or OSA.distance(slip, known.right, score_cutoff=1) != 1:
        return False
    if is_romanised_alike(slip, known.right, known.person):
        return False
    is_turned = name.at == 0 and len(slip) == len(known.right)
    return is_turned or not is_inflection(slip, known.right)


def _is_doubtful(name: FullName, known: _Known) -> bool:
    """Say whether the letters alone are too few, or too likely another name, to ask."""
    slip = name.words[name.at]
    return len(known.right) < _SHORTEST or is_inflection(slip, known.right)


def _is_shared(surname: str, people: Iterable[Person]) -> bool:
    """Say whether several of ``people`` bear the surname."""
    return len({person.ref for person in people if surname in last_words(person)}) > 1


def _is_rarer(slip: str, right: str) -> bool:
    return slip not in _GIVEN and zipf(slip) + _COMMONER <= zipf(right)


def _is_of_longer(document: Document, word: Word, name: FullName) -> bool:
    """Say whether another name stands before it, as "Jim" does before "Yong Kim"."""
    at = document.words.index(word) - name.at
    first = document.words[at]
    if at and bare(document.words[at - 1]) != document.words[at - 1].text:
        return False  # "Italy’s", whose it is
    return any(before.lower() not in gaz.TITLES for before in name_before(document, first))


def _is_in_office(document: Document, word: Word, name: FullName, person: Person) -> bool:
    """Say whether one of the offices of ``person`` stands right before the name."""
    held = {office for term in person.terms for office in offices_of(term.title)}
    end = document.words.index(word) - name.at
    before = [each.text.lower() for each in document.words[max(0, end - _LONGEST_OFFICE) : end]]
    return any(known_office(" ".join(before[at:])) in held for at in range(len(before)))
