"""Verbs that read as nouns: "This cause us to pay", "My wife want to go"."""

import re
from collections.abc import Iterator, Sequence

from articles.checks.clauses import FINITE, is_determined, opens_clause
from articles.checks.concord.base import Clash
from articles.checks.engines.tagger import Tagged
from articles.checks.inflections import verbs_of
from articles.checks.phrases import Phrases

_OBJECTS = frozenset({"us", "me", "him", "them"})
_NEVER_NOUNS = frozenset({"want", "seem", "appear", "tend"})
_TAKE_INFINITIVES = frozenset(
    "want need try like seem plan hope appear tend".split()  # noqa: SIM905
)
_TAKEN_FOR_NOUN = re.compile(r"[sx](?=(?P<after>[otspx]))")


def disguised_clashes(phrases: Phrases) -> Iterator[Clash]:
    """Yield base forms that pass for nouns: "This cause us to pay", "My wife want to go"."""
    for match in _TAKEN_FOR_NOUN.finditer(phrases.kinds):
        at, item = match.start(), phrases.items[match.start()]
        subject = phrases.words[item.first : item.last]
        forms = verbs_of(phrases.words[item.last].low)
        if "base" not in forms or {"past", "participle"} & set(forms) or not _is_noun(subject):
            continue
        if _takes_what_follows(phrases, at, len(subject) == 1):
            yield Clash(item.last, at, True)


def _is_noun(words: Sequence[Tagged]) -> bool:
    """Say whether ``words`` are "this", or a determiner and nouns in the singular."""
    if len(words) == 1:
        return words[0].low == "this"
    return len(words) > 1 and words[0].tag in {"DT", "PRP$"} and words[-1].tag == "NN"


def _takes_what_follows(phrases: Phrases, at: int, is_this: bool) -> bool:
    """Say whether after the phrase at ``at`` comes what only its verb can govern."""
    kinds, after = phrases.kinds, phrases.head(at + 1)
    if after.low in _OBJECTS and kinds[at + 1] == "o":
        return kinds[at - 1 : at] != "i"
    if is_this:
        return False
    opens = opens_clause(phrases, at)
    if kinds[at + 1] == "t":
        verb = phrases.head(at).low
        return verb in _NEVER_NOUNS or (opens and verb in _TAKE_INFINITIVES)
    if not opens:
        return False
    rest = re.split("[,:.]", kinds[at + 1 :])[0]
    return is_determined(phrases, at + 1) and re.search(FINITE, rest) is None
