"""Words for how much or many, whose verb goes with what comes after "of".

Quirk and others, A Comprehensive Grammar of the English Language (1985), 10.42 to 10.44.
"""

import re

from articles.checks.phrases import Phrases

#: Of one thing and of several: "most of the cake is", "most of the cakes are".
_OF_BOTH = frozenset("most some all lot lots plenty percent".split())  # noqa: SIM905
#: Of one thing; of several, usage is open: "part of the problems".
_OF_ONE = frozenset("much part half rest bulk none".split())  # noqa: SIM905
_OF_SEVERAL = frozenset(
    """
    many few several dozens hundreds thousands millions two three four five six seven eight nine
    ten eleven twelve
    """.split()  # noqa: SIM905
)
#: Places that stand for the people in them: "half the town are".
_PEOPLED = frozenset(
    """
    country city town village world nation state street house room planet place neighborhood
    neighbourhood electorate county district region province building
    """.split()  # noqa: SIM905
)


def counts(phrases: Phrases, at: int) -> bool:
    """Say whether the phrase at ``at`` only says how much or many of the next there is."""
    match = re.match("[xjr]i([sp])", phrases.kinds[at:])
    if not match or phrases.head(at + 1).low != "of":
        return False
    item, head = phrases.items[at], phrases.head(at).low
    if head == "number":  # "a number of", not "the number of"
        return match[1] == "p" and phrases.words[item.first].low == "a"
    if match[1] == "p":
        return head in _OF_BOTH | _OF_SEVERAL or (head.isdigit() and head != "1")
    return head in _OF_BOTH | _OF_ONE and phrases.head(at + 2).low not in _PEOPLED
