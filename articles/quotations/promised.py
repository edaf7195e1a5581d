"""What was promised to a source, held against the words of the copy.

A source on background is called what was agreed and nothing that tells more: whoever agreed to
“a senior official” is not *a senior official at the Treasury*.
"""

import re
from collections.abc import Iterable

from articles.quotations import lexicon as lex
from articles.quotations.lexicon import words
from articles.text.as_seen import as_seen

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_GAP, _EDGES = r"\s+", (r"(?<!\w)", r"(?!\w)")
_POSSESSIVE = re.compile(r"[’']s?$")
#: Words that tell nothing of who it is, whatever was agreed.
_EMPTY = (
    lex.DETERMINERS
    | lex.PREPOSITIONS
    | lex.PRONOUNS
    | words(
        "and dozen eight eleven few five four individual many nine not one or other others "
        "people person several seven six some source ten than that three to twelve two who whom"
    )
)


def says_more(called: str, permitted: Iterable[str]) -> list[str]:
    """Return the words of ``called`` that stand in none of the descriptions ``permitted``.

    Articles, numbers and words such as *source* and *person* count for nothing, nor does it
    matter whether a noun stands in the singular.
    """
    allowed = {_stem(word) for description in permitted for word in _words(description)}
    said = (word for word in _words(called) if _tells(word))
    return [word for word in said if _stem(word) not in allowed]


def name_in(text: str, names: Iterable[str]) -> str:
    """Return the first of ``names`` that stands in ``text`` as whole words, or nothing.

    A name of one word, which may be any word, counts with its capital alone.
    """
    seen = as_seen(text).text
    for name in names:
        parts = [re.escape(part) for part in as_seen(name).text.split()]
        case = re.IGNORECASE if len(parts) > 1 else 0
        if parts and re.search(_GAP.join(parts).join(_EDGES), seen, case):
            return name
    return ""


def _words(text: str) -> list[str]:
    return _WORD.findall(as_seen(text).text)


def _tells(word: str) -> bool:
    return _stem(word) not in _EMPTY and not word.isdecimal()


def _stem(word: str) -> str:
    """Return the word as it is compared: *officials’* as *official*."""
    plain = _POSSESSIVE.sub("", word.lower())
    return plain if plain.endswith("ss") or len(plain) < 4 else plain.removesuffix("s")
