"""Party and state after the name of a member of Congress: which state the copy names.

*Ann Roe (R-Ohio)*, *Ann Roe, R-Ohio*, *Ann Roe (R) of Ohio*, *Ann Roe, Republican of Ohio*,
*Ann Roe, an Ohio Republican*, *Ann Roe (Ohio)*. The party itself is in no register here.
"""

import re
from dataclasses import replace
from typing import NamedTuple

from articles.checks.roles.after import closes, may_be_another_s
from articles.checks.roles.base import Claim
from articles.checks.roles.beside import Beside
from articles.checks.roles.jurisdictions import Places, named_at, state_by_mark
from articles.checks.roles.phrases import Phrase
from articles.text.document import Span

_MARK = re.compile(r"(?:[RDI]|DFL)[-.](?P<state>[A-Z][\w.]+)(?:-\d+)?")
_LETTER = frozenset({"r", "d", "i", "dfl"})
_PARTIES = frozenset({"republican", "democrat", "independent"})
_OF = frozenset({"of", "from"})
_LONGEST = 4  # words of the name of a state


class Mark(NamedTuple):
    """The state that is named right after a name, and where; ``is_party`` if its party is too.

    A ``seat`` is the token that names both at once ("R-Ohio").
    """

    places: Places
    where: Span
    is_party: bool = True
    seat: int | None = None


def mark_after(beside: Beside) -> Mark | None:
    """Return the state that is named with a party after the name, or alone in brackets."""
    at = beside.after + 1
    if beside.low(beside.after) not in (",", "(", "[") or at >= len(beside.tokens):
        return None
    return _seat(beside, at) or _in_brackets(beside, at) or _described(beside, at)


def marked(beside: Beside, mark: Mark) -> Claim | None:
    """Return the claim that "R-Ohio" alone makes: that of a seat in Congress."""
    if mark.seat is None:
        return None
    claim = beside.claim(Phrase(mark.seat + 1, "member of congress", mark.places), mark.seat)
    return replace(claim, judged=mark.where)


def _seat(beside: Beside, at: int) -> Mark | None:
    """Read "R-Ohio"."""
    token = beside.tokens[at]
    match = _MARK.fullmatch(token.text)
    places = state_by_mark(match["state"]) if match else ()
    if not match or not places:
        return None
    start = token.start + match.start("state")
    return Mark(places, Span(start, token.start + match.end("state")), seat=at)


def _in_brackets(beside: Beside, at: int) -> Mark | None:
    """Read "(Ohio)" and "(R) of Ohio"."""
    if beside.low(beside.after) != "(":
        return None
    if beside.low(at) in _LETTER and beside.low(at + 1) == ")" and beside.low(at + 2) in _OF:
        return _state_at(beside, at + 3)[0]
    places = state_by_mark(beside.tokens[at].text) if beside.low(at + 1) in (")", ".") else ()
    return Mark(places, beside.span(at, at + 1), is_party=False) if places else None


def _described(beside: Beside, at: int) -> Mark | None:
    """Read "Republican of Ohio" and "an Ohio Republican", up to the mark that closes them."""
    at += beside.low(at) in ("a", "an", "the")
    if beside.low(at) in _PARTIES and beside.low(at + 1) in _OF:
        mark, end = _state_at(beside, at + 2)
    else:
        mark, end = _state_at(beside, at)
        is_party = beside.low(end) in _PARTIES
        mark, end = (mark, end + 1) if is_party else (None, end)
    is_its_own = closes(beside, end) and not may_be_another_s(beside, end)
    return mark if is_its_own else None


def _state_at(beside: Beside, at: int) -> tuple[Mark | None, int]:
    """Return the state that is named at ``at``, and the token after it."""
    words = [token.text for token in beside.tokens[at : at + _LONGEST]]
    named = named_at(words, 0) if words else None
    states = tuple(place for place in named.places if place.region) if named else ()
    if named is None or not states:
        return None, at
    end = at + named.words
    return Mark(states, beside.span(at, end)), end
