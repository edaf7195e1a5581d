"""Whether copy names somebody at all, by any name that they are known by.

In full or by the surname, as the registry looks names up: case, accents and a possessive do not
count. What is no name, such as *a beekeeper* or *senior official*, names nobody wherever it stands.
"""

import re
from collections.abc import Iterable

from articles.checks.names import is_common_word
from articles.quotations import gazetteer as gaz
from articles.quotations.roles import speaker_kind
from articles.quotations.unnamed import people
from articles.registry.keys import PARTICLES, name_keys
from articles.text.document import WORD

_GIVEN = gaz.WOMEN | gaz.MEN
_WITHIN = PARTICLES | {"and", "e", "for", "i", "of", "the", "und", "y"}
_HANGS_ON = re.compile(r" (?:of|for|in|at) ")
_ASIDE = re.compile(r"\s*[,;(–—]")
#: Bodies by the words in their names that are seldom anybody's surname, as *Hall* is.
_BODIES = gaz.CORPORATE | gaz.ORGANISATIONS | {
    "administration", "alliance", "assembly", "bureau", "campaign", "centre", "center", "corp",
    "council", "court", "forum", "inc", "league", "ltd", "llc", "navy", "office", "parliament",
    "plc", "police", "secretariat", "senate", "service", "services",
}  # fmt: skip


def names_one(known: frozenset[str], names: Iterable[str]) -> bool:
    """Say whether copy names, in full or by surname, who bears one of ``names``.

    ``known`` are the copy's names (``keys_in``).
    """
    return any(_stands(name, known) for name in map(proper_name, names) if name)


def proper_name(words: str) -> str:
    """Return the name that ``words`` open with, without what follows a comma or a bracket.

    Nothing where they are none: one word of the language, people by their kind, or a
    description that goes on in lower case.
    """
    name = _ASIDE.split(words.strip(), maxsplit=1)[0]
    parts = WORD.findall(name)
    if any(not part[0].isupper() and part not in _WITHIN for part in parts):
        return ""
    is_kind = people(name) > 0 and not _opens_given(name)
    capitals = [part for part in parts if part[0].isupper()]
    is_word = len(capitals) < 2 and all(map(is_common_word, capitals))
    return "" if is_word or is_kind else name


def _stands(name: str, known: frozenset[str]) -> bool:
    """Say whether a name stands in full, or by a surname that is more than a word or a letter."""
    keys = name_keys(name)
    has_surname = len(keys.last_key) > 1 and (
        _opens_given(name) or not all(map(is_common_word, WORD.findall(name)))
    )
    return keys.key in known or (has_surname and keys.last_key in known)


def _opens_given(name: str) -> bool:
    first, _, rest = name.partition(" ")
    return bool(rest) and first.lower() in _GIVEN


def is_body(name: str) -> bool:
    """Say whether ``name`` is a body’s, such as *Harbor Board* or *police*, and not a person’s."""
    head = _HANGS_ON.split(name, maxsplit=1)[0]
    is_one = not _BODIES.isdisjoint(head.lower().split()) and not _opens_given(head)
    return is_one and speaker_kind(name) == "collective"
