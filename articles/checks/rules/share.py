"""A share that is not what its figures make: "12 of the 20 (50 percent)", "a third (38 percent)".

More than all there are ("12 of the nine judges") is found too. Rounding is allowed for; shares
that are "just over half" or "about" so much are left alone.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from articles.checks.base import Problem, Rule, Story
from articles.checks.figures import Figure, figure, is_about, number
from articles.checks.house import House

_GAP = r"[^.;:,()\d\n]{0,40}?"
_SAID = rf"(?: ?\(|, or ){number('said')}"
_OF = re.compile(
    rf"{number('part')} (?:(?:out )?of|in) (?:a total of )?(?P<the>(?:the|its|their|his|her|our) )?"
    rf"{number('whole')}(?:{_GAP}{_SAID})?",
    re.IGNORECASE,
)
#: The patterns are slow, and few paragraphs hold any.
_MAY_HOLD = re.compile(
    rf"%|per ?cent| of (?:the|its|their|his|her|our) {number('whole')}", re.IGNORECASE
)
#: What a number counts that is no dozen, hundred or range.
_COUNTED = re.compile(r" (?!dozen|hundred|thousand|or |to )[a-z]{3}")
_OF_WHOLE = re.compile(
    rf"\b[Oo]f (?:the |its |their )?{number('whole')}{_GAP},?{_GAP} {number('part')}{_GAP}{_SAID}",
    re.IGNORECASE,
)
_FRACTIONS = {
    "half": 1 / 2,
    "third": 1 / 3,
    "quarter": 1 / 4,
    "fifth": 1 / 5,
    "tenth": 1 / 10,
}
_COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4}
_FRACTION = re.compile(
    rf"\b(?:(?P<count>{'|'.join(_COUNTS)})[ -])?(?P<fraction>{'|'.join(_FRACTIONS)})s?\b"
    rf"{_GAP} ?\({number('said')}",
    re.IGNORECASE,
)
#: Percentage points by which a fraction may be off beyond rounding, and any other share.
_LOOSE, _SLACK = 1.1, 0.5
#: Counts below are taken for exact.
_ROUND = 1000


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield each share that its figures do not make, at the figure that says how much."""
    del house
    text = story.document.text
    if not _MAY_HOLD.search(text):
        return
    for match in chain(_OF.finditer(text), _OF_WHOLE.finditer(text)):
        if not _is_about(match, "part", "whole", "said"):
            yield from _of(match)
    for match in _FRACTION.finditer(text):
        if not _is_about(match, "count", "fraction", "said"):
            yield from _fraction(match)


def _is_about(match: re.Match[str], *names: str) -> bool:
    return any(match[name] and is_about(match.string, match.start(name)) for name in names)


def _of(match: re.Match[str]) -> Iterator[Problem]:
    part, whole = _count(match["part"]), _count(match["whole"])
    if part.unit or whole.unit or whole.may_be_year or not whole.low:
        return
    shares = 100 * part.low / whole.high, 100 * part.high / whole.low
    if (
        shares[0] > 100
        and match.groupdict().get("the")
        and _COUNTED.match(match.string, match.end("whole"))
    ):
        yield _problem(match, "part", "{part} of {whole} is more than all. Check the figures.")
    elif match["said"] and _is_off(match["said"], *shares, _SLACK):
        message = "{part} of {whole} is {right} percent, not {said}. Check the figures."
        yield _problem(match, "said", message, 100 * part.value / whole.value)


def _count(words: str) -> Figure:
    """Return the figure, taken for exact where nobody would have rounded it."""
    told = figure(words)
    if told.value < _ROUND and told.value == int(told.value):
        return replace(told, low=told.value, high=told.value)
    return told


def _fraction(match: re.Match[str]) -> Iterator[Problem]:
    if not match["count"] and match["fraction"].lower() != "half":
        return  # "the third (20 percent)" is one of several
    share = 100 * _COUNTS[(match["count"] or "one").lower()] * _FRACTIONS[match["fraction"].lower()]
    if _is_off(match["said"], share, share, _LOOSE):
        message = "“{fraction}” is {right} percent, not {said}. Check the figures."
        yield _problem(match, "said", message, share)


def _is_off(words: str, low: float, high: float, slack: float) -> bool:
    """Say whether a percentage does not lie between two others, give or take ``slack``."""
    said = figure(words)
    return said.unit == "%" and not (said.low - slack <= high and low <= said.high + slack)


def _problem(match: re.Match[str], at: str, message: str, right: float = 0) -> Problem:
    named = {name: words for name, words in match.groupdict().items() if words}
    params = named | {"right": f"{right:.1f}".removesuffix(".0")}
    return Problem(match.start(at), match.end(at), message, params)


RULE = Rule(
    slug="share",
    category="sourcing",  # what is right stands in the source of the figures
    severity="should",
    version=1,
    title="Share that its figures do not make",
    why="Where a share and its figures disagree, one of them is wrong.",
    scope="paragraph",
    find=find,
    flags=(
        ("Of the jurors, 12 of 20 (50 percent) were women.", "50 percent"),
        ("One in five pupils (25%) stayed at home.", "25%"),
        ("Some 12 of the nine judges agreed, 12 of the nine wrote.", "12"),
        ("Two-thirds of the voters (62%) stayed at home.", "62%"),
        ("He won 30 of the 120 seats, or 20 percent.", "20 percent"),
    ),
    leaves=(
        "Of the jurors, 12 of 20 (60 percent) were women, and 2 of 3 (66%) were old.",
        "Just over half (56%) came, nearly one in five (19%) left, about a third (36%) sang.",
        "A third (33%), half (51 percent) and three quarters (76 per cent) agreed.",
        "He won 5 of the two dozen, 12 of the two hundred and 5 in 2016 (40 percent).",
    ),
)
