"""Whether copy names somebody at all, by any name that they are known by.

In full or by the surname, as the registry looks names up: case, accents and a possessive do not
count. What is no name, such as *a beekeeper* or *senior official*, names nobody wherever it stands.
"""

import re
from collections.abc import Iterable

from articles.checks.names import is_common_word
from articles.quotations import gazetteer as gaz
from articles.quotations import lexicon as lex
from articles.quotations.roles import speaker_kind
from articles.quotations.unnamed import people
from articles.registry.keys import PARTICLES, name_keys
from articles.text.document import WORD, Document

_GIVEN = gaz.WOMEN | gaz.MEN
_WITHIN = PARTICLES | {"and", "e", "for", "i", "of", "the", "und", "y"}
_HANGS_ON = re.compile(r" (?:of|for|in|at) ")
_ASIDE = re.compile(r"\s*[,;(–—]")
#: Bodies by the words in their names that are seldom anybody's surname, as *Hall* is.
_BODIES = gaz.CORPORATE | gaz.ORGANISATIONS | {
    "administration", "alliance", "assembly", "brigade", "bureau", "campaign", "centre", "center",
    "clinic", "constabulary", "corp", "council", "court", "federation", "forum", "inc",
    "infirmary", "league", "ltd", "llc", "navy", "office", "parliament", "plc", "police",
    "secretariat", "senate", "service", "services",
}  # fmt: skip
_AGENT = re.compile(r"(?P<verb>\w{3,})(?:er|or)$|\w(?:man|woman)$")
#: Words for people by their rank that some have taken for their name.
_STYLES = frozenset({"duke", "king", "lord", "prince", "princess", "queen"})
_CAPITAL_AFTER = re.compile(r"[ -][A-Z]")
_HANDLE = re.compile(r"@\w+")


def names_one(known: frozenset[str], names: Iterable[str]) -> bool:
    """Say whether copy names, in full or by surname, who bears one of ``names``.

    ``known`` are the copy's names (``keys_in``).
    """
    return any(_stands(name, known) for name in map(proper_name, names) if name)


def stands_so(document: Document, name: str) -> bool:
    """Say whether ``document`` has the handle, or the name of one common word, just as it is.

    *Pink* is a name where it stands alone with its capital within a sentence; *Judge Hale* and
    *the Beekeeper* hold none of *Judge* and *Beekeeper*, nor do words for people by their kind.
    """
    name = _ASIDE.split(name.strip(), maxsplit=1)[0]
    if _HANDLE.fullmatch(name):
        return re.search(rf"(?<![\w@.]){name}(?!\w)", document.text) is not None
    is_kind = people(name) and name.lower() not in _STYLES
    if not (name[:1].isupper() and WORD.fullmatch(name)) or is_kind:
        return False
    places = (word.start for word in document.words if word.text.removesuffix("’s") == name)
    return any(_stands_alone(document, start, start + len(name)) for start in places)


def _stands_alone(document: Document, start: int, end: int) -> bool:
    """Say whether a capital within a sentence is that of a name, which nothing adds to."""
    if start in document.sentence_openings or _CAPITAL_AFTER.match(document.text, end):
        return False
    before = "".join(document.text[:start].rpartition("\n")[2].split(" ")[-2:-1])
    is_of_it = before[:1].isupper() and before.isalpha() and before.lower() not in gaz.COMMON
    return not is_of_it and before.lower() not in lex.DETERMINERS


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
    """Say whether ``name`` is a body’s, such as *Harbor Board* or *police*, and not a person’s.

    *Police Source* and *Council Plumber* are people, whom the name’s last word tells.
    """
    head = _HANGS_ON.split(name, maxsplit=1)[0]
    parts = head.lower().split()
    if _BODIES.isdisjoint(parts) or _opens_given(head) or _is_somebody(parts[-1]):
        return False
    return parts[-1] in _BODIES or speaker_kind(name) == "collective"


def _is_somebody(noun: str) -> bool:
    """Say whether a noun is one person: by its kind, or as who does what its verb says."""
    if people(noun) == 1:
        return True
    agent = None if noun in _BODIES | gaz.BODIES else _AGENT.search(noun)
    verb = agent["verb"] if agent else None
    return agent is not None and (verb is None or any(map(is_common_word, (verb, f"{verb}e"))))
