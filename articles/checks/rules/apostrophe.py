"""Apostrophes that are wrong: "your's", "its'", "childrens", "the DVD's are", "can`t".

Possessive pronouns take none; irregular plurals form their possessive like singulars;
a plural takes none, nor do figures and abbreviations (AP Stylebook, "apostrophe";
Chicago Manual of Style, 17th ed., 7.13–7.15). An acute or a grave accent, or a double
mark, is no apostrophe. Also "Lets go" for "Let's go".
"""

import re
from collections.abc import Iterator
from functools import partial

from articles.checks.base import Problem, Rule, Story
from articles.checks.house import House

#: An accent or a double mark before an ending; not the end of a quoted word ("um"s).
_WRONG_MARK = re.compile(
    r"[`´″](?<=[^\W\d_].)(?=(?:s|t|re|m|ve|ll|d)\b)"
    r"|(?=\")(?:(?<=\b\w)|(?<=\s\w\w)|(?<=[^\W\d_]{3}))\"(?=(?:s|t|re|m|ve|ll|d)\b)"
)
_PRONOUN = re.compile(r"\b(?:(?P<own>(?:your|our|their|her)s?)['’]s|(?P<its>its)['’])(?!\w)", re.I)
_ITSELF = re.compile(r"\bit['’]s self\b", re.I)
_IRREGULAR = re.compile(r"\b(?P<plural>children|men|women)s['’]?(?!\w)", re.I)
_LETS = re.compile(
    r"(?:(?<=[.!?] )|^)Lets (?=(?:all |also |just |not )?(?:be|get|go|see|try|say|start|take|talk"
    r"|look|make|keep|call|face|have|hope|wait|move|do|give|put|try|think|just|not|assume|begin)\b)",
    re.M,
)
#: What shows a plural: a word of number before an abbreviation, or a plural verb after it.
_PLURAL = re.compile(
    r"(?=[A-Z])(?:(?<=many )|(?<=few )|(?<=these )|(?<=those )|(?<=two )|(?<=several )"
    r"|(?<=lots of ))[A-Z]{2,5}['’]s\b(?! [a-z])"
    r"|\b[A-Z]{2,5}['’]s\b(?= (?:are|were|have|do|and|or|for|to|in|on|with|from|that|which|who"
    r"|as|will|can)\b|[.;!?](?:\s|$))"
)
_DECADE = re.compile(r"(?<=[Tt]he )(?:(?:early|mid|late)[ -])?['’]?(?:1[5-9]|20)?[1-9]0['’]s\b")


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield each apostrophe that is wrong, and each mark that stands for one."""
    text = story.document.text
    for match in _WRONG_MARK.finditer(text):
        yield _problem(match, "This mark is no apostrophe. Use ’.", "’")
    if "’" in text or "'" in text:
        yield from _misplaced(text)
    for match in _IRREGULAR.finditer(text):
        right = f"{match['plural']}’s"
        yield _problem(match, "The apostrophe comes before the s: “{right}”.", right)
    for match in _LETS.finditer(text):
        yield _problem(match, "For “let us” write “{right}”.", "Let’s ")


def _misplaced(text: str) -> Iterator[Problem]:
    """Yield each apostrophe in a pronoun or a plural."""
    for match in _PRONOUN.finditer(text):
        own = match["own"]
        right = f"{own.removesuffix('s')}s" if own else match["its"]
        yield _problem(match, "A possessive pronoun takes no apostrophe: “{right}”.", right)
    for match in _ITSELF.finditer(text):
        yield _problem(match, "This is one word: “{right}”.", "itself")
    for pattern in (_PLURAL, _DECADE):
        for match in pattern.finditer(text):
            right = match.group()[:-2] + "s"
            yield _problem(match, "A plural takes no apostrophe: “{right}”.", right)


def _problem(match: re.Match[str], message: str, right: str) -> Problem:
    start, end = match.span()
    return Problem(
        start, end - match.group().endswith(" "), message,
        {"right": right.strip()}, partial(list, (right.strip(),)),
    )  # fmt: skip


RULE = Rule(
    slug="apostrophe",
    category="punctuation",
    severity="should",
    version=1,
    title="Wrong apostrophe",
    why="An apostrophe in the wrong place says something else, or nothing.",
    find=find,
    flags=(
        ("The choice is your's.", "your's"),
        ("The dog wags its' tail.", "its'"),
        ("She writes childrens books.", "childrens"),
        ("They sold these DVD's.", "DVD's"),
        ("It was big in the 1980's.", "1980's"),
        ("They can`t sail.", "`"),
        ("Lets go home.", "Lets"),
    ),
    leaves=(
        "It's hers, and the dog wags its tail. Women's and children’s books.",
        "The BBC's own news, the FBI’s men, 1990's best film. He lets go.",
        "They said “um”s and “ah”s.",
    ),
    scope="paragraph",
)
