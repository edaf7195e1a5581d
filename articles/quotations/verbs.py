"""Reporting verbs told from the nouns that are spelled like them."""

from articles.quotations import lexicon as lex
from articles.quotations.frames import Frame

_RELATIVES = frozenset(("who", "which"))
_ENDS = lex.words(". , ; - -- – — ! ? )")
_MAKES_NOUN = lex.DETERMINERS - lex.PRONOUNS - {"that", "this"}


def is_noun(frame: Frame, index: int, *, alone: bool, after_speech: bool) -> bool:
    """Tell *the claims of* from *he claims*.

    ``alone`` says that no auxiliary or adverb stands before the word, ``after_speech``
    that marked speech does.
    """
    low = frame.lows[index]
    if index == 0:
        return low in lex.NOUNLIKE
    before = frame.tokens[index - 1]
    if frame.tokens[index].capital and before.wordlike:
        return True
    possessive = before.low.endswith(("’s", "'s", "s’", "s'"))
    if before.low in _MAKES_NOUN or (possessive and before.low not in lex.CONTRACTIONS):
        return True
    if low not in lex.NOUNLIKE:
        return False
    if _is_counted(frame, index):
        return True
    if not alone or after_speech or before.text == ",":
        return False
    return _names(frame, index)


def _is_counted(frame: Frame, index: int) -> bool:
    """Tell *at one point* and *9,000 emails* from *one points*."""
    before = frame.tokens[index - 1]
    at_one = before.low == "one" and frame.low_at(index - 2) in lex.PREPOSITIONS
    return at_one or before.text[0].isdigit()


def _names(frame: Frame, index: int) -> bool:
    """Say whether the words beside it make a noun: *the Varn attack, which*, *a state claim of*."""
    before, following = frame.tokens[index - 1], frame.low_at(index + 1)
    closes = following in lex.PREPOSITIONS or following in _ENDS
    plural = before.low.endswith("s")
    if before.capital:
        return closes and not plural and _is_base(frame.lows[index])
    if before.low in lex.PRONOUNS or before.low in _RELATIVES or following in ("that", ":"):
        return False
    return closes or not plural


def _is_base(low: str) -> bool:
    """Say whether a form cannot follow *Smith*, as *attack* cannot; *read* may be past."""
    return lex.CUES[low] == low and low not in ("put", "read")
