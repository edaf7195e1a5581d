"""The adjective for the adverb: "it happens everyday", "sometime ago", "at anytime".

*Everyday* is what is ordinary (an everyday meal); what happens on all days happens
*every day* (AP Stylebook, "every day (adv.) everyday (adj.)"). *Anytime* is an adverb, so
after *at* it is two words; *sometime* is a point, *some time* a stretch (Merriam-Webster).
"""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from articles.checks.base import Problem, Rule, Story
from articles.checks.engines.tagger import Tagged
from articles.checks.house import House

_AFTER_ADVERB = frozenset((".", ",", ":", "''", "-RRB-", "IN", "TO", "PRP", "CC", "WRB", "DT"))
_BEFORE_ADJECTIVE = frozenset(("DT", "PRP$", "POS", "JJ", "IN", "CC", "RB", "``"))
#: A word between marks is spoken of, not used.
_MARKS = frozenset("\"“‘'(")


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield each that its neighbours show to be two words."""
    words = story.tagged
    for at, word in enumerate(words):
        if word.low in ("everyday", "anytime", "sometime") and _is_two(words, at):
            right = re.sub("(?i)(every|any|some)", r"\1 ", word.text)
            message = "Here this is two words: “{right}”."
            yield Problem(word.start, word.end, message, {"right": right}, partial(list, (right,)))


def _is_two(words: Sequence[Tagged], at: int) -> bool:
    before = words[at - 1] if at else None
    after = words[at + 1] if at + 1 < len(words) else None
    if words[at].low == "sometime":
        return after is not None and after.low == "ago"
    if words[at].low == "anytime":
        return before is not None and before.low == "at"
    if before is None or before.tag in _BEFORE_ADJECTIVE or before.text in _MARKS:
        return False
    return after is None or after.tag in _AFTER_ADVERB


RULE = Rule(
    slug="every_day",
    category="word",
    severity="should",
    version=1,
    title="Everyday for every day",
    why="As one word it means ordinary.",
    find=find,
    flags=(
        ("The ferry runs everyday.", "everyday"),
        ("They ask him everyday if he is well.", "everyday"),
        ("She left sometime ago.", "sometime"),
        ("It may sail at anytime.", "anytime"),
    ),
    leaves=(
        'An everyday meal, both special and everyday. The word "everyday" has one sense.',
        "Come anytime, or sometime next week. They sail every day.",
    ),
    scope="paragraph",
)
