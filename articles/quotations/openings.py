"""The noun phrase with which a sentence opens, past its dateline and opening phrase."""

from articles.quotations import lexicon as lex
from articles.quotations.frames import Frame
from articles.quotations.phrases import phrase_at
from articles.quotations.tokens import Range

_DASHES = lex.PAUSES - {","}


def opening_phrase(frame: Frame, end: int) -> Range | None:
    """Return the noun phrase with which the frame's main clause opens, left of ``end``."""
    position = _after_dateline(frame)
    while position < end and (
        frame.lows[position] in lex.OPENING_ADVERBS or not frame.tokens[position].wordlike
    ):
        position += 1
    pause = next((k for k in range(position, end) if frame.lows[k] in lex.PAUSES), end)
    if frame.low_at(position) in lex.PREPOSITIONS and pause < end:
        position = pause + 1
    dated = pause - position <= 4 and frame.low_at(pause - 1) in lex.TIMES
    dated = dated and frame.low_at(position) not in lex.PERSONAL
    if (
        dated
        or frame.low_at(position) in lex.SUBORDINATORS
        or frame.low_at(position).endswith("ing")
    ):
        position = pause + 1
    phrase = phrase_at(frame, position) if position < end else None
    return Range(phrase.start, min(phrase.end, end)) if phrase else None


def _after_dateline(frame: Frame) -> int:
    """Return where the sentence starts after *ROME (Reuters) -*."""
    if not (frame.tokens[0].text.isupper() and len(frame.tokens[0].text) > 3):
        return 0
    dashes = (k for k in range(1, min(8, len(frame.lows))) if frame.lows[k] in _DASHES)
    return next(dashes, -1) + 1


def paired_pronoun(frame: Frame, start: int) -> Range | None:
    """Return *she* of *she laughed and added*, where *and* is at ``start``."""
    if frame.low_at(start) != "and":
        return None
    for index in range(start - 1, max(start - 6, -1), -1):
        if frame.lows[index] in ("he", "she", "they", "we", "i"):
            return Range(index, index + 1)
        if not frame.tokens[index].wordlike:
            break
    return None
