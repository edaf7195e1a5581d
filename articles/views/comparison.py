"""A quote held against its evidence, in words for the page: the verdict, the place, each change."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from articles.actions.quote_state import compared, holds
from articles.models import Evidence, Quote
from articles.quotations.evidence import Evidence as Words
from articles.quotations.match import Match
from articles.text.document import Span

#: Code points of the evidence that are shown on either side of a place.
CONTEXT = 400

VERDICTS = {
    "verbatim": "The evidence has these very words.",
    "trimmed": "The evidence has these words; what the quote leaves out, it marks.",
    "altered": "The evidence has other words.",
    "not_found": "The evidence does not have these words.",
}
WARNINGS = {
    "negation": "A “not” or the like is in one and not in the other.",
    "number": "A number is in one and not in the other.",
    "far_apart": "Its parts stand far apart in the evidence.",
    "out_of_order": "Its parts stand in another order in the evidence.",
    "joined": "It joins what stands apart in the evidence, and does not mark the cut.",
    "turn_left_out": "What it leaves out turns the sense, with a “but”, “not” or the like.",
    "cut_before_turn": "In the evidence the sentence goes on with a turn, such as “but”.",
    "cut_after_turn": "In the evidence a turn, such as “if”, comes before these words.",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of the evidence that were quoted, or were not."""

    text: str
    is_quoted: bool


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A stretch of the evidence round one or more of the quote's places, and where that is."""

    locator: str
    pieces: list[Piece]


@dataclass(frozen=True, slots=True)
class Pair:
    """Words of the quote beside those of the evidence.

    ``kind`` is ``same``, ``changed``, or ``owned`` where an ellipsis or bracket stands for them.
    """

    kind: str
    quote: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """A quote against its evidence."""

    match: Match
    evidence: Evidence

    @property
    def holds(self) -> bool:
        """Whether nothing is left for a person to weigh."""
        return holds(self.match)

    @property
    def verdict(self) -> str:
        """What the evidence says, in a sentence."""
        return VERDICTS[self.match.verdict]

    @property
    def warnings(self) -> list[str]:
        """What a person should look at, a sentence each."""
        return [WARNINGS[warning] for warning in self.match.warnings]

    @property
    def pairs(self) -> Iterator[Pair]:
        """The words of both sides, in the quote's order."""
        for step in self.match.alignment:
            is_owned = bool(step.quote) and all(word[0] in "[…." for word in step.quote)
            kind = "same" if step.op == "equal" else "owned" if is_owned else "changed"
            yield Pair(kind, " ".join(step.quote), " ".join(step.evidence))

    @property
    def locator(self) -> str:
        """Where it begins in the evidence's own terms: “page 3”, “00:12:03”."""
        return self.evidence.locator_at(self.match.span.start) if self.match.span else ""

    @property
    def found(self) -> str:
        """The quoted words as the evidence has them."""
        places = sorted(self.match.places)
        return " … ".join(self.evidence.text[place.start : place.end] for place in places)

    @property
    def excerpts(self) -> Iterator[Excerpt]:
        """The evidence round each place; places that are near each other stand in one."""
        groups: list[list[Span]] = []
        for place in sorted(self.match.places):
            if groups and place.start - groups[-1][-1].end <= 2 * CONTEXT:
                groups[-1].append(place)
            else:
                groups.append([place])
        for group in groups:
            start, end = max(0, group[0].start - CONTEXT), group[-1].end + CONTEXT
            locator = self.evidence.locator_at(group[0].start)
            yield Excerpt(locator, pieces(self.evidence.text, Span(start, end), group))


def compare(row: Quote, words: Words | None = None) -> Comparison | None:
    """Compare the quote with its evidence; None where it is compared with nothing.

    ``words`` is the evidence's text, indexed, where many quotes are held against it.
    """
    match = compared(row, words)
    return Comparison(match, row.evidence) if match and row.evidence else None


def pieces(text: str, stretch: Span, places: Sequence[Span]) -> list[Piece]:
    """Cut ``stretch`` of the text where ``places``, which do not overlap, begin and end."""
    start, end = stretch.start, min(stretch.end, len(text))
    edges = {min(max(edge, start), end) for place in places for edge in (place.start, place.end)}
    return [
        Piece(text[a:b], any(place.start <= a and b <= place.end for place in places))
        for a, b in pairwise(sorted({start, end} | edges))
    ]
