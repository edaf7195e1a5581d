"""A person with the offices held and the names borne, a place with its names: plain values.

Every row names the source that says so. Dates are as ``articles.registry.dates`` reads them.
"""

from collections.abc import Collection, Iterable, Set
from dataclasses import dataclass
from typing import Literal, Protocol

#: A full name that so many bear tells nobody from the others, and so does such a surname.
MOST_BEARERS, MOST_NAMESAKES = 5, 3

FormKind = Literal["preferred", "variant", "short", "banned", "transliteration", "script"]


@dataclass(frozen=True, slots=True)
class Form:
    """One spelling of a name, what the house makes of it, and the source.

    It counts for the style sheet named ``sheet``, or for every sheet without one. A form of
    kind "script" is the name in letters that are not Latin; ``language`` is a tag such as "uk".
    A "short" one is by what the bearer goes where that does not end the name: a surname that
    stands first, a king's name without the number.
    """

    text: str
    kind: FormKind
    source: str
    language: str = ""
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """An office somebody held, from ``since`` to ``until``, and the source.

    ``confirmed`` is the last day on which a source shows the person in it. With no ``until``
    the term is open. With both, and ``until`` later, it ended at some day between them.
    """

    title: str
    source: str
    organisation: str = ""
    jurisdiction: str = ""
    appointed_by: str = ""
    since: str = ""
    until: str = ""
    confirmed: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the house knows, by ``name`` in full; ``ref`` ("wikidata:Q7747") tells who."""

    ref: str
    name: str
    source: str
    forms: tuple[Form, ...] = ()
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A place the house knows, by its ``name``; ``country`` is where it lies."""

    ref: str
    name: str
    source: str
    country: str = ""
    forms: tuple[Form, ...] = ()


class Store(Protocol):
    """Where the registry is kept: in files or in a database."""

    def find(self, keys: Collection[str]) -> Iterable[Person | Place]:
        """Return whoever and whatever bears a name with one of the keys of ``name_keys``.

        Of a key that more bear than ``MOST_BEARERS`` it may return so many alone, and of a last
        word's ``MOST_NAMESAKES``.
        """

    def find_full(self, keys: Collection[str]) -> Iterable[Person | Place]:
        """Return whoever and whatever bears one of the keys as a whole name, or some of many."""

    def last_words(self, words: Collection[str]) -> Set[str]:
        """Return those of the words, folded, that end the name of somebody or of a place."""
