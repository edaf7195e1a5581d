"""A quote in the making: its stretches, and the clause that it hangs on."""

from dataclasses import dataclass, field

from articles.quotations import lexicon as lex
from articles.quotations.adjuncts import Clause
from articles.quotations.base import Kind
from articles.quotations.clauses import read_clauses
from articles.quotations.contents import contents_of
from articles.quotations.frames import Frame
from articles.quotations.tokens import Range
from articles.text.document import Span

#: Pronouns that open a sentence about things or about people spoken of.
_THINGS = frozenset(("they", "it", "these", "those", "there", "this"))

#: From here on a speaker stands without a person's word.
SURE = 0.7


@dataclass(slots=True)
class Reading:
    """One frame with its reporting clauses, and what each of them reports."""

    frame: Frame
    clauses: list[Clause]
    contents: list[list[Range]]
    before: "Reading | None" = None

    @classmethod
    def of(cls, frame: Frame, before: "Reading | None" = None) -> "Reading":
        """Read the clauses of a frame; ``before`` is the frame before it in its block."""
        clauses = read_clauses(frame)
        contents = [contents_of(frame, clauses, number) for number in range(len(clauses))]
        return cls(frame, clauses, contents, before)

    def voice(self, clause: Clause) -> "Voice | None":
        """Return who speaks in a clause of this frame.

        *Adding* goes on with an earlier report. Where its own sentence holds none and
        is about a pronoun's things (*They will stay, adding that …*), the speaker is
        that of the sentence before.
        """
        if clause.subject is None:
            return None
        heard = [
            (self.frame, other)
            for other in reversed(self.clauses[: self.clauses.index(clause) + 1])
            if other is clause or (clause.carried and other.subject == clause.subject)
        ]
        goes_on = clause.carried and clause.lemma == "add" and clause is self.clauses[0]
        if goes_on and self.before and self.frame.lows[clause.subject.start] in _THINGS:
            heard += [(self.before.frame, other) for other in reversed(self.before.clauses)]
            for frame, earlier in heard[1:]:
                if earlier.subject:
                    return Voice(frame, earlier.subject, heard)
        return Voice(self.frame, clause.subject, heard)

    def owner(self, position: int) -> Clause | None:
        """Return the clause that reports the token at ``position``.

        Of several it is the nearest; a verb of the mind gives way to a verb of speech.
        """
        best, nearest = None, (True, len(self.frame.tokens) + 1)
        for clause, parts in zip(self.clauses, self.contents, strict=True):
            if any(part.start <= position < part.end for part in parts):
                away = position - clause.end if position >= clause.end else clause.start - position
                rank = (clause.lemma in lex.THINK, away)
                if rank < nearest:
                    best, nearest = clause, rank
        return best


@dataclass(slots=True)
class Voice:
    """Who speaks, as words of a frame.

    ``heard`` holds the clauses that say so, each with its frame: first the one whose
    verb is the cue, then earlier ones by the same speaker, which may name the outlet.
    """

    frame: Frame
    subject: Range
    heard: list[tuple[Frame, Clause]] = field(default_factory=list)


@dataclass(slots=True)
class Draft:
    """A quote whose names are not yet worked out."""

    spans: list[Span]
    kind: Kind
    voice: Voice | None = None
    confidence: float = 0.0
    reading: Reading | None = None
    block: int = 0
