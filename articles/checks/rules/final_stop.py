"""A paragraph of prose that stops without a full stop.

Only where the copy shows that it ends its paragraphs so: the paragraphs on both sides
(or the two before the last) close with a mark, or it is the only one. Headings, captions,
lists and verse do not, and are told by being short, without a verb, or full of capitals.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import partial
from operator import attrgetter

from articles.checks.base import Problem, Rule, Story
from articles.checks.house import House
from articles.text.document import Block

_CLOSED = re.compile(r"[.?!…:;][\"”’'»)\]]*\Z")
_OPEN = re.compile(r"(?<![\w@./#’'-])[a-z][\w’'-]*[a-z]\Z")
_FEWEST_WORDS = 7
_MOST_CAPITALS = 0.4
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield the last word of each paragraph that lacks its full stop."""
    text, blocks = story.document.text, story.document.blocks
    for number, block in enumerate(blocks):
        last = _OPEN.search(text, block.start, block.end)
        if last is None or block.kind != "paragraph" or not _neighbours_close(text, blocks, number):
            continue
        if _is_prose(text, block, story):
            yield _problem(last)


def _problem(last: re.Match[str]) -> Problem:
    message = "This paragraph ends without a full stop."
    right = f"{last.group()}."
    return Problem(last.start(), last.end(), message, suggest=partial(list, (right,)))


def _neighbours_close(text: str, blocks: tuple[Block, ...], number: int) -> bool:
    """Say whether the paragraphs about this one end in a mark, so that this one should."""
    if len(blocks) == 1:
        return True
    if number + 1 == len(blocks):
        others = blocks[-3:-1]
    else:
        others = blocks[max(0, number - 1) : number] + blocks[number + 1 : number + 2]
        if text[blocks[number + 1].start].islower():  # it goes on there
            return False
    return len(others) == 2 and all(_CLOSED.search(text, b.start, b.end) for b in others)


def _is_prose(text: str, block: Block, story: Story) -> bool:
    words = text[block.start : block.end].split()
    if len(words) < _FEWEST_WORDS or not words[0][0].isupper():
        return False
    if sum(word[0].isupper() for word in words) > _MOST_CAPITALS * len(words):
        return False
    tagged = story.tagged
    first = bisect_left(tagged, block.start, key=attrgetter("start"))
    last = bisect_left(tagged, block.end, key=attrgetter("start"))
    return any(word.tag in _FINITE for word in tagged[first:last])


RULE = Rule(
    slug="final_stop",
    category="punctuation",
    severity="should",
    version=1,
    title="Full stop missing at the end of a paragraph",
    why="Readers wonder whether the rest was lost.",
    find=find,
    flags=(
        ("The ferry sailed at noon and sank in the bay", "bay"),
        ("It was late.\n\nThe ferry sailed at noon and sank in the bay\n\nNobody was hurt.", "bay"),
    ),
    leaves=(
        "Ferry sinks in bay\n\nThe ferry sailed at noon and sank there.",
        "It sold:\n\nbread and rope that the crew had left\n\nfish and the like",
        "The ferry sailed at noon and sank in the bay.",
    ),
)
