"""What a pattern of the house's style sheet finds: "$5 million dollars", "June 5th".

The patterns, what they say and what they put instead are the sheet's own, see
``articles.checks.sheet``; each has proved itself on its examples. What is quoted is left
alone: a speaker does not write to the house's style.
"""

from collections.abc import Iterator
from functools import partial

from articles.checks.base import Problem, Rule, Story
from articles.checks.house import House
from articles.checks.instead import set_as
from articles.checks.marked import marked_in
from articles.checks.patterns import find_patterns
from articles.checks.sheet import Pattern
from articles.text.document import Span


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield every stretch outside quotations that a pattern of the sheet finds."""
    is_marked = marked_in(story)
    for pattern, span, instead in find_patterns(house.sheet, story.document.text):
        if not is_marked(span):
            yield _problem(pattern, span, set_as(story.document, span.start, instead))


def _problem(pattern: Pattern, span: Span, instead: str) -> Problem:
    return Problem(
        span.start,
        span.end,
        "{message}",
        {"message": f"{pattern.message} {pattern.reason}".strip()},
        partial(list, [instead] if instead else []),
        severity=pattern.severity,
    )


RULE = Rule(
    slug="house_patterns",
    category="style",
    severity="consider",
    version=1,
    title="Pattern of the house style sheet",
    why="Readers notice when one paper says the same thing in two ways.",
    find=find,
    scope="paragraph",
    flags=(
        ("The bridge cost $5 million dollars.", " dollars"),
        ("It opened on June 5th in the rain.", "June 5th"),
    ),
    leaves=(
        "“It cost $5 million dollars,” she said.",
        "The bridge cost $5 million, and opened on June 5.",
    ),
)
