"""Offices before a name: *Russian President Ann Roe*, *the prime minister, Ann Roe,*.

*Presidents Ann Roe and Bo Dunn* give theirs to both.
"""

import re
from dataclasses import replace

from articles.checks.names import is_common_word
from articles.checks.roles.base import Claim
from articles.checks.roles.beside import Beside, is_of_nothing
from articles.checks.roles.jurisdictions import named_at
from articles.checks.roles.name_runs import HONORIFICS
from articles.checks.roles.offices import OF_MANY, PLURALS
from articles.checks.roles.phrases import Phrase
from articles.quotations import gazetteer as gaz

#: Nouns before a title that make another office of it: "state senator", "club president".
_OTHERS = frozenset(
    """
    academy assembly assistant associate association bank board campaign chamber city class club
    college commission committee company corporation council county court deputy federation firm
    foundation group hospital house institute league lieutenant lt ministry museum parliament party
    provincial school senate shadow society state student team trade union university vice world
    """.split()  # noqa: SIM905
)
#: A party or body before a title, which has a president of its own: "FIFA president".
_ACRONYM = re.compile(r"[A-Z][A-Z\d&]{1,5}")
_OF_BODIES = frozenset({"president", "vice president", "deputy president", "chancellor", "leader"})
_LONGEST = 14  # tokens of an office
_PLURAL_ENDS = frozenset(title.split()[-1] for title in PLURALS)
_JOINTS = frozenset({"and", "of", "both", "the"})  # words between names of a list
_LIST = 30  # tokens from a plural title to the last name


def claim_before(beside: Beside) -> Claim | None:
    """Return the office that stands before the name, if any."""
    end = beside.first
    while beside.low(end - 1) in HONORIFICS:
        end -= 1
    has_comma = beside.low(end - 1) == ","
    found = _phrase_before(beside, end - has_comma)
    if found is None:
        return _in_plural(beside)
    start, phrase = found
    if has_comma and not (phrase.has_determiner and _is_set_off(beside)):
        return _in_plural(beside)
    return _titled(beside, phrase, start, has_comma)


def _phrase_before(beside: Beside, end: int) -> tuple[int, Phrase] | None:
    """Return where the longest phrase starts that ends at the token ``end``, and the phrase."""
    for start in range(max(0, end - _LONGEST), end):
        phrase = beside.phrase_at(start, end)
        if phrase and phrase.end == end:
            return start, phrase
    return None


def _is_set_off(beside: Beside) -> bool:
    """Say whether a comma or the like, or the end, stands after the name too."""
    return beside.after >= len(beside.tokens) or not beside.tokens[beside.after].is_word


def _titled(beside: Beside, phrase: Phrase, start: int, has_comma: bool) -> Claim | None:
    is_supposed = not has_comma and beside.low(start) in ("a", "an")  # "a President Roe would"
    if is_supposed or _is_of_body(beside, phrase, start):
        return None
    in_list = has_comma and (beside.low(start - 1) == "," or beside.is_listed(beside.after))
    is_word = start == 1 and beside.tokens[0].is_word
    opens = is_word and beside.low(0) not in gaz.COMMON  # perhaps a body's name
    opens |= beside.is_headline and start > 0 and not phrase.places
    claim = _with_place(beside, beside.claim(phrase, start, is_doubtful=in_list or opens))
    return None if is_of_nothing(claim.phrase) else claim


def _is_of_body(beside: Beside, phrase: Phrase, start: int) -> bool:
    """Say whether a word before makes another office of it: "Commission President"."""
    previous = beside.tokens[start - 1] if start else None
    if previous is None or phrase.has_determiner:
        return False
    if previous.low in _OTHERS:
        return True
    if previous.low == "of" and start > 1 and beside.tokens[start - 2].is_capital:
        return bool(phrase.places)  # "Bank of England Governor"
    if phrase.office in OF_MANY or _in_its_country(beside, start):
        return False
    if _ACRONYM.fullmatch(previous.text) and not beside.is_headline:
        return phrase.office in _OF_BODIES
    return _is_bodys_name(beside, start - 1)


def _is_bodys_name(beside: Beside, at: int) -> bool:
    """Say whether a token is of the name of a body: "Acme" of "Acme President"."""
    token = beside.tokens[at]
    if not beside.is_name(at) or token.is_possessive or token.text.isupper():
        return False
    # A capital opens a sentence too.
    return token.low not in gaz.COMMON and not (at == 0 and is_common_word(token.text))


def _in_its_country(beside: Beside, start: int) -> bool:
    """Tell "German President" and "Germany’s president" from "Acme Germany President"."""
    words = [token.text for token in beside.tokens[start : start + 6]]
    named = named_at(words, 0)
    if named is None:
        return False
    return named.sense == "adjective" or beside.tokens[start + named.words - 1].is_possessive


def _with_place(beside: Beside, claim: Claim) -> Claim:
    """Add the place after the name of "President Roe of France"."""
    words = [token.text for token in beside.tokens[beside.after + 1 : beside.after + 6]]
    if claim.phrase.places or beside.low(beside.after) != "of" or not words:
        return claim
    named = named_at(words, 0)
    if named is None:
        return claim
    where = beside.span(beside.after + 1, beside.after + 1 + named.words)
    return replace(claim, phrase=replace(claim.phrase, places=named.places), where=where)


def _in_plural(beside: Beside) -> Claim | None:
    """Read the title of "Presidents Ann Roe and Bo Dunn" for the second name."""
    if beside.low(beside.first - 1) not in ("and", ","):
        return None
    for at in range(beside.first - 1, max(-1, beside.first - _LIST), -1):
        token = beside.tokens[at]
        found = _phrase_before(beside, at + 1) if token.low in _PLURAL_ENDS else None
        if found:
            return _listed(beside, *found) if found[1].is_plural else None
        if token.is_word and not token.is_capital and token.low not in _JOINTS:
            return None
    return None


def _listed(beside: Beside, start: int, phrase: Phrase) -> Claim:
    """Return the office of a list for a later name of it, which may have a place of its own."""
    claim = _with_place(beside, beside.claim(phrase, start))
    return replace(claim, is_doubtful=claim.where is None)
