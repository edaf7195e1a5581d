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
from articles.checks.roles.jurisdictions import (
    Jurisdiction,
    Places,
    is_generic,
    named_at,
    region_of,
)
from articles.checks.roles.offices import PLURALS, known_office, opens_title
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
    autocratic strongman reformist hardline hard-line pro-european pro-western pro-russian
    eurosceptic junior senior freshman retiring current sitting incumbent outgoing departing first
    second third fourth last only black female male young youngest oldest now one-term two-term
    three-term second-term first-term eastern western northern southern
    """.split()  # noqa: SIM905
)
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)|\d+-year-old")
_OF = frozenset({"of", "for", "from", "representing"})
#: Words that may stand in the name of an administration, or beside it.
_ADMINISTRATION = frozenset(
    """
    the regional region provincial oblast military civil state civilian occupation local district
    military-civilian
    """.split()  # noqa: SIM905
)
_LONGEST = 14  # tokens
_LONGEST_TITLE = 7  # words


@dataclass(frozen=True, slots=True)
class Phrase:
    """An office as the copy names it, up to the token ``end``.

    ``office`` is as in ``offices``. Without ``places`` none was named; ``body`` is the place
    in words. ``ruler`` is the country that governs by what is said, which is an appointment
    where ``is_appointed``.
    """

    end: int
    office: str = ""
    places: Places = ()
    body: str = ""
    status: Status = "now"
    ruler: str = ""
    is_appointed: bool = False
    has_determiner: bool = False
    is_ordinal: bool = False
    is_plural: bool = False


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
    return _with_place(tokens, phrase) if phrase.office else None


def _further(
    tokens: Sequence[Token], phrase: Phrase, start: int, titles: Mapping[str, str]
) -> Phrase | None:
    """Return the phrase with the next word or words of it, or None where it is none."""
    at = phrase.end
    token = tokens[at]
    if at == start and token.low in _DETERMINERS:
        return replace(phrase, end=at + 1, has_determiner=True)
    office = _office(tokens, at, phrase, titles)
    if office:
        return office
    if token.low in _STATUS:
        return replace(phrase, end=at + 1, status=_STATUS[token.low])
    named = named_at([each.text for each in tokens[at : at + 6]], 0)
    if named:
        places = named.places if not phrase.places else _joined(phrase.places, named.places)
        possessive = tokens[at + named.words - 1].is_possessive
        determined = phrase.has_determiner or possessive
        return replace(phrase, end=at + named.words, places=places, has_determiner=determined)
    if rulers.ruler_in(token.text):
        return _ruled(phrase, token)
    if token.low in _BESIDE:
        return replace(phrase, end=at + 1)
    if _ORDINAL.fullmatch(token.low):
        return replace(phrase, end=at + 1, is_ordinal=True)
    return _regional(tokens, phrase)


def _ruled(phrase: Phrase, token: Token) -> Phrase:
    ruler = rulers.ruler_in(token.text)
    appointed = rulers.is_appointed(token.text)
    return replace(phrase, end=phrase.end + 1, ruler=ruler, is_appointed=appointed)


def _office(
    tokens: Sequence[Token], at: int, phrase: Phrase, titles: Mapping[str, str]
) -> Phrase | None:
    """Return the phrase with the office that is named right at ``at``."""
    if tokens[at].low in ("head", "chief"):
        headed = _head_of(tokens, at, phrase)
        if headed:
            return headed
    if not opens_title(tokens[at].low) and not titles:
        return None
    lows = [token.low for token in tokens[at : at + _LONGEST_TITLE]]
    for length in range(len(lows), 0, -1):
        title = " ".join(lows[:length])
        office = known_office(title) or PLURALS.get(title) or titles.get(title)
        if office and not tokens[at + length - 1].is_possessive:
            return replace(phrase, end=at + length, office=office, is_plural=title in PLURALS)
    return None


def _head_of(tokens: Sequence[Token], at: int, phrase: Phrase) -> Phrase | None:
    """Read "head of the Luhansk regional military administration" as a governor's office."""
    if at + 1 >= len(tokens) or tokens[at + 1].low != "of":
        return None
    place = phrase
    names: list[str] = []
    for end in range(at + 2, min(len(tokens), at + 12)):
        token = tokens[end]
        if token.low == "administration":
            places = _joined(place.places, region_of(names))
            return replace(
                place, end=end + 1, office="governor", places=places, body=" ".join(names)
            )
        named = named_at([token.text], 0)
        if named:
            place = replace(place, places=_joined(place.places, named.places))
        elif rulers.ruler_in(token.text):
            place = _ruled(replace(place, end=end), token)
        elif token.is_capital:
            names.append(token.text)
        elif token.low not in _ADMINISTRATION:
            break
    region = _place(tokens, at + 2)
    is_region = region is not None and any(is_generic(t.low) for t in tokens[at + 2 : region.end])
    return _in_place(replace(phrase, office="governor"), region) if region and is_region else None


