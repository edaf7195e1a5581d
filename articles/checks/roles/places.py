"""Places after an office: of *the Russian-occupied Luhansk region*, of *Ukraine’s Kherson region*.

What a country’s adjective or possessive leads to is a region of it where a word such as
"region" says so, or else some body: the president of *the French football union* is not that
of France.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from articles.checks.roles import rulers
from articles.checks.roles.jurisdictions import (
    Jurisdiction,
    Places,
    is_generic,
    named_at,
    region_of,
)
from articles.checks.roles.tokens import Token

_LONGEST = 8  # tokens
_LONGEST_NAME = 6  # tokens
#: Words that may stand before the name of a place and tell nothing.
_BEFORE = frozenset(
    """
    the a an area areas breakaway central eastern embattled neighboring neighbouring northern
    occupied of part parts rebel-held self-declared self-proclaimed southern western
    """.split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where an office is held, up to the token ``end``: ``body`` is that in words.

    ``ruler`` is the country that governs there by what is said, see ``rulers``.
    """

    end: int
    places: Places
    body: str
    ruler: str = ""
    is_appointed: bool = False


def place_at(tokens: Sequence[Token], start: int) -> Place | None:
    """Return the place that is named from the token ``start`` on, or None."""
    at, country, ruler = start, Places(), ""
    while at < min(len(tokens), start + _LONGEST):
        named = named_at([token.text for token in tokens[at : at + _LONGEST_NAME]], 0)
        ruled = rulers.ruler_in(tokens[at].text)
        if named and named.sense == "name" and not tokens[at + named.words - 1].is_possessive:
            end = _after_generic(tokens, at + named.words)
            return _place(tokens, start, end, joined(country, named.places), ruler)
        if named:
            country, at = named.places, at + named.words
        elif ruled or tokens[at].low in _BEFORE:
            ruler, at = ruled or ruler, at + 1
        else:
            break
    return _named(tokens, start, at, country, ruler)


def _named(
    tokens: Sequence[Token], start: int, at: int, country: Places, ruler: str
) -> Place | None:
    """Return the place or body whose own name begins at ``at``, if one does."""
    end = at
    while end < len(tokens) and tokens[end].is_capital:
        end += 1
    if end == at:
        return None
    name = tokens[at:end]
    end = _after_generic(tokens, end)
    is_region = end > at + len(name) or any(is_generic(token.low) for token in name)
    region = region_of([token.text for token in name])
    places = joined(country, region) if is_region or not country else region
    return _place(tokens, start, end, places, ruler)


def _place(tokens: Sequence[Token], start: int, end: int, places: Places, ruler: str) -> Place:
    words = tokens[start:end]
    is_appointed = any(rulers.is_appointed(token.text) for token in words)
    return Place(end, places, " ".join(token.text for token in words), ruler, is_appointed)


def _after_generic(tokens: Sequence[Token], at: int) -> int:
    while at < len(tokens) and is_generic(tokens[at].low):
        at += 1
    return at


def joined(one: Places, other: Places) -> Places:
    """Return the region of one and the country of the other as one place."""
    countries = {place.country for place in (*one, *other) if place.country}
    regions = {place.region for place in (*one, *other) if place.region}
    if len(countries) == 1 and len(regions) == 1:
        return (Jurisdiction(countries.pop(), regions.pop()),)
    return other or one
