"""A whole sentence or paragraph in quote marks whose speaker could be one of two people.

"He said" after two men leaves readers to guess. AP Stylebook, “quotations in the news”:
the reader must never have to. The desk proposes the likelier one, and a person decides.
"""

from collections.abc import Iterator

from articles.checks.base import Problem, Rule, Story
from articles.checks.house import House


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield each direct or block quote that somebody speaks, and only likely who, once."""
    for quote in story.quotes:
        is_told = quote.kind in ("direct", "block") and quote.cue
        if is_told and quote.speaker and not quote.attributed:
            message = "Is this {speaker}? The copy leaves it open: name the speaker beside it."
            params = {"speaker": quote.speaker.text}
            yield Problem(
                quote.span.start, quote.span.end, message, params, confidence=quote.confidence
            )


RULE = Rule(
    slug="unsure_speaker",
    category="attribution",
    severity="should",
    version=1,
    title="Speaker left open",
    why="Where two people may be meant, half the readers take the wrong one.",
    find=find,
    flags=(
        (
            "Mr. Ives met Mr. Okafor. He left.\n\n“The weir will hold,” he said.",
            "“The weir will hold,”",
        ),
        ("“The weir will hold until June,” she said.", "“The weir will hold until June,”"),
    ),
    leaves=(
        "Ana Duarte met Ben Okafor at the mill. “The weir will hold until June,” she said.",
        "Smoke hung over the square. “The weir will not hold.”",
        "“The weir will hold,” said Ana Duarte.",
    ),
)
