"""Whether a word that no dictionary has is a slip, or a term, a name, a foreign word.

A slip has a word to be a slip of: common, and few edits away. The thresholds were chosen on
the labelled sets in ``../shared/bench/proofing``, on both halves of which they do alike.
"""

import re
from collections.abc import Iterator, Sequence

from articles.checks.engines.spelling import is_word, zipf
from articles.checks.formation import is_compound, is_well_formed
from articles.checks.slips import cost, has_commoner_near, is_same_but_slip, nearest, run_together
from articles.text.document import Document, Word

#: A word this common is in use, whatever the dictionaries say ("takedown", "snarky"), though
#: it may be a common slip; and this common, it is not.
_IN_USE, _SURELY_A_WORD = 1.3, 3.0
#: A word used this often is a term of the story.
_A_TERM_HERE = 3
#: How common what was meant must be at all, by zipf; a neighbour that the speller does not
#: suggest; and anything beside other unknown words, as in foreign phrases.
_MEANT, _MEANT_ALONE, _MEANT_AMONG_UNKNOWN = 1.6, 2.2, 4.0
#: How common what the speller suggests must be, for the share of the letters that it changes.
_SUGGESTED = ((0.08, 1.6), (0.17, 2.5), (0.24, 3.0), (0.3, 4.5))
_SUGGESTIONS = 4
#: Of a word in use the neighbour must be commoner, by this much for each edit, or at least.
_COMMONER_AN_EDIT, _COMMONER, _COMMONER_SUGGESTED = 1.5, 1.0, 2.0
#: What lies two edits away must be more common yet: "occurance", "restaraunt".
_MEANT_FAR, _COMMONER_FAR, _SHORTEST_FAR = 3.5, 1.5, 6
#: Short words are near to many: by length, how common the neighbour must be, and how common
#: one of the same letters ("wief").
_MEANT_SHORT = {1: 6.3, 2: 6.3, 3: 6.3, 4: 5.5}
_MEANT_SWAP, _COMMONER_SHORT = 4.5, 3.2

_PREVIOUS = re.compile(r"([^\W\d_]+)[ \u00a0\n-]\Z")
_NEXT = re.compile(r"[ \u00a0\n-]([^\W\d_]+)")
#: No word is longer, so a window keeps the search short.
_WINDOW = 40


def is_slip(document: Document, form: str, words: Sequence[Word], told: Sequence[str]) -> bool:
    """Say whether ``form``, in lower case and in no dictionary, is a slip.

    ``words`` are its occurrences; ``told`` is what the grammar engine's speller suggests.
    """
    if run_together(form):
        return True
    if len(form) in _MEANT_SHORT:
        return not _is_in_compound(document, words[0]) and _is_short_slip(form)
    if zipf(form) >= _SURELY_A_WORD:
        return False
    meant = max(_meant(form, told), default=0.0)
    if meant < (_MEANT_AMONG_UNKNOWN if _is_among_unknown(document, words[0]) else _MEANT):
        return False
    in_use = zipf(form) >= _IN_USE or is_well_formed(form) or len(words) >= _A_TERM_HERE
    return not in_use or _is_commonly_misspelt(form, told)


def _is_short_slip(form: str) -> bool:
    meant = nearest(form)
    if meant is None:
        return False
    is_swap = sorted(form) == sorted(meant.lower())
    least = _MEANT_SWAP if is_swap else _MEANT_SHORT[len(form)]
    return zipf(meant) >= max(least, zipf(form) + _COMMONER_SHORT)


def _meant(form: str, told: Sequence[str]) -> Iterator[float]:
    """Yield how common the words are that may have been meant."""
    near = nearest(form)
    if near and zipf(near) >= _MEANT_ALONE:
        yield zipf(near)
    yield from _suggested(form, told)
    if _lies_far(form, told):
        yield _MEANT_FAR


def _suggested(form: str, told: Sequence[str]) -> Iterator[float]:
    """Yield how common those of the speller's suggestions are that are much alike."""
    for word in told[:_SUGGESTIONS]:
        share = cost(form, word.lower()) / len(form)
        if " " not in word and any(share <= s and zipf(word) >= z for s, z in _SUGGESTED):
            yield zipf(word)


def _is_commonly_misspelt(form: str, told: Sequence[str]) -> bool:
    """Say whether a word is in use as a slip: a far commoner one is near."""
    near = nearest(form)
    if near and form != f"{near}s":
        commoner = max(_COMMONER, _COMMONER_AN_EDIT * cost(form, near.lower()))
        if zipf(near) >= zipf(form) + commoner:
            return True
    elif max(_suggested(form, told), default=0.0) >= zipf(form) + _COMMONER_SUGGESTED:
        return True
    return _lies_far(form, told)


def _lies_far(form: str, told: Sequence[str]) -> bool:
    """Say whether a far commoner word lies two edits away; slow where nothing is told."""
    if len(form) < _SHORTEST_FAR or is_compound(form):
        return False
    at_least = max(_MEANT_FAR, zipf(form) + _COMMONER_FAR)
    if not told:
        return has_commoner_near(form, at_least)
    far = (word.lower() for word in told[:_SUGGESTIONS] if zipf(word) >= at_least)
    return any(cost(form, word) > 1 and is_same_but_slip(form, word) for word in far)


def _is_in_compound(document: Document, word: Word) -> bool:
    text = document.text
    return text[word.start - 1 : word.start] == "-" or text[word.end : word.end + 1] == "-"


def _is_among_unknown(document: Document, word: Word) -> bool:
    """Say whether no dictionary has the word right before or after."""
    previous = _PREVIOUS.search(document.text[max(0, word.start - _WINDOW) : word.start])
    following = _NEXT.match(document.text[word.end : word.end + _WINDOW])
    beside = (match.group(1) for match in (previous, following) if match)
    return not all(is_word(each) or is_word(each.capitalize()) for each in beside)
