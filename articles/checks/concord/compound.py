"""Subjects joined by "and" with a verb for one: "My brother and I was late".

Quirk and others, A Comprehensive Grammar of the English Language (1985), 10.37 to 10.40. Pairs
that make one thing ("bread and butter") and names of firms stay out: each part has its own
determiner or is a person, or the last is a plural.
"""

import re
from collections.abc import Iterator

from articles.checks.clauses import ATTACHED, is_determined, opens_clause
from articles.checks.concord.base import Clash, is_verb
from articles.checks.inflections import verbs_of
from articles.checks.phrases import Phrases

_EACH = frozenset({"each", "every", "no", "neither", "either", "any", "all"})
#: Plurals that make one dish or one thing with what they are joined to.
_MAKE_ONE = frozenset("chips eggs beans peas fries balances arrows meatballs".split())  # noqa: SIM905
#: A clause between commas that only adds something.
_ADDED = r"(?:,[wq][^,:.\"(Q]*[ZBVMA][^,:.\"(Q]*,)?"
#: A longer list is none of subjects, and would be gone through from each of its parts.
_MOST = 8
_JOINED = re.compile(
    rf"(?P<first>[spx1236])(?:(?:,[spx]){{1,{_MOST}}},?|{_ADDED})&"
    rf"(?P<second>[spx1236])(?P<more>{ATTACHED}*){_ADDED}r*(?P<verb>Z)"
)


def compound_clashes(phrases: Phrases) -> Iterator[Clash]:
    """Yield the verbs for one that follow several subjects at the beginning of a clause."""
    for match in _JOINED.finditer(phrases.kinds):
        if not opens_clause(phrases, match.start()) or not _are_several(phrases, match):
            continue
        verb = match.start("verb")
        if is_verb(phrases, match.start("second"), verb):
            yield Clash.at(phrases, verb, match.start(), False)


def _are_several(phrases: Phrases, match: re.Match[str]) -> bool:
    """Say whether what is joined is surely more than one."""
    first, second = match.start("first"), match.start("second")
    if not _may_be_joined(phrases, first):
        return False
    if match["second"] == "p":
        return _is_plain_plural(phrases, first, second)
    is_list = "s,s&" in match[0]  # "the owner, a smith and the tenant"
    is_pair = not is_list and not match["more"]
    return is_pair and _is_own(phrases, first) and _is_own(phrases, second)


def _may_be_joined(phrases: Phrases, at: int) -> bool:
    """Say whether the first is neither "each man" nor the object of an action."""
    word = phrases.words[phrases.items[at].first]
    return word.low not in _EACH and not word.low.endswith("ing")


def _is_plain_plural(phrases: Phrases, first: int, second: int) -> bool:
    """Say whether the last is common and plural, and no part of a dish or a firm's name."""
    head = phrases.head(second)
    is_pair = head.low in _MAKE_ONE and not is_determined(phrases, first)
    return head.text.islower() and not is_pair and "third" not in verbs_of(phrases.head(first).low)


def _is_own(phrases: Phrases, at: int) -> bool:
    """Say whether the subject stands for itself: not "bread and butter", "each man"."""
    if phrases.kinds[at] in "1236":
        return True
    item = phrases.items[at]
    if phrases.head(at).tag == "NNP":
        return phrases.kinds[at] == "s" and phrases.head(at).low != "news"  # a person
    may_be_verb = "third" in verbs_of(phrases.head(at).low)  # "The place smells and the owner is"
    is_each = phrases.words[item.first].low in _EACH
    return is_determined(phrases, at) and not is_each and not may_be_verb
