"""Noun phrases by their edges: who stands before a verb, who stands after it.

There is no tagger here. A phrase runs over names, small words that bind them and plain
nouns, and stops at punctuation, conjunctions, auxiliaries and other reporting verbs.

Missed: subjects with a clause of their own (*the man the police arrested said*), and
lists of three or more.
"""

from articles.quotations import gazetteer as gaz
from articles.quotations import lexicon as lex
from articles.quotations.appositions import apposition_end, apposition_start
from articles.quotations.frames import Frame
from articles.quotations.tokens import Range

_LONGEST = 30  # tokens
_BINDERS = lex.words("of for at to from in on with de von van der la le el al bin and & ’s 's")
_BINDS_LOOSELY = frozenset(("of", "for", "at", "from", "in", "with", "on"))
_STANDS_ALONE = lex.words("some many both one all others most this that each another several few")
_LONGEST_ROLE = 8  # tokens before a name
_HEARERS = frozenset(("him", "them", "me", "us"))
_STOPS = lex.BOUNDARIES | lex.PERSONAL | (lex.OBJECTS - {"her"}) | {"last", "this", "then", "who"}
_ASIDES = lex.OPENING_ADVERBS | lex.TIMES | lex.words("for of course example instance turn fact in")
_WEEKDAYS = lex.words("friday monday saturday sunday thursday tuesday wednesday")
_TIMES = lex.TIMES - lex.words("march may night morning")
_NO_END = (
    (lex.BOUNDARIES - {"who"})
    | lex.PREPOSITIONS
    | (lex.DETERMINERS - _STANDS_ALONE)
    | (lex.OBJECTS - {"you", "it"})
    | {"and", "or", "to"}
) - _STANDS_ALONE


def left_phrase(frame: Frame, end: int, floor: int) -> Range | None:
    """Return the noun phrase that ends just before token ``end``, with its apposition.

    It does not reach left of ``floor``. None where no noun phrase stands there.
    """
    last = end - 1
    if last < floor:
        return None
    last = _before_aside(frame, last, floor)
    if frame.lows[last] in (",", "-", "--", "–", "—", ")") or frame.tokens[last].stretch:
        opener = apposition_start(frame, last, floor)
        if opener is None:
            return None
        last = opener - 1
        if frame.lows[last] in lex.OPENING_ADVERBS and frame.low_at(last - 1) == ",":
            last -= 2  # *Roe, meanwhile, who runs the port, said*
    if frame.lows[last] in ("who", "which"):
        restrictive = frame.low_at(last - 1) != ","
        last -= 1 if restrictive else 2
        end = last + 1
        if restrictive:  # *a crowd of voters who said* speaks of the voters
            floor = _after_preposition(frame, last, floor)
    if last < floor or not _may_end(frame, last):
        return None
    if frame.lows[last] in lex.PERSONAL:
        return Range(last, end)
    return _with_company(frame, Range(_phrase_start(frame, last, floor), end), floor)


def past_relative(frame: Frame, subject: Range) -> Range:
    """Return *officials* for *the Gazette* of *officials who met with the Gazette said*.

    Any ``subject`` else, which neither a preposition nor an infinitive leads to, as it is.
    """
    before, lows = subject.start - 1, frame.lows
    while before > 0 and (frame.tokens[before].capital or lows[before] in lex.DETERMINERS):
        before -= 1
    is_object = frame.low_at(before) in lex.PREPOSITIONS or frame.low_at(before - 1) == "to"
    for index in range(before, 0, -1) if is_object else ():
        if lows[index] == "who":
            head = left_phrase(frame, index, 0)
            # *Of Hull, Ohio, who*: no subject begins after a comma.
            return head if head and frame.low_at(head.start - 1) != "," else subject
        if not frame.tokens[index].wordlike:
            break
    return subject


