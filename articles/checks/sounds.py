"""Which spellings of a name sound the same: Clark and Clarke, Sara and Sarah."""

import re
from functools import lru_cache

from articles.text.accents import unaccented

#: Spellings of one sound in English and in names that English has borrowed, in order.
_SAME = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"\Ageo(?=f)", "je"),
        (r"ph|v", "f"),
        (r"sch", "sh"),
        (r"ck|[kq]|c(?![eihy])", "k"),
        (r"(?<=t)h|(?<=k)h|(?<=[aeiou])h(?![aeiouy])", ""),
        (r"ye\Z|y|ie|ey", "i"),
        (r"z", "s"),
        (r"(.)\1+", r"\1"),
        (r"(?<=[^aeiou])e\Z", ""),
    )
)


@lru_cache(maxsize=50_000)
def sound(form: str) -> str:
    """Return a key that spellings of one sound share, accents and case aside.

    Coarse on consonants, exact on vowels: Hansen and Hanson are two names.
    """
    key = unaccented(form)
    for pattern, same in _SAME:
        key = pattern.sub(same, key)
    return key
