"""Where an office is held: countries and US states by name, adjective, capital or abbreviation.

*France*, *French*, *the Kremlin* and *R-Tex.* each tell a jurisdiction; *Georgia* and *Congo*
may tell either of two. "Luhansk region", "Luhansk Oblast" and "the occupied part of Luhansk
province" are one place; who governs there is another question, see ``rulers``.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from rapidfuzz.distance import Indel

from articles.checks.data import read_list
from articles.registry.keys import fold

#: What a region is called beside its name.
_GENERIC = frozenset(
    """
    area county department district governorate oblast part parts prefecture province region
    republic state territory
    """.split()  # noqa: SIM905
)
_LEFT_OUT = frozenset(
    """
    the of a in occupied controlled held regional people peoples administration military civil
    state
    """.split()  # noqa: SIM905
)
_LONGEST = 6  # words
_ALIKE = 0.5  # of the letters of two spellings of one name, at least
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*\.?")


class Jurisdiction(NamedTuple):
    """A country by its ISO 3166 code, a region of it by name, or both; either may be unknown."""

    country: str = ""
    region: str = ""


#: What a name can mean: one place mostly, none where it is not known.
Places = tuple[Jurisdiction, ...]
Sense = Literal["name", "adjective", "seat"]


class Named(NamedTuple):
    """What words name, how many words that are, and in which sense they do."""

    places: Places
    words: int
    sense: Sense


def compare(claimed: Places, known: Places) -> bool | None:
    """Say whether the two are one place or one holds the other; None where that is not known."""
    told = {_compare(one, other) for one in claimed for other in known}
    if True in told:
        return True
    return False if told == {False} else None


def are_unlike(claimed: Places, known: Places) -> bool:
    """Say whether two regions of no told country have names that are no spellings of one.

    "Luhansk" and "Lugansk" are alike, as are names that share a word.
    """
    pairs = [(one.region, other.region) for one in claimed for other in known]
    return bool(pairs) and all(one and other and _is_unlike(one, other) for one, other in pairs)


def _is_unlike(one: str, other: str) -> bool:
    shares_word = not set(one.split()).isdisjoint(other.split())
    return not shares_word and Indel.normalized_similarity(one, other) < _ALIKE


def _compare(one: Jurisdiction, other: Jurisdiction) -> bool | None:
    if one.region and other.region:
        if one.region == other.region:
            return True
        return False if one.country and other.country else None
    if one.country and other.country:
        return one.country == other.country
    return None


@lru_cache(maxsize=10_000)
def places_of(field: str) -> Places:
    """Return what a register's field for the jurisdiction can mean; none where it is empty."""
    words = _WORD.findall(field)
    known = named_at(words, 0) if words else None
    if known and known.words == len(words):
        return known.places
    return _table().get(("name", _key(field))) or state_by_mark(field) or region_of(words)


def region_of(words: Sequence[str]) -> Places:
    """Return the region that has a name of ``words``, such as "Luhansk Oblast"."""
    kept = [word for word in map(fold, words) if word not in _GENERIC | _LEFT_OUT]
    return (Jurisdiction(region=" ".join(kept)),) if kept else ()


def is_generic(word: str) -> bool:
    """Say whether ``word`` tells what kind of place a name is of: "region", "Oblast"."""
    return word.lower() in _GENERIC


def named_at(words: Sequence[str], start: int) -> Named | None:
    """Return what the words from ``start`` name, by the longest name."""
    first = words[start]
    if not first[:1].isupper() or fold(first) not in _first_words():
        return None
    senses: tuple[Sense, ...] = ("name", "adjective", "seat")
    for length in range(min(_LONGEST, len(words) - start), 0, -1):
        name = " ".join(words[start : start + length])
        for sense in senses:
            places = _table().get((sense, _key(name)))
            if places:
                return Named(places, length, sense)
        if name.endswith(".") and state_by_mark(name):
            return Named(state_by_mark(name), length, "name")
    return None


def places_in(words: Sequence[str]) -> frozenset[str]:
    """Return the countries, by their codes, and the regions that a text's ``words`` name."""
    found: set[str] = set()
    for start, word in enumerate(words):
        named = named_at(words[start : start + _LONGEST], 0) if word[:1].isupper() else None
        for place in named.places if named else ():
            found |= {place.country, place.region}
    return frozenset(found - {""})


def state_by_mark(mark: str) -> Places:
    """Return the state that a mark names: a code in capitals, or the "Tex." of "R-Tex."."""
    return _marks().get(_key(mark), ()) if mark[:1].isupper() else ()


@cache
def country_name(code: str) -> str:
    """Return the name of the country with an ISO 3166 code, or the code where it is not known."""
    names = {row[0].country: row[1][0] for row in _rows() if not row[0].region}
    return names.get(code, code)


def _key(words: str) -> str:
    return " ".join(map(fold, words.split()))


@cache
def _first_words() -> frozenset[str]:
    """Return the words that names begin with, to tell at once what is none."""
    return frozenset(name.split()[0] for name in (*(name for _, name in _table()), *_marks()))


@cache
def _table() -> dict[tuple[Sense, str], Places]:
    """Return what each name means, by sense."""
    table: dict[tuple[Sense, str], Places] = defaultdict(tuple)
    for place, names, adjectives, seats in _rows():
        told: tuple[tuple[Sense, list[str]], ...] = (
            ("name", names), ("adjective", adjectives), ("seat", seats),
        )  # fmt: skip
        for sense, words in told:
            for name in {_key(each) for each in words}:
                table[sense, name] += (place,)
    return dict(table)


def _rows() -> Iterator[tuple[Jurisdiction, list[str], list[str], list[str]]]:
    for code, names, adjectives, seats in _cells("jurisdictions.txt"):
        yield Jurisdiction(code), names, adjectives, seats
    for _, names, _, adjectives in _cells("us_states.txt"):
        yield _state(names), names, adjectives, []


@cache
def _marks() -> dict[str, Places]:
    return {
        _key(mark): (_state(names),)
        for code, names, short, _ in _cells("us_states.txt")
        for mark in (code, *names, *short)
    }


def _state(names: list[str]) -> Jurisdiction:
    return Jurisdiction("US", _key(names[0]))


def _cells(name: str) -> Iterator[tuple[str, list[str], list[str], list[str]]]:
    for line in read_list(name):
        code, *lists = (cell.strip() for cell in line.split("|"))
        first, second, third = ([each for each in cell.split("; ") if each] for cell in lists)
        yield code, first, second, third
