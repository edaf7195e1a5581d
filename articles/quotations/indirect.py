"""Indirect speech: what a reporting clause reports in the reporter's own words.

Missed, counted on PolNeAR's training split (6,685 indirect pieces with a reporting word):
1,193 whose verb is passed over, most of them with a noun for content (*reported a profit*)
or in the infinitive (*declined to say*); 657 whose bounds are off by half, as in *said X,
and Y*, where Y may be the reporter's; 53 reported by a noun (*the claim that …*). Mere
attitudes (*praised*, *wants*, *hopes*) are left out by design.
"""

from collections.abc import Iterator

from articles.quotations import lexicon as lex
from articles.quotations.adjuncts import Clause
from articles.quotations.drafts import Draft, Reading
from articles.quotations.frames import Frame
from articles.quotations.tokens import Range
from articles.text.document import Span

_OPENS_CLAUSE = lex.COMPLEMENTS | lex.PERSONAL
_UNNAMED = frozenset(("named", "identified", "quoted"))
_HYPOTHETICAL = frozenset(("can", "could", "may", "might", "must", "should"))


def read_indirect(reading: Reading) -> Iterator[Draft]:
    """Yield a draft for each clause of a frame that reports more than marked speech."""
    frame = reading.frame
    for clause, parts in zip(reading.clauses, reading.contents, strict=True):
        voice = reading.voice(clause)
        if (
            voice is None
            or not parts
            or _is_over(reading, clause, parts)
            or _is_so(frame, clause, parts)
            or not _reports(frame, clause, parts)
        ):
            continue
        spans = [Span(frame.tokens[p.start].start, frame.tokens[p.end - 1].end) for p in parts]
        if sum(p.end - p.start for p in parts) > 1 and not _mostly_marked(frame, parts, spans):
            yield Draft(spans, "indirect", voice, 0.85, reading, frame.block)


def _is_over(reading: Reading, clause: Clause, parts: list[Range]) -> bool:
    """Say whether a clause with *who* ends before: *who asked for silence, said it fell*."""
    first = parts[0].start
    goes_on = any(first == other.cue.start for other in reading.clauses)
    return clause.relative and goes_on and reading.frame.low_at(first - 1) == ","


def _is_so(frame: Frame, clause: Clause, parts: list[Range]) -> bool:
    """Tell *she said so on Friday* from *she said so many came*, and *asking not to be named*."""
    first = parts[-1].start
    if "anonymity" in frame.lows[first : first + 2]:  # *asking for anonymity*
        return True
    if frame.lows[first : first + 3] == ["not", "to", "be"]:
        return frame.low_at(first + 3) in _UNNAMED
    if first != clause.end or frame.lows[first] not in ("so", "nothing"):
        return False
    return frame.low_at(first + 1) in lex.PREPOSITIONS | lex.TIMES


def _mostly_marked(frame: Frame, parts: list[Range], spans: list[Span]) -> bool:
    """Say whether marks hold half of it: one stretch, or all where speech opens it."""
    length = sum(span.end - span.start for span in spans)
    tokens = [t for part in parts for t in frame.tokens[part.start : part.end]]
    marked = [t.end - t.start for t in tokens if t.stretch]
    held = sum(marked) if tokens[0].stretch and tokens[0].closes else max(marked, default=0)
    return held * 2 >= length


def _reports(frame: Frame, clause: Clause, parts: list[Range]) -> bool:
    """Say whether the clause reports speech, and does not merely praise, hope or propose.

    Words that the reporter puts in quote marks make it speech whatever the verb.
    """
    if clause.lemma in lex.QUOTE_ONLY:
        return False
    if any(t.stretch for part in parts for t in frame.tokens[part.start : part.end]):
        return True
    group = frame.lows[clause.cue.start : clause.cue.end]
    if clause.lemma in lex.THINK or _HYPOTHETICAL.intersection(group):
        return False
    if parts[0].start < clause.start:
        return clause.lemma in lex.TRAILING
    following = frame.low_at(clause.end)
    if clause.lemma == "accord" or following in _OPENS_CLAUSE:
        return True
    return clause.lemma in lex.REPORTS and "to" not in group
