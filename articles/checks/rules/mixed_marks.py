"""Curly and straight quote marks in one story.

Either is a house's choice; both in one story mean that copy was pasted together, which
is worth a look. One finding a story, at the first pair of the rarer kind.
"""

from collections.abc import Iterator
from functools import partial

from articles.checks.base import Problem, Rule, Story
from articles.checks.house import House
from articles.quotations.marks import CURLY, Stretch, family, pair_marks, partner


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield at most one problem: the first whole pair of the rarer kind."""
    pairs = [
        stretch
        for stretch in pair_marks(story.document).stretches
        if stretch.closer == partner(stretch.opener) and family(stretch.opener) == "double"
    ]
    curly = [stretch for stretch in pairs if stretch.opener in CURLY]
    straight = [stretch for stretch in pairs if stretch.opener not in CURLY]
    if curly and straight:
        rarer, kind = (straight, "straight") if len(straight) <= len(curly) else (curly, "curly")
        yield _problem(story, rarer[0], kind)


def _problem(story: Story, stretch: Stretch, kind: str) -> Problem:
    marks = ("“", "”") if kind == "straight" else ('"', '"')
    inner = story.document.text[stretch.inner.start : stretch.inner.end]
    message = "{kind} quote marks here, the other kind in most of the story. Use one kind."
    return Problem(
        stretch.start,
        stretch.end,
        message,
        {"kind": kind.capitalize()},
        partial(list, (inner.join(marks),)),
    )


RULE = Rule(
    slug="mixed_marks",
    category="punctuation",
    severity="consider",
    version=1,
    title="Curly and straight quote marks",
    why="Two kinds of marks are a trace of copy pasted from elsewhere.",
    find=find,
    flags=(('“We go,” he said. "They stay," she said. “Now,” he said.', '"They stay,"'),),
    leaves=(
        '“We go,” he said. “Now,” she said of the 12" gun.',
        '"We go," he said. "It\'s time," she said.',
    ),
)
