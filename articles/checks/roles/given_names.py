"""Whether two given names may be one person's: "Joe" and "Joseph", "Volodomyr" and "Volodymyr"."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from rapidfuzz.distance import Indel

from articles.checks.data import read_list

_SHORTEST = 3  # letters that "Chris" and "Christopher" must share
_SLIPPERY = 6  # letters of a name in which a slip of the pen is told from another name
_SLIPS = 3  # letters put in or left out


def are_same(copy: Sequence[str], known: Sequence[str]) -> bool:
    """Say whether the given names of the copy are the register's, some left out or initials.

    Both folded, neither empty. The first must be there, or stand after an initial.
    """
    opens = copy[0] in (known[0], _first(known))
    return opens and (_is_within(copy, known) or _is_within(known, copy))


def are_near(copy: Sequence[str], known: Sequence[str]) -> bool:
    """Say whether the given names are alike: a short form, a middle name, or a slip.

    Those that open alike and then differ, George W. and George H., are not.
    """
    if copy[0] == _first(known):
        return False
    return any(_is_alike(copy[0], name) for name in known if len(name) > 1)


def _first(names: Sequence[str]) -> str:
    """Return the first name that is no initial, if there is one."""
    return next((name for name in names if len(name) > 1), names[0])


def _is_within(few: Sequence[str], many: Sequence[str]) -> bool:
    rest = iter(many)
    return all(any(_abbreviates(name, other) for other in rest) for name in few)


def _abbreviates(one: str, other: str) -> bool:
    """Say whether two names are equal, or one is the initial of the other."""
    return one == other or (one[0] == other[0] and 1 in (len(one), len(other)))


def _is_alike(one: str, other: str) -> bool:
    if one == other or _nicknames()[one] & _nicknames()[other]:
        return True
    if min(len(one), len(other)) >= _SHORTEST and (one.startswith(other) or other.startswith(one)):
        return True
    is_long = max(len(one), len(other)) >= _SLIPPERY
    return is_long and one[0] == other[0] and Indel.distance(one, other) <= _SLIPS


@cache
def _nicknames() -> dict[str, set[int]]:
    """Return the numbers of the lines that each name stands in."""
    lines: dict[str, set[int]] = defaultdict(set)
    for number, line in enumerate(read_list("nicknames.txt")):
        for name in line.split():
            lines[name].add(number)
    return lines
