"""A rise or fall at odds with the figures that it goes from and to.

"Rose from 40 to 50, an increase of 20 percent" (it is 25), "rose from $50 to $40", "doubled from
40 to 60", "from 40 percent to 50 percent, a rise of 10 percent" (percentage points). How far
rounding may have moved each figure is allowed for; what is "about" or "nearly" so much is left
alone, and so is what may be years, ranks or scores.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from articles.checks.base import Problem, Rule, Story
from articles.checks.figures import Figure, figure, is_about, number
from articles.checks.house import House
from articles.text.document import Span

_ROSE = (
    r"r[io]se[ns]?|rising|gr[eo]w[ns]?|growing|climb\w*|jump\w*|soar\w*|surg\w+|increas\w+"
    r"|swell\w*|swollen|rais(?:e[ds]?|ing)|boost\w*|up"
)
_FELL = (
    r"f[ae]lls?|falling|fallen|drop\w*|declin\w+|decreas\w+|shr[aiu]nk\w*|plung\w+|plummet\w*"
    r"|slump\w*|tumbl\w+|s[aiu]nks?|sinking|dips?|dipp\w+"
    r"|cut|cuts|cutting|lower\w*|reduc\w+|slash\w*|down"
)
_TIMES = {"doubl": 2, "tripl": 3, "trebl": 3, "quadrupl": 4, "halv": 0.5}
_VERB = (
    rf"\b(?:(?P<rose>{_ROSE})|(?P<fell>{_FELL})|(?P<times>(?:{'|'.join(_TIMES)})(?:ed?|es|ing)))\b"
)
_GAP = r"[^.;:\d$£€%()\n]{0,40}?"
_POINTS = r"[ -](?:percentage |percent )?points?"
_OLD, _NEW = rf"\bfrom {number('old')}", rf"\bto {number('new')}"
_FROM = re.compile(_OLD, re.IGNORECASE)
_CLAIM = rf"{number('claim')}(?P<points>{_POINTS})?"
_CLAIM_AFTER = rf"(?:{_GAP} (?:an?|or|up|down)\b{_GAP}{_CLAIM})?"
#: The change may be told before, between or after the figures.
_CHANGES = tuple(
    re.compile(told, re.IGNORECASE)
    for told in (
        rf"{_VERB}{_GAP}{_OLD}{_GAP}{_NEW}{_CLAIM_AFTER}",
        rf"{_VERB}{_GAP}{_NEW},?{_GAP}{_OLD}{_CLAIM_AFTER}",
        rf"{number('new')},? (?:(?P<rose>up)|(?P<fell>down)) {_OLD}(?: in \d{{4}})?{_CLAIM_AFTER}",
        rf"{_VERB}{_GAP}{_CLAIM},?{_GAP}{_OLD}{_GAP}{_NEW}",
        rf"{_VERB}{_GAP}{_CLAIM},?{_GAP}{_NEW},?{_GAP}{_OLD}",
        rf"\ban? {_CLAIM} (?:\w+ )?{_VERB}{_GAP}{_OLD}{_GAP}{_NEW}",
    )
)
_SCALE = re.compile(r"[a-z]{4,}")  # "million"; "percent" is as good
#: Percent by which a change must differ to be told of the wrong figure.
_WRONG_BASE = 3
_SLACK = 0.5  # percent or points: some cut off what others round
#: Of what doubles, nobody minds so much more or less.
_TIMES_LOW, _TIMES_HIGH = 0.85, 1.2
#: Ranks and goals are lower; rises from one unit into another are further apart.
_NO_RANK, _FARTHEST = 100, 100


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield each rise or fall that its figures do not bear out."""
    del house
    text = story.document.text
    for pattern in _CHANGES if _FROM.search(text) else ():  # they are slow
        for match in pattern.finditer(text):
            old, new = _figures(match)
            if _are_alike(old, new) and not _is_about(match):
                yield from _problems(match, old, new)


def _figures(match: re.Match[str]) -> tuple[Figure, Figure]:
    """Return the old and the new figure; "$2 million" beside "$2.5 million" is $2.0 million."""
    old, new = figure(match["old"]), figure(match["new"])
    scales = [_SCALE.findall(match[name]) for name in ("old", "new")]
    if not scales[0] or scales[0] != scales[1]:
        return old, new
    half = min(old.high - old.value, new.high - new.value)
    old, new = (replace(each, low=each.value - half, high=each.value + half) for each in (old, new))
    return old, new


def _is_about(match: re.Match[str]) -> bool:
    """Say whether a figure, or how often something doubled, is told roughly."""
    starts = [match.start(name) for name, words in match.groupdict().items() if words]
    return any(is_about(match.string, start) for start in starts)


def _are_alike(old: Figure, new: Figure) -> bool:
    """Say whether the figures are of one kind and can be told apart from years."""
    if old.may_be_year or new.may_be_year or old.low <= 0 or new.low <= 0:
        return False
    of_one_kind = old.unit == new.unit or (new.unit == "%" and not old.unit)
    return of_one_kind and 1 / _FARTHEST < new.value / old.value < _FARTHEST


