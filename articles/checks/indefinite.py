"""Whether "a" or "an" goes before a word: by its sound, not by its first letter.

After Huddleston and Pullum, The Cambridge Grammar of the English Language (2002), 18.6.4.
"""

import re
from typing import Literal

from articles.text.accents import unaccented

Article = Literal["a", "an"]

#: Letters whose names begin with a vowel: an FBI agent, an X-ray.
_AN_LETTERS = frozenset("aefhilmnorsx")
_SILENT_H = re.compile(r"(?:hour|honest|honou?r|heir(?!lin)|hono[u]?raria?|hors d)")
#: "An historic", "an hotel": old, and some still write so; "an herb" is American.
_EITHER = re.compile(r"(?:hist|hotel|hered|habit[ua]|hyster|horrif|heroi|herb|homage|hallu|hilar)")
#: Vowels that sound as "you" or "w": a unit, a European, a one-off.
_LIKE_CONSONANT = re.compile(
    r"(?:uni(?!n|m|de|ll|ss|r)|unanim|us[aeu](?!in)|usurp|ut[aeio]|ura[nl]|uri|urol|ub[ie]q|uku|ufo"
    r"|ukr|ugan|uvul|u[vks]\Z|eu|ewe|one(?!g|i)|once|ouija|oaxac|ouaga)"
)
_NUMBER = re.compile(r"[$£€]?(?P<first>\d{1,3})(?:,?\d{3})*(?![\d,]*\d)")
_INITIALS = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_](?:-.*)?$")
#: Postal codes of states that are read as their names: an NJ plate, a New Jersey plate.
_STATE = re.compile(r"n[cdehjmvy]\d*\Z")
#: Acronyms that could be read as words and are spelt out.
_SPELT_OUT = frozenset("hiv suv sec led raf mit mep nih sos lapd rotc".split())  # noqa: SIM905
_PRONOUNCED = re.compile(r"(?:s[ckmnptlw]r?|f[lr]|[fhlmnrsx])[aeiou]+(?:[^aeiou]|\Z)")


def article_for(word: str) -> Article | None:
    """Return the article that ``word`` takes, or None where both are written or none is sure.

    ``word`` is as it stands in the text; capitals tell IT from it.
    """
    bare = unaccented(word)
    number = _NUMBER.match(bare)
    if number:
        return "an" if number["first"] in {"8", "11", "18"} or bare.lstrip("$£€")[0] == "8" else "a"
    if not bare[:1].isalpha() or not bare[0].isascii():
        return None
    if _INITIALS.match(bare):
        return _by_letter(bare[0])
    if _STATE.match(bare):
        return None
    if _is_acronym(word):
        return None if _may_be_word(bare) else _by_letter(bare[0])
    return _by_sound(bare, is_name=word[0].isupper())


def with_article(phrase: str) -> str:
    """Return ``phrase`` with "a" or "an" before it."""
    return f"{article_for(phrase.split()[0]) or 'a'} {phrase}"


def _is_acronym(word: str) -> bool:
    capitals = re.match(r"[^\W\d_]+", word)
    return len(word) > 1 and capitals is not None and capitals[0].isupper()


def _may_be_word(bare: str) -> bool:
    """Say whether an acronym may be read as a word, which changes its article: "a SIM"."""
    return bare not in _SPELT_OUT and _PRONOUNCED.match(bare) is not None


def _by_letter(letter: str) -> Article:
    return "an" if letter in _AN_LETTERS else "a"


def _by_sound(bare: str, *, is_name: bool) -> Article | None:
    if _SILENT_H.match(bare):
        return "an"
    if _EITHER.match(bare):
        return None
    if _LIKE_CONSONANT.match(bare):
        return "a"
    if is_name and re.match(r"u|y[^aeiou]|h[^aeiou]", bare):  # Uber, Uruguay, Ypres
        return None
    if not re.search("[aeiouy]", bare):  # letters, or a masked word
        return None
    return "an" if re.match(r"[aeiou]|x[^aeiou]", bare) else "a"
