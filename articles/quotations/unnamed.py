"""How many people stand behind a speaker without a name, and whether copy calls them sources.

*A senior official* is one, *officials* and *sources* are two at least, *three people familiar
with the talks* are three. “Sources” of which there is one mislead the reader: Reuters’ handbook
forbids citing “sources in the plural when we have only one”.
"""

import re

from articles.quotations import gazetteer as gaz
from articles.quotations.lexicon import words

_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "dozen": 12,
}  # fmt: skip
#: Above a dozen a number counts a crowd or a poll, whom nobody questions one by one.
_CROWD = 12
_PLURAL = 2

_SINGULAR = gaz.ROLES | words(
    "activist adviser advisor attorney campaigner colleague consultant critic defector delegate "
    "demonstrator detective diplomat donor employee envoy executive expert fighter friend "
    "individual insider investigator journalist lawmaker lobbyist local man neighbor neighbour "
    "operative paramedic person pilot politician protester reader refugee relative researcher "
    "resident scholar soldier source spokesman spokeswoman staffer strategist supporter survivor "
    "trader veteran whistleblower woman"
)
_PLURALS = {f"{noun}s" for noun in _SINGULAR} | words(
    "families men people persons secretaries spokesmen spokeswomen witnesses women"
)
#: What goes on behind the noun: *of the bank*, *who asked for silence*.
_GOES_ON = re.compile(
    r"\s+(?:about|after|against|among|at|behind|by|close|during|familiar|for|from|in|inside|near|"
    r"of|on|outside|over|that|to|under|who|whom|whose|with|within|without)\b|[,;(]"
)
#: *Briefed on the talks* goes on behind it too; *elected officials* and *leading aides* do not.
_PARTICIPLE = re.compile(r"\s+(?:involved|present|\w{2,}ed|\w{3,}ing)\b")
_PART_OF = re.compile(
    rf"^(?:at least |nearly )?({'|'.join(_NUMBERS)}|all|both|few|many|most|several|some) of "
)
_GROUP_OF = re.compile(
    r"^(?:(?:a|an|the) )?(?:\w+ )??(?:couple|crowds?|dozens|groups?|handful|hundreds|number|pair|"
    r"scores|thousands) of "
)
_SHARE = re.compile(r"\b(?:per ?cent|percentage|majority|(?:of|in) (?:ten|\d+))\b|%")
_HIDDEN = re.compile(
    r"^(?:\S+ ){0,4}(?:person|persons|people|individuals?|insiders?)\b.*\b(?:"
    r"familiar with|(?:briefed|informed|knowledgeable) (?:on|about)|close to|in the know|"
    r"knowledge of|(?:not|refused|declined) to be (?:named|identified)|anonym\w+)"
)
_SOURCES = re.compile(r"\bsources?$")
_MOUTHPIECE = re.compile(r"\bspokes(?:man|men|people|person|persons|woman|women)\b")


def people(name: str) -> int:
    """Return how many people at least speak as ``name``, words of the copy that name nobody.

    A plural without a number is two. Zero where the words are no people, such as *the report*
    or *63 percent*.
    """
    low = name.lower()
    if _SHARE.search(low):
        return 0
    if part := _PART_OF.match(low):
        return _NUMBERS.get(part[1], people(low[part.end() :]))
    phrase = _GROUP_OF.sub("many ", low)
    counts = [count for count in map(_count, _joined(head_of(phrase))) if count]
    if len(counts) == 1:
        return abs(counts[0])
    # *Two aides and officials* are three at least: of a plural without a number one is sure.
    return sum(count if count > 0 else 1 for count in counts)


def is_mouthpiece(name: str) -> bool:
    """Say whether ``name`` is a spokesman or the like, whose word is that of a named body."""
    return bool(_MOUTHPIECE.search(head_of(name.lower())))


def is_source(name: str) -> bool:
    """Say whether ``name`` is a source by that word, or *people familiar with* something."""
    low = name.lower()
    return bool(_SOURCES.search(head_of(low)) or _HIDDEN.match(low))


def head_of(phrase: str) -> str:
    """Return a phrase in lower case up to what goes on behind its noun: *a man* of *a man who*."""
    phrase = _GOES_ON.split(phrase, maxsplit=1)[0]
    heads = (phrase[: participle.start()] for participle in _PARTICIPLE.finditer(phrase))
    return next(filter(_noun, heads), phrase)


def _joined(phrase: str) -> list[str]:
    """Cut *two aides and a diplomat* into two; *current and former officials* are one."""
    parts: list[str] = []
    for part in re.split(r"\s+and\s+", phrase):
        if parts and not _noun(parts[-1]):
            parts[-1] += f" {part}"
        else:
            parts.append(part)
    return parts


def _noun(phrase: str) -> str:
    """Return the word for people that the phrase ends with, or nothing."""
    last = re.sub(r"[’']s?$", "", phrase.split()[-1]) if phrase.split() else ""
    return last if last in _SINGULAR or last in _PLURALS else ""


def _count(phrase: str) -> int:
    """Return how many a phrase such as *three former officials* stands for.

    Minus two for a plural without a number; zero where it is no people.
    """
    noun = _noun(phrase)
    if noun not in _PLURALS:
        return 1 if noun else 0
    half = "half a dozen" in phrase
    named = (_NUMBERS.get(word) or _digits(word) for word in phrase.split())
    number = 6 if half else next(filter(None, named), 0)
    return number if 1 <= number <= _CROWD else -_PLURAL


def _digits(word: str) -> int:
    return int(word) if word.isdecimal() and len(word) < 4 else 0
