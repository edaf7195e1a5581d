"""Phrases that name an office: "the former British prime minister", "governor of Texas".

Read forward from their first word, by words that are known alone: what else stands in a
phrase may change the office ("a student body president", "president of the company"), and so
it is not read at all, or as an office in a place that is not known.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from articles.checks.roles import rulers
from articles.checks.roles.jurisdictions import Places, is_generic, named_at, region_of
from articles.checks.roles.offices import PLURALS, known_office, opens_title
from articles.checks.roles.places import Place, joined, place_at
from articles.checks.roles.tokens import Token

#: How the office stands to its holder at the time spoken of.
Status = Literal["now", "former", "then", "acting", "elect", "future"]

_STATUS: dict[str, Status] = {
    **dict.fromkeys(("former", "ex", "erstwhile", "one-time", "onetime", "late", "past"), "former"),
    **dict.fromkeys(("then",), "then"),
    **dict.fromkeys(("acting", "interim", "caretaker", "provisional", "transitional"), "acting"),
    **dict.fromkeys(("elect", "designate", "incoming"), "elect"),
    **dict.fromkeys(("future",), "future"),
}  # fmt: skip
_DETERMINERS = frozenset({"the", "a", "an", "its", "their", "our", "his", "her"})
#: Parties, ranks, years in office: they tell nothing of which office it is.
_BESIDE = frozenset(
    """
    republican democrat democratic gop independent conservative tory labour labor liberal green
    socialist social christian communist nationalist centrist leftist centre-right center-right
    centre-left center-left left-wing right-wing far-right far-left moderate progressive populist
    libertarian fellow new newly elected re-elected reelected longtime long-time long-serving
    longest-serving veteran embattled beleaguered popular unpopular powerful authoritarian
    autocratic strongman reformist hardline hard-line pro-european pro-western eurosceptic junior
    senior freshman retiring current sitting incumbent outgoing departing first second
    third fourth last only black female male young youngest oldest now one-term two-term three-term
    second-term first-term eastern western northern southern
    """.split()  # noqa: SIM905
)
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)|\d+-year-old")
_OF = frozenset({"of", "for", "from", "representing"})
_LONGEST = 14  # tokens
_LONGEST_TITLE = 7  # words
_LONGEST_NAME = 6  # words of a place


@dataclass(frozen=True, slots=True)
class Phrase:
    """An office as the copy names it, up to the token ``end``.

    ``office`` is as in ``offices``. Without ``places`` none was named; ``body`` is the place
    in words. What stands before the token ``judged`` is no matter of the office: a party, the
    44th. ``ruler`` is the country that governs by what is said, which is an appointment
    where ``is_appointed``; ``side`` is the one that the holder is for ("pro-Russian"), and
    ``is_separatist`` whether the holder is against the state, ``is_elected`` whether that is said.
    """

    end: int
    office: str = ""
    places: Places = ()
    body: str = ""
    status: Status = "now"
    ruler: str = ""
    is_appointed: bool = False
    side: str = ""
    is_elected: bool = False
    is_separatist: bool = False
    has_determiner: bool = False
    is_ordinal: bool = False
    is_plural: bool = False
    judged: int = 0


def read_phrase(
    tokens: Sequence[Token], start: int, titles: Mapping[str, str] | None = None
) -> Phrase | None:
    """Return the office that is named from the token ``start`` on, or None.

    ``titles`` are further titles to know, folded, with the offices that they mean.
    """
    phrase = Phrase(start)
    stop = min(len(tokens), start + _LONGEST)
    while phrase.end < stop and not phrase.office:
        further = _further(tokens, phrase, start, titles or {})
        if further is None:
            return None
        phrase = further
    whole = _with_place(tokens, phrase) if phrase.office else None
    if whole and (whole.office == "governor" or _leads_region(whole)):
        return _governed(replace(whole, office="governor"), phrase)
    return None if whole and whole.is_separatist else whole  # "rebel leader": of what is not told


def _leads_region(whole: Phrase) -> bool:
    """Say whether it is "the Moscow-backed leader of Varn", who governs that region."""
    is_put = bool(whole.ruler or whole.side or whole.is_separatist)
    return whole.office == "leader" and is_put and any(place.region for place in whole.places)


def _governed(whole: Phrase, before: Phrase) -> Phrase:
    """Return a governor with the country he governs for: "Ukraine’s region", "the Ukrainian".

    ``before`` is the phrase without what follows the office.
    """
    if whole.side and not whole.ruler:
        return replace(whole, ruler=whole.side, is_appointed=True)
    countries = {place.country for place in whole.places if place.region}
    is_before = before.places and not before.body
    is_lost = not is_before and rulers.is_lost(whole.body)
    if whole.ruler or is_lost or len(countries) != 1:
        return whole
    return replace(whole, ruler=countries.pop())


def _further(
    tokens: Sequence[Token], phrase: Phrase, start: int, titles: Mapping[str, str]
) -> Phrase | None:
    """Return the phrase with the next word or words of it, or None where it is none."""
    at, token = phrase.end, tokens[phrase.end]
    if at == start and token.low in _DETERMINERS:
        return replace(phrase, end=at + 1, has_determiner=True)
    office = _headed(tokens, phrase) or _office(tokens, phrase, titles)
    if office:
        return office
    if token.low in _STATUS:
        return replace(phrase, end=at + 1, status=_STATUS[token.low])
    return _in_country(tokens, phrase) or _beside(token, phrase) or _regional(tokens, phrase)


def _beside(token: Token, phrase: Phrase) -> Phrase | None:
    """Return the phrase with a word that tells who governs, or nothing of which office it is."""
    end = phrase.end + 1
    ruler = rulers.ruler_in(token.text)
    if ruler:
        is_appointed = rulers.is_appointed(token.text)
        return replace(phrase, end=end, ruler=ruler, is_appointed=is_appointed)
    side = rulers.side_of(token.text)
    if side or rulers.is_against_state(token.low):
        return replace(phrase, end=end, judged=end, side=side, is_separatist=not side)
    if _ORDINAL.fullmatch(token.low):
        return replace(phrase, end=end, judged=end, is_ordinal=True)
    is_elected = phrase.is_elected or token.low.endswith("elected")
    is_beside = token.low in _BESIDE
    return replace(phrase, end=end, judged=end, is_elected=is_elected) if is_beside else None


def _in_country(tokens: Sequence[Token], phrase: Phrase) -> Phrase | None:
    """Return the phrase with the name of a place before the office: "Britain’s", "Texas"."""
    at = phrase.end
    named = named_at([token.text for token in tokens[at : at + _LONGEST_NAME]], 0)
    if named is None:
        return None
    return replace(
        phrase,
        end=at + named.words,
        places=joined(phrase.places, named.places),
        has_determiner=phrase.has_determiner or tokens[at + named.words - 1].is_possessive,
    )


def _office(tokens: Sequence[Token], phrase: Phrase, titles: Mapping[str, str]) -> Phrase | None:
    """Return the phrase with the office that is named next, by its longest title."""
    at = phrase.end
    if not opens_title(tokens[at].low) and not titles:
        return None
    lows = [token.low for token in tokens[at : at + _LONGEST_TITLE]]
    for length in range(len(lows), 0, -1):
        title = " ".join(lows[:length])
        office = known_office(title) or PLURALS.get(title) or titles.get(title)
        if office and not tokens[at + length - 1].is_possessive:
            return replace(phrase, end=at + length, office=office, is_plural=title in PLURALS)
    return None


def _headed(tokens: Sequence[Token], phrase: Phrase) -> Phrase | None:
    """Read "head of the Varn region" and "head of the Varn military administration".

    Whoever heads a region's administration is its governor.
    """
    at = phrase.end
    if tokens[at].low not in ("head", "chief") or at + 2 >= len(tokens):
        return None
    if tokens[at + 1].low != "of":
        return None
    ends = (end for end in range(at + 2, min(len(tokens), at + _LONGEST)))
    end = next((end for end in ends if tokens[end].low == "administration"), None)
    phrase = replace(phrase, office="governor")
    if end is None:
        place = place_at(tokens, at + 2)
        words = tokens[at + 2 : place.end] if place else ()
        is_region = any(is_generic(token.low) for token in words)
        return _in_place(phrase, place) if place and is_region else None
    where = place_at(tokens[: end + 1], at + 2) or _where(tokens, at + 2, end)
    body = " ".join(token.text for token in tokens[at + 2 : end + 1])
    if where is None:
        return None
    whole = replace(_in_place(phrase, where), end=end + 1, body=body)
    return replace(whole, ruler=whole.ruler or rulers.country_in(body))


def _where(tokens: Sequence[Token], start: int, end: int) -> Place | None:
    """Return the place after "the Moscow-appointed administration in", and who rules it."""
    place = place_at(tokens, end + 2) if end + 2 < len(tokens) else None
    words = " ".join(token.text for token in tokens[start:end])
    if place is None or tokens[end + 1].low not in ("in", "of"):
        return None
    return replace(place, ruler=rulers.ruler_in(words), is_appointed=rulers.is_appointed(words))


def _regional(tokens: Sequence[Token], phrase: Phrase) -> Phrase | None:
    """Read "Varn regional" of "Varn regional governor", a region that is not listed."""
    end = phrase.end
    while end < len(tokens) and tokens[end].is_capital and not known_office(tokens[end].low):
        end += 1
    names = [token.text for token in tokens[phrase.end : end]]
    while end < len(tokens) and (tokens[end].low == "regional" or is_generic(tokens[end].low)):
        end += 1
    if not names or end >= len(tokens) or known_office(tokens[end].low) != "governor":
        return None
    return replace(phrase, end=end, places=joined(phrase.places, region_of(names)))


def _with_place(tokens: Sequence[Token], phrase: Phrase) -> Phrase | None:
    """Return the phrase with what follows its office: "-elect", and the place after *of*."""
    at = phrase.end
    if at < len(tokens) and _STATUS.get(tokens[at].low) == "elect":
        phrase, at = replace(phrase, end=at + 1, status="elect"), at + 1
    if at + 1 >= len(tokens) or tokens[at].low not in _OF:
        return phrase
    place = place_at(tokens, at + 1)
    if place:
        return _in_place(phrase, place)
    is_span = tokens[at].low == "for" and not tokens[at + 1].is_capital  # "for 16 years"
    of_some_body = tokens[at + 1].low in _DETERMINERS or not is_span
    return None if tokens[at].low in ("of", "for") and of_some_body else phrase


def _in_place(phrase: Phrase, place: Place) -> Phrase:
    # The Ukrainian governor of the Russian-occupied region governs for Ukraine.
    is_told = bool(phrase.places) and not place.is_appointed
    return replace(
        phrase,
        end=place.end,
        places=joined(phrase.places, place.places),
        body=place.body,
        ruler=phrase.ruler if is_told else place.ruler or phrase.ruler,
        is_appointed=phrase.is_appointed or place.is_appointed,
    )
