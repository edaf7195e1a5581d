"""Reporting clauses in a frame: *Smith told CNN on Monday that* and *according to police*.

A clause is found from its verb: the subject stands to its left (*Smith said*), to its
right after speech (*“…,” said Smith*), is that of the clause before (*…, adding that*),
or follows *by* and *according to*.
"""

from dataclasses import dataclass
from typing import NamedTuple

from articles.quotations import lexicon as lex
from articles.quotations.frames import Frame
from articles.quotations.phrases import Range, left_phrase, phrase_at


@dataclass(slots=True)
class Clause:
    """One reporting clause, as ranges of token indices.

    ``start`` to ``end`` is the whole clause with its adjuncts; what is said stands
    before ``start``, from ``end`` on, or both.
    """

    lemma: str
    cue: Range
    subject: Range | None
    start: int
    end: int
    carried: bool = False
    inverted: bool = False
    addressee: Range | None = None
    medium: Range | None = None


def read_clauses(frame: Frame) -> list[Clause]:
    """Return the reporting clauses of a frame in order."""
    clauses: list[Clause] = []
    for index, low in enumerate(frame.lows):
        if clauses and index < clauses[-1].end:
            continue
        if low == "according" and frame.lows[index + 1 : index + 2] == ["to"]:
            clauses.append(_according(frame, index))
        elif low in lex.CUES:
            clause = _verb_clause(frame, index, clauses)
            if clause:
                clauses.append(clause)
    return clauses


def _according(frame: Frame, index: int) -> Clause:
    subject = phrase_at(frame, index + 2)
    end = subject.end if subject else index + 2
    return Clause("accord", Range(index, index + 2), subject, index, end)


def _verb_clause(frame: Frame, index: int, clauses: list[Clause]) -> Clause | None:
    lemma = lex.CUES[frame.lows[index]]
    floor = max((clause.end for clause in clauses), default=0)
    first = _verb_group_start(frame, index, floor)
    previous = frame.tokens[first - 1] if first else None
    speech_before = previous is not None and (
        previous.stretch is not None or (previous.text == "," and first > 1)
    )
    if _is_noun(frame, index, first, speech_before):
        return None
    if frame.lows[index - 1 : index] == ["by"]:
        return None
    clause = None
    if (
        previous is not None
        and previous.stretch is not None
        or (speech_before and frame.lows[first - 1] == "," and first == index)
    ):
        clause = _inverted(frame, index, lemma)
    if clause is None:
        clause = _plain(frame, index, first, lemma, clauses)
    if clause is not None and not clause.inverted:
        clause.end = _after_adjuncts(frame, clause, lemma)
    elif clause is not None:
        clause.end = _adjuncts_end(frame, clause.end, clause)
    return clause


def _verb_group_start(frame: Frame, index: int, floor: int) -> int:
    """Step left over auxiliaries, adverbs and *declined to*."""
    first = index
    while first > floor:
        low = frame.lows[first - 1]
        if low in lex.AUXILIARIES or (low.endswith("ly") and not frame.tokens[first - 1].capital):
            first -= 1
        elif low in lex.CATENATIVES and first < index and frame.lows[first] in ("to", "on"):
            first -= 1
        else:
            break
    return first


def _is_noun(frame: Frame, index: int, first: int, speech_before: bool) -> bool:
    """Tell *the claims of* from *he claims*."""
    low = frame.lows[index]
    token = frame.tokens[index]
    if token.capital and index and frame.tokens[index - 1].wordlike:
        return True
    before = frame.lows[index - 1] if index else ""
    if before in lex.DETERMINERS or before.endswith(("’s", "'s", "’", "s'")):
        return before not in (
            "that",
            "this",
            "some",
            "many",
            "both",
            "one",
            "others",
            "all",
            "most",
            "he’s",
            "she’s",
            "who’s",
        )
    if low not in lex.NOUNLIKE:
        return False
    if first < index:
        return frame.lows[index - 1] in ("to",) and False
    if not index:
        return True
    subject_like = before in lex.PRONOUNS or frame.tokens[index - 1].capital or speech_before
    following = frame.lows[index + 1] if index + 1 < len(frame.lows) else "."
    return not (
        subject_like
        or following in ("that", ":")
        or (
            before.endswith("s")
            and following not in ("of", "to", "and", "in", "on", "for", "from", "by", ",", ".")
        )
    )


def _inverted(frame: Frame, index: int, lemma: str) -> Clause | None:
    """Read *said Smith* after speech; None where no name or noun phrase follows."""
    position = index + 1
    if frame.lows[position : position + 1] == ["back"]:
        position += 1
    if position >= len(frame.tokens):
        return None
    token = frame.tokens[position]
    if not (token.capital or token.low in lex.DETERMINERS or token.low in ("he", "she")):
        return None
    if token.low in ("that", "this", "his", "her", "their", "its") or token.low in lex.TIMES:
        return None
    if frame.lows[index].endswith("ing") and lemma != "say":
        return None
    if lemma in ("tell",):
        return None
    subject = phrase_at(frame, position)
    if subject is None:
        return None
    return Clause(lemma, Range(index, position), subject, index, subject.end, inverted=True)


