"""Two subjects joined by "and" and a verb for one: "My brother and I was late"."""

import re
from collections.abc import Iterator

from articles.checks.clauses import is_determined
from articles.checks.concord.base import Clash, is_verb
from articles.checks.inflections import verbs_of
from articles.checks.phrases import Phrases

_EACH = frozenset({"each", "every", "no", "neither", "either", "any"})
_TWO = re.compile(r"\"?r*(?P<first>[sp1236])&(?P<second>[sp1236])r*(?P<verb>Z)")


def compound_clashes(phrases: Phrases) -> Iterator[Clash]:
    """Yield the verb for one that follows two subjects at the beginning of a sentence."""
    match = _TWO.match(phrases.kinds)
    if match and all(_is_own(phrases, match.start(name)) for name in ("first", "second")):
        verb = match.start("verb")
        if is_verb(phrases, match.start("second"), verb):
            yield Clash.at(phrases, verb, match.start("first"), False)


def _is_own(phrases: Phrases, at: int) -> bool:
    """Say whether the subject stands for itself: not "bread and butter", "each man"."""
    if phrases.kinds[at] in "1236":
        return True
    word = phrases.words[phrases.items[at].first]
    may_be_verb = "third" in verbs_of(phrases.head(at).low)  # "The place smells and the owner is"
    return is_determined(phrases, at) and word.low not in _EACH and not may_be_verb
