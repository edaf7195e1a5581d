"""Spellings of one name that was not written in Latin letters: Borisov, Borissov; Yuriy, Yury.

Newsrooms and states write such names by systems of their own (BGN/PCGN, Library of Congress,
what the bearer uses), so that a letter more or less in them is seldom a slip.
"""

import re
from functools import lru_cache

from articles.checks.roles.jurisdictions import places_of
from articles.registry.base import Person

#: Countries (ISO 3166) whose names come from other letters than Latin ones, or did when their
#: bearers were born, by no one system. (Chinese and Japanese have theirs.) In the first,
#: Arabic ones, short vowels are not written.
_ARABIC = frozenset(
    """
    AE AF BH DZ EG IL IQ IR JO KW LB LY MA MR OM PK PS QA SA SD SY TN YE
    """.split()  # noqa: SIM905, a list is harder to read
)
_OTHERS = frozenset(
    """
    AM AZ BD BG BT BY CY ER ET GE GR IN KG KH KP KR KZ LA LK MK MM MN MV NP RS RU TH TJ TM UA UZ
    """.split()  # noqa: SIM905
)
#: What one sound is written as, after each other: all to the first way.
_SOUNDS = (
    ("kh|gh", "h"), ("ph|ff", "f"), ("th", "t"), ("dzh|dj|zh", "j"), ("x", "ks"), ("gs", "ks"),
    ("w|f(?=$)", "v"), ("q|c(?!h)", "k"), ("ou|oo", "u"), ("ee|[iyj]", "i"), (r"(.)\1+", r"\1"),
    ("(?<=.)i(?=[aeou])", ""), ("sr", "s"),
)  # fmt: skip
_VOWELS = re.compile("[aeiou]+")


def is_romanised_alike(one: str, other: str, bearer: Person) -> bool:
    """Say whether two folded words are one of a name of ``bearer``'s, in Latin letters.

    Whose names are in other letters is told by a form in these, or by where an office is held.
    """
    countries = {place.country for term in bearer.terms for place in places_of(term.jurisdiction)}
    has_script = any(form.kind == "script" for form in bearer.forms)
    sounds = _sound(one), _sound(other)
    if countries & _ARABIC:
        return len({_VOWELS.sub("a", sound) for sound in sounds}) == 1
    return sounds[0] == sounds[1] and (has_script or bool(countries & _OTHERS))


@lru_cache(maxsize=2_000)
def _sound(word: str) -> str:
    for written, sound in _SOUNDS:
        word = re.sub(written, sound, word)
    return word
