"""Noun phrases by their edges: who stands before a verb, who stands after it.

There is no tagger here. A phrase runs over names, small words that bind them and plain
nouns, and stops at punctuation, conjunctions, auxiliaries and other reporting verbs.

Missed: subjects with a relative clause of their own (*the man the police arrested
said*), and lists of three or more.
"""

from typing import NamedTuple

from articles.quotations import lexicon as lex
from articles.quotations.frames import Frame

_APPOSITION = lex.DETERMINERS | lex.words(
    "who whose which whom formerly now then former current chief executive director president "
    "chairman professor senior head author founder co-founder editor spokesman spokeswoman "
    "secretary general himself herself along aged leader owner chair vice deputy mayor governor"
)
_BINDERS = lex.words("of for at to from in on with de von van der la le el al bin and & ’s 's")
_LONGEST = 30


class Range(NamedTuple):
    """Token indices, half-open."""

    start: int
    end: int


def left_phrase(frame: Frame, end: int, floor: int) -> Range | None:
    """Return the noun phrase that ends just before token ``end``, with its apposition.

    It does not reach left of ``floor``. None where no noun phrase stands there.
    """
    head_end = end
    last = end - 1
    if last < floor:
        return None
    if frame.lows[last] in (",", "-", "--", "–", "—", ")") or frame.tokens[last].stretch:
        opener = _apposition_start(frame, last, floor)
        if opener is None:
            return None
        last = opener - 1
    if frame.lows[last] in ("who", "which"):
        restrictive = frame.low_at(last - 1) != ","
        last -= 1 if restrictive else 2
        head_end = last + 1
        if restrictive:  # *a crowd of voters who said* speaks of the voters
            floor = _after_preposition(frame, last, floor)
    if last < floor or not _may_end(frame, last):
        return None
    if frame.lows[last] in lex.PERSONAL:
        return Range(last, head_end)
    return Range(_phrase_start(frame, last, floor), head_end)


def _after_preposition(frame: Frame, last: int, floor: int) -> int:
    """Return where the words after the last preposition left of ``last`` begin."""
    for index in range(last - 1, max(floor, last - 6) - 1, -1):
        if frame.lows[index] in lex.PREPOSITIONS:
            return index + 1
    return floor


def phrase_at(frame: Frame, start: int, simple: bool = False) -> Range | None:
    """Return the noun phrase that begins at token ``start``, or None.

    ``simple`` leaves out apposition and prepositions: *reporters* of *reporters in Rome*.
    """
    tokens, lows = frame.tokens, frame.lows
    if start >= len(tokens) or not tokens[start].wordlike or lows[start] in lex.BOUNDARIES:
        return None
    if lows[start] in lex.PERSONAL or lows[start] in ("him", "them", "me", "us"):
        return Range(start, start + 1)
    if lows[start] in lex.PREPOSITIONS:
        return None
    end = start + 1
    while end < len(tokens) and end - start < _LONGEST and _continues(frame, start, end, simple):
        end += 1
    while (
        end > start + 1
        and (lows[end - 1] in _BINDERS or lows[end - 1] in lex.DETERMINERS)
        and lows[end - 1] not in ("one", "others", "some", "many", "most")
    ):
        end -= 1
    if not simple and end < len(tokens) and lows[end] == ",":
        end = _apposition_end(frame, end)
    return Range(start, end)


def _continues(frame: Frame, start: int, index: int, simple: bool) -> bool:
    token, low = frame.tokens[index], frame.lows[index]
    if not token.wordlike:
        return token.text in ("&", "’s")
    if low in lex.BOUNDARIES or low in lex.PERSONAL or low in lex.OBJECTS - {"her"}:
        return False
    if low.endswith("ed") and frame.tokens[index - 1].capital:
        return False
    if low in lex.TIMES and low not in ("this", "last", "march", "may", "night", "morning", "then"):
        return False
    if low in ("last", "this", "then", "who"):
        return False
    if low == "and":
        following = frame.tokens[index + 1] if index + 1 < len(frame.tokens) else None
        return bool(following and following.capital and frame.tokens[index - 1].capital)
    if low in lex.PREPOSITIONS or low == "to":
        if simple:
            return low == "of"
        return low in ("of", "for", "at", "from", "in", "with", "on", "to") and low != "to"
    if low in lex.DETERMINERS:
        return frame.lows[index - 1] in lex.PREPOSITIONS or frame.lows[index - 1] in lex.DETERMINERS
    if (
        simple
        and token.capital
        and not frame.tokens[index - 1].capital
        and frame.lows[index - 1] not in ("of", "the", "a", "an")
        and frame.lows[index - 1] not in lex.DETERMINERS
    ):
        return True
    return not (low in lex.CUES and low not in lex.NOUNLIKE)


