"""Offices after a name: *Ann Roe, governor of Ohio*, *Ann Roe, who became chancellor in 2021*,
*Ann Roe is the president of France*.
"""

from collections.abc import Iterator

from articles.checks.roles.base import Claim
from articles.checks.roles.beside import Beside, is_of_nothing
from articles.checks.roles.phrases import Phrase
from articles.quotations import lexicon as lex

_OPENING = frozenset({",", "(", "—", "–"})
_IS = frozenset({"is", "remains", "serves"})
_WAS = frozenset({"was", "became", "served"})
_BEGAN = frozenset({"appointed", "elected", "inaugurated", "named"})
#: What may follow an office that stands without a place.
_CLAUSES = frozenset("who whose whom which since until from between during".split())  # noqa: SIM905
_VERBS = frozenset("has had is was will would said says told".split())  # noqa: SIM905
_GOES_ON = (
    _CLAUSES
    | _VERBS
    | frozenset("at on in and or as but before after under with for when while by to".split())  # noqa: SIM905
)

#: What opens a phrase before a clause, and what opens the clause itself.
_FRONTS = lex.PREPOSITIONS | lex.SUBORDINATORS
_SUBJECTS = lex.PERSONAL | lex.DETERMINERS


def claims_after(beside: Beside) -> Iterator[Claim]:
    """Yield the offices that stand after the name, but for the mark of a member of Congress."""
    at = beside.after
    if beside.low(at) == "," and beside.low(at + 1).isdigit() and beside.low(at + 2) == ",":
        at += 2  # the age
    if beside.low(at) not in _OPENING:
        yield from _linked(beside, at)
    elif beside.low(at + 1) == "who":
        yield from _linked(beside, at + 2)
    elif beside.low(at + 1) in _BEGAN:
        yield from _begun(beside, at + 2)
    else:
        yield from _described(beside, at + 1)


def _described(beside: Beside, start: int) -> Iterator[Claim]:
    """Read "the president of France" of "Ann Roe, the president of France,"."""
    phrase = beside.phrase_at(start)
    if phrase and not phrase.is_plural and _ends(beside, phrase) and not _acts(beside, phrase):
        listed = beside.is_listed(phrase.end) or beside.low(beside.first - 1) == ","
        is_open = not closes(beside, phrase.end) or may_be_another_s(beside, phrase.end)
        yield beside.claim(phrase, start, is_doubtful=listed or is_open)


def _begun(beside: Beside, start: int) -> Iterator[Claim]:
    """Read "governor of Ohio" of "Ann Roe, appointed governor of Ohio,"."""
    phrase = beside.phrase_at(start)
    if phrase and not phrase.is_plural and _ends(beside, phrase):
        yield beside.claim(phrase, start, is_past=True, began=True)


def _acts(beside: Beside, phrase: Phrase) -> bool:
    """Say whether a verb follows, so that it is another who acts.

    As in "With Ann Roe, the French president was curt", where no comma closes the office.
    """
    return beside.low(phrase.end) in _VERBS


def closes(beside: Beside, end: int) -> bool:
    """Say whether a mark or a clause closes what is said of the name: "the president, said"."""
    is_word = end < len(beside.tokens) and beside.tokens[end].is_word
    return not is_word or beside.low(end) in _CLAUSES


def may_be_another_s(beside: Beside, end: int) -> bool:
    """Say whether what ends before ``end`` may be of another: it is named next, or acts.

    As in "the president, Bo Dunn, said", and in "With Ann Roe, the French president, he left",
    where the name only opens the sentence, and the office may be one more of a list.
    """
    before = beside.tokens[: beside.first]
    is_fronted = beside.low(0) in _FRONTS and all(token.text != "," for token in before)
    is_of_subject = is_fronted and beside.low(end + 1) in _SUBJECTS
    return beside.low(end) == "," and (beside.is_name(end + 1) or is_of_subject)


def _linked(beside: Beside, at: int) -> Iterator[Claim]:
    """Read "is the president", "was elected president", "became president"."""
    has, verb, is_been = beside.low(at), beside.low(at), beside.low(at + 1) == "been"
    if verb in ("has", "had") and is_been:
        at, verb = at + 1, "is" if has == "has" else "was"
    if verb not in _IS | _WAS:
        return
    start, began = _after_verb(beside, at, verb)
    phrase = beside.phrase_at(start)
    if phrase and _ends(beside, phrase):
        yield beside.claim(phrase, start, is_past=verb in _WAS or began, began=began)


def _after_verb(beside: Beside, at: int, verb: str) -> tuple[int, bool]:
    """Return where an office may stand after the verb, and whether it tells how that began."""
    if verb in ("serves", "served") and beside.low(at + 1) == "as":
        return at + 2, False
    if [beside.low(at + ahead) for ahead in (1, 2, 3)] == ["sworn", "in", "as"]:
        return at + 4, True
    if beside.low(at + 1) in _BEGAN:
        return at + 2, True
    return at + 1, verb == "became"


def _ends(beside: Beside, phrase: Phrase) -> bool:
    """Say whether the phrase ends where it was read to: no noun or name goes on."""
    if is_of_nothing(phrase) or beside.tokens[phrase.end - 1].is_possessive:
        return False
    if phrase.end >= len(beside.tokens):
        return True
    token = beside.tokens[phrase.end]
    if token.low == "and" and not phrase.places:  # "president and founder of Acme"
        further = beside.tokens[phrase.end : phrase.end + 8]
        return not any(token.low in ("of", "at") for token in further)
    return not token.is_word or token.low in _GOES_ON