def _plain(
    frame: Frame, index: int, first: int, lemma: str, clauses: list[Clause]
) -> Clause | None:
    """Read a clause whose subject stands to the left, or in the clause before."""
    floor = max((clause.end for clause in clauses), default=0)
    group = frame.lows[first:index]
    previous = frame.lows[first - 1] if first > floor else ""
    cue = Range(first, index + 1)
    passive = any(
        w in ("was", "were", "been", "be", "is", "are") for w in group
    ) and not frame.lows[index].endswith("ing")
    if passive and lemma not in ("say",):
        return _passive(frame, index, first, lemma, floor)
    if previous in ("and", "or", "but", "then") and not frame.lows[index].endswith("ing"):
        carried = _carried(frame, first, clauses)
        return Clause(lemma, cue, carried, first - 1, index + 1, carried=True) if carried else None
    if frame.lows[index].endswith("ing") and not any(
        w in ("is", "was", "are", "were", "been", "be") for w in group
    ):
        carried = _carried(frame, first, clauses)
        if carried is None:
            return None
        return Clause(lemma, cue, carried, first, index + 1, carried=True)
    subject = left_phrase(frame, first, floor)
    if subject is None:
        carried = _carried(frame, first, clauses)
        if carried is None or previous != ",":
            return None
        return Clause(lemma, cue, carried, first, index + 1, carried=True)
    return Clause(lemma, cue, subject, subject.start, index + 1)


def _passive(frame: Frame, index: int, first: int, lemma: str, floor: int) -> Clause | None:
    """Read *was told by police that*, *was quoted as saying*; otherwise nobody is named."""
    lows = frame.lows
    subject = left_phrase(frame, first, floor)
    start = subject.start if subject else first
    if lows[index + 1 : index + 2] == ["by"]:
        speaker = phrase_at(frame, index + 2)
        if speaker:
            return Clause(
                lemma, Range(first, index + 2), speaker, start, speaker.end, addressee=subject
            )
    if (
        lemma == "quote"
        and lows[index + 1 : index + 3] in (["as", "saying"], ["in"], ["by"])
        and subject
    ):
        end = index + 3 if lows[index + 1] == "as" else index + 1
        return Clause(lemma, Range(first, end), subject, start, end)
    return None


def _carried(frame: Frame, first: int, clauses: list[Clause]) -> Range | None:
    """Return the subject of the clause before, or the one that opens the frame."""
    if clauses:
        return clauses[-1].subject
    position = 0
    while position < first and (
        frame.lows[position] in lex.OPENING_ADVERBS or frame.lows[position] in "\"'“,-–—"
    ):
        position += 1
    if position < first and frame.lows[position] in lex.SUBORDINATORS:
        commas = [k for k in range(position, first) if frame.lows[k] == ","]
        if not commas:
            return None
        position = commas[0] + 1
    if position >= first:
        return None
    return phrase_at(frame, position)


class _Adjuncts(NamedTuple):
    end: int


def _after_adjuncts(frame: Frame, clause: Clause, lemma: str) -> int:
    """Step right over *reporters*, *on Monday*, *in a statement*, noting who was told."""
    position = clause.end
    lows = frame.lows
    if lemma in ("tell", "ask", "remind", "inform", "assure", "advise", "warn", "text", "email"):
        addressee = _addressee(frame, position)
        if addressee:
            clause.addressee = addressee
            position = addressee.end
    if (
        position < len(lows)
        and lows[position] == "to"
        and lemma not in ("promise", "vow", "pledge", "decline")
    ):
        addressee = phrase_at(frame, position + 1, simple=True)
        if addressee:
            clause.addressee, position = addressee, addressee.end
    return _adjuncts_end(frame, position, clause)


def _addressee(frame: Frame, position: int) -> Range | None:
    if position >= len(frame.tokens):
        return None
    if frame.lows[position] in lex.OBJECTS:
        return Range(position, position + 1)
    if frame.lows[position] in (
        "that",
        "to",
        "if",
        "whether",
        "about",
        "for",
        "why",
        "how",
        "what",
    ):
        return None
    return phrase_at(frame, position, simple=True)


def _adjuncts_end(frame: Frame, position: int, clause: Clause) -> int:
    lows, count = frame.lows, len(frame.tokens)
    while position < count:
        low = lows[position]
        if low in lex.TIMES or low in ("out", "back"):
            position += 1
            continue
        if low in lex.PREPOSITIONS and low not in ("of", "about", "like", "into"):
            end = _adjunct(frame, position, clause)
            if end:
                position = end
                continue
        break
    return position


def _adjunct(frame: Frame, position: int, clause: Clause) -> int:
    """Return the end of a prepositional phrase of occasion, time or medium, or 0."""
    lows = frame.lows
    phrase = phrase_at(frame, position + 1, simple=True)
    if phrase is None:
        return 0
    inside = lows[phrase.start : phrase.end]
    occasion = any(w in lex.OCCASIONS or w in lex.TIMES or w.isdigit() for w in inside)
    named = (
        lows[position]
        in ("to", "with", "on", "in", "at", "by", "from", "after", "during", "via", "through")
        and frame.tokens[phrase.end - 1].capital
    )
    follows = lows[phrase.end] if phrase.end < len(lows) else "."
    if not (occasion or named or follows in ("that", ".", ",", ":")):
        return 0
    if clause.medium is None and (occasion or lows[position] in ("to", "with", "on")):
        clause.medium = phrase
    return phrase.end
