"""A quote in the making: its stretches, and the clause that it hangs on."""

from dataclasses import dataclass

from articles.quotations import lexicon as lex
from articles.quotations.base import Kind
from articles.quotations.clauses import Clause, read_clauses
from articles.quotations.contents import contents_of
from articles.quotations.frames import Frame
from articles.quotations.phrases import Range
from articles.text.document import Span

#: From here on a speaker stands without a person's word.
SURE = 0.7


@dataclass(slots=True)
class Reading:
    """One frame with its reporting clauses, and what each of them reports."""

    frame: Frame
    clauses: list[Clause]
    contents: list[list[Range]]

    @classmethod
    def of(cls, frame: Frame) -> "Reading":
        """Read the clauses of a frame."""
        clauses = read_clauses(frame)
        contents = [contents_of(frame, clauses, number) for number in range(len(clauses))]
        return cls(frame, clauses, contents)

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
    """Who speaks, as words of a frame, and the clause that says so, where there is one."""

    frame: Frame
    subject: Range
    clause: Clause | None = None


@dataclass(slots=True)
class Draft:
    """A quote whose names are not yet worked out."""

    spans: list[Span]
    kind: Kind
    voice: Voice | None = None
    confidence: float = 0.0
    reading: Reading | None = None
    block: int = 0