def _problems(match: re.Match[str], old: Figure, new: Figure) -> Iterator[Problem]:
    if match.groupdict().get("times"):
        yield from _not_so_many_times(match, old, new)
    elif _goes_the_other_way(match, old, new):
        old_at, new_at = Span(*match.span("old")), Span(*match.span("new"))
        is_fall = new.value < old.value
        yield _problem(
            match,
            Span(min(old_at.start, new_at.start), max(old_at.end, new_at.end)),
            "From {old} to {new} is a {right}, not a {wrong}. Check the figures.",
            {
                "right": "fall" if is_fall else "rise",
                "wrong": "rise" if is_fall else "fall",
            },
        )
    elif match.groupdict().get("claim"):
        yield from _not_so_much(match, old, new)


def _goes_the_other_way(match: re.Match[str], old: Figure, new: Figure) -> bool:
    if not new.unit and min(old.value, new.value) < _NO_RANK:
        return False
    return new.value < old.value if match["rose"] else new.value > old.value


def _not_so_many_times(match: re.Match[str], old: Figure, new: Figure) -> Iterator[Problem]:
    told = next(n for stem, n in _TIMES.items() if match["times"].lower().startswith(stem))
    if new.high / old.low < told * _TIMES_LOW or new.low / old.high > told * _TIMES_HIGH:
        times = f"{new.value / old.value:.2g}"
        message = "{new} is {times} times {old}. Check the figures."
        yield _problem(match, Span(*match.span("times")), message, {"times": times})


def _not_so_much(match: re.Match[str], old: Figure, new: Figure) -> Iterator[Problem]:
    claim, sign = figure(match["claim"]), 1 if match["rose"] else -1
    points = sorted((sign * (new.low - old.high), sign * (new.high - old.low)))
    percent = sorted(sign * 100 * (ratio - 1) for ratio in (new.low / old.high, new.high / old.low))
    right = {
        "points": _plain(new.value - old.value),
        "percent": _plain(100 * new.value / old.value - 100),
    }
    message = "From {old} to {new} is {percent} percent, not {claim}. Check the figures."
    is_right = _holds(claim, percent) and not _is_of_new(claim, old, new)
    if match["points"] or (claim.unit and claim.unit == new.unit != "%"):
        message = "From {old} to {new} is {points}, not {claim}. Check the figures."
        is_right = _holds(claim, points)
    elif new.unit == "%" and _holds(claim, points):
        message = "From {old} to {new} is {points} percentage points, or {percent} percent."
    if not is_right and (claim.unit or match["points"]):
        yield _problem(match, Span(*match.span("claim")), message, right)


def _holds(claim: Figure, change: list[float]) -> bool:
    return claim.low - _SLACK <= change[1] and change[0] <= claim.high + _SLACK


def _is_of_new(claim: Figure, old: Figure, new: Figure) -> bool:
    """Say whether a change is a share of the new figure, as slips are, and not of the old.

    How the figures may have been rounded does not excuse that: "from $200m to $250m, 20%".
    """
    change = abs(new.value - old.value)
    of_old, of_new = 100 * change / old.value, 100 * change / new.value
    return claim.low <= of_new <= claim.high and abs(of_old - of_new) > _WRONG_BASE


def _plain(change: float) -> str:
    return f"{abs(change):,.1f}".removesuffix(".0")


def _problem(match: re.Match[str], span: Span, message: str, params: dict[str, str]) -> Problem:
    named = {name: words for name, words in match.groupdict().items() if words}
    return Problem(span.start, span.end, message, named | params)


RULE = Rule(
    slug="rise_or_fall",
    category="sourcing",  # what is right stands in the source of the figures
    severity="should",
    version=1,
    title="Rise or fall that its figures do not bear out",
    why="Where a change and its figures disagree, one of them is wrong.",
    scope="paragraph",
    find=find,
    flags=(
        ("Rents rose from $40 to $50, an increase of 20 percent.", "20 percent"),
        ("Sales fell 30 percent, from 4,100 to 3,900.", "30 percent"),
        ("Profit rose 40% to £5.1 million from £4.2 million a year before.", "40%"),
        (
            "Turnout rose from 40 percent to 50 percent, a gain of 10 percent.",
            "10 percent",
        ),
        ("The fee climbed from $50 to $40.", "$50 to $40"),
        ("Deaths doubled from 40 to 60.", "doubled"),
        ("Profit rose from $200m to $250m, a rise of 20%.", "20%"),
        ("Support fell from 48 percent to 41 percent, down 3 points.", "3"),
    ),
    leaves=(
        "Rents rose from $40 to $50, an increase of 25 percent.",
        "Profit rose from $200m to $250m, a rise of 23%.",
        "Sales fell 5 percent, from 4,100 to 3,900, and then rose from 1999 to 2004.",
        "Turnout rose from 40 percent to 50 percent, a gain of 10 percentage points, not 25.",
        "He fell from 3rd to 7th, and the team rose from 9 to 4 in the table.",
        "Deaths nearly doubled from 40 to 76 as rents rose about 20 percent from $40 to $50.",
    ),
)
