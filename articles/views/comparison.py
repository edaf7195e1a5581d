"""A quote held against its evidence, in words for the page: the verdict, the place, each change."""

from dataclasses import dataclass

from articles.actions.quote_state import compared, holds
from articles.models import Quote
from articles.quotations.evidence import Evidence as Words
from articles.quotations.match import Match

#: Code points of the evidence that are shown on either side of the place.
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
    "cut_before_turn": "In the evidence the sentence goes on with a turn, such as “but”.",
}


@dataclass(frozen=True, slots=True)
class Comparison:
    """A quote against its evidence, and the place in the evidence with both sides of it.

    ``locator`` is where that is in the evidence's own terms ("page 3", "00:12:03").
    """

    match: Match
    locator: str = ""
    before: str = ""
    found: str = ""
    after: str = ""

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


def compare(row: Quote, words: Words | None = None) -> Comparison | None:
    """Compare the quote with its evidence; None where it is compared with nothing.

    ``words`` is the evidence's text, indexed, where many quotes are held against it.
    """
    match = compared(row, words)
    if match is None or row.evidence is None:
        return None
    text, span = row.evidence.text, match.span
    if span is None:
        return Comparison(match)
    return Comparison(
        match,
        row.evidence.locator_at(span.start),
        text[max(0, span.start - CONTEXT) : span.start],
        text[span.start : span.end],
        text[span.end : span.end + CONTEXT],
    )