def _may_end(frame: Frame, last: int) -> bool:
    """Say whether a phrase may end so; with *him* only *a person close to him* does."""
    is_close = frame.lows[max(0, last - 2) : last] == ["close", "to"]
    return frame.tokens[last].wordlike and (is_close or frame.lows[last] not in _NO_END)


def phrase_at(frame: Frame, start: int, simple: bool = False) -> Range | None:
    """Return the noun phrase that begins at token ``start``, or None.

    ``simple`` leaves out apposition and prepositions: *reporters* of *reporters in Rome*.
    """
    if start >= len(frame.tokens) or not frame.tokens[start].wordlike:
        return None
    low = frame.lows[start]
    if low in lex.PERSONAL or low in _HEARERS:
        return Range(start, start + 1)
    if low in lex.BOUNDARIES or low in lex.PREPOSITIONS:
        return None
    end = start + 1
    furthest = min(len(frame.tokens), start + _LONGEST)
    while end < furthest and _continues(frame, end, simple):
        end += 1
    while end > start + 1 and _dangles(frame.lows[end - 1]):
        end -= 1
    if not simple and frame.low_at(end) == ",":
        end = apposition_end(frame, end)
    return Range(start, end)


def _before_aside(frame: Frame, last: int, floor: int) -> int:
    """Return the last token before *, however,* and before the comma of *(R-Ohio), said*."""
    if frame.lows[last] != ",":
        return last
    if last > floor and frame.lows[last - 1] == ")":
        return last - 1
    opener = last - 1
    while opener > floor and frame.lows[opener] in _ASIDES:
        opener -= 1
    return opener - 1 if floor < opener < last - 1 and frame.lows[opener] == "," else last


def described_name(frame: Frame, start: int) -> Range | None:
    """Return *Ann Roe* of *teacher and mother of two Ann Roe*, whose description is at ``start``.

    A full name only, with its apposition; None where the words begin no bare description.
    """
    first = start
    while first < min(len(frame.tokens), start + _LONGEST_ROLE) and _may_stand_in_role(
        frame, first
    ):
        first += 1
    opener = frame.low_at(start)
    bare = opener not in lex.DETERMINERS and opener not in lex.PREPOSITIONS | lex.TIMES | {"and"}
    full = frame.tokens[first : first + 2]
    if first == start or not bare or len(full) < 2 or not all(token.capital for token in full):
        return None
    return None if frame.lows[first - 1] in _BINDERS else phrase_at(frame, first)


def _may_stand_in_role(frame: Frame, index: int) -> bool:
    token, low = frame.tokens[index], frame.lows[index]
    if not token.wordlike or token.capital or low in lex.BOUNDARIES or low in lex.PRONOUNS:
        return False
    if low in lex.PREPOSITIONS and low not in _BINDS_LOOSELY:
        return False
    return low not in lex.CUES or low in lex.NOUNLIKE


def _with_company(frame: Frame, phrase: Range, floor: int) -> Range | None:
    """Lead from *flanked by his wife, Sue,* back to whom she stands beside; else ``phrase``."""
    low, before = frame.lows[phrase.start], phrase.start - 1
    by = low.endswith("ed") and frame.low_at(phrase.start + 1) == "by"
    if not (by or low == "alongside") or before <= floor or frame.lows[before] != ",":
        return phrase
    subject = left_phrase(frame, before, floor)
    return Range(subject.start, phrase.end) if subject else None


def _after_preposition(frame: Frame, last: int, floor: int) -> int:
    """Return where the words after the last preposition left of ``last`` begin."""
    for index in range(last - 1, max(floor, last - 6) - 1, -1):
        if frame.lows[index] in lex.PREPOSITIONS:
            return index + 1
    return floor


def _inside_name(frame: Frame, index: int) -> bool:
    """Say whether a small word is part of a name: *It* of *Kick It Out*."""
    around = frame.tokens[max(0, index - 1) : index + 2]
    return len(around) == 3 and frame.lows[index] != "i" and all(t.capital for t in around)


