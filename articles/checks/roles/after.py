"""Offices after a name: *Ann Roe, governor of Ohio*, *Ann Roe (R-Ohio)*, *Ann Roe, who became
chancellor in 2021*, *Ann Roe is the president of France*.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from articles.checks.roles.base import Claim
from articles.checks.roles.beside import Beside, is_of_nothing
from articles.checks.roles.jurisdictions import Places, state_by_mark
from articles.checks.roles.phrases import Phrase
from articles.quotations import lexicon as lex
from articles.text.document import Span

#: Members of Congress: party and state, as in "R-Ohio".
_MARK = re.compile(r"[RDI][-.](?P<state>[A-Z][\w.]+)(?:-\d+)?")
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


def mark_after(beside: Beside) -> tuple[Places, int] | None:
    """Return the state of "(R-Ohio)", ", R-Ohio," or "(Ohio)" right after the name, and where."""
    opening, at = beside.low(beside.after), beside.after + 1
    if opening not in (",", "(", "[") or at >= len(beside.tokens):
        return None
    words = beside.tokens[at].text
    match = _MARK.fullmatch(words)
    is_state = opening == "(" and beside.low(at + 1) in (")", ".")
    places = state_by_mark(match["state"] if match else words if is_state else "")
    return (places, at) if places else None


def is_member(beside: Beside, mark: tuple[Places, int]) -> bool:
    """Say whether a mark names a party too, as only that of a member of Congress does."""
    return _MARK.fullmatch(beside.tokens[mark[1]].text) is not None


def marked(beside: Beside, mark: tuple[Places, int]) -> Claim | None:
    """Return the claim that a mark alone makes: that of a seat in Congress."""
    places, at = mark
    match = _MARK.fullmatch(beside.tokens[at].text)
    if match is None:
        return None
    claim = beside.claim(Phrase(at + 1, "member of congress", places), at)
    state = Span(claim.words.start + match.start("state"), claim.words.end)
    return replace(claim, judged=state)


def _described(beside: Beside, start: int) -> Iterator[Claim]:
    """Read "the president of France" of "Ann Roe, the president of France,"."""
    phrase = beside.phrase_at(start)
    if phrase and not phrase.is_plural and _ends(beside, phrase) and not _acts(beside, phrase):
        listed = beside.is_listed(phrase.end) or beside.low(beside.first - 1) == ","
        is_open = not _closes(beside, phrase) or _is_named_next(beside, phrase)
        is_open |= _opens(beside, phrase)
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


def _closes(beside: Beside, phrase: Phrase) -> bool:
    """Say whether a mark or a clause closes what is said of the name: "the president, said"."""
    at = phrase.end
    return at >= len(beside.tokens) or not beside.tokens[at].is_word or beside.low(at) in _CLAUSES


def _is_named_next(beside: Beside, phrase: Phrase) -> bool:
    """Say whether a name follows, whose the office may be: "the president, Bo Dunn, said"."""
    return beside.low(phrase.end) == "," and beside.is_name(phrase.end + 1)


def _opens(beside: Beside, phrase: Phrase) -> bool:
    """Say whether the name only opens the sentence, and the office may be one more of a list.

    As in "With Ann Roe, the French president, he left": somebody else acts.
    """
    before = beside.tokens[: beside.first]
    is_fronted = beside.low(0) in _FRONTS and all(token.text != "," for token in before)
    return is_fronted and beside.low(phrase.end) == "," and beside.low(phrase.end + 1) in _SUBJECTS


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
