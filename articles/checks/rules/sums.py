"""Parts that do not add up to their whole.

"20 people, 12 men and 9 women"; a nine-member board that voted 6-4; "won by 53 percent to 49
percent"; "45% backed it, 38% opposed it and 27% did not know"; "three countries: France, Spain,
Italy and Malta". Only where nothing else can be meant:
the parts exclude each other, the vote is of a body that can cast no more (a chair may break a
tie), the list is of bare names. What is "about" so many is left alone.
"""

import re
from collections.abc import Iterator

from articles.checks.base import Problem, Rule, Story
from articles.checks.divisions import Division, answers_over_all, misdivided
from articles.checks.figures import NUMBER, figure, is_about, number
from articles.checks.house import House, Severity

#: Kinds of people that leave nobody out, and those that only exclude each other.
_COMPLETE = [
    {"men", "women"},
    {"men", "women", "children"},
    {"boys", "girls"},
    {"males", "females"},
    {"adults", "children"},
]
_EXCLUSIVE = [*_COMPLETE, {"democrats", "republicans", "independents"}]
_KINDS = "|".join(sorted(set().union(*_EXCLUSIVE)))
_KIND = re.compile(rf"\b(?:{_KINDS})\b", re.IGNORECASE)


def _part(name: str) -> str:
    return rf"{number(name)} (?P<{name}_kind>{_KINDS})\b"


_PARTS = rf"{_part('one')}(?:,| and|, and) {_part('two')}(?:(?:,| and|, and) {_part('three')})?"
_WHOLES = tuple(
    re.compile(told, re.IGNORECASE)
    for told in (
        rf"{number('whole')} [^.;:,()\d\n–—]{{2,40}}?(?:,|:| [–—-]| \()"
        rf"(?P<some> (?:including|among them))? ?(?:of (?:them|whom) )?{_PARTS}",
        rf"{_PARTS},? (?:or |for |making |[–—-] )?a total of {number('whole')}",
        rf"{_PARTS},? (?:or |[–—-] )?{number('whole')}(?: \w+)? (?:in all|in total|altogether)\b",
    )
)
_BODY = re.compile(
    r"\b(?P<whole>\d+|[a-z]+(?:-[a-z]+)?)-(?:member|judge|justice|person|seat|strong)\b"
    r"(?P<told>[^.;\n]{0,120}?)\b(?P<ayes>\d{1,3})(?:[-–—]| to )(?P<noes>\d{1,3})\b"
    r"(?!(?-i: (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z]))"  # an address
    r"(?![-–—,.:]\d| ?%|[ -](?:per|points?|years?|month|week|day|seats?)\b)",
    re.IGNORECASE,
)
_PERCENT = r"(?: ?%| per ?cent)"
_SPLIT = re.compile(
    rf"(?<![\w.,-])(?P<ayes>\d\d(?:\.\d+)?)(?:{_PERCENT}(?: of the votes?)?)?(?:[-–—]| to )"
    rf"(?P<noes>\d\d(?:\.\d+)?){_PERCENT}"
)
_VOTED = re.compile(
    r"\b(?:vot\w+|elect\w+|poll\w*|referendum|won|beat\w*|defeat\w+|led|leads?|leading|ahead"
    r"|trail\w*|split|rul\w+|decid\w+|approv\w+|reject\w+|pass\w*|confirm\w+)\b",
    re.IGNORECASE,
)
_FROM = re.compile(r"\b(?:from|between) \Z", re.IGNORECASE)
_DIGIT, _LEADS_IN = re.compile(r"\d"), re.compile(r"[:–—-] ")
_NEAR = 100  # code points before a result, in which the vote is named