def _in_masthead(frame: Frame, index: int) -> bool:
    """Say whether a word is part of a paper's name: *Sunday* and *Herald* of *Sunday Herald*."""
    if frame.lows[index] in _WEEKDAYS:
        following = frame.tokens[index + 1 : index + 2]
        return any(token.capital and token.low in gaz.OUTLET_WORDS for token in following)
    return frame.lows[index] in gaz.OUTLET_WORDS and frame.tokens[index - 1].capital


def _dangles(low: str) -> bool:
    return (low in _BINDERS or low in lex.DETERMINERS) and low not in _STANDS_ALONE


def _continues(frame: Frame, index: int, simple: bool) -> bool:
    """Say whether a phrase that runs up to token ``index`` takes it in."""
    token, low, before = frame.tokens[index], frame.lows[index], frame.tokens[index - 1]
    if frame.is_attributive(index) or frame.is_attributive(index - 1):
        return True
    if not token.wordlike:
        return token.text in ("&", "’s") or frame.is_nickname(index)
    if low in lex.PERSONAL and _inside_name(frame, index):
        return True
    if token.capital and _in_masthead(frame, index):
        return True
    if low in _STOPS or low in _TIMES or (low.endswith("ed") and before.capital):
        return False
    if low == "and":
        following = frame.tokens[index + 1] if index + 1 < len(frame.tokens) else None
        return bool(following and following.capital and before.capital)
    if low in lex.PREPOSITIONS:
        return low == "of" if simple else low in _BINDS_LOOSELY
    if low in lex.DETERMINERS:
        return before.low in lex.PREPOSITIONS or before.low in lex.DETERMINERS
    return low not in lex.CUES or low in lex.NOUNLIKE


def _phrase_start(frame: Frame, last: int, floor: int) -> int:
    index = last
    while index > floor and last - index < _LONGEST and _extends_left(frame, index - 1, floor):
        index -= 1
    return _without_opening(frame, index, last)


def _extends_left(frame: Frame, index: int, floor: int) -> bool:
    """Say whether a phrase that begins after token ``index`` takes it in."""
    token, low = frame.tokens[index], frame.lows[index]
    if not token.wordlike:
        return token.text == "&" or (index > floor and frame.is_attributive(index))
    if low in lex.BOUNDARIES or low in lex.PERSONAL:
        return index > floor and _inside_name(frame, index)
    if low in ("and", "or"):
        return index > floor and _coordinates(frame, index)
    if low in lex.CUES and low not in lex.NOUNLIKE:  # *the accused man said*
        return low.endswith("ed") and index > floor and frame.lows[index - 1] in lex.DETERMINERS
    return True


def _coordinates(frame: Frame, index: int) -> bool:
    """Tell *Smith and Jones* from *it fell and Jones*."""
    before, after = frame.tokens[index - 1], frame.tokens[index + 1]
    if before.capital != after.capital or not before.wordlike:
        return False
    return after.low not in lex.DETERMINERS and before.low not in lex.OPENING_ADVERBS


def _without_opening(frame: Frame, first: int, last: int) -> int:
    """Drop *In Rome* and *Still* from the front of *In Rome the mayor*."""
    lows = frame.lows
    while first < last and (lows[first] in lex.OPENING_ADVERBS or lows[first] in lex.TIMES):
        first += 1
    if lows[first] not in lex.PREPOSITIONS:
        return first
    openings = (index for index in range(last, first + 1, -1) if _opens_phrase(frame, index))
    return next(openings, last)


def _opens_phrase(frame: Frame, index: int) -> bool:
    """Say whether a new noun phrase begins at token ``index``."""
    low, before = frame.lows[index], frame.tokens[index - 1]
    if before.low in lex.PREPOSITIONS:
        return False
    if low in lex.DETERMINERS and low != "one":
        return True
    if not frame.tokens[index].capital or before.capital:
        return False
    return before.low not in lex.DETERMINERS and before.low not in _BINDERS
