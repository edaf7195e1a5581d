"""Verbs whose tense does not fit the time that their clause names.

Between verb and time there may be no other verb and no noun that names what happens: the
time could be theirs ("a bank robbed in 2014", "the vote last week").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from articles.checks.clauses import ATTACHED
from articles.checks.engines.tagger import Tagged
from articles.checks.inflections import verbs_of
from articles.checks.nouns import singular
from articles.checks.phrases import Phrases
from articles.checks.times import Time, times_over, times_since, times_to_come

#: Within how many phrases a time that opens its sentence ends.
_OPENING = 8
#: Subject and verb after a time that opens a clause.
_OPENED = re.compile(rf",?r*[spx12346e]{ATTACHED}*r*(?P<verb>[ZBAVMb])r*(?P<rest>E*)")
#: Verbs before a time that ends their clause: "has won", "will win", "are about to win". A
#: name right before the time makes one phrase with it: "has moved to [Oslo last year]".
_PERFECT = re.compile(
    r"(?P<verb>[ZB])r*(?P<rest>E?r*E)r?j?[so4px]?(?:r*i+[spxo4]){0,3}(?:r*i+)?r*$"
)
_FUTURE = re.compile(rf"(?P<verb>M|[ZB]r*[iGE]t)r*(?P<rest>b)(?:[so4px]|{ATTACHED}|r)*$")
_PROGRESSIVE = re.compile(rf"(?P<verb>[ZBA])r*(?P<rest>G)(?:[so4px]|{ATTACHED}|r)*$")
_BREAK = re.compile(r"[,:.;()&|!uwqQ\"]")

_FORMS = frozenset({"base", "third", "past", "participle"})
_HAVE = frozenset({"has", "have", "'ve"})
_WILL = frozenset({"will", "'ll", "wo"})
_TO_COME = frozenset({"about", "going", "set", "due"})
_PAST_OF = {"is": "was", "are": "were", "am": "was", "'re": "were", "'m": "was"}
#: Words before a phrase of time that make it no point in time: "since last week".
_NOT_WHEN = frozenset(
    """
    since until till from by between of the and for before after to like than 's that or as over
    during in within
    """.split()  # noqa: SIM905
)
#: Endings of nouns that name what happens and so may have a time: "the election in 2014".
_HAPPENS = re.compile(r"(?:ion|ment|[ae]nce|al|sis|ing|ship|ure|ery|war|game|race|speech|form)s?$")
#: Nouns that are verbs as well and yet name things, which are at no time.
_THINGS = frozenset(
    """
    bank boat book bottle bridge bus car chair club door dress eye factory face farm
    field fund garden gate glass hand head hospital house land letter market man mill
    office page paper park people phone picture plane plant pool
    road room school screen ship shop station stone store street table tank tower
    town train tree truck van wall water window
    """.split()  # noqa: SIM905
)
_SUPERLATIVE = re.compile(r"(?:\w+est|first|only|most|worst)$")


@dataclass(frozen=True, slots=True)
class Mismatch:
    """The words that do not fit the others, by their numbers, and what to put instead."""

    first: int
    last: int
    other: Time
    right: tuple[str, ...] = ()


def tense_mismatches(phrases: Phrases) -> Iterator[Mismatch]:
    """Yield the verbs, or times, of a sentence that do not fit each other."""
    for time in times_over(phrases.words):
        yield from _with_time_over(phrases, time)
    for time in times_to_come(phrases.words):
        yield from _with_time_to_come(phrases, time)


def present_since(phrases: Phrases) -> Iterator[Mismatch]:
    """Yield the present verbs of what has lasted: "Since 2010 she lives here"."""
    for time in times_since(phrases.words):
        opened = _opened_by(phrases, time)
        start, left = _clause_before(phrases, time)
        ended = _PROGRESSIVE.search(left) if time.first else None
        if opened and not re.match("V?t", phrases.kinds[opened.end() :]):  # "is said to be"
            yield from _perfect_instead(phrases, time, opened.start("verb"), opened["rest"] != "")
        elif ended and not any(_SUPERLATIVE.match(word.low) for word in phrases.words):
            first = phrases.items[start + ended.start("verb")].first
            gerund = phrases.items[start + ended.start("rest")].first
            have = "has" if phrases.words[first].low in {"is", "'s"} else "have"
            right = f"{have} been {phrases.words[gerund].low}"
            yield Mismatch(first, gerund, time, (right,))


def _with_time_over(phrases: Phrases, time: Time) -> Iterator[Mismatch]:
    """Last week they have won, they have won it last week, they will win last week."""
    opened = _opened_by(phrases, time)
    if opened and not (_is_year(phrases, time) and len(opened["rest"]) == 0):
        yield from _past_instead(phrases, time, opened.start("verb"), opened.end("rest"))
    if not time.first or not _says_when(phrases, time):
        return
    start, left = _clause_before(phrases, time)
    perfect, future = _PERFECT.search(left), _FUTURE.search(left)
    is_whole = perfect and not _names_event(phrases, start + perfect.end("rest"), time)
    if perfect and is_whole and phrases.head(start + perfect.start()).low in _HAVE:
        yield from _past_instead(
            phrases, time, start + perfect.start(), start + perfect.end("rest")
        )
    elif future and not _is_year(phrases, time) and _is_to_come(phrases, start, future):
        first, last = (phrases.items[start + future.start(name)] for name in ("verb", "rest"))
        yield Mismatch(time.first, time.last, Time(first.first, last.last))


def _with_time_to_come(phrases: Phrases, time: Time) -> Iterator[Mismatch]:
    """Tomorrow they went."""
    opened = _opened_by(phrases, time)
    if opened and opened["verb"] == "V":
        word = phrases.items[opened.start("verb")].first
        verb = verbs_of(phrases.words[word].low).get("past")
        if verb and verb.base not in {"have", "do"}:
            yield Mismatch(word, word, time, (f"will {verb.base}",))


def _past_instead(phrases: Phrases, time: Time, start: int, end: int) -> Iterator[Mismatch]:
    """Yield the verb from phrase ``start`` to before ``end``, with its simple past."""
    first, last = phrases.items[start].first, phrases.items[end - 1].last
    verb, final = phrases.words[first].low, phrases.words[last].low
    if (
        phrases.words[first].tag == "VBD"
        or "past" in verbs_of(verb)
        or (first != last and verb not in _HAVE)
    ):
        return
    if verb in _WILL:
        yield Mismatch(first, last, time)
        return
    if first != last and phrases.kinds[start + 1 : end].count("E") > 1:
        yield Mismatch(first, last, time, ("was " + final if verb == "has" else "were " + final,))
        return
    forms = verbs_of(final)
    past = next((each.past[0] for form, each in forms.items() if form in _FORMS), None)
    if past or final in _PAST_OF:
        yield Mismatch(first, last, time, (_PAST_OF.get(final) or past or final,))


def _perfect_instead(
    phrases: Phrases, time: Time, at: int, is_compound: bool
) -> Iterator[Mismatch]:
    """Yield the verb at ``at`` with its present perfect, unless it is part of one."""
    word = phrases.head(at)
    forms = verbs_of(word.low)
    is_present = word.low in _PAST_OF or {"base", "third"} & set(forms)
    if word.tag == "VBD" or not is_present or (is_compound and word.low not in _PAST_OF):
        return
    found = (each.participle[0] for form, each in forms.items() if form in _FORMS)
    participle = "been" if word.low in _PAST_OF else next(found)
    have = "has" if word.low == "is" or "third" in forms else "have"
    first = phrases.items[at].first
    yield Mismatch(first, first, time, (f"{have} {participle}",))


def _opened_by(phrases: Phrases, time: Time) -> re.Match[str] | None:
    """Return subject and verb where ``time`` alone opens the sentence before them."""
    opening = list(enumerate(phrases.items[:_OPENING]))
    start = next((at for at, item in opening if item.first == time.first), None)
    end = next((at for at, item in opening if item.last == time.last), None)
    if start is None or end is None:  # "the next day", "last year's"
        return None
    return None if phrases.kinds[:start].strip('"&!') else _OPENED.match(phrases.kinds, end + 1)


def _clause_before(phrases: Phrases, time: Time) -> tuple[int, str]:
    """Return the letters of the clause before ``time``, and the number of its first phrase."""
    end = next(at for at, item in enumerate(phrases.items) if item.last >= time.first)
    left = _BREAK.split(phrases.kinds[:end])[-1]
    return end - len(left), left


def _is_year(phrases: Phrases, time: Time) -> bool:
    """Say whether the time is "in" a year, which may go on, or be told of in the present."""
    return phrases.words[time.first].low == "in"


def _says_when(phrases: Phrases, time: Time) -> bool:
    """Say whether ``time`` says when its clause is, and not when a noun before it is."""
    before = phrases.words[time.first - 1]
    group = next(item for item in phrases.items if item.last >= time.first)
    within = phrases.words[group.first : time.first]
    if before.low in _NOT_WHEN or any(word.tag.startswith("VB") for word in within):
        return False
    return not _happens(before)


def _names_event(phrases: Phrases, start: int, time: Time) -> bool:
    """Say whether a noun from phrase ``start`` to the time names what may be at a time itself."""
    heads = (item.last for item in phrases.items[start:] if item.last < time.first)
    return any(_happens(phrases.words[at]) for at in heads)


def _happens(word: Tagged) -> bool:
    """Say whether a noun names what happens: "the attack in Oslo last week"."""
    if word.tag not in {"NN", "NNS"}:
        return False
    is_thing = word.low in _THINGS or singular(word.low) in _THINGS
    return bool(_HAPPENS.search(word.low) or (verbs_of(word.low) and not is_thing))


def _is_to_come(phrases: Phrases, start: int, future: re.Match[str]) -> bool:
    """Say whether the match is "will" or "be about to" and their like."""
    if future["verb"] == "M":
        return phrases.head(start + future.start()).low in _WILL
    return phrases.head(start + future.end("verb") - 2).low in _TO_COME
