"""Curly and straight quote marks, or double and single ones, in one story.

Either is a house's choice; both in one story mean that copy was pasted together, which
is worth a look. Speech at the outer level is double or single throughout; a single mark
inside a double one is right, and so are single marks in headlines and crossheads, which
set speech so to save room (AP Stylebook, "headlines"; Guardian style guide, "quotation
marks"). One finding a story for each, at the first of the rarer kind.
"""

from collections.abc import Iterator
from functools import partial

from articles.checks.base import Problem, Rule, Story
from articles.checks.house import House
from articles.quotations.marks import CURLY, Stretch, family, pair_marks, partner


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield at most one problem of each sort: the first whole pair of the rarer kind."""
    whole = [s for s in pair_marks(story.document).stretches if s.closer == partner(s.opener)]
    yield from _levels(story, whole)
    pairs = [stretch for stretch in whole if family(stretch.opener) == "double"]
    curly = [stretch for stretch in pairs if stretch.opener in CURLY]
    straight = [stretch for stretch in pairs if stretch.opener not in CURLY]
    if curly and straight:
        rarer, kind = (straight, "straight") if len(straight) <= len(curly) else (curly, "curly")
        yield _problem(story, rarer[0], kind)


def _levels(story: Story, pairs: list[Stretch]) -> Iterator[Problem]:
    """Compare the marks round speech only: titles and scare quotes may take the other kind."""
    spoken = {q.spans[0].start for q in story.quotes if q.kind in ("direct", "block")}
    speech = [stretch for stretch in pairs if stretch.start in spoken]
    double = [stretch for stretch in speech if family(stretch.opener) == "double"]
    single = [s for s in speech if s not in double and not _is_in_heading(story, s)]
    if single and double:
        rarer, kind = (single, "Single") if len(single) <= len(double) else (double, "Double")
        message = "{kind} quote marks round this speech, the other kind in most. Use one kind."
        yield Problem(rarer[0].start, rarer[0].end, message, {"kind": kind})


def _is_in_heading(story: Story, stretch: Stretch) -> bool:
    """Say whether the marks stand in a headline, or fill a line of their own."""
    block = story.document.block_at(stretch.start)
    return block is None or block.kind == "headline" or stretch.span.covers(block.span)


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
    category="style",
    severity="consider",
    version=2,
    title="Curly and straight quote marks",
    why="Two kinds of marks are a trace of copy pasted from elsewhere.",
    find=find,
    flags=(
        ('“We go,” he said. "They stay," she said. “Now,” he said.', '"They stay,"'),
        ("“We go,” he said. ‘They stay,’ she said. “Now,” he said.", "‘They stay,’"),
    ),
    leaves=(
        '“We go,” he said. “Now,” she said of the 12" gun.',
        '"We go," he said. "It\'s time," she said.',
        "“We go,” he said. “Now,” she said.\n\n‘Nobody stays.’\n\nThey left at noon.",
    ),
)
