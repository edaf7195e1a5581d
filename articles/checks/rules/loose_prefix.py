"""A prefix written as a word of its own: "non refundable", "pre arranged", "mid 1990s".

Prefixes are no words: dictionaries close most of them up ("nonprofit") and join the rest
with a hyphen, always before figures and capitals (AP Stylebook, "prefixes"; Chicago Manual
of Style, 17th ed., 7.89). One that hangs before *and* or *or* is left alone.
"""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from articles.checks.base import Problem, Rule, Story
from articles.checks.engines.spelling import is_word
from articles.checks.engines.tagger import Tagged
from articles.checks.house import House

#: Prefixes that are no words in English prose, before whatever noun or adjective comes.
_NEVER_WORDS = frozenset("non anti semi multi pre ultra neo pseudo quasi".split())  # noqa: SIM905
#: Prefixes that are words as well: what they are prefixes of.
_BEFORE = {
    "mid": frozenset(
        """
        afternoon morning summer winter century week season term sentence air day way level january
        february march april may june july august september october november december
        """.split()  # noqa: SIM905
    ),
    "co": frozenset(
        """
        founder founders founded author authors owner owners worker workers star stars host hosts
        pilot director producer writer chair chairman sponsor sponsors
        """.split()  # noqa: SIM905
    ),
    "ex": frozenset(
        """
        wife husband girlfriend boyfriend president minister player partner boss lover convict
        soldier colleague
        """.split()  # noqa: SIM905
    ),
    "post": frozenset("war mortem op operative natal production apocalyptic".split()),  # noqa: SIM905
}
_LATIN = frozenset("grata plus ultra est sequitur fungible est".split())  # noqa: SIM905
_DATE = re.compile(r"(?:1[5-9]|20)?\d0s|(?:1[5-9]|20)\d\d")
_NAMES_SELF = frozenset("own true old former whole inner better real other usual".split())  # noqa: SIM905
_MODIFIERS = ("NN", "NNS", "JJ", "VBN", "VBG")


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield each prefix with the word that it belongs to."""
    text, words = story.document.text, story.tagged
    for at in range(len(words) - 1):
        first, second = words[at], words[at + 1]
        if text[first.end : second.start] == " " and _is_prefix(words, at):
            closed = f"{first.text}{second.text}"
            joined = f"{first.text}-{second.text}"
            instead = [closed, joined] if is_word(closed, house.sheet.variant) else [joined]
            message = "A prefix is no word of its own: “{right}”."
            params = {"right": instead[0]}
            yield Problem(first.start, second.end, message, params, partial(list, instead))


def _is_prefix(words: Sequence[Tagged], at: int) -> bool:
    first, second = words[at], words[at + 1]
    if first.low in _NEVER_WORDS:
        return second.text.islower() and second.tag in _MODIFIERS and second.low not in _LATIN
    if first.low == "self":
        before = words[at - 1] if at else None
        named = before is not None and (before.tag == "PRP$" or before.low in _NAMES_SELF)
        return second.text.islower() and second.tag in _MODIFIERS and not named
    if first.low == "mid" and _DATE.fullmatch(second.text):
        return True
    return second.low in _BEFORE.get(first.low, ()) and (
        first.low == "mid" or second.text.islower()
    )


RULE = Rule(
    slug="loose_prefix",
    category="spelling",
    severity="should",
    version=1,
    title="Prefix written as a word",
    why="A prefix alone makes the reader look for its noun.",
    find=find,
    flags=(
        ("The fare is non refundable.", "non refundable"),
        ("They met in mid January.", "mid January"),
        ("She was the co founder.", "co founder"),
        ("He took a self defense class.", "self defense"),
        ("It was built in the mid 1990s.", "mid 1990s"),
    ),
    leaves=(
        "The pre- and post-war years, pre and others. The non-profit group met.",
        "She found her true self there. Your self is not yours. Persona non grata.",
        "They post photos. My ex said so.",
    ),
    scope="paragraph",
)
