"""Full names that are one letter away from that of somebody known, though each word is a name.

"Barrack Obama" is hardly anybody else, but there are people called Teresa May: a slip that is
the commoner name of the two, or one that many bear, is told only beside the office of the one
whose name it nearly is.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from rapidfuzz.distance import OSA

from articles.checks.engines.spelling import zipf
from articles.checks.names import is_inflection, name_before
from articles.checks.near_names import FullName, full_names
from articles.checks.roles.offices import known_office, offices_of
from articles.quotations import gazetteer as gaz
from articles.registry.base import Form, Person
from articles.registry.keys import name_keys
from articles.text.document import Document, Word

#: Letters of the shortest word of a name that is taken to be meant.
_SHORTEST = 5
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


def near_known(document: Document, people: Collection[Person]) -> Iterator[Near]:
    """Yield the words of ``document`` that make another name of that of one of ``people``."""
    known, names = _by_rest(people), _names(people)
    for word, name in full_names(document) if known else ():
        rest = (*name.words[: name.at], *name.words[name.at + 1 :])
        near = [each for each in known.get((rest, name.at), ()) if _is_near(name, each)]
        if name.words in names or len({each.person.ref for each in near}) != 1:
            continue
        if _is_of_longer(document, word, name):
            continue
        in_office = _is_in_office(document, word, name, near[0].person)
        if in_office or _is_rarer(name.words[name.at], near[0].right):
            form = near[0].form
            yield Near(word, form.text.split()[name.at], form, in_office)


def _by_rest(people: Iterable[Person]) -> Mapping[_Rest, list[_Known]]:
    """Return the full names by all their words but one, and where that one stands."""
    found = defaultdict(list)
    for person in people:
        for form in (*person.forms, Form(person.name, "variant", person.source)):
            words = _words(form)
            if form.kind in ("script", "banned") or len(words) != len(form.text.split()):
                continue
            for at, right in enumerate(words) if len(words) > 1 else ():
                if len(right) >= _SHORTEST:
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
    return not is_inflection(slip, known.right)


def _is_rarer(slip: str, right: str) -> bool:
    return slip not in _GIVEN and zipf(slip) + _COMMONER <= zipf(right)


def _is_of_longer(document: Document, word: Word, name: FullName) -> bool:
    """Say whether another name stands before it, as "Jim" does before "Yong Kim"."""
    first = document.words[document.words.index(word) - name.at]
    return any(before.lower() not in gaz.TITLES for before in name_before(document, first))


def _is_in_office(document: Document, word: Word, name: FullName, person: Person) -> bool:
    """Say whether one of the offices of ``person`` stands right before the name."""
    held = {office for term in person.terms for office in offices_of(term.title)}
    end = document.words.index(word) - name.at
    before = [each.text.lower() for each in document.words[max(0, end - _LONGEST_OFFICE) : end]]
    return any(known_office(" ".join(before[at:])) in held for at in range(len(before)))
