"""Whose name follows a comma: *a clerk at the port, Ann Roe*, *an insider at the firm, Hull Water*.

Readers are told the name of a clerk, and none of an insider; and after *the dam’s owner* they
wait for who that is.
"""

import re

from articles.quotations import gazetteer as gaz
from articles.quotations.lexicon import words
from articles.quotations.roles import speaker_kind

#: A phrase that ends in what it hangs on, as a common noun.
_HANGS_ON = re.compile(
    r"(?:an?|another|one|(?:[\w-]+ ){0,2}(?:\w+s|people))\b.* "
    r"(?:at|for|from|in|inside|of|with|within) "
    r"(?:(?:the|his|her|its|our|their)|(?:[\w-]+ ){0,4}?[\w-]+(?:[’']s|s[’'])) (?:[\w-]+ ){0,3}?"
    r"(?P<what>[a-z][\w-]*)",
    re.IGNORECASE,
)
#: They ask not to be named.
_HIDDEN = re.compile(
    r"\b(?:informants?|insiders?|persons?|people|sources?|whistle-?blowers?)\b", re.IGNORECASE
)
#: What another is to somebody or something: with *the* it is one, whose name is awaited.
_RELATED = words(
    "builder contractor developer distributor employer insurer landlord lender maker manufacturer "
    "operator owner parent predecessor producer publisher rival subsidiary successor supplier"
)


def is_of_body(phrase: str, name: str) -> bool:
    """Say whether ``name``, after a comma, is that of what ``phrase`` hangs on, not a person's."""
    hangs_on = _HANGS_ON.fullmatch(phrase)
    if hangs_on is None or not hangs_on["what"].islower() or _is_given(name.split()[0]):
        return False
    is_hidden = _HIDDEN.search(phrase[: hangs_on.start("what")]) is not None
    is_awaited = hangs_on["what"] in _RELATED
    return is_hidden or is_awaited or speaker_kind(name) == "collective"


def _is_given(word: str) -> bool:
    return word.lower() in gaz.WOMEN | gaz.MEN | gaz.TITLES
