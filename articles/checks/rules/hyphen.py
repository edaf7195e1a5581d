"""Compounds before a noun without their hyphens: "a well known author", "a 12 year old boy".

Words that together describe the noun after them are joined (AP Stylebook, "hyphen";
Chicago Manual of Style, 17th ed., 7.81–7.89), for otherwise "a small town doctor" may be
small. Left alone are adverbs in -ly, names, noun phrases that readers know as one ("high
school student", "health care law"), and figures with *percent* and *million*.
"""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise

from articles.checks.base import Problem, Rule, Story
from articles.checks.compounds import compound_at
from articles.checks.engines.spelling import is_word
from articles.checks.engines.tagger import Tagged
from articles.checks.house import House

_ONES = "one|two|three|four|five|six|seven|eight|nine"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
#: An age as noun or adjective with a hyphen too few, or with *years*.
_AGE = re.compile(
    rf"\b(?:\d{{1,3}}|(?:(?:{_TENS})-)?(?:{_ONES})|{_TEENS}|{_TENS})"
    r"(?P<rest> year[ -]olds?| years?-olds?|-year olds?|-years[ -]olds?)\b"
)
#: Numbers and fractions written out (Chicago 7.89): "twenty five", "two thirds of".
_NUMBER = re.compile(rf"\b(?:{_TENS}) (?:{_ONES})\b|\b(?:one|two) thirds?(?= of\b| majorit)", re.I)


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield each compound that its hyphens would hold together."""
    text = story.document.text
    written_out = list(_numbers(text))
    yield from written_out
    words = story.tagged
    at = 0
    while at < len(words) - 2:
        length = compound_at(words, at)
        if length and _stand_together(text, words, at, length):
            start, end = words[at].start, words[at + length - 1].end
            if not any(start < other.end and other.start < end for other in written_out):
                yield _problem(start, end, _instead(text[start:end], house))
        at += length or 1


def _numbers(text: str) -> Iterator[Problem]:
    for match in _AGE.finditer(text):
        rest = match["rest"].replace(" ", "-").replace("years", "year")
        right = match.group().removesuffix(match["rest"]) + rest
        yield _problem(match.start(), match.end(), (right,))
    for match in _NUMBER.finditer(text):
        yield _problem(match.start(), match.end(), (match.group().replace(" ", "-"),))


def _stand_together(text: str, words: Sequence[Tagged], at: int, length: int) -> bool:
    """Say whether single blanks part the words, and none of them but a first is a name."""
    part = words[at : at + length + 1]
    if any(text[left.end : right.start] != " " for left, right in pairwise(part)):
        return False
    first = part[0].text
    opens = at == 0 or words[at - 1].tag == "."
    rest_is_plain = all(word.text.islower() for word in part[1:])
    return rest_is_plain and (opens or first.islower() or first.isdigit())


def _instead(found: str, house: House) -> tuple[str, ...]:
    """Return what to write: closed if a dictionary has that, then with hyphens."""
    closed, joined = found.replace(" ", ""), found.replace(" ", "-")
    return (closed, joined) if is_word(closed, house.sheet.variant) else (joined,)


def _problem(start: int, end: int, instead: tuple[str, ...]) -> Problem:
    message = "These words count as one. Write “{right}”."
    return Problem(start, end, message, {"right": instead[0]}, partial(list, instead))


RULE = Rule(
    slug="hyphen",
    category="punctuation",
    severity="consider",
    version=2,
    title="Compound without its hyphen",
    why="A reader stumbles where two words look like two and mean one.",
    find=find,
    flags=(
        ("She met a well known author in the harbor.", "well known"),
        ("A 12 year old boy found the map.", "12 year old"),
        ("They are 12-year olds from the village.", "12-year olds"),
        ("The board has no long term plan for the bridge.", "long term"),
        ("He signed a six month lease on the house.", "six month"),
        ("It was state of the art technology then.", "state of the art"),
        ("They want a family owned shop on the corner.", "family owned"),
        ("She counted twenty five boats.", "twenty five"),
        ("An odd looking boat came in.", "odd looking"),
    ),
    leaves=(
        "The author is well known, and in the long term the plan will fail.",
        "A newly elected mayor met high school students and health care workers.",
        "She is 12 years old. The board spent $3 million and 10 percent more.",
        "In May 12 day trips were sold out. It would be fun to put down roots.",
        "The Long Term Plan was read on Page 2.",
    ),
    scope="paragraph",
)
