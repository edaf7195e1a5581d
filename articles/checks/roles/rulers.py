"""Who governs a place or names its governor: "Russian-installed", "appointed by Kyiv".

*Governor of the Russian-occupied region* reads as if he governed for Russia; a register's
"President of Ukraine", for who appointed him, says otherwise.
"""

import re

from articles.checks.roles.jurisdictions import named_at
from articles.registry.base import Term

_BY = (
    r"(?:administered|annexed|appointed|backed|chosen|controlled|held|imposed|installed|named|occupied"
    r"|picked|ruled|run|selected)"
)
_RULED = re.compile(rf"(?P<who>[A-Z][\w.’']*(?: [A-Z][\w.’']*)?)-{_BY}")
_BY_WHOM = re.compile(
    r"\W{0,3}(?:who )?(?:(?:was|is|had been) )?"
    r"(?:appointed|chosen|imposed|installed|named|picked) by (?P<who>[^,;:()]*)"
)
#: Bodies that govern one region against each other: a republic that was declared, and a state's
#: own administration.
_BODIES = {
    "republic": re.compile(r"\brepublic\b", re.IGNORECASE),
    "administration": re.compile(
        r"\b(?:civil|military|regional|state) administration\b", re.IGNORECASE
    ),
}
_LOST = re.compile(
    r"\b(?:breakaway|occupied|(?:rebel|separatist)-held|self-(?:declared|proclaimed))\b"
)
_APPOINTED = re.compile(r"-(?:appointed|backed|chosen|imposed|installed|named|picked|selected)\b")


def ruler_in(words: str) -> str:
    """Return the country, by its code, that governs by ``words`` ("Moscow-installed"), or ""."""
    ruled = _RULED.search(words)
    return country_in(ruled["who"]) if ruled else ""


def is_appointed(words: str) -> bool:
    """Say whether ``words`` tell who appointed somebody rather than who holds a place."""
    return _APPOINTED.search(words) is not None


def appointed_by(words: str) -> str:
    """Return the country that appointed by ``words`` right after an office, or ""."""
    match = _BY_WHOM.match(words)
    return country_in(match["who"]) if match else ""


def is_other_body(claimed: str, known: str) -> bool:
    """Say whether two names of bodies that govern a region are surely not of one body."""
    kinds = [
        {kind for kind, sort in _BODIES.items() if sort.search(name)} for name in (claimed, known)
    ]
    return all(kinds) and kinds[0].isdisjoint(kinds[1])


def is_lost(words: str) -> bool:
    """Say whether ``words`` tell that the country of a region does not govern it."""
    return _LOST.search(words) is not None


def country_in(words: str) -> str:
    """Return the code of the one country that ``words`` name ("President of Ukraine"), or ""."""
    tokens = re.findall(r"[\w.’']+", words)
    found = (named_at(tokens, start) for start in range(len(tokens)))
    codes = {place.country for named in found if named for place in named.places}
    return codes.pop() if len(codes) == 1 else ""


def ruler_of(term: Term) -> str:
    """Return the country that appointed somebody to a term, or for which it is held, or ""."""
    return (
        country_in(term.appointed_by)
        or ruler_in(term.organisation)
        or ruler_in(term.jurisdiction)
        or ruler_in(term.title)
    )
