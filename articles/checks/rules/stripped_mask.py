"""Profanity whose mask was stripped: "b*****d" that reached the desk as "btard".

Wire systems, spreadsheets and Markdown eat asterisks, and what they leave reads as a
typing error. Which remains count is worked out from a list, see ``masks``. The desk
offers masks, never the word itself.
"""

from collections.abc import Iterator

from articles.checks.base import Problem, Rule, Story
from articles.checks.house import House
from articles.checks.masks import Stripped, find_stripped, in_style
from articles.checks.sheet import Masks


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield every stripped mask, in one piece or parted by a blank."""
    for stripped in find_stripped(story.document):
        yield _problem(story.document.text, stripped, house.sheet.masks)


def _problem(text: str, stripped: Stripped, style: Masks) -> Problem:
    start, end = stripped.span.start, stripped.span.end
    return Problem(
        start,
        end,
        "“{word}” looks like a profanity that lost its mask.",
        {"word": text[start:end]},
        lambda: dict.fromkeys(in_style(mask, style) for mask in stripped.masks),
    )


RULE = Rule(
    slug="stripped_mask",
    category="mask",
    severity="must",
    version=2,
    title="Profanity that lost its mask",
    why="Readers see a typing error, and may guess a worse word than was said.",
    find=find,
    flags=(
        ("“You btard,” he shouted.", "btard"),
        ("He called the referee a sc bag twice over.", "sc bag"),
        ("“That is bullst and you know it.”", "bullst"),
        ("“Get off my fing lawn!”", "fing"),
    ),
    leaves=(
        "The asst manager was fed up; sh, said the bd member of the SC bag factory.",
        "Col. Ray Holt (retd) sat on a bench, sting in hand, and ate a fig.",
        "The b*****d masked himself; “f***ing hell,” he said.",
        "Mr. Brds and Ms. Fing sell dumb bells, sc. bags and st. tins.",
        "Vitamin B ties to the man' s head and a hole in the d key.",
    ),
)