_NAME = r"(?:the )?[A-Z][\w’'-]*(?: (?:(?:of|de|the) )?[A-Z][\w’'-]*){0,3}"
_LIST = re.compile(
    rf"\b(?P<count>[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en)"
    rf" (?:[a-z-]+ ){{0,2}}(?P<noun>[a-z]+)(?::| [–—-]) "
    rf"(?P<names>{_NAME}(?:, {_NAME})*,? and {_NAME})(?=[.;\n]|\Z| [–—-])"
)
_IN_PLACE = rf"{NUMBER}(?: [a-z]+)? in {_NAME}"
_COUNT = re.compile(NUMBER)
_PLACES = re.compile(
    rf"{number('whole')} [^.;:,()\d\n]{{2,40}}?: "
    rf"(?P<parts>{_IN_PLACE}(?:, {_IN_PLACE})*,? and {_IN_PLACE})(?=[.;\n]|\Z)"
)
#: Of these, names are told without a place or a state after a comma, or an "and" in them.
_BARE = frozenset(
    """
    brothers candidates children continents countries daughters girls languages members men
    ministers months nations officials people players senators sisters sons states students
    suspects victims women
    """.split()  # noqa: SIM905
)
_PAIRED = re.compile(r"\b(?:Bosnia|Trinidad|Antigua|Kitts|Tome|Vincent|Principe) and ")


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield wholes and results at odds with their parts."""
    del house
    text = story.document.text
    for pattern in _WHOLES if _KIND.search(text) else ():  # they are slow
        for match in pattern.finditer(text):
            yield from _people(match)
    for match in _BODY.finditer(text) if _DIGIT.search(text) else ():
        yield from _votes(match)
    for match in _SPLIT.finditer(text) if _DIGIT.search(text) else ():
        yield from _percent(match)
    for match in _LIST.finditer(text) if _LEADS_IN.search(text) else ():
        yield from _names(match)
    for match in _PLACES.finditer(text) if ": " in text else ():
        yield from _in_places(match)
    for division in (*answers_over_all(text), *misdivided(text)):
        yield _divided(division)


def _divided(division: Division) -> Problem:
    message = "The parts make {total} of {whole}. Check the figures, or say what the rest is."
    params = {"total": division.total, "whole": division.whole}
    severity: Severity = "should" if division.is_sure else "consider"
    return Problem(*division.span, message, params, severity=severity)


def _people(match: re.Match[str]) -> Iterator[Problem]:
    names = [name for name in ("one", "two", "three") if match[name]]
    if any(is_about(match.string, match.start(name)) for name in (*names, "whole")):
        return
    kinds = {match[f"{name}_kind"].lower() for name in names}
    if len(kinds) < len(names) or not any(kinds <= each for each in _EXCLUSIVE):
        return
    total, whole = (
        sum(figure(match[name]).value for name in names),
        figure(match["whole"]).value,
    )
    is_all = kinds in _COMPLETE and not match.groupdict().get("some")
    if total > whole or (total < whole and is_all):
        yield _off(match, total)


def _in_places(match: re.Match[str]) -> Iterator[Problem]:
    """Yield a whole that is less than what is counted in several places."""
    total = sum(figure(found.group()).value for found in _COUNT.finditer(match["parts"]))
    whole = figure(match["whole"])
    if not whole.unit and total > whole.high and not is_about(match.string, match.start("whole")):
        yield _off(match, total)


def _off(match: re.Match[str], total: float) -> Problem:
    message = "The parts make {total}, not {whole}. Check the figures."
    params = {"total": f"{total:,.0f}", "whole": match["whole"]}
    return Problem(*match.span("whole"), message, params)


def _votes(match: re.Match[str]) -> Iterator[Problem]:
    try:
        whole = figure(match["whole"]).value
    except ValueError:  # "a veteran-member board"
        return
    ayes, noes = int(match["ayes"]), int(match["noes"])
    breaks_tie = ayes + noes == whole + 1 and ayes == noes + 1
    if ayes + noes > whole and not breaks_tie and _VOTED.search(match["told"]):
        message = "{ayes} and {noes} are more votes than {whole} can cast. Check the figures."
        yield Problem(match.start("ayes"), match.end("noes"), message, match.groupdict())


def _percent(match: re.Match[str]) -> Iterator[Problem]:
    ayes, noes = figure(match["ayes"]), figure(match["noes"])
    before = match.string[max(0, match.start() - _NEAR) : match.start()]
    if ayes.value < noes.value or ayes.low + noes.low <= 100 or _FROM.search(before):
        return  # "10 to 90 percent" is a range
    if _VOTED.search(before):
        message = "{ayes} and {noes} percent are more than all. Check the figures."
        yield Problem(*match.span(), message, match.groupdict())


def _names(match: re.Match[str]) -> Iterator[Problem]:
    names = re.split(r",? and |, ", match["names"])
    stated = int(figure(match["count"]).value)
    if len(names) == stated or _PAIRED.search(match["names"]):
        return
    if len(names) < stated or match["noun"] in _BARE:
        message = "“{count} {noun}”, but {named} are named. Check them."
        params = {
            "count": match["count"],
            "noun": match["noun"],
            "named": str(len(names)),
        }
        yield Problem(match.start("count"), match.end("noun"), message, params)


RULE = Rule(
    slug="sums",
    category="sourcing",  # what is right stands in the source of the figures
    severity="should",
    version=1,
    title="Parts that do not add up",
    why="Where parts and whole disagree, one of them is wrong.",
    scope="paragraph",
    find=find,
    flags=(
        ("The van held 20 people, 12 men and 9 women.", "20"),
        ("The nine-member board voted 6-4 to close it.", "6-4"),
        (
            "She won the runoff by 52 percent to 49.9 percent.",
            "52 percent to 49.9 percent",
        ),
        (
            "He toured three countries: France, Spain, Italy and Malta.",
            "three countries",
        ),
        ("Of those asked, 45% backed it, 38% opposed it and 27% did not know.", "27%"),
        ("Of the £12m, £5m went to roads and £8m to parks.", "£12m"),
        ("It took in twelve boys and nine girls, a total of 20.", "20"),
    ),
    leaves=(
        "The van held 21 people, 12 men and 9 women, of about 30 people, 12 men and 9 women.",
        "The van held 20 people, including 3 men and 4 women; 20 guests, 9 men and 9 children.",
        "The 100-member chamber voted 51-50 and the nine-member board 6-3 on May 6.",
        "It was opposed by 40%, backed by 50% and 10% did not know; 60% speak French, 70% Dutch.",
        "Of the £12m, £5m went to roads and £7m to parks; of the £9m, £4m went to schools.",
        "She won 51 percent to 49 percent; turnout rose from 60 percent to 50 percent.",
        "He toured two cities: Paris, Texas, and Rome, Georgia. He met three men: Li, Ho and Wu.",
    ),
)
