"""Copy that tells how its own paper knows: *the Gazette learned from an official that …*.

What reporters learn from somebody is that source's word. What others do (*she learned from
her mother that …*) is a tale.
"""

from articles.quotations import gazetteer as gaz
from articles.quotations import lexicon as lex
from articles.quotations.adjuncts import Clause
from articles.quotations.frames import Frame
from articles.quotations.phrases import left_phrase, phrase_at
from articles.quotations.tokens import Range

#: Who asks for a paper: *we*, *reporters*, *this newspaper*.
_ASKS = lex.words("we reporter reporters journalist journalists correspondent correspondents")
_PAPERS = lex.words("agency broadcaster magazine network newspaper paper station website")
_STOPS = lex.words(". , ; - -- – —")
_DETERMINERS = lex.words("the this our")


def learned_from(frame: Frame, index: int, floor: int) -> Clause | None:
    """Return the clause whose verb is at ``index``, with the source as who speaks, or None.

    No subject stands left of ``floor``.
    """
    if frame.lows[index] not in lex.LEARNS or frame.low_at(index + 1) != "from":
        return None
    first = index
    while first > floor and frame.lows[first - 1] in lex.AUXILIARIES:
        first -= 1
    asker = left_phrase(frame, first, floor)
    source = _source_at(frame, index + 2)
    if asker is None or source is None or not _is_paper(frame, asker):
        return None
    trails = frame.low_at(asker.start - 1) == "," and frame.low_at(source.end) in _STOPS
    if not trails and frame.low_at(source.end) not in lex.COMPLEMENTS:
        return None  # *heard from readers about it*
    cue = Range(first, index + 2)
    return Clause("tell", cue, source, asker.start, source.end, addressee=asker)


def _source_at(frame: Frame, start: int) -> Range | None:
    """Return *two people close to the talks*, whole."""
    source = phrase_at(frame, start)
    if source is None or frame.low_at(source.end - 1) != "close":
        return source
    close_to = phrase_at(frame, source.end + 1) if frame.low_at(source.end) == "to" else None
    return Range(start, close_to.end) if close_to else source


def _is_paper(frame: Frame, part: Range) -> bool:
    """Say whether *we*, *the newspaper* or *the Gazette* asks, and not *the newspaper’s owner*."""
    tokens = frame.tokens[part.start : part.end]
    last = tokens[-1]
    if last.low in _ASKS:
        return True
    is_one = tokens[0].low in _DETERMINERS and len(tokens) == 2 and last.low in _PAPERS
    return is_one or (last.capital and any(t.capital and t.low in gaz.OUTLET_WORDS for t in tokens))
