"""To whom and through what somebody spoke: addressee, outlet, and the second hand.

*told CNBC*, *in a statement to the Daily News* and *posted on Telegram* name outlets;
*told reporters* names an addressee; *Smith said, according to Reuters* is second-hand.
"""

from collections.abc import Iterator

from articles.quotations import gazetteer as gaz
from articles.quotations import lexicon as lex
from articles.quotations.adjuncts import Clause
from articles.quotations.drafts import Reading
from articles.quotations.frames import Frame
from articles.quotations.phrases import phrase_at
from articles.quotations.tokens import Range

_REPORTING = frozenset(("report", "cite", "quote"))
_PASSED = frozenset(("cited", "quoted", "reported"))


#: Short names in capitals that are no broadcaster's.
_BODIES = lex.words("cia dnc dea doj epa eu fbi gop irs nasa nato nra nypd rnc un usda who")
_SPEAKING = lex.words("appearing commenting posting speaking talking tweeting writing")
_INTO = lex.PLACING | {"for"}


def is_outlet(frame: Frame, part: Range) -> bool:
    """Say whether a phrase names a publisher, a broadcaster, a programme or a platform."""
    tokens = frame.tokens[part.start : part.end]
    plain = [t.low.replace("’s", "").replace("'s", "") for t in tokens]
    if (
        plain == ["x"]
        or any(low in gaz.PLATFORMS for low in plain)
        or any(t.titled for t in tokens)
    ):
        return True
    if any(t.capital and low in gaz.OUTLET_WORDS for t, low in zip(tokens, plain, strict=True)):
        return True
    return any(_is_short_name(t.text[: len(low)]) for t, low in zip(tokens, plain, strict=True))


def _is_short_name(word: str) -> bool:
    """Say whether a word is a broadcaster's name in capitals: *CNBC*."""
    return word.isalpha() and word.isupper() and 2 < len(word) < 6 and word.lower() not in _BODIES


def _name_in(frame: Frame, part: Range) -> Range:
    """Return the name at the end of a phrase: *NOS* of *the broadcaster NOS*."""
    end = part.end - 1 if frame.tokens[part.end - 1].titled and len(range(*part)) > 1 else part.end
    start = end
    while start > part.start and frame.tokens[start - 1].capital:
        start -= 1
    return Range(start, end) if start < end else part


def outlet_of(frame: Frame, clause: Clause) -> Range | None:
    """Return the outlet that a clause names, without its preposition."""
    named = [Range(medium.start + 1, medium.end) for medium in clause.media]
    if clause.addressee:
        named.insert(0, clause.addressee)
    found = (part for part in (*named, *_before(frame, clause)) if is_outlet(frame, part))
    part = next(found, None)
    return _name_in(frame, part) if part else None


def _before(frame: Frame, clause: Clause) -> Iterator[Range]:
    """Yield what an occasion before the clause names: *In a post on X, Roe said*."""
    opening = frame.lows[: clause.start]
    speaks = not gaz.OCCASIONS.isdisjoint(opening) or not _SPEAKING.isdisjoint(opening)
    if not speaks or opening[-1:] != [","] or opening[0] not in _INTO | _SPEAKING:
        return
    for index, low in enumerate(opening):
        phrase = phrase_at(frame, index + 1, simple=True) if low in _INTO else None
        if phrase:
            yield phrase


def addressee_of(frame: Frame, clause: Clause) -> Range | None:
    """Return the people spoken to, unless it is an outlet."""
    part = clause.addressee
    return part if part and not is_outlet(frame, part) else None


def via_of(reading: Reading, clause: Clause) -> Range | None:
    """Return who passes the speech on: *according to Reuters, Smith said*."""
    if clause.via:
        return clause.via
    for other in reading.clauses:
        if other is clause or not other.subject or other.subject == clause.subject:
            continue
        passes_on = other.lemma == "accord" or other.lemma in _REPORTING
        if passes_on and is_outlet(reading.frame, other.subject):
            return other.subject
    return _as_quoted(reading.frame, clause.end)


def _as_quoted(frame: Frame, end: int) -> Range | None:
    """Return *TASS* of *Roe said, as quoted by TASS*, whose clause ends at ``end``."""
    start = end + (frame.low_at(end) == ",")
    as_quoted = frame.low_at(start) == "as" and frame.low_at(start + 1) in _PASSED
    by = as_quoted and frame.low_at(start + 2) in ("by", "in")
    return phrase_at(frame, start + 3) if by else None
