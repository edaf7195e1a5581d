"""Reporting clauses in a frame: *Smith told CNN on Monday that* and *according to police*.

A clause is found from its verb. Its subject stands to the left (*Smith said*), to the
right after speech (*“…,” said Smith*), is that of the clause before (*…, adding that*),
or follows *by* and *according to*.
"""

from articles.quotations import gazetteer as gaz
from articles.quotations import lexicon as lex
from articles.quotations import secondhand
from articles.quotations.adjuncts import Adjuncts, Clause
from articles.quotations.frames import Frame
from articles.quotations.learned import learned_from
from articles.quotations.openings import opening_phrase, paired_pronoun
from articles.quotations.phrases import described_name, left_phrase, past_relative, phrase_at
from articles.quotations.tokens import Range
from articles.quotations.verbs import is_noun

_BE = lex.words("was were been be is are being")
_IT_IS = _BE | {"it’s", "it's"}
_RELATIVES = frozenset(("who", "which"))
_ENDS = lex.words(". , ; : - -- – — ! ? )")
_NAMES = lex.words("brand call christen dub label nickname")  # *a plan dubbed “slow”*
_NO_ADVERBS = lex.words("ally anomaly assembly bully elderly family monopoly supply")
_CLOSING = _ENDS | _RELATIVES
_OPENS_ABSOLUTE = lex.PAUSES | {"with", "and"}


def read_clauses(frame: Frame) -> list[Clause]:
    """Return the reporting clauses of a frame in order."""
    clauses: list[Clause] = []
    for index, low in enumerate(frame.lows):
        if clauses and index < clauses[-1].end:
            continue
        if low == "according" and frame.low_at(index + 1) == "to":
            accord = _according(frame, index)
            if clauses and secondhand.is_aside(frame, clauses[-1], accord):
                clauses[-1].via, clauses[-1].end = accord.subject, accord.end + 1
            else:
                clauses.append(accord)
        elif (low in secondhand.VIEWS or low == "per") and (
            view := secondhand.in_view(frame, index)
        ):
            clauses.append(view)
        elif low in lex.CUES:
            clause = _VerbReader(frame, index, clauses).read()
            if clause:
                clauses.append(clause)
        elif clause := learned_from(frame, index, clauses[-1].end if clauses else 0):
            clauses.append(clause)
    return clauses


def _according(frame: Frame, index: int) -> Clause:
    subject = phrase_at(frame, index + 2)
    if subject and index == 0 and frame.low_at(subject.end) != ",":
        # *According to police, the road is shut.*: what follows the comma is no apposition.
        comma = frame.lows.index(",") if "," in frame.lows else subject.end
        subject = Range(subject.start, min(comma, subject.end))
    end = subject.end if subject else index + 2
    return Clause("accord", Range(index, index + 2), subject, index, end)


