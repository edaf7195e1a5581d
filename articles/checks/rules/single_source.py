"""Sources in the plural of which the copy shows one: "sources said … the source added".

How many stood behind a plural can mostly not be told from the copy, and then nothing is said.
Here the copy itself gives it away: it goes on with "the source", though no one of them was
introduced ("a source", "one of them"); or after "a source" it has "sources"; or those
"who asked not to be named" turn out a "he".
Two or more that are counted ("three officials") are believed.
"""

import re
from collections.abc import Iterator

from articles.checks.base import Problem, Rule, Story
from articles.checks.house import House

_ONE = {
    "sources": "source",
    "officials": "official",
    "witnesses": "witness",
    "insiders": "insider",
    "diplomats": "diplomat",
    "aides": "aide",
}
_SAY = r"(?:sa(?:id|ys?)|told|tells?|add(?:ed|s)?|claim(?:ed|s)?|confirm(?:ed|s)?|report(?:ed|s)?)"
_UNCOUNTED = r"(?<!\btwo )(?<!\bboth )(?<!\bthree )(?<!\bfour )(?<!\bseveral )(?<!\bmultiple )"
_SAID = re.compile(
    rf"\b{_UNCOUNTED}(?P<plural>{'|'.join(_ONE)})\b(?:,?[^.;,\n]{{0,60}},?)? {_SAY}\b"
    rf"|\b(?:according to|citing|cited)(?: [\w-]+){{0,3}}? (?P<cited>{'|'.join(_ONE)})\b",
    re.IGNORECASE,
)
#: "Officials, who asked not to be named because he was not authorized to speak".
_TURN_OUT_ONE = re.compile(
    rf"\b(?P<plural>{'|'.join(_ONE)})\b[^.;\n]{{0,80}}\b(?:named|identified|anonymous|anonymity|names?)"
    r"\b[^.;\n]{0,40}\b(?:because|as|since) (?P<pronoun>s?he) (?:was|is|were|had|did|lacked)\b",
    re.IGNORECASE,
)
#: One source, and then several of whom nobody was told.
_A_SOURCE = re.compile(rf"\b[Aa](?: [\w-]+){{0,2}} source,?(?: [\w-]+){{0,4}} {_SAY}\b")
_SOURCES = re.compile(rf"(?<![\w’'-] )\b(?P<plural>[Ss]ources|[Tt]he sources) {_SAY}\b")
_MORE = re.compile(
    r"\b(?:other|another|second|third|two|three|four|five|both|several|more|many|some|multiple)"
    r"(?: [\w-]+){0,3} sources?\b",
    re.IGNORECASE,
)


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield the first plural of each kind of source of which the copy shows one."""
    del house
    text = story.document.text
    for match in _TURN_OUT_ONE.finditer(text):
        yield _problem(match, "plural", match["pronoun"])
    first = _A_SOURCE.search(text)
    several = _SOURCES.search(text, first.end()) if first else None
    if several and not _MORE.search(text) and len(_A_SOURCE.findall(text)) == 1:
        message = "“{plural}”, yet the copy has told of one source: are there more? Say so."
        yield Problem(*several.span("plural"), message, {"plural": several["plural"]})
    seen = set()
    for match in _SAID.finditer(text):
        at = "plural" if match["plural"] else "cited"
        one = _ONE[match[at].lower()]
        if one not in seen:
            seen.add(one)
            if _goes_on_with_one(text[match.end() :], one) and not _is_introduced(text, one):
                yield _problem(match, at, f"the {one}")


def _goes_on_with_one(after: str, one: str) -> bool:
    return re.search(rf"\b[Tt]he {one}(?:,? who|,? {_SAY}| asked| spoke)\b", after) is not None


def _is_introduced(text: str, one: str) -> bool:
    """Say whether one of them is introduced: "a senior source", "the second official", by name."""
    introduced = (
        rf"\b(?:an?|one|another|first|second|third|other|each|any|every|no|that|this)"
        rf"(?: [\w-]+){{0,4}}? {one}\b|\bone of (?:the|these|those|them)\b|\b{one},? (?-i:[A-Z])"
    )
    return re.search(introduced, text, re.IGNORECASE) is not None


def _problem(match: re.Match[str], at: str, one: str) -> Problem:
    message = "“{plural}”, yet the copy goes on with “{one}”: how many are there? Say so."
    return Problem(*match.span(at), message, {"plural": match[at], "one": one})


RULE = Rule(
    slug="single_source",
    category="sourcing",
    severity="consider",
    version=1,
    title="Sources in the plural, of which one shows",
    why="A plural that hides one source tells readers that a claim is better founded than it is.",
    find=find,
    flags=(
        ("The plant will shut, sources said. The source added that staff knew.", "sources"),
        ("A source said it was late. Sources added that more was to come.", "Sources"),
        ("He fled, according to witnesses. The witness said he wore red.", "witnesses"),
        (
            "Officials, who asked not to be named because he was not cleared to talk, agreed.",
            "Officials",
        ),
    ),
    leaves=(
        "The plant will shut, sources said. One source added that staff knew. The source left.",
        "Two sources said it will shut. The sources asked not to be named.",
        "Sources said it will shut. The source of the leak is not known.",
        "A source said it was late. Two other sources agreed. Sources added more.",
        "Officials said he fled. Ana Duarte, a tax official, agreed. The official said no more.",
    ),
)
