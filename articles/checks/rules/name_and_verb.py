"""A person with a verb for several, or two with one for one: "Ruiz have signed the bill".

Which names are people is known from the rest of the copy: bands, clubs and companies take
either verb (Quirk and others, A Comprehensive Grammar of the English Language, 1985, 10.36).
The name has to be the whole subject: it opens a sentence, or stands after a conjunction, a
verb of saying or what is put before the clause.

Missed: people named by their surname alone all through, or within marked speech alone.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import chain
from operator import attrgetter

from articles.checks.base import Problem, Rule, Story
from articles.checks.clauses import MANDATES
from articles.checks.engines.spelling import zipf
from articles.checks.house import House
from articles.checks.inflections import for_many, for_one, verbs_of
from articles.checks.names import is_common_word

_AUXILIARIES = frozenset({"are", "were", "have", "do"})
_NAME = r"[A-Z][\w’'-]*+(?: [A-Z](?:\.|[\w’'-]*+)){0,3}"
#: Not possessive: before Python 3.11.5 a possessive group that backtracks within does not match.
_ADVERB = r"(?: (?:also|never|still|not|already|often|once|now|just|always|[a-z]+ly))?"
_SUBJECT = re.compile(
    rf"(?<![\w’'.-])(?P<name>{_NAME})"
    r"(?: \([^()]{1,20}\)|, (?:an?|the|who) [^,.;:()“”\"]{1,60},)?(?:,? who)?"
    rf"{_ADVERB} (?P<verb>are|were|have|do|[a-z]+)(?:\b(?![’'-])|n[’']t\b)"
    r"(?! (?:I|you|we|they|he|she)\b)"
)
_PAIR = re.compile(
    rf"(?<![\w’'.-])(?P<name>{_NAME}) and (?P<other>{_NAME}){_ADVERB} (?P<verb>is|was|has|does)\b"
)
_TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|President|Senator|Governor|Minister)\.? "
    r"(?P<surname>[A-Z][\w’'-]*)"
)
#: What may stand between the beginning of a sentence and its subject; before one name more.
_START = re.compile(r"(?:But|Yet|And|So)?\W*\Z")
_OPENING = re.compile(
    r"(?=[^,]*? [a-z]|In |On |At |By |Since )[A-Z][^,;:.?!“”\"]{1,60}, \Z"
    r"|[^;:–—]+(?:[;:] | ?[–—] ?)\Z"
)
_CONJUNCTION = re.compile(
    r"\b(?:that|because|when|where|while|although|though|but|how|why|what|whatever|whether|before|until"
    r"|if|says?|said|thinks?|thought|believes?|believed|ensures?|means?|than|(?<!such )as) \Z"
)
_SUPPOSES = re.compile(r"\b(?:if|wish\w*|though|whether|as|would|suppose)\b", re.IGNORECASE)
_REACH = 100  # code points before a name in which a mandate is looked for
#: Ends of words for several that read as names, or of what is no name: "Mr. Collins I know".
_SEVERAL = re.compile(r"(?:icans|crats|ys|\b(?:I|We|You|They|\w\w))\Z")
_KNOWN = 3.5  # zipf: other verbs are rather names in small letters


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield every verb for several after the name of one person, and for one after two."""
    del house
    text, people = story.document.text, _people(story)
    for match in _SUBJECT.finditer(text):
        if not _is_for_several(match["verb"]) or not _is_one(match["name"], people):
            continue
        # A name may hold the word that opens its sentence: "If Ruiz".
        before = text[max(0, match.start() - _REACH) : match.end("name")]
        if _is_subject(story, match.start()) and not _is_mandated(match["verb"], before):
            yield _problem(match, match["name"], for_one(match["verb"]) or match["verb"])
    for match in _PAIR.finditer(text):
        names = match["name"], match["other"]
        are_two = names[0] != names[1] and all(_is_one(name, people) for name in names)
        if are_two and _is_subject(story, match.start(), is_list=True):
            yield _problem(match, " and ".join(names), for_many(match["verb"]) or match["verb"])


def _people(story: Story) -> frozenset[str]:
    """Return each part of the names of those who are surely people, and titled surnames."""
    surely = (person for person in story.names.people if person.likely and person.gender)
    parts = (part for person in surely for part in person.name.split())
    titled = (match["surname"] for match in _TITLED.finditer(story.document.text))
    return frozenset(chain(parts, titled))


def _is_for_several(verb: str) -> bool:
    """Say whether the word can be nothing but the verb of several."""
    forms = verbs_of(verb)
    is_other = set(forms) == {"base"} and not forms["base"].kinds and zipf(verb) > _KNOWN
    return verb in _AUXILIARIES or is_other


def _is_one(name: str, people: frozenset[str]) -> bool:
    """Say whether it is surely a person: no "Parks" that may be parks, no "Charlotte Hornets"."""
    surname = name.rsplit(" ", 1)[-1]
    is_plural = surname.endswith("s") and is_common_word(surname)
    is_done_to = "gerund" in verbs_of(name.split()[0].lower())  # "Chasing Ruiz"
    return surname in people and not (is_plural or is_done_to or _SEVERAL.search(name))


def _is_subject(story: Story, start: int, *, is_list: bool = False) -> bool:
    """Say whether what begins at ``start`` is the whole subject, and goes on no list."""
    sentences = story.document.sentences
    sentence = sentences[bisect_right(sentences, start, key=attrgetter("start")) - 1]
    before = story.document.text[sentence.start : start]
    if _START.match(before) or _CONJUNCTION.search(before):
        return True
    return not is_list and _OPENING.match(before) is not None


def _is_mandated(verb: str, before: str) -> bool:
    """Say whether "that she resign", "if she were" may be meant."""
    if verb == "were":
        return _SUPPOSES.search(before) is not None
    words = before.lower().split()
    return verb != "are" and "that" in words and any(map(MANDATES.match, words))


def _problem(match: re.Match[str], name: str, right: str) -> Problem:
    return Problem(
        *match.span("verb"),
        "“{verb}” does not agree with “{name}”: write “{right}”.",
        {"verb": match["verb"], "name": name, "right": right},
        lambda: [right],
    )


RULE = Rule(
    slug="name_and_verb",
    category="grammar",
    severity="should",
    version=1,
    title="Verb does not agree with people’s names",
    why="One person takes the verb for one, two take that for several.",
    find=find,
    flags=(
        ("Ana Ruiz runs the port. On Monday, Ruiz have signed the bill.", "have"),
        ("Tom Dunn left. Dunn, who once ran the mill, were ill.", "were"),
        ("Ana Ruiz said that Tom Dunn want to leave.", "want"),
        ("Ana Ruiz met Sam Dunn. Ruiz and Dunn was late.", "was"),
    ),
    leaves=(
        "Ana Ruiz runs the port. If Ruiz were ill, Tom Dunn and Ruiz have said, she would go.",
        "The council asked that Ana Ruiz resign. Friends of Ruiz are angry.",
        "Led Zeppelin were loud. Tom Dunn and Ana Ruiz were late.",
    ),
)
