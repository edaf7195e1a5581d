"""What a story tells of people by name, in its own words: acts and qualities.

Told is what stands in the past or present as a fact: "Ann Roe left", "Roe is a member", and that
she announced, posted, claimed or tried something. What she only said, thinks, may do or will do
is not.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from articles.checks.inflections import verbs_of
from articles.checks.names import is_common_word
from articles.quotations.lexicon import CUES
from articles.quotations.names import Names
from articles.quotations.persons import Person, likely_person
from articles.text.document import Span

#: What may stand between a name and its verb: "Roe, who leads the board, …", "Roe (D-Ohio) …".
_AFTER_NAME = r"(?: \([^)]{1,40}\))?(?:,? (?:Jr|Sr)\.?)?"
_OFTEN = (
    r"(?: (?:also|later|then|once|never|not|repeatedly|previously|recently|first|already|still"
    r"|often|twice|ha[sd](?:n[’']t)?(?! (?:(?:an?|the|no|its|his|her|their)\b|\d))|[a-z]+ly))* "
)
_BETWEEN = (
    re.compile(rf"{_AFTER_NAME}(?:, (?!and\b|but\b)[^,.;:]{{1,90}},)?{_OFTEN}"),
    re.compile(rf"{_AFTER_NAME}(?:, (?!and\b|but\b|who\b)[^,.;:]{{1,90}}?)?,? who{_OFTEN}"),
)
#: What follows a verb that could be a noun: "Roe votes for", not "Roe votes rose".
_OBJECT = re.compile(r" (?:an?|the|his|her|its|their|no|in|on|at|for|from|to|with|against|\d)\b")
_PERFECT = re.compile(r" ha[sd](?:n[’']t)? ")
#: "Did not pay" tells as much as "paid" does.
_DENIED = re.compile(r"(?:did|does)(?:n[’']t| not)(?: [a-z]+ly)? ([a-z]+)")
_WORD = re.compile(r"[a-z]+(?:[’']t)?")
#: After these comes a quality, or what was done to somebody.
_BE = frozenset(
    {"is", "was", "isn’t", "wasn’t", "isn't", "wasn't", "became", "remains", "remained"}
)
_HAVE = frozenset({"has", "had"})
#: But what somebody feels, or is to do, is no fact to find out.
_NO_CLAIM = re.compile(
    r" (?:not )?(?:[a-z]+ly )?(?:expected|scheduled|due|set|going|likely|slated|able|asked|quoted"
    r"|hopeful|confident|sure|unsure|aware|happy|glad|pleased|proud|thrilled|excited|worried"
    r"|concerned|disappointed|surprised|frustrated|determined|ready|willing|trying|looking"
    r"|saying|telling|talking|speaking|referring|joined|told|here|there)\b"
)
#: Verbs of speech, of the mind and of coming and going, beside those of reported speech.
_NOT_TOLD = frozenset(
    """
    added asked began came continued did does felt found got heard hoped knew left liked looked
    loved needed planned sat saw seemed stood stayed smiled laughed nodded shrugged sighed
    paused went thought turned walked wanted watched wondered worried appeared spoke talked
    responded replied
    """.split()  # noqa: SIM905
)
#: Verbs of reported speech that are deeds, or bind whoever says so: that they did it is a claim.
_DEEDS = frozenset(
    """
    admitted admits announced announces attacked attacks blamed blames blasted broke claimed
    claims condemned condemns confessed criticised criticises criticized criticizes confirmed
    confirms cut declared declares denied denies denounced disclosed endorsed endorses fired
    insulted mocked opposed opposes ordered orders pledged pledges posted posts promised promises
    proposed proposes protested rejected rejects retaliated retweeted revealed reveals shot
    supported supports swore testified threatened tweeted vowed vows
    """.split()  # noqa: SIM905
)


def known_people(names: Names) -> list[Person]:
    """Return the mentions of those who surely are people, in text order."""
    alone = {person.name for person in names.people if person.end - person.start < len(person.name)}
    return [
        person
        for person in names.people
        if likely_person(person.name.split()[-1]) and _is_somebody(person, person.name in alone)
    ]


def within(people: Sequence[Person], sentence: Span) -> Sequence[Person]:
    """Return those of ``people``, in text order, who are named in the sentence."""
    first, last = (
        bisect_left(people, at, key=attrgetter("start")) for at in (sentence.start, sentence.end)
    )
    return people[first:last]


def told_of(text: str, sentence: Span, people: Sequence[Person]) -> Iterator[str]:
    """Yield the names of those whom the sentence tells something of, each once."""
    told = (person.name for person in people if _is_told(text, sentence, person))
    yield from dict.fromkeys(told)


def _is_somebody(person: Person, is_used_alone: bool) -> bool:
    if person.gender:
        return True
    if is_used_alone or not person.likely:
        return person.likely
    return " " in person.name and not any(map(is_common_word, person.name.split()))


def _is_told(text: str, sentence: Span, person: Person) -> bool:
    tried = (pattern.match(text, person.end, sentence.end) for pattern in _BETWEEN)
    return any(between and _tells(text, sentence, between) for between in tried)


def _tells(text: str, sentence: Span, between: re.Match[str]) -> bool:
    denied = _DENIED.match(text, between.end(), sentence.end)
    verb = denied or _WORD.match(text, between.end(), sentence.end)
    if verb is None:
        return False
    low = _past(denied[1]) if denied else verb.group()
    if low in _BE:
        return not _NO_CLAIM.match(text, verb.end())
    if low in _DEEDS:
        return True
    if low in CUES or low in _NOT_TOLD:
        return False
    if low in _HAVE:
        return _OBJECT.match(text, verb.end()) is not None
    return _is_act(low, _OBJECT.match(text, verb.end()) is not None, between.group())


def _past(base: str) -> str:
    verb = verbs_of(base).get("base")
    return verb.past[0] if verb else base


def _is_act(low: str, has_object: bool, before: str) -> bool:
    """Say whether a word is a verb with a subject: in the past, the present, or after *has*."""
    forms = verbs_of(low)
    if "third" in forms:
        return has_object or "n" not in forms["third"].kinds
    return "past" in forms or ("participle" in forms and _PERFECT.search(before) is not None)
