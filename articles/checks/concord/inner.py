"""A noun and its verb with a clause between that has its own: "The emails she sent is"."""

import re
from collections.abc import Iterator

from articles.checks.clauses import ATTACHED, TAKE_CLAUSES, base_in, opens_clause
from articles.checks.concord.base import Clash, holds_and, is_verb
from articles.checks.phrases import Phrases

#: Nothing follows the verb within but what hangs on it: the noun before is its object.
_OWN = rf"(?P<own>[1236]|(?P<that>[uw])[spx1236])r*(?P<does>[ZBV](?:r*[EG])?|Mr*b)r*{ATTACHED}*r*"
_INNER = {
    "s": re.compile(rf"s{ATTACHED}*{_OWN}(?P<verb>B)"),
    "p": re.compile(rf"p{ATTACHED}*{_OWN}(?P<verb>Z)"),
}


def inner_clashes(phrases: Phrases) -> Iterator[Clash]:
    """Yield the verbs that do not fit the noun before a clause with a subject of its own."""
    for at, kind in enumerate(phrases.kinds):
        match = _INNER[kind].match(phrases.kinds, at) if kind in _INNER else None
        if match is None or not opens_clause(phrases, at) or not _is_object(phrases, match):
            continue
        is_what = phrases.kinds[match.end() :].startswith("p")  # "All we need now are leaders"
        if is_what or holds_and(phrases, at):
            continue
        if is_verb(phrases, at, match.start("verb")):
            yield Clash.at(phrases, match.start("verb"), at, kind == "s")


def _is_object(phrases: Phrases, match: re.Match[str]) -> bool:
    """Say whether the clause within is about the noun, and takes no clause: "the men he said"."""
    if match["that"] and phrases.head(match.start("that")).low not in {"that", "which", "who"}:
        return False
    does = match.end("does") - 1
    return not base_in(phrases, does, TAKE_CLAUSES)
