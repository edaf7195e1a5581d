"""Who is the same among those whom the World Factbook listed, by other spellings too."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from rapidfuzz import fuzz

from articles.registry.data.making.listing import Listing
from articles.text.accents import unaccented

#: Likeness, of 100, that makes two names one person's in one country: of any two, of two whose
#: terms began on one day, of two with one title since one day; and of the surnames of any two.
_LIKE = 88
_LIKE_ON_ONE_DAY = 70
_LIKE_IN_ONE_TERM = 75
_LIKE_SURNAME = 75


def people_of(listings: Sequence[Listing]) -> list[list[Listing]]:
    """Return the listings of each person, in the order of the first of them."""
    groups = {at: {at} for at in range(len(listings))}
    for one, other in _pairs(listings):
        if groups[one] is not groups[other] and _is_same(listings[one], listings[other]):
            groups[one] |= groups[other]
            for each in groups[other]:
                groups[each] = groups[one]
    firsts = [at for at, group in groups.items() if min(group) == at]
    return [[listings[each] for each in sorted(groups[at])] for at in firsts]


def _pairs(listings: Sequence[Listing]) -> Iterable[tuple[int, int]]:
    """Yield the pairs of one country, and those of one name in two countries."""
    near: dict[str, list[int]] = defaultdict(list)
    for at, listing in enumerate(listings):
        near[listing.country].append(at)
        near[f"name {unaccented(listing.name.usual)}"].append(at)
    for group in near.values():
        yield from combinations(group, 2)


def _is_same(one: Listing, other: Listing) -> bool:
    names = [_letters(listing.name.usual) for listing in (one, other)]
    if names[0] == names[1] or one.name.full == other.name.full:
        return True
    is_one_term = (one.since, one.name.title) == (other.since, other.name.title)
    if is_one_term and fuzz.ratio(*names) >= _LIKE_IN_ONE_TERM:
        return True
    surnames = [_letters(listing.name.surname) for listing in (one, other)]
    if fuzz.ratio(*surnames) < _LIKE_SURNAME:
        return _is_part(one, other) or _is_part(other, one)
    if _words(one) <= _words(other) or _words(other) <= _words(one):
        return True
    like = _LIKE_ON_ONE_DAY if one.since == other.since else _LIKE
    return fuzz.ratio(*names) >= like


def _is_part(one: Listing, other: Listing) -> bool:
    """Say whether all of three words or more stand in the other name, after a first name."""
    starts_with_surname = any(each.name.full.startswith(each.name.surname) for each in (one, other))
    return len(_words(one)) > 2 and _words(one) <= _words(other) and not starts_with_surname


def _words(listing: Listing) -> set[str]:
    return {*re.split(r"[\s-]", unaccented(listing.name.full))}


def _letters(name: str) -> str:
    return "".join(filter(str.isalpha, unaccented(name)))
