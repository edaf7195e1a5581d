"""Marks that are doubled or short of one: "fish,, rope", "so..", "etc", "e.i.".

A sentence ends in one stop and an omission is shown by three dots (Chicago Manual of
Style, 17th ed., 13.50). In US copy *etc.*, *i.e.* and *e.g.* keep their stops (AP
Stylebook); in UK copy they go without. A US date has a comma between day and year.
"""

import re
from collections.abc import Iterator
from functools import partial

from articles.checks.base import Problem, Rule, Story
from articles.checks.house import House

_DOTS = re.compile(r"(?<![./])\.\.(?![./])|\.{5,}")
_DOUBLED = re.compile(r",,+|;;+|,;|;,|,\.(?!\.)|(?<=\w)\?,(?= [a-z])")
_MISMADE = re.compile(r"\be\.i\.|\bect\.(?=[ ,)]|$)")
_SHORT = re.compile(r"\betc(?![\w.])|\b(?:i\.e|e\.g)(?![\w.])|(?<=[ (])(?:eg|ie)\.?(?=,? [a-z])")
_MONTH = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\."
)
_DATE = re.compile(rf"\b(?P<day>(?:{_MONTH}) [0-3]?\d) (?P<year>(?:1[5-9]|20)\d\d)\b")
_FULL = {"etc": "etc.", "i.e": "i.e.", "e.g": "e.g.", "ie": "i.e.", "eg": "e.g."}


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield each stretch of marks that is too long or too short."""
    text = story.document.text
    for match in _DOTS.finditer(text):
        yield _problem(match, "Three dots show an omission, one ends a sentence.", "…", ".")
    for match in _DOUBLED.finditer(text):
        found = match.group()
        yield _problem(match, "One mark is enough here.", *dict.fromkeys((found[0], found[-1])))
    for match in _MISMADE.finditer(text):
        right = "i.e." if match.group() == "e.i." else "etc."
        yield _problem(match, "Write “{right}”.", right)
    if house.sheet.variant == "en-US":
        for match in _SHORT.finditer(text):
            yield _problem(match, "Write “{right}”.", _FULL[match.group().rstrip(".")])
        for match in _DATE.finditer(text):
            right = f"{match['day']}, {match['year']}"
            yield _problem(match, "A comma parts day and year: “{right}”.", right)


def _problem(match: re.Match[str], message: str, *instead: str) -> Problem:
    params = {"right": instead[0]}
    return Problem(match.start(), match.end(), message, params, partial(list, instead))


RULE = Rule(
    slug="stray_marks",
    category="punctuation",
    severity="should",
    version=1,
    title="Marks too many or too few",
    why="A mark typed twice, or once too seldom, is a slip that readers see.",
    find=find,
    flags=(
        ("They sold fish,, rope and bread.", ",,"),
        ("They waited..", ".."),
        ("They sold fish, rope, etc to all.", "etc"),
        ("It was late (e.i. after noon).", "e.i."),
        ("It sank on May 3 1987.", "May 3 1987"),
    ),
    leaves=(
        "They waited ... and left. Read ../notes. So it goes....",
        "They met Dr. Doe, Jan. 5, in Burlington, Vt., and sold fish, etc., to all.",
        "It sank on 3 May 1987 and on May 4, 1988.",
    ),
    scope="paragraph",
)
