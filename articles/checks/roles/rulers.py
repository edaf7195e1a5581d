"""Who governs a place or names its governor: "Russian-installed", "appointed by Kyiv".

*Governor of the Russian-occupied region* reads as if he governed for Russia; a register's
"President of Ukraine", for who appointed him, says otherwise.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from articles.checks.roles.jurisdictions import named_at
from articles.checks.roles.offices import TOP, offices_of
from articles.registry.base import Person, Term
from articles.registry.keys import fold

_BY = (
    r"(?:administered|aligned|annexed|appointed|backed|chosen|controlled|held|imposed|installed|led"
    r"|loyal|named|occupied|picked|ruled|run|selected|supported)"
)
_RULED = re.compile(rf"(?P<who>[A-Z][\w.’']*(?: [A-Z][\w.’']*)?)-(?i:{_BY})")
#: On whose side somebody is: a governor was put there by that country.
_SIDE = re.compile(r"pro-(?P<who>\w+)", re.IGNORECASE)
#: Such a governor's office is none of the state that the region is of.
_AGAINST = frozenset(
    {"breakaway", "insurgent", "occupation", "puppet", "rebel", "secessionist", "separatist"}
)
_BY_WHOM = re.compile(
    r"\W{0,3}(?:who )?(?:(?:was|is|had been) )?"
    r"(?:appointed|chosen|imposed|installed|named|picked) by (?P<who>[^,;:()]*)"
)
#: The same after "appointed governor".
_THEN_BY_WHOM = re.compile(r" ?(?:(?:in|on|last) [\w ,]{3,20} )?by (?P<who>[^,;:()]*)")
#: Bodies that govern one region against each other: a republic that was declared, and a state's
#: own administration.
_BODIES = {
    "republic": re.compile(r"\brepublic\b", re.IGNORECASE),
    "administration": re.compile(
        r"\b(?:civil|military|regional|state) administration\b", re.IGNORECASE
    ),
}
_NAME = re.compile(r"[A-Z][\w-]+")
_LOST = re.compile(
    r"\b(?:breakaway|occupied|(?:rebel|separatist)-held|self-(?:declared|proclaimed))\b",
    re.IGNORECASE,
)
_APPOINTED = re.compile(
    r"-(?:aligned|appointed|backed|chosen|imposed|installed|loyal|named|picked|selected"
    r"|supported)\b",
    re.IGNORECASE,
)


def ruler_in(words: str) -> str:
    """Return the country, by its code, that governs by ``words`` ("Moscow-installed"), or ""."""
    ruled = _RULED.search(words)
    return country_in(ruled["who"]) if ruled else ""


def side_of(word: str) -> str:
    """Return the country, by its code, on whose side ``word`` ("pro-Russian") puts one, or ""."""
    side = _SIDE.fullmatch(word)
    return country_in(side["who"]) if side else ""


def is_against_state(word: str) -> bool:
    """Say whether a folded word ("separatist") tells that somebody governs against the state."""
    return word in _AGAINST


def is_appointed(words: str) -> bool:
    """Say whether ``words`` tell who appointed somebody rather than who holds a place."""
    return _APPOINTED.search(words) is not None


def appointed_by(words: str, heads: Mapping[str, str], *, is_named: bool) -> str:
    """Return the country that appointed by ``words`` right after an office, or "".

    ``heads`` are those of countries, by the folded ends of their names; ``is_named`` tells that
    the office follows on "appointed".
    """
    match = (_THEN_BY_WHOM if is_named else _BY_WHOM).match(words)
    if not match:
        return ""
    names = (fold(name) for name in _NAME.findall(match["who"]))
    return country_in(match["who"]) or next((heads[name] for name in names if name in heads), "")


def heads_of(people: Iterable[Person]) -> dict[str, str]:
    """Return the country, by its code, of each who was at the head of one, by the name’s end.

    A name that heads of two countries bear tells of neither.
    """
    codes = defaultdict[str, set[str]](set)
    for person in people:
        tops = [term for term in person.terms if offices_of(term.title) & TOP]
        for name in (person.name, *(form.text for form in person.forms if form.kind != "script")):
            codes[fold(name.rpartition(" ")[2])] |= {country_in(term.jurisdiction) for term in tops}
    return {name: min(known) for name, known in codes.items() if len(known) == 1}


def is_other_body(claimed: str, known: str) -> bool:
    """Say whether two names of bodies that govern a region are surely not of one body."""
    kinds = [
        {kind for kind, sort in _BODIES.items() if sort.search(name)} for name in (claimed, known)
    ]
    return all(kinds) and kinds[0].isdisjoint(kinds[1])


def is_state_body(organisation: str) -> bool:
    """Say whether a body is a state's own administration of a region, and no declared republic."""
    return bool(_BODIES["administration"].search(organisation)) and not _BODIES["republic"].search(
        organisation
    )


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
