"""Clauses that pass speech on: *Reuters quoted Roe as saying*, *Roe, according to Reuters, said*.

Roe is the speaker, and the outlet is whom the speech came by.
"""

from articles.quotations import lexicon as lex
from articles.quotations.adjuncts import Clause
from articles.quotations.frames import Frame
from articles.quotations.phrases import left_phrase, phrase_at
from articles.quotations.tokens import Range

#: Lemmas whose object speaks.
QUOTES = frozenset(("quote", "cite"))
#: Nouns of *in Roe’s view* and *in the words of Roe*.
VIEWS = frozenset(("account", "opinion", "telling", "view", "words"))
_LONGEST_OWNER = 6  # tokens
_SAYING = frozenset(("saying", "telling"))
_BY = frozenset(("by", "in"))


def in_view(frame: Frame, index: int) -> Clause | None:
    """Read *in Roe’s view*, *in the words of Roe* and *, per Roe*, whose noun is at ``index``."""
    lows, cue = frame.lows, Range(index, index + 1)
    if lows[index] == "per":
        after_speech = frame.tokens[index - 1].stretch is not None
        leads = (after_speech or lows[index - 1] == ",") and _is_definite(frame, index + 1)
        speaker = phrase_at(frame, index + 1) if leads else None
        return Clause("accord", cue, speaker, index, speaker.end) if speaker else None
    if frame.low_at(index + 1) == "of" and frame.low_at(index - 2) == "in":
        speaker, cue = phrase_at(frame, index + 2, simple=True), Range(index - 2, index + 2)
        return Clause("accord", cue, speaker, cue.start, speaker.end) if speaker else None
    if not frame.low_at(index - 1).endswith(("’s", "'s", "s’", "s'")):
        return None
    floor = max(0, index - _LONGEST_OWNER)
    opens = next((k for k in range(index - 2, floor - 1, -1) if lows[k] == "in"), None)
    return (
        None if opens is None else Clause("accord", cue, Range(opens + 1, index), opens, index + 1)
    )


def _is_definite(frame: Frame, index: int) -> bool:
    """Tell *per Roe* and *per the mayor* from *per head*."""
    return frame.low_at(index) in lex.DETERMINERS or any(
        token.capital for token in frame.tokens[index : index + 1]
    )


def past_accord(frame: Frame, clauses: list[Clause], first: int, verb: int) -> Clause | None:
    """Read *Smith, according to Reuters, said*, whose verb group is ``first`` to ``verb``.

    The aside is taken out of ``clauses``, which stand to the left.
    """
    accord = clauses[-1] if clauses else None
    if accord is None or accord.lemma != "accord" or accord.start < 2:
        return None
    if frame.lows[accord.start - 1] != "," or not 0 <= first - accord.end <= 1:
        return None
    if frame.low_at(first - 1) in ("who", "which"):  # *according to aides who spoke*
        return None
    subject = left_phrase(frame, accord.start - 1, 0)
    if subject is None:
        return None
    clauses.pop()
    cue = Range(first, verb + 1)
    return Clause("say", cue, subject, subject.start, verb + 1, via=accord.subject)


def is_aside(frame: Frame, clause: Clause, accord: Clause) -> bool:
    """Say whether *according to court papers* stands in *Roe said, …, that the pier held*."""
    between = frame.lows[clause.end : accord.start] == [","]
    return between and accord.subject is not None and frame.low_at(accord.end) == ","


def quoted(frame: Frame, first: int, verb: int, paper: Range) -> Clause | None:
    """Read *the Gazette quoted Smith as saying*."""
    speaker = phrase_at(frame, verb + 1)
    if speaker is None or frame.low_at(speaker.end) != "as":
        return None
    end = speaker.end + 1 + (frame.low_at(speaker.end + 1) in _SAYING)
    return Clause("say", Range(first, verb + 1), speaker, paper.start, end, via=paper)


def was_quoted(frame: Frame, first: int, verb: int, speaker: Range) -> Clause | None:
    """Read *was quoted by Reuters as saying* and *was quoted as saying by Reuters*."""
    end, via = _by(frame, verb + 1)
    as_saying = frame.low_at(end) == "as"
    if not as_saying and via is None:
        return None
    if as_saying:
        end += 1 + (frame.low_at(end + 1) in _SAYING)
    cue = Range(first, end if via is None else verb + 1)
    if via is None:
        end, via = _by(frame, end)
    return Clause("say", cue, speaker, speaker.start, end, via=via)


def _by(frame: Frame, start: int) -> tuple[int, Range | None]:
    """Return where *by Reuters* or *in the Gazette* ends, and who that is."""
    phrase = phrase_at(frame, start + 1) if frame.low_at(start) in _BY else None
    return (phrase.end, phrase) if phrase else (start, None)
