"""What a speaker is, beside a name: the role in the appositive, and whether named at all.

*Ann Roe, a nurse from Hull,* and *Mayor Ann Roe* carry a role. *Police* and *the mayor’s
office* are collective; *two officials* and *a spokesman* are people whom the copy does not
name.
"""

import re

from articles.quotations import gazetteer as gaz
from articles.quotations import lexicon as lex
from articles.quotations.appositions import opens_description
from articles.quotations.base import SpeakerKind
from articles.quotations.frames import Frame
from articles.quotations.persons import likely_person
from articles.quotations.tokens import Range

_COURTESY = lex.words("mr mrs ms miss sir dame lord lady")
_ENDS = lex.words(", ; . - -- – — ( ) who whose which")
_GROUPS = lex.words(
    "agencies authorities band businesses campaign companies couple consulate crew crowd family "
    "firms lawmakers magazine media military network opposition panel poll press public regime "
    "study survey team universities website"
)
_PLACES = {"guard", "lake", "road"}
_COLLECTIVE = (gaz.BODIES - gaz.OUTLET_WORDS - _PLACES) | gaz.CORPORATE | _GROUPS
#: Parties and peoples in the plural.
_PEOPLES = re.compile(r"(?:icans|crats|ians|ists|tives|erals)$")
_HANGS_ON = re.compile(r" (?:of|for|in|at|from|with|to|on|who|close|familiar)\b|,")


def role_of(frame: Frame, part: Range, head: Range, name: str) -> Range | None:
    """Return the words that tell the role of the speaker ``name``, or None.

    ``part`` is the phrase with its apposition, ``head`` the same without.
    """
    words = name.split()
    named = next((k for k in range(*head) if frame.tokens[k].text in words), head.end)
    if named == head.end:  # *the mayor, Ann Roe*
        rest = (frame.tokens[k].text for k in range(head.end, part.end))
        return head if words and not set(words).isdisjoint(rest) else None
    before = Range(head.start, named)
    if any(_is_office(frame.tokens[k].low) for k in range(*before)):
        return before
    return _apposition(frame, head.end, part.end)


def _is_office(low: str) -> bool:
    plain = low.rstrip(".")
    return plain not in _COURTESY and (plain in gaz.TITLES or plain in gaz.ROLES)


def _apposition(frame: Frame, start: int, end: int) -> Range | None:
    """Return *a nurse from Hull* of *, 61, a nurse from Hull, said*."""
    for first in range(start, end):
        if frame.lows[first] in _ENDS or frame.lows[first].isdigit():
            continue
        if not opens_description(frame.tokens[first]):
            return None
        last = first
        while last < end and frame.lows[last] not in _ENDS:
            last += 1
        return Range(first, last)
    return None


def speaker_kind(name: str) -> SpeakerKind:
    """Say what a speaker is who is known as ``name``: a name, or else the words of the copy."""
    head = _HANGS_ON.split(name, maxsplit=1)[0].split() or name.split()
    last = re.sub(r"[’']s?$", "", head[-1])
    if last.lower() in lex.PRONOUNS or (len(head) == 1 and last.lower() in gaz.KINDS):
        return "unnamed"
    alone = len(head) == 1 and last.lower() in gaz.ORGANISATIONS
    if alone or last.lower() in _COLLECTIVE or _is_government(head):
        return "collective"
    if not last[:1].isupper() and last[:1] != "@":
        return "unnamed"
    if head[0].lower() == "the" or _PEOPLES.search(last) or not likely_person(name):
        return "collective"
    return "person"


def _is_government(head: list[str]) -> bool:
    """Tell *Russia*, *the Kremlin* and *North Korea* from *Ann Ireland*."""
    *before, last = (word.lower() for word in head)
    return last in gaz.COUNTRIES and not set(before) - {"the", "south", "north"}
