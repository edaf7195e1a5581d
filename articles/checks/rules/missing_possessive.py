"""A possessive without its apostrophe: "this years festival", "my friends house".

Found where number or habit shows it: a singular word before ("a days work", "each
members vote"), a stretch of time before what it is the measure of ("two weeks notice"),
a person or animal that somebody has before a noun ("my mothers father"), and set phrases
("wits end"). Nouns that only describe are left alone ("teachers union", AP Stylebook,
"possessives": descriptive phrases).
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, partial

from articles.checks.base import Problem, Rule, Story
from articles.checks.data import read_list
from articles.checks.engines.tagger import Tagged
from articles.checks.house import House

_TIMES = frozenset(
    """
    years weeks months days nights evenings mornings seasons summers springs winters decades
    centuries moments hours minutes
    """.split()  # noqa: SIM905, a list of strings is harder to read
)
#: One thing is meant after these, whatever the tagger makes of the word after it.
_ONE = frozenset("this each every another".split())  # noqa: SIM905
_NOUNLIKE = ("NN", "NNS", "VBP", "VB")
_OWN = frozenset("a an that one the my your his her its our their".split())  # noqa: SIM905
_NEAREST = frozenset("last next".split())  # noqa: SIM905
#: What a stretch of time is the measure of.
_MEASURED = frozenset(
    """
    notice pay imprisonment experience salary wages leave vacation severance detention jail work
    sleep walk worth probation warning
    """.split()  # noqa: SIM905
)
#: After a plural that only says what kind of body, price or place it is.
_DESCRIBED = frozenset(
    """
    union unions association associations guild federation club clubs group groups league
    conference market markets slots committee council strike lounge room convention network
    organization organisation movement caucus board panel pool compensation rights egg loads lots
    hostages money times
    """.split()  # noqa: SIM905
)
#: Phrases that take their apostrophe whatever stands around them: owner and what is owned.
_PHRASES = re.compile(
    r"\b(?:(?:valentine|mother|father|patrick)s (?=day\b)|years (?=eve\b|resolution)"
    r"|(?<=new )years (?=day\b)|wits (?=end\b)|arms (?=length\b)|stones (?=throw\b)"
    r"|(?:master|bachelor)s (?=degree)|drivers (?=licen[cs]e)|lions (?=share\b)"
    r"|devils (?=advocate\b)|fools (?=errand\b|paradise\b)|bakers (?=dozen\b)"
    r"|moments (?=notice\b)|deaths (?=door\b)|snails (?=pace\b)|laymans (?=terms\b)"
    r"|(?:doctor|dentist|lawyer)s (?=office\b|appointment\b)|(?:heaven|pete)s (?=sake\b)"
    r"|kings (?=ransom\b)|writers (?=block\b)|(?:today|tomorrow|yesterday|tonight)s (?=[a-z]))",
    re.I,
)


@cache
def _owners() -> frozenset[str]:
    return frozenset(read_list("owners.txt"))


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield each word that wants an apostrophe before or after its s."""
    set_phrases = [match.start() for match in _PHRASES.finditer(story.document.text)]
    words = story.tagged
    for at in range(len(words) - 1):
        word = words[at]
        owns = word.start in set_phrases or (
            word.text.islower() and (_is_time(words, at) or _is_owner(words, at))
        )
        if owns:
            yield _problem(word, _is_many(words, at))


def _is_time(words: Sequence[Tagged], at: int) -> bool:
    """Say whether a stretch of time stands before what it belongs to."""
    if words[at].low not in _TIMES or at == 0:
        return False
    before, after = words[at - 1], words[at + 1]
    if after.low in _MEASURED and (before.tag in ("CD", "JJ", "DT") or after.low == "worth"):
        return True
    if not after.text.islower():
        return False
    if before.low in _NEAREST:
        is_plural = at > 1 and words[at - 2].tag in ("DT", "PRP$", "POS", "CD")
        return after.tag in ("NN", "NNS", "JJ") and not is_plural
    return before.low in _ONE and after.tag in _NOUNLIKE


def _is_owner(words: Sequence[Tagged], at: int) -> bool:
    """Say whether a person or animal that one has stands before a noun."""
    word, after = words[at], words[at + 1]
    if at == 0 or word.tag != "NNS" or word.low[:-1] not in _owners():
        return False
    if not after.text.islower() or after.low in _DESCRIBED:
        return False
    before = words[at - 1]
    if before.low in _ONE:
        return after.tag in _NOUNLIKE
    return before.low in _OWN and after.tag == "NN" and not _fills_sentence(words, at)


def _fills_sentence(words: Sequence[Tagged], at: int) -> bool:
    """Say whether "My friends sail." is all there is: then the noun is a verb."""
    opens = at == 1 or words[at - 2].tag == "."
    return opens and (at + 2 == len(words) or words[at + 2].tag in (".", ","))


def _is_many(words: Sequence[Tagged], at: int) -> bool:
    """Say whether the owners are many, so that the apostrophe comes last."""
    return words[at].low == "wits" or (
        words[at - 1].tag == "CD" and words[at - 1].low not in ("one", "1")
    )


def _problem(word: Tagged, is_many: bool) -> Problem:
    instead = [f"{word.text[:-1]}’s", f"{word.text}’"]
    if is_many:
        instead.reverse()
    message = "A possessive wants an apostrophe: “{right}”."
    return Problem(word.start, word.end, message, {"right": instead[0]}, partial(list, instead))


RULE = Rule(
    slug="missing_possessive",
    category="punctuation",
    severity="should",
    version=1,
    title="Possessive without apostrophe",
    why="Without its apostrophe a possessive reads as a plural.",
    find=find,
    flags=(
        ("The theme of this years festival is water.", "years"),
        ("They gave two weeks notice.", "weeks"),
        ("He stayed at my friends house.", "friends"),
        ("A managers job is hard.", "managers"),
        ("She was at her wits end.", "wits"),
        ("In todays world few sail.", "todays"),
    ),
    leaves=(
        "The teachers union met this week, two weeks ago, in the last days of May.",
        "My friends sail. A few years later the owners left. In recent years prices fell.",
        "It was a seven days wonder in a Queens apartment.",
    ),
    scope="paragraph",
)
