"""Letters without their accents, so that "Türk" is found as "Turk"."""

import unicodedata
from functools import lru_cache

#: Letters that Unicode does not take apart into a base and an accent.
_BASES = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th"}
)


@lru_cache(maxsize=50_000)
def unaccented(form: str) -> str:
    """Return ``form`` without its accents, in lower case: "Türk" as "turk"."""
    apart = unicodedata.normalize("NFD", form.lower())
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return bare.translate(_BASES)
