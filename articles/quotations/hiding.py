"""What copy tells of a speaker whom it does not name: the office, the body, a wish for silence.

*The mayor* is one person, whom a reader may know by the office; of *the official* there are
many. A spokesman is heard as the body that he speaks for, if copy names it.
"""

import re

from articles.quotations.lexicon import words
from articles.quotations.unnamed import head_of

#: Offices and titles that one person holds at a time in a place, a body or a court.
_OFFICES = words(
    "abbot ambassador archbishop bishop captain ceo chair chairman chairwoman chairperson "
    "chancellor chief coach commissioner coroner director emperor empress executive governor head "
    "headmaster headmistress headteacher imam judge king leader mayor mayoress minister monarch "
    "patriarch pontiff pope premier president prince princess principal queen rabbi rector "
    "secretary secretary-general sheriff speaker sultan superintendent taoiseach vicar "
    "vice-president"
)
_OFFICE = rf"(?:prime minister|chief executive|{'|'.join(sorted(_OFFICES))})"
_HIDING = r"(?!(?:anonymous|certain|other|unidentified|unnamed)\b)"
_HELD = (
    r"(?:(?:the|his|her|their|its|our|my)|(?:[\w.-]+ ){0,3}[\w.-]+(?:[’']s|s[’'])) "
    rf"(?:{_HIDING}[\w-]+ ){{0,3}}?{_OFFICE}"
)
#: *The prime minister*, *Norway’s deputy prime minister*, and in a headline *mayor*.
_SINGLED_OUT = re.compile(rf"{_HELD}|{_OFFICE}")
#: *A spokesman for the port*, *a port spokesman*; *a senior spokesman* tells nobody whose.
_SPEAKS_FOR = re.compile(
    r"\bspokes\w+ (?:for \w|(?:at|from|in|of|with) (?:the|his|her|its|their|our|[A-Z]))"
    r"|\b(?!(?:a|an|another|chief|each|its|new|official|one|other|senior|that|the|their|this|two)\b)"
    r"[\w-]+(?:[’']s?)? spokes"
)
#: The words in which AP and Reuters have copy tell why a source goes without a name.
_SILENCE = re.compile(
    r"\b(?:not|refused|declined|unwilling) (?:want(?:ed|ing)? )?"
    r"to (?:be (?:named|identified|quoted by name)|(?:give|disclose|reveal) \w+ (?:full )?names?)\b"
    r"|\banonymity\b|\banonymous(?:ly)?\b"
    r"|\b(?:not|un|nor) ?authori[sz]ed to (?:speak|comment|talk|discuss|brief)\b"
    r"|\bwith(?:held|olding|hold) (?:his|her|their) names?\b"
    r"|\bnames? (?:was|were|is|are|be) withheld\b"
    r"|\bnot (?:his|her|their) real names?\b|\bnames? (?:has|have|had|was|were) been changed\b"
    r"|\bpseudonym\b",
    re.IGNORECASE,
)


def singles_out(called: str) -> bool:
    """Say whether ``called`` is an office that tells who it is, as *the prime minister* is."""
    return _SINGLED_OUT.fullmatch(head_of(called.lower())) is not None


def is_said_by_office(text: str, cue: str) -> bool:
    """Say whether such an office begins ``text``, a sentence, as who says it by the verb ``cue``.

    *The prime minister said* does; *the mayor’s aide said* and *he told the mayor* do not.
    """
    opening = re.match(rf"\W*{_HELD} {re.escape(cue.lower())}\b", text.lower())
    return bool(cue) and opening is not None


def speaks_for_a_body(called: str) -> bool:
    """Say whether the words for a spokesman tell whose: *a bank spokesman*, *of the bank*."""
    return _SPEAKS_FOR.search(called) is not None


def asks_for_silence(text: str) -> bool:
    """Say whether ``text``, a sentence, tells that somebody in it is not to be named."""
    return _SILENCE.search(text) is not None