def _regional(tokens: Sequence[Token], phrase: Phrase) -> Phrase | None:
    """Read "Luhansk regional" of "Luhansk regional governor", a region that is not listed."""
    end = phrase.end
    while end < len(tokens) and tokens[end].is_capital and not known_office(tokens[end].low):
        end += 1
    names = [token.text for token in tokens[phrase.end : end]]
    while end < len(tokens) and (tokens[end].low == "regional" or is_generic(tokens[end].low)):
        end += 1
    if not names or end >= len(tokens) or known_office(tokens[end].low) != "governor":
        return None
    return replace(phrase, end=end, places=_joined(phrase.places, region_of(names)))


def _with_place(tokens: Sequence[Token], phrase: Phrase) -> Phrase | None:
    """Return the phrase with what follows its office: "-elect", and the place after *of*."""
    at = phrase.end
    if at < len(tokens) and tokens[at].low in ("elect", "designate"):
        phrase = replace(phrase, end=at + 1, status="elect")
        at += 1
    if at + 1 >= len(tokens) or tokens[at].low not in _OF:
        return phrase
    place = _place(tokens, at + 1)
    if place:
        return _in_place(phrase, place)
    return None if tokens[at].low in ("of", "for") else phrase


def _in_place(phrase: Phrase, place: Phrase) -> Phrase:
    if phrase.places and not place.is_appointed:
        # The Ukrainian governor of the Russian-occupied region governs for Ukraine.
        place = replace(place, ruler="")
    return replace(
        phrase,
        end=place.end,
        places=_joined(phrase.places, place.places),
        body=place.body,
        ruler=place.ruler or phrase.ruler,
        is_appointed=phrase.is_appointed or place.is_appointed,
    )


def _place(tokens: Sequence[Token], start: int) -> Phrase | None:
    """Return the place that is named from ``start`` on, as a phrase without an office."""
    place, at = Phrase(start), start
    names: list[str] = []
    while at < min(len(tokens), start + 8):
        token = tokens[at]
        named = named_at([each.text for each in tokens[at : at + 6]], 0)
        if named and not names:
            place = replace(place, places=_joined(place.places, named.places))
            at += named.words
            if not tokens[at - 1].is_possessive and named.sense == "name":
                break
        elif rulers.ruler_in(token.text):
            place = _ruled(replace(place, end=at), token)
            at += 1
        elif token.is_capital:
            names.append(token.text)
            at += 1
        elif not names and token.low in (_DETERMINERS | _BESIDE | {"occupied", "self-proclaimed"}):
            at += 1
        else:
            break
    if not names and not place.places:
        return None
    while at < len(tokens) and is_generic(tokens[at].low):
        at += 1
    places = _joined(place.places, region_of(names)) if names else place.places
    body = " ".join(token.text for token in tokens[start:at])
    return replace(place, end=at, places=places, body=body)


def _joined(one: Places, other: Places) -> Places:
    """Return the region of one and the country of the other as one place."""
    countries = {place.country for place in (*one, *other) if place.country}
    regions = {place.region for place in (*one, *other) if place.region}
    if len(countries) == 1 and len(regions) == 1:
        return (Jurisdiction(countries.pop(), regions.pop()),)
    return other or one
