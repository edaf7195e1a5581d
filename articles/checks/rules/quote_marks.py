"""Quote marks that do not pair: never closed, never opened, or of two styles.

One speech over several paragraphs opens each of them with a mark and closes only the
last (Chicago Manual of Style, 17th ed., 13.30); that is right. So are apostrophes,
inches and feet. How marks are paired is told in ``articles.quotations.marks``.
"""

from collections.abc import Iterator
from functools import partial

from articles.checks.base import Problem, Rule, Story
from articles.checks.house import House
from articles.quotations.marks import CURLY, Marks, MarkTrouble, pair_marks, partner


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield each mark that does not fit, in text order."""
    marks = pair_marks(story.document)
    mostly_curly = curly_share(marks) >= 0.5
    for trouble in marks.troubles:
        if trouble.kind == "mismatched":
            yield _mismatched(story, trouble, mostly_curly)
        else:
            yield _alone(trouble)


def curly_share(marks: Marks) -> float:
    """Return the share of matched pairs that are curly, 0 to 1; 1 where there are none."""
    matched = [s for s in marks.stretches if s.closed and s.closer == partner(s.opener)]
    return sum(s.opener in CURLY for s in matched) / len(matched) if matched else 1.0


def _alone(trouble: MarkTrouble) -> Problem:
    if trouble.kind == "unclosed":
        message = "This quote is never closed. Put {right} where the speech ends."
    else:
        message = "This mark closes a quote that never opened. Put {right} where the speech starts."
    return Problem(trouble.start, trouble.end, message, {"right": trouble.right})


def _mismatched(story: Story, trouble: MarkTrouble, mostly_curly: bool) -> Problem:
    """Blame the mark of the style that the story uses less."""
    start, end, right = trouble.start, trouble.end, trouble.right
    found = story.document.text[start:end]
    if trouble.other and (found in CURLY) == mostly_curly:
        start, end, right = trouble.other.start, trouble.other.end, partner(found)
        found = story.document.text[start:end]
    message = "{found} does not match the mark at the other end of this quote. Use {right}."
    return Problem(start, end, message, {"found": found, "right": right}, partial(list, (right,)))


RULE = Rule(
    slug="quote_marks",
    category="punctuation",
    severity="should",
    version=1,
    title="Quote marks that do not pair",
    why="Without its second mark nobody can tell where the speech ends.",
    find=find,
    flags=(
        ("“We are leaving, he said, and shut the door.", "“"),
        ("We are leaving,” he said, and shut the door.", "”"),
        ('“We are leaving," he said. “Now,” she said.', '"'),
        ("”We are leaving,” he said.", "”"),
    ),
    leaves=(
        "“We are leaving,” he said. ‘So are we,’ she said.",
        "The sign says „Guten Tag“ and the other »Hej« or «Salut».",
        "“We packed at night.\n\n“We left at dawn,” he said.",
        "‘It was the ’90s,’ she said of the owners’ rock ’n’ roll years.",
        'The 6\'2" guard took a 12" record from the shelf.',
        "He said: “She told me, ‘Go,’ so I went.”",
    ),
)
