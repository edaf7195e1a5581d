"""What a reporting clause reports: the words before it, after it, or round it."""

from articles.quotations import lexicon as lex
from articles.quotations.adjuncts import Clause
from articles.quotations.frames import Frame
from articles.quotations.tokens import Range

_STOPS = lex.words(", . ; - -- – —")
_GLUE = lex.words(", : ; . - -- – — … ... that and but ( ) ! ?")


def contents_of(frame: Frame, clauses: list[Clause], position: int) -> list[Range]:
    """Return the token ranges that clause ``position`` of ``clauses`` reports, in order."""
    clause = clauses[position]
    before, after = _before(frame, clauses, position), _after(frame, clauses, position)
    closes = clause.inverted or clause.lemma == "accord"
    if before and after and not closes and not _leans_back(frame, clause, before):
        return [after]
    if before or clause.inverted:
        after = _resumed(frame, clause, after)
    return [part for part in (before, after) if part]


def _leans_back(frame: Frame, clause: Clause, before: Range) -> bool:
    """Say whether the clause reports what stands before it, too."""
    if _speech_stands_in(frame, before):
        return _after_speech(frame, clause)
    return _trails(frame, clause)


def _before(frame: Frame, clauses: list[Clause], position: int) -> Range | None:
    """Return what stands before the clause, where a comma or a mark leads up to it."""
    clause = clauses[position]
    if clause.carried or clause.start == 0:
        return None
    last = clause.start - 1
    if not (frame.tokens[last].stretch or frame.lows[last] in (",", "-", "--", "–", "—", ")")):
        return None
    floor = 0
    for earlier in clauses[:position]:
        if earlier.inverted or frame.low_at(earlier.end) in _STOPS:
            floor = earlier.end
    return _trimmed(frame, floor, last + 1)


def _after(frame: Frame, clauses: list[Clause], position: int) -> Range | None:
    """Return what follows the clause up to the next clause beside it, or the frame's end."""
    clause = clauses[position]
    end = len(frame.tokens)
    for later in clauses[position + 1 :]:
        if _stands_beside(frame, clause, later):
            end = later.start
            break
    return _trimmed(frame, clause.end, end)


def _stands_beside(frame: Frame, clause: Clause, later: Clause) -> bool:
    """Tell *…, adding* and *…, but Jones said* from a clause inside what is reported."""
    before = frame.lows[later.start - 1] if later.start else ""
    if later.carried:
        if frame.lows[later.start] in ("and", "but", "or", "then"):
            return _tense(frame, clause) == _tense(frame, later)
        return before == ","
    if later.inverted or later.lemma == "accord":
        return True
    if before == "," and later.start == clause.end + 1 and later.end >= len(frame.lows) - 1:
        return True  # *“…,” Smith told aides, Reuters reported.*
    leads = frame.lows[later.start - 2] if later.start > 1 else ""
    joins = leads in (",", ";") and before in ("but", "while", "and", "whereas")
    return joins or before == ";"


def _tense(frame: Frame, clause: Clause) -> str:
    """Return the ending that tells the form of a verb: two verbs side by side share it."""
    verb = frame.lows[clause.cue.end - 1]
    if verb in lex.IRREGULAR_PAST or verb.endswith("ed"):
        return "ed"
    return "ing" if verb.endswith("ing") else "s" if verb.endswith("s") else ""


def _trimmed(frame: Frame, start: int, end: int) -> Range | None:
    while start < end and frame.lows[start] in _GLUE:
        start += 1
    while end > start and frame.lows[end - 1] in _GLUE:
        end -= 1
    return Range(start, end) if start < end else None


def _speech_stands_in(frame: Frame, part: Range) -> bool:
    return any(token.stretch for token in frame.tokens[part.start : part.end])


def _after_speech(frame: Frame, clause: Clause) -> bool:
    """Say whether the clause leans on speech just before it: *“…,” she said*."""
    last = clause.start - 1
    if frame.lows[last] in (",", "-", "--", "–", "—") and last:
        last -= 1
    return frame.tokens[last].stretch is not None


def _trails(frame: Frame, clause: Clause) -> bool:
    """Say whether the clause closes or interrupts its sentence: *…, she said, …*."""
    following = frame.lows[clause.end : clause.end + 1]
    opening = frame.lows[0] in lex.SUBORDINATORS or frame.lows[0] in lex.OPENING_ADVERBS
    if not following:
        return True
    if following[0] in (",", ".", "-", "--", "–", "—", ";"):
        return not opening or clause.start > 8
    return not opening and clause.start > 5 and following[0] in lex.SUBORDINATORS


def _resumed(frame: Frame, clause: Clause, after: Range | None) -> Range | None:
    """Return the rest of a split speech: it must follow a comma, or be marked."""
    if after is None:
        return None
    following = frame.lows[clause.end] if clause.end < len(frame.tokens) else "."
    if frame.tokens[after.start].stretch or _speech_stands_in(frame, after):
        return _past_aside(frame, after) if following == "," else after
    if following not in (",", "-", "--", "–", "—", ":") or clause.inverted:
        return None
    first = frame.lows[after.start]
    if first.endswith("ing") or first in ("who", "which", "a", "an", "when", "as", "after"):
        return None
    return after


def _past_aside(frame: Frame, after: Range) -> Range:
    """Leave out *after a pause* of *“…,” she said, after a pause, “…”*."""
    for index in range(after.start + 1, after.end):
        if frame.tokens[index].stretch:
            aside = frame.lows[after.start] in lex.PREPOSITIONS and frame.lows[index - 1] == ","
            return Range(index, after.end) if aside else after
    return after