class _VerbReader:
    """Reads the clause of one reporting verb; ``clauses`` stand to its left."""

    def __init__(self, frame: Frame, index: int, clauses: list[Clause]) -> None:
        self.frame, self.index, self.clauses = frame, index, clauses
        self.floor = clauses[-1].end if clauses else 0
        self.low = frame.lows[index]
        self.lemma = lex.CUES[self.low]
        self.first = self._verb_group_start()
        self.group = frame.lows[self.first : index]
        self.previous = frame.low_at(self.first - 1)
        before = frame.tokens[self.first - 1] if self.first else None
        self.after_speech = before is not None and bool(
            before.stretch and (before.closes or self.first == 1)
        )
        if self.previous == "," and self.first > 1:  # *“…”, said Smith*
            self.after_speech = frame.tokens[self.first - 2].stretch is not None

    def read(self) -> Clause | None:
        """Return the clause, or None where the word is a noun or names no speaker."""
        if self.lemma == "go" and not self._goes():
            return None
        if self.lemma in lex.TURNS:
            return self._turn()
        alone = self.first == self.index
        if is_noun(self.frame, self.index, alone=alone, after_speech=self.after_speech):
            return None
        by = self.frame.low_at(self.index - 1) == "by"
        if self._is_judgement() or (by and not self.low.endswith("ing")):
            return None
        aside = secondhand.past_accord(self.frame, self.clauses, self.first, self.index)
        clause = aside or self._inverted() or self._plain()
        if clause:
            clause.end = Adjuncts(self.frame, clause).end
        return clause

    def _goes(self) -> bool:
        """Tell *the chant goes: “…”* from *the Senate goes home*."""
        following = self.frame.tokens[self.index + 1 : self.index + 2]
        return bool(following) and (following[0].text in ",:" or following[0].stretch is not None)

    def _turn(self) -> Clause | None:
        """Read *“I never—” Roe began* and *Roe cut in: “…”*, not *the concert began*."""
        after = self.index + 1 + (self.frame.low_at(self.index + 1) == "in")
        floor = self.floor
        while self.frame.lows[floor] in lex.PAUSES | lex.SUBORDINATORS:  # *, before her lawyer*
            floor += 1
        subject = left_phrase(self.frame, self.first, floor)
        if subject is None or (self.lemma != "begin" and after == self.index + 1):
            return None
        beside = self.frame.tokens[max(0, subject.start - 1) : subject.start]
        leans = any(token.closes for token in beside)
        leads = self.frame.low_at(after) in (",", ":") and any(
            token.stretch for token in self.frame.tokens[after + 1 : after + 2]
        )
        cue = Range(self.first, after)
        return Clause(self.lemma, cue, subject, subject.start, after) if leans or leads else None

    def _verb_group_start(self) -> int:
        """Step left over auxiliaries, adverbs and *declined to*."""
        first, lows = self.index, self.frame.lows
        while first > self.floor:
            low = lows[first - 1]
            adverb = low.endswith("ly") and low not in _NO_ADVERBS
            adverb = adverb and not self.frame.tokens[first - 1].capital
            if not (low in lex.AUXILIARIES or adverb or self._reaches(first - 1)):
                break
            first -= 1
        return first - self._time_before(first)

    def _time_before(self, first: int) -> int:
        """Return how many words of time stand between subject and verb: *Roe last week said*."""
        timed = first - 2 > self.floor and self.frame.lows[first - 1] in lex.TIMES
        dated = timed and self.frame.lows[first - 2] in ("last", "this", "earlier", "late")
        return 2 if dated and self.frame.tokens[first - 3].wordlike else 0

    def _reaches(self, index: int) -> bool:
        """Say whether a verb leads on to this one: *declined to*, *was refusing to*, *went on*."""
        low, following = self.frame.lows[index], self.frame.lows[index + 1 : self.index][:2]
        if low in lex.CATENATIVES:
            return following[:1] in (["to"], ["on"]) or following == ["not", "to"]
        verb = low.endswith(("ed", "ing")) and not self.frame.tokens[index].capital
        return verb and (following[:1] == ["to"] or following == ["not", "to"])

    def _is_judgement(self) -> bool:
        """Tell *it is fair to say*, where nobody speaks, from *he was asked to say*."""
        before = self.frame.lows[max(0, self.first - 3) : self.first][:2]
        if self.group[:1] != ["to"] or not _IT_IS.intersection(before):
            return False
        return not self.previous.endswith(("ed", "ing", "s"))

    def _inverted(self) -> Clause | None:
        """Read *“…,” said Smith*; None where no name or noun phrase follows."""
        if self.first < self.index or not (self.after_speech or self.previous == ","):
            return None
        if self.lemma in lex.LABEL or self.low.endswith("ing"):
            return None
        position = self.index + 1 + (self.frame.low_at(self.index + 1) == "back")
        named = described_name(self.frame, position) if self.lemma in ("say", "add") else None
        subject = named or (phrase_at(self.frame, position) if self._may_invert(position) else None)
        if subject is None:
            return None
        cue = Range(self.index, position)
        clause = Clause(self.lemma, cue, subject, self.index, subject.end, inverted=True)
        return clause if self.after_speech or self._closes(subject) else None

    def _may_invert(self, position: int) -> bool:
        if position >= len(self.frame.tokens):
            return False
        token = self.frame.tokens[position]
        if token.low in ("that", "this") or token.low in lex.TIMES:
            return False
        if token.low in ("his", "her", "their", "its") and not self.after_speech:
            return False
        bare = token.low in gaz.ROLES or token.low in gaz.KINDS  # *says mayor*, *said friends of*
        return token.capital or bare or token.low in lex.DETERMINERS or token.low in ("he", "she")

    def _closes(self, subject: Range) -> bool:
        """Say whether *…, said Smith* closes an unmarked sentence."""
        following = self.frame.low_at(subject.end)
        if following not in _CLOSING and following not in lex.TIMES:
            return False
        if subject.end - subject.start > 12 or self.lemma not in lex.TRAILING:
            return False
        tokens = self.frame.tokens
        if tokens[subject.start].capital or tokens[subject.end - 1].capital:
            return True
        return self.lemma in ("say", "add") and (
            left_phrase(self.frame, self.index, self._left_floor()) is None
        )

    def _plain(self) -> Clause | None:
        """Read a clause whose subject stands to the left, or in the clause before."""
        participle = self.low.endswith("ing")
        if not participle and self._is_passive():
            return self._passive()
        if participle and not _BE.intersection(self.group):
            return self._absolute() or self._carried(self.first)
        if self.previous in ("and", "or", "but", "then") and not participle:
            return self._carried(self.first - 1)
        subject = left_phrase(self.frame, self.first, self._left_floor()) or self._hearer()
        subject = subject and past_relative(self.frame, subject)
        if subject is None:
            return self._carried(self.first) if self.previous == "," else None
        if self.lemma in secondhand.QUOTES and (
            passed_on := secondhand.quoted(self.frame, self.first, self.index, subject)
        ):
            return passed_on
        if self.lemma in _NAMES and self.frame.lows[subject.start] in ("a", "an"):
            return None
        relative = self.previous in _RELATIVES
        if self.frame.low_at(subject.start - 1) in _RELATIVES and not self._is_who(subject):
            # *who in the past told* hangs on *who*; *who voted no told* on what *who* follows.
            relative = self.frame.low_at(subject.start) in lex.PREPOSITIONS
            subject = left_phrase(self.frame, subject.start, 0) or subject
        end = self.index + 1 + (self.frame.low_at(self.index + 1) == "back")
        cue = Range(self.first, end)
        return Clause(self.lemma, cue, subject, subject.start, end, relative=relative)

    def _hearer(self) -> Range | None:
        """Return *Haas* of *Roe told Haas, who asked*."""
        if not self.clauses or self.previous not in _RELATIVES:
            return None
        comma = self.frame.low_at(self.first - 2) == ","
        floor = self.clauses[-1].cue.end
        return left_phrase(self.frame, self.first, floor) if comma else None

    def _absolute(self) -> Clause | None:
        """Read *…, with Ann Roe calling it “slow”*: a name right before the participle."""
        start = self.first
        while start and self.frame.tokens[start - 1].capital:
            start -= 1
        named = start < self.first and not self.group
        if not named or self.frame.low_at(start - 1) not in _OPENS_ABSOLUTE:
            return None
        subject = Range(start, self.first)
        cue = Range(self.first, self.index + 1)
        return Clause(self.lemma, cue, subject, subject.start, self.index + 1)

    def _is_who(self, subject: Range) -> bool:
        """Tell *the plan, which she calls* and *which the mayor calls* from *who voted no told*."""
        first = self.frame.tokens[subject.start]
        return first.capital or first.low in lex.PERSONAL or first.low in lex.DETERMINERS

    def _is_passive(self) -> bool:
        """Tell *was told* and *declined to be named* from *was refusing to name*."""
        last = len(self.group) - 1 - self.group[::-1].index("to") if "to" in self.group else -1
        return bool(_BE.intersection(self.group[last + 1 :]))

    def _left_floor(self) -> int:
        """Return how far left a subject may reach: past relative clauses, to the last other."""
        others = (c.end for c in reversed(self.clauses) if not (c.relative or self._hangs(c)))
        return next(others, 0)

    def _hangs(self, clause: Clause) -> bool:
        """Say whether a clause hangs on a relative one: *who asked for silence to discuss it*."""
        return any(
            c.relative and c.end <= clause.start and "," not in self.frame.lows[c.end : clause.end]
            for c in self.clauses
        )

    def _passive(self) -> Clause | None:
        """Read *was told by police that* and *was quoted as saying*; else nobody is named."""
        index, frame = self.index, self.frame
        before = left_phrase(frame, self.first, self.floor)
        if self.lemma in secondhand.QUOTES:
            return secondhand.was_quoted(frame, self.first, index, before) if before else None
        speaker = phrase_at(frame, index + 2) if frame.low_at(index + 1) == "by" else None
        if speaker is None:
            return None
        start = before.start if before else self.first
        cue = Range(self.first, index + 2)
        return Clause(self.lemma, cue, speaker, start, speaker.end, addressee=before)

    def _carried(self, start: int) -> Clause | None:
        """Read a clause that shares the subject of the clause before, or of the frame."""
        paired = paired_pronoun(self.frame, start)
        beside = [clause for clause in self.clauses if not self._nested(clause)]
        subject = paired or (beside[-1].subject if beside else opening_phrase(self.frame, start))
        if subject is None:
            return None
        cue = Range(self.first, self.index + 1)
        return Clause(self.lemma, cue, subject, start, self.index + 1, carried=True)

    def _nested(self, clause: Clause) -> bool:
        """Say whether a clause stands inside what another one reports: *that Jones says*."""
        return not clause.carried and self.frame.low_at(clause.start - 1) in lex.BOUNDARIES
