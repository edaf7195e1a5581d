"""Who holds an office in a story: whom *the governor* means, a page after *Gov. Ann Roe*."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from articles.quotations import gazetteer as gaz
from articles.quotations import lexicon as lex
from articles.quotations.persons import Person

_SHORT = {
    "capt": "captain", "col": "colonel", "gov": "governor", "prof": "professor",
    "rep": "representative", "sen": "senator",
}  # fmt: skip
_OFFICES = gaz.ROLES - gaz.FEMALE - gaz.MALE | lex.words("chancellor chief constable general king")
_BEFORE = re.compile(r"(?:[\w’'-]+ ){0,3}[\w’'-]+,? $")
_AFTER = re.compile(r"(?: \([^)\n]{1,30}\))?, (?:\d+, )?((?:[\w’'-]+ ?){1,8})")
_WITHIN = 60  # code points before a name


class Holder(NamedTuple):
    """Somebody with an office, the words that say so, and where."""

    start: int
    name: str
    words: frozenset[str]


def holders(text: str, people: Iterable[Person]) -> dict[str, list[Holder]]:
    """Return who is given which office, in text order; ``text`` has its speech blanked."""
    held: dict[str, list[Holder]] = {}
    for person in people:
        if not person.likely:
            continue
        words = _described(text, person)
        for office in words & _OFFICES:
            held.setdefault(office, []).append(Holder(person.start, person.name, words))
    return held


def _described(text: str, person: Person) -> frozenset[str]:
    """Return the words of the title and of the appositions beside a name, in lower case."""
    title = text[person.start : person.end]
    before = _BEFORE.search(text, max(0, person.start - _WITHIN), person.start)
    after = _AFTER.match(text, person.end)
    beside = f"{before.group() if before else ''} {title} {after[1] if after else ''}"
    plain = (word.strip(".,").lower() for word in beside.split())
    return frozenset(_SHORT.get(word, word) for word in plain)


def office_in(words: str) -> str | None:
    """Return the office that a phrase names with *the*, if that is its head."""
    parts = re.split(r" (?:of|for|at|in|from) ", words)[0].lower().split()
    return parts[-1] if len(parts) > 1 and parts[0] == "the" and parts[-1] in _OFFICES else None
