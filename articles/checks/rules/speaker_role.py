"""A speaker by name whom the copy never says anything about: "“It is late,” Ann Roe said."

Readers weigh what is said by who says it: an office, a trade, an age, a place will do. Whoever
is named often is who the story is about, and is left alone. A description stands right before
the name ("the smith Ann Roe"), after it ("Ann Roe, a smith", "Ann Roe of Hull") or tells what
the person does ("Roe runs"), at any mention.

Missed: people of whom only the headline or a caption says who they are.
"""

import re
from collections.abc import Iterator

from articles.checks.base import Problem, Rule, Story
from articles.checks.engines.tagger import tag_words
from articles.checks.house import House
from articles.checks.people import Named, people_of
from articles.quotations import gazetteer as gaz
from articles.text.document import Document, Span

_OFTEN = 3  # mentions: the story is about somebody named more often
_LONGEST = 3  # capitalised words of a name
_WINDOW = 80  # code points before a name, and after it
_COURTESY = ("Mr", "Mrs", "Ms", "Miss", "Mx")
_NOUNS = ("NN", "NNS", "NNP", "JJ")
_ENDS = (",", ".", ";", ":", "")
_AFTER = re.compile(
    r"(?:[’']s?| and [A-Z][\w.]+ [A-Z]\w+)?(?:"
    r" ?[(–—]"
    r"|,(?! (?:and|but|or|said|says?|told|adds?|added|adding|noting|according|in|on|at|after|when"
    r"|while|as)\b)(?! ?[\"“‘'])"
    r"| (?:of|from|with|at|for) "
    r"| (?:is|was|were|became|chairs?|chaired|covers|directs?|directed|faces|founded|heads?|headed"
    r"|helped|hosts?|hosted|leads?|led|lives?|lived|manages?|managed|moderated|owns?|owned|oversaw"
    r"|oversees|plays?|played|represent(?:s|ed)|runs?|ran|serves?|served|studies|studied|teaches"
    r"|taught|won|works?|worked|wrote)\b"
    r")"
)
_BEFORE = re.compile(r"(?P<word>[\w’'.&-]+)(?P<comma>,)? (?:[\"“‘'][^\"”’',.!?]{1,14}[\"”’'] )?\Z")
_TOKEN = re.compile(r"\w[\w’'.-]*|[^\w\s]")
_TITLE = re.compile(r"\b(?P<title>[A-Z][a-z]+)\. \Z")


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield the first full name of each speaker whom nothing describes."""
    del house
    for person in people_of(story):
        is_said = (_is_described(story.document, person, span) for span in person.mentions)
        is_minor = person.is_quoted and len(person.mentions) <= _OFTEN
        if is_minor and person.is_somebody and not any(is_said):
            yield _problem(person)


def _is_described(document: Document, person: Named, span: Span) -> bool:
    words = document.text[span.start : span.end]
    after = document.text[span.end : span.end + _WINDOW]
    return (
        _has_title(words, person)
        or _AFTER.match(after) is not None
        or _is_described_before(document.text[max(0, span.start - _WINDOW) : span.start], after)
    )


def _has_title(words: str, person: Named) -> bool:
    """Say whether an office, a body or more than a courtesy title belongs to the words."""
    capitals = [word for word in person.name.split() if word[0].isupper()]
    if len(capitals) > _LONGEST or "’s " in person.name or "'s " in person.name:
        return True  # "Hull Dockers Secretary Ann Roe", "Sky’s Ann Roe"
    return not words.startswith((person.name, person.surname, *_COURTESY))


def _is_described_before(before: str, after: str) -> bool:
    title, match = _TITLE.search(before), _BEFORE.search(before)
    if title and title["title"].lower() in gaz.TITLES and title["title"] not in _COURTESY:
        return True
    if match is None:
        return False
    if match["comma"]:
        return after[:1] in _ENDS or after.startswith((" of ", " and "))
    *_, tag, _ = tag_words([*_TOKEN.findall(before[: match.end("word")]), "Roe"])
    return match["word"].islower() and (tag in _NOUNS or match["word"] in ("like", "as"))


def _problem(person: Named) -> Problem:
    first = person.in_full[0]
    message = "Who is {name}? The copy does not say. Give an office, a trade or a place."
    return Problem(first.start, first.end, message, {"name": person.name})


RULE = Rule(
    slug="speaker_role",
    category="role",
    severity="consider",
    version=1,
    title="Speaker whom nothing describes",
    why="Readers weigh what is said by who says it.",
    find=find,
    flags=(
        ("The bridge is shut. “It is late,” Ann Roe said on Monday. He left.", "Ann Roe"),
        ("“It is late,” said Ann Roe. “Go home,” Roe said.", "Ann Roe"),
    ),
    leaves=(
        "“It is late,” said Ann Roe, a smith. “It is,” Sgt. Bo Dunn said.",
        "“It is late,” the smith Ann Roe said. “It is,” said the mayor, Bo Dunn.",
        "“It is late,” Ann Roe said. “It is,” said Bo Dunn of Hull. Roe runs the forge.",
        "“It is late,” Acme Corp. said. “It is,” she said.",
    ),
)
