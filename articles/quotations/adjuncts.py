"""A reporting clause, and what may stand in it between its verb and what it reports."""

from dataclasses import dataclass

from articles.quotations import gazetteer as gaz
from articles.quotations import lexicon as lex
from articles.quotations.frames import Frame
from articles.quotations.phrases import phrase_at
from articles.quotations.tokens import Range

_HEARD = lex.ADDRESSING | lex.TELLING


@dataclass(slots=True, eq=False)
class Clause:
    """One reporting clause, as ranges of token indices.

    ``start`` to ``end`` is the whole clause with its adjuncts; what is said stands
    before ``start``, from ``end`` on, or both. ``carried`` marks a subject taken from
    the clause before, ``relative`` one that stands before *who*; ``via`` quotes the speaker.
    """

    lemma: str
    cue: Range
    subject: Range | None
    start: int
    end: int
    carried: bool = False
    inverted: bool = False
    relative: bool = False
    addressee: Range | None = None
    media: tuple[Range, ...] = ()
    via: Range | None = None


class Adjuncts:
    """What stands between a verb and what it reports: hearers, days, occasions, media."""

    def __init__(self, frame: Frame, clause: Clause) -> None:
        self.frame, self.clause = frame, clause
        self.end = clause.end
        if not clause.inverted and clause.lemma != "accord":
            self._read_addressee()
        while self._step():
            pass

    def _read_addressee(self) -> None:
        lemma, low = self.clause.lemma, self.frame.low_at(self.end)
        start = self.end
        if low == "to" and lemma in lex.ADDRESSING:
            start += 1
        elif lemma not in lex.TELLING or low in lex.COMPLEMENTS or low in lex.PREPOSITIONS:
            return
        phrase = phrase_at(self.frame, start, simple=True)
        if phrase:
            self.clause.addressee = phrase
            self.end = phrase.end

    def _step(self) -> bool:
        low = self.frame.low_at(self.end)
        if low in lex.TIMES or low in ("out", "back"):
            self.end += 1
            return True
        if low in lex.OBJECT_PREPOSITIONS or low not in lex.PREPOSITIONS:
            return False
        return self.clause.lemma in _HEARD and self._prepositional(low)

    def _prepositional(self, preposition: str) -> bool:
        """Step over *in a statement*, *on Twitter*, *at a rally in Ohio*."""
        phrase = phrase_at(self.frame, self.end + 1, simple=True)
        if phrase is None:
            return False
        words = self.frame.lows[phrase.start : phrase.end]
        occasion = any(w in gaz.OCCASIONS or w in lex.TIMES or w.isdigit() for w in words)
        named = preposition in lex.PLACING and self.frame.tokens[phrase.end - 1].capital
        ends = self.frame.low_at(phrase.end) in ("that", ".", ",", ":")
        if not (occasion or named or ends):
            return False
        self.clause.media += (Range(self.end, phrase.end),)
        self.end = phrase.end
        tokens = self.frame.tokens[self.end : self.end + 2]
        if len(tokens) == 2 and tokens[0].text == "," and tokens[1].titled:
            self.end += 2  # *in her memoir, “A Long Way Home”*
        return True
