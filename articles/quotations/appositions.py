"""Appositions: what stands between commas, dashes or brackets after a name.

*Smith, a nurse from Hull, said*: the comma before *said* is matched with the one after
the name, if what stands between describes somebody and what stands before is no opening
phrase (*In May, the mayor, …*).
"""

from articles.quotations import lexicon as lex
from articles.quotations.frames import Frame
from articles.quotations.tokens import Token

_LONGEST = 30  # tokens
_MOST_COMMAS = 4
_DESCRIBES = lex.DETERMINERS | lex.words(
    "who whose which whom formerly now then former current chief executive director president "
    "chairman professor senior head author founder co-founder editor spokesman spokeswoman "
    "secretary general himself herself along aged leader owner chair vice deputy mayor governor"
)
_PLACING = lex.words("in at near outside to")
_NEVER = frozenset(("that", "this"))


def apposition_end(frame: Frame, comma: int) -> int:
    """Return where an apposition that opens at ``comma`` closes, or ``comma`` itself."""
    first = comma + 1
    if first >= len(frame.tokens) or not _may_describe(frame, comma):
        return comma
    furthest = min(first + _LONGEST, len(frame.tokens))
    if frame.lows[first].isdigit() and frame.low_at(first + 1) == ",":  # *Ito, 61, a nurse*
        further = apposition_end(frame, first + 1)
        return further if further > first + 1 else first + 1
    for index in range(first, furthest):
        if frame.is_nickname(index):
            continue
        if frame.tokens[index].text in ",.;:!?" or frame.tokens[index].stretch:
            return index
        if frame.lows[index] in lex.PERSONAL:
            return comma
    return furthest


def apposition_start(frame: Frame, closer: int, floor: int) -> int | None:
    """Return the opening comma, dash or bracket of the apposition that ends at ``closer``."""
    low = frame.lows[closer]
    want = "(" if low == ")" else "," if frame.tokens[closer].stretch else low
    candidates = range(closer - 1, max(floor, closer - 2 * _LONGEST), -1)
    marks = [index for index in candidates if frame.lows[index] == want]
    if want != ",":
        return marks[0] if marks else None
    for commas, index in enumerate(marks[: _MOST_COMMAS + 1]):
        if _speech_between(frame, index, closer):
            return None
        before = frame.tokens[index - 1]
        if not before.wordlike or before.low in lex.TIMES or before.low in lex.BOUNDARIES:
            return None
        if _describes(frame, index, closer, commas):
            if before.text.isdigit() and frame.lows[index - 2] == ",":  # *Ito, 61, who left,*
                index -= 2
            return None if _opens_frame(frame, floor, index) else index
    return None


def _speech_between(frame: Frame, start: int, closer: int) -> bool:
    """Say whether speech of its own, not a title in the description, stands between."""
    return any(
        frame.tokens[index].stretch and frame.lows[index - 1] == ","
        for index in range(start + 1, closer)
    )


def _describes(frame: Frame, comma: int, closer: int, commas: int) -> bool:
    """Say whether what stands between ``comma`` and ``closer`` can describe what is before."""
    first, before = frame.tokens[comma + 1], frame.tokens[comma - 1]
    if opens_description(first) and first.low not in _NEVER:
        return before.capital or commas < _MOST_COMMAS - 1
    if first.low in lex.PREPOSITIONS:  # *Ms. Ito, at a meeting in Tokyo, said*
        named = before.capital or frame.lows[0] in lex.DETERMINERS
        return named and before.low not in lex.TIMES
    if not first.capital:
        return False
    # *Ms. Ito, Tokyo, said*; and *a nurse, Mei Ito, said*
    if not before.capital:
        return closer - comma <= 6
    return comma + 4 >= closer and not _in_place(frame, comma, closer)


def _in_place(frame: Frame, comma: int, closer: int) -> bool:
    """Tell *at a rally in Varn, Ohio,* and *of Varn, Ohio,* from *the mayor of Varn, Ann Roe,*."""
    index = comma - 1
    while index and frame.tokens[index].capital:
        index -= 1
    low = frame.lows[index]
    return low in _PLACING or (low in ("of", "from") and closer == comma + 2)


def _may_describe(frame: Frame, comma: int) -> bool:
    first, before = frame.tokens[comma + 1], frame.tokens[comma - 1]
    named = first.capital and first.low not in lex.TIMES and not before.capital
    return (opens_description(first) and first.low != "that") or named


def opens_description(token: Token) -> bool:
    """Say whether an apposition that describes somebody may begin so."""
    return token.low in _DESCRIBES or token.text[0].isdigit() or _is_party(token.text)


def _opens_frame(frame: Frame, floor: int, comma: int) -> bool:
    """Say whether what stands before ``comma`` is an opening phrase: *In May, the mayor*."""
    first = floor
    while first < comma and not frame.tokens[first].wordlike:
        first += 1
    return frame.lows[first] in lex.SUBORDINATORS or frame.lows[first] in lex.OPENING_ADVERBS


def _is_party(word: str) -> bool:
    """Say whether it is an office mark as in *R-Ohio* or *D-N.Y.*"""
    return len(word) > 2 and word[1] == "-" and word[0].isupper()