def _apposition_end(frame: Frame, comma: int) -> int:
    """Return where an apposition that opens at ``comma`` closes, or ``comma`` itself."""
    tokens, lows = frame.tokens, frame.lows
    first = comma + 1
    if first >= len(tokens) or not (
        lows[first] in _APPOSITION
        or tokens[first].text[0].isdigit()
        or _is_party(tokens[first].text)
        or (
            tokens[first].capital and lows[first] not in lex.TIMES and not tokens[comma - 1].capital
        )
    ):
        return comma
    for index in range(first, min(first + _LONGEST, len(tokens))):
        if tokens[index].text in ",.;:!?" or tokens[index].stretch:
            return index
        if lows[index] in lex.PERSONAL:
            return comma
    return min(first + _LONGEST, len(tokens))


def _apposition_start(frame: Frame, closer: int, floor: int) -> int | None:
    """Return the opening comma, dash or bracket of the apposition that ends at ``closer``."""
    lows, tokens = frame.lows, frame.tokens
    want = "(" if lows[closer] == ")" else "," if tokens[closer].stretch else lows[closer]
    commas = 0
    for index in range(closer - 1, max(floor, closer - 2 * _LONGEST) - 1, -1):
        if tokens[index].stretch and want != "(":
            if lows[index - 1 : index] and lows[index - 1] != ",":
                continue
            return None
        if lows[index] != want or index <= floor:
            continue
        if want != ",":
            return index
        first, before = tokens[index + 1], tokens[index - 1]
        if not before.wordlike or before.low in lex.TIMES or before.low in lex.BOUNDARIES:
            return None
        opens = first.low in _APPOSITION or first.text[0].isdigit() or _is_party(first.text)
        if opens and first.low not in ("that", "this") and (before.capital or commas < 3):
            if _opens_frame(frame, floor, index):
                return None
            return index
        if first.capital and index + 2 >= closer - 2 and before.capital:
            if not _opens_frame(frame, floor, index):
                return index
        if (
            not before.capital
            and first.capital
            and index > floor + 1
            and before.low not in lex.BOUNDARIES
            and closer - index <= 6
        ):
            return index
        commas += 1
        if commas > 4:
            return None
    return None


def _opens_frame(frame: Frame, floor: int, comma: int) -> bool:
    """Say whether what stands before ``comma`` is an opening phrase: *In May, the mayor*."""
    first = floor
    while first < comma and not frame.tokens[first].wordlike:
        first += 1
    return frame.lows[first] in lex.SUBORDINATORS or frame.lows[first] in lex.OPENING_ADVERBS


def _is_party(word: str) -> bool:
    """Say whether it is an office mark as in *R-Ohio* or *D-N.Y.*"""
    return len(word) > 2 and word[1] == "-" and word[0].isupper()


def _may_end(frame: Frame, index: int) -> bool:
    token = frame.tokens[index]
    if not token.wordlike:
        return False
    return (
        token.low not in lex.BOUNDARIES - {"who"}
        and token.low not in lex.PREPOSITIONS
        and (
            token.low not in lex.DETERMINERS
            or token.low
            in (
                "some",
                "many",
                "both",
                "one",
                "all",
                "others",
                "most",
                "this",
                "that",
                "each",
                "another",
                "several",
                "few",
            )
        )
        and token.low not in lex.OBJECTS - {"you", "it"}
        and token.low not in ("and", "or", "to")
    )


def _phrase_start(frame: Frame, last: int, floor: int) -> int:
    index = last
    while index > floor and last - index < _LONGEST and _extends_left(frame, index - 1, floor):
        index -= 1
    return _without_opening(frame, index, last)


def _extends_left(frame: Frame, index: int, floor: int) -> bool:
    token, low = frame.tokens[index], frame.lows[index]
    if not token.wordlike:
        return token.text == "&"
    if low in lex.BOUNDARIES or low in lex.PERSONAL:
        return False
    if low in ("and", "or"):
        before, after = frame.tokens[index - 1], frame.tokens[index + 1]
        return (
            index > floor
            and before.capital == after.capital
            and before.wordlike
            and after.low not in lex.DETERMINERS
            and before.low not in lex.OPENING_ADVERBS
        )
    if low in lex.CUES and low not in lex.NOUNLIKE:
        return (
            frame.tokens[index].low.endswith("ed")
            and index > floor
            and frame.lows[index - 1] in lex.DETERMINERS
        )
    return True


def _without_opening(frame: Frame, first: int, last: int) -> int:
    """Drop *In Rome* and *Still* from the front of *In Rome the mayor*."""
    start = first
    while start < last and (
        frame.lows[start] in lex.OPENING_ADVERBS
        or (frame.lows[start] in lex.TIMES and start < last)
    ):
        start += 1
    if frame.lows[start] not in lex.PREPOSITIONS:
        return start
    for index in range(last, start, -1):
        low, before = frame.lows[index], frame.lows[index - 1]
        if before in lex.PREPOSITIONS or index == start + 1:
            continue
        if low in lex.DETERMINERS and low != "one":
            return index
        if (
            frame.tokens[index].capital
            and not frame.tokens[index - 1].capital
            and before not in lex.DETERMINERS
            and before not in _BINDERS
        ):
            return index
    return last
