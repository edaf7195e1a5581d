"""To whom and through what somebody spoke: addressee, outlet, and the second hand.

*told CNBC*, *in a statement to the Daily News* and *posted on Telegram* name outlets;
*told reporters* names an addressee; *Smith said, according to Reuters* is second-hand.
"""

from articles.quotations import gazetteer as gaz
from articles.quotations.adjuncts import Clause
from articles.quotations.drafts import Reading
from articles.quotations.frames import Frame
from articles.quotations.tokens import Range

_REPORTING = frozenset(("report", "cite", "quote"))


def is_outlet(frame: Frame, part: Range) -> bool:
    """Say whether a phrase names a publisher, a broadcaster or a platform."""
    tokens = frame.tokens[part.start : part.end]
    if any(t.low in gaz.PLATFORMS or (t.capital and t.low in gaz.OUTLET_WORDS) for t in tokens):
        return True
    letters = tokens[-1].text.replace("’s", "").replace("'s", "")
    if not (letters.isalpha() and letters.isupper() and 2 < len(letters) < 6):
        return False
    return len(tokens) <= 2 or any(t.low in gaz.OUTLET_WORDS for t in tokens)


def _name_in(frame: Frame, part: Range) -> Range:
    """Return the name at the end of a phrase: *NOS* of *the broadcaster NOS*."""
    start = part.end
    while start > part.start and frame.tokens[start - 1].capital:
        start -= 1
    return Range(start, part.end) if start < part.end else part


def outlet_of(frame: Frame, clause: Clause) -> Range | None:
    """Return the outlet that a clause names, without its preposition."""
    if clause.addressee and is_outlet(frame, clause.addressee):
        return _name_in(frame, clause.addressee)
    for medium in clause.media:
        named = Range(medium.start + 1, medium.end)
        if is_outlet(frame, named):
            return _name_in(frame, named)
    return None


def addressee_of(frame: Frame, clause: Clause) -> Range | None:
    """Return the people spoken to, unless it is an outlet."""
    part = clause.addressee
    return part if part and not is_outlet(frame, part) else None


def via_of(reading: Reading, clause: Clause) -> Range | None:
    """Return who passes the speech on: *according to Reuters, Smith said*."""
    for other in reading.clauses:
        if other is clause or not other.subject or other.subject == clause.subject:
            continue
        passes_on = other.lemma == "accord" or other.lemma in _REPORTING
        if passes_on and is_outlet(reading.frame, other.subject):
            return other.subject
    return None
