"""Speech named by a noun: *his promise of “free rides”*, *Roe’s claim that they “slept”*.

The noun leads to the marked words by *of*, *that*, *to* or *about*, or stands right before
them (*the phrase “free rides”*). Whose words they are says a possessive before the noun, or
*by* after it; without either the words are somebody's, but nobody's in particular.
"""

from typing import NamedTuple

from articles.quotations import lexicon as lex
from articles.quotations.frames import Frame
from articles.quotations.phrases import left_phrase, phrase_at
from articles.quotations.tokens import Range

_NOUNS = lex.words(
    "accusation accusations admission allegation allegations apology argument arguments assertion "
    "assertions assessment boast boasts call calls chant chants charge charges claim claims "
    "comment comments complaint complaints contention cries cry declaration demand demands denial "
    "description insistence insult jibe label mantra message motto phrase phrases pledge pledges "
    "promise promises promising quip reference references refrain remark remarks shout shouts "
    "slogan slogans slur suggestion suggestions taunt taunts term vow vows warning warnings word "
    "words yell yells"
)
_ANSWERS = lex.words("advice answer answers post reaction reply response statement text verdict")
_NAMED = lex.words("branded called considered deemed dubbed labeled labelled termed")
_LEADS = frozenset(("of", "that", "to", "about", "as", "by"))
_NEAR = 4  # tokens from *of* to the words
_FAR = 12  # tokens from *that* to the words
_POSSESSIVE = ("’s", "'s", "s’", "s'")
_OWNS = frozenset(("his", "her", "their"))


class NounCue(NamedTuple):
    """A noun that names speech, and who is said to have spoken."""

    noun: Range
    owner: Range | None


def noun_cue(frame: Frame, position: int) -> NounCue | None:
    """Return the noun that tells the stretch at ``position`` for somebody's words, if any.

    A participle that names what stands before it does so, too: *a plan dubbed “slow”*.
    """
    named = position - 1 - (frame.low_at(position - 1) in ("a", "an", "the"))
    if frame.low_at(named) in _NAMED:
        return NounCue(Range(named, named + 1), None)
    for index in range(position - 1, max(position - _FAR, 0) - 1, -1):
        token = frame.tokens[index]
        if token.low in _NOUNS and _leads(frame, index, position):
            return NounCue(Range(index, index + 1), _owner(frame, index))
        if not token.wordlike and not (token.text in ",:" and index == position - 1):
            return None
    return None


def answerer(frame: Frame, subject: Range) -> Range:
    """Return *Roe* for *Roe’s answer* or *her reply*, and any other subject as it is."""
    last = subject.end - 1
    owner = _owner(frame, last) if frame.lows[last] in _NOUNS | _ANSWERS else None
    return owner or subject


def _leads(frame: Frame, noun: int, position: int) -> bool:
    if position - noun == 1 or (position - noun == 2 and not frame.tokens[noun + 1].wordlike):
        return True
    following = frame.lows[noun + 1]
    if following not in _LEADS:
        return False
    return following in ("by", "that", "to") or position - noun - 1 <= _NEAR


def _owner(frame: Frame, noun: int) -> Range | None:
    """Return whose speech it is: *Roe’s bold claim*, *her claim*, *a claim by Roe*."""
    for index in range(noun - 1, max(noun - 4, -1), -1):
        low = frame.lows[index]
        if low in _OWNS:
            return Range(index, index + 1)
        if low.endswith(_POSSESSIVE) and low not in lex.CONTRACTIONS:
            return left_phrase(frame, index + 1, 0)
        if not frame.tokens[index].wordlike or low in lex.BOUNDARIES:
            break
    return phrase_at(frame, noun + 2) if frame.low_at(noun + 1) == "by" else None
