"""Quote marks that do not pair: never closed, never opened, or of two styles.

One speech over several paragraphs opens each of them with a mark and closes only the
last (Chicago Manual of Style, 17th ed., 13.30); that is right. So are apostrophes,
inches and feet, and a speech that goes on over the lines of copy with a line for every
sentence. What is flagged is the word where the second mark belongs, if that is plain,
and otherwise the mark that stands alone. How marks are paired is told in
``articles.quotations.marks``.
"""

from collections.abc import Iterator
from functools import partial

from articles.checks.base import Problem, Rule, Story
from articles.checks.house import House
from articles.checks.unpaired import displaced, is_broken_by_sentence, missing_place, unpaired
from articles.quotations.marks import CURLY, Marks, MarkTrouble, pair_marks, partner
from articles.text.document import Span

#: So many pairs of two styles are the habit of a story: one finding stands for all.
_HABIT = 3


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield each mark that does not fit."""
    marks = pair_marks(story.document)
    mostly_curly = curly_share(marks) >= 0.5
    troubles = unpaired(story.document, marks.troubles)
    done: set[MarkTrouble] = set()
    for before, after, span in displaced(story.document.text, troubles):
        if before not in done:
            done |= {before, after}
            yield from _displaced(story, span)
    yield from (_alone(story, t) for t in troubles if t not in done and t.kind != "mismatched")
    mismatched = [trouble for trouble in troubles if trouble.kind == "mismatched"]
    shown = 1 if len(mismatched) >= _HABIT else len(mismatched)
    for trouble in mismatched[:shown]:
        yield _mismatched(story, trouble, mostly_curly, len(mismatched) - shown)


def curly_share(marks: Marks) -> float:
    """Return the share of matched pairs that are curly, 0 to 1; 1 where there are none."""
    matched = [s for s in marks.stretches if s.closed and s.closer == partner(s.opener)]
    return sum(s.opener in CURLY for s in matched) / len(matched) if matched else 1.0


def _displaced(story: Story, span: Span) -> Iterator[Problem]:
    """Report it but where a machine broke the lines, and so set the blanks round marks, too."""
    if not is_broken_by_sentence(story.document):
        mark = story.document.text[span.start : span.end]
        message = "The blank stands on the wrong side of this quote mark. Move it."
        yield Problem(span.start, span.end, message, suggest=partial(list, (mark[::-1],)))


def _alone(story: Story, trouble: MarkTrouble) -> Problem:
    if trouble.kind == "unclosed":
        message = "This quote is never closed. Put {right} where the speech ends."
    else:
        message = "This mark closes a quote that never opened. Put {right} where the speech starts."
    place = missing_place(story.document, trouble)
    if place is None:
        return Problem(trouble.start, trouble.end, message, {"right": trouble.right})
    words = story.document.text[place.start : place.end]
    instead = words + trouble.right if trouble.kind == "unclosed" else trouble.right + words
    params = {"right": trouble.right}
    return Problem(place.start, place.end, message, params, partial(list, (instead,)))


def _mismatched(story: Story, trouble: MarkTrouble, mostly_curly: bool, more: int) -> Problem:
    """Blame the mark of the style that the story uses less."""
    start, end, right = trouble.start, trouble.end, trouble.right
    found = story.document.text[start:end]
    if trouble.other and (found in CURLY) == mostly_curly:
        start, end, right = trouble.other.start, trouble.other.end, partner(found)
        found = story.document.text[start:end]
    message = "{found} does not match the mark at the other end of this quote. Use {right}."
    if more:
        message += " {more} more quotes in this story have the same fault."
    params = {"found": found, "right": right, "more": str(more)}
    return Problem(start, end, message, params, partial(list, (right,)))


RULE = Rule(
    slug="quote_marks",
    category="punctuation",
    severity="should",
    version=2,
    title="Quote marks that do not pair",
    why="Without its second mark nobody can tell where the speech ends.",
    find=find,
    flags=(
        ("“We are leaving, he said, and shut the door.", "leaving,"),
        ("We are leaving,” he said, and shut the door.", "We"),
        ("It was late. He spoke of “what we had to do. They left.", "“"),
        ('“We are leaving," he said. “Now,” she said.', '"'),
        ("”We are leaving,” he said.", "”"),
        ('They call this" bolting". It comes early. They pull it out.', '" '),
    ),
    leaves=(
        "“We are leaving,” he said. ‘So are we,’ she said.",
        "The sign says „Guten Tag“ and the other »Hej« or «Salut».",
        "“We packed at night.\n\n“We left at dawn,” he said.",
        "“We packed at night.\nThere was no time.\nWe left at dawn,” he said.\nShe nodded.",
        "‘It was the ’90s,’ she said of the owners’ rock ’n’ roll years.",
        'The 6\'2" guard took a 12" record from the shelf.',
        "He said: “She told me, ‘Go,’ so I went.”",
    ),
)
