"""The same word twice: "the the".

English doubles words on purpose, too (Huddleston and Pullum, The Cambridge Grammar,
2002): auxiliaries and that-clauses meet ("had had", "that that"), a particle meets a
preposition ("moved on on Monday"), objects meet ("gave her her coat"), intensifiers and
sounds repeat ("very very", "ha ha"), and so do names ("Duran Duran"). These are left
alone, and in speech so is every word that carries sense.
"""

import re
from collections.abc import Iterator
from functools import partial

from articles.checks.base import Problem, Rule, Story
from articles.checks.engines.spelling import is_word
from articles.checks.house import House
from articles.text.document import Span

_LETTERS = r"[^\W\d_]+(?:['’][^\W\d_]+)*"
#: Blanks may hold one line end: copy is wrapped, but a blank line ends a paragraph.
_BLANK = r"(?=[ \t\u00a0\n])[ \t\u00a0]*+\n?[ \t\u00a0]*+"
_DOUBLED = re.compile(
    rf"(?<![\w'’.@/&-])({_LETTERS}){_BLANK}(\1)(?![\w@/&-]|['’]\w|\.\w)", re.IGNORECASE
)

#: Words that only hold a sentence together: twice is a slip, in speech as well.
_GRAMMAR = frozenset(
    """
    a an the of to at by for from with into onto upon about as and or but nor if than because
    is are was were be been am has have will would can could should may might must shall
    i he she it we they him them my your his our their its this these those not who whom whose
    which when where while what how in on out up over off down through after before between
    under during against until since without within
    """.split()  # noqa: SIM905, a list of 90 strings is harder to read
)

#: Words that meet themselves in good grammar.
_MEET = frozenset({"had", "that", "her", "you", "do", "did"})

#: Words that are doubled for weight, or for their sound.
_REPEATED = frozenset(
    """
    very really so much many far long big old never ever no yes yeah bye ha hee ho well there now
    knock night tut hear bang blah beep boo chop choo click ding drip hush tick tap toot woof
    quack vroom zoom please go come wait more again way oh ah ooh hip rah cha can pom yo bon dub
    too goody fifty half little some only etc wow uh um
    """.split()  # noqa: SIM905
)

#: After these a particle may stand before the same preposition: "logged in in 2010".
_TAKES_PARTICLE = re.compile(
    r"\b(?:add|bas|break|br[io]ng|brok|brought|call|came|carr[yi]|cash|check|com|count|drag|drop|"
    r"early|gave|get|giv|go|got|ha[nu]ng|hand|head|held|hit|hold|join|keep|kept|kick|later|log|mov|"
    r"pass|phon|pil|plug|press|put|rel[yi]|set|sign|step|switch|sworn|tak|took|tun|turn|went|work)"
    r"\w*\s+\Z",
    re.IGNORECASE,
)
_PARTICLES = frozenset("in on out up over off down through".split())  # noqa: SIM905
#: "What it is is a scandal": the clause that ends in its verb meets the main verb.
_CLEFT = re.compile(
    r"\b(?:what|who|where|how|why|thing|point|problem|question|truth|all)\b", re.IGNORECASE
)
#: In the record of what was said, word by word, repetition belongs: it shows by its hesitations.
_HESITATION = re.compile(r"\b(?:uh|um|erm|uhm)\b", re.IGNORECASE)
_LEAST, _APART = 3, 4000  # hesitations, code points from one to the next on average
_COPULAS = frozenset({"is", "was", "are", "were"})


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield every pair of equal words with only a blank between them."""
    del house
    found = [m for m in _DOUBLED.finditer(story.document.text) if not _is_meant(story, m)]
    if not found or _is_record(story.document.text):
        return
    for match in found:
        word, again = match.groups()
        message, params = "“{word}” stands here twice.", {"word": again}
        yield Problem(match.start(), match.end(), message, params, partial(list, (word,)))


def _is_record(text: str) -> bool:
    """Say whether the copy is a transcript that keeps how people falter."""
    count = len(_HESITATION.findall(text))
    return count >= max(_LEAST, len(text) / _APART)


def _is_meant(story: Story, match: re.Match[str]) -> bool:
    word, again = match.groups()
    folded = word.lower()
    if again[0].isupper() and folded != "i":  # a name, a headline, or shouting
        return True
    if folded in _MEET or folded in _REPEATED:
        return True
    if folded in _GRAMMAR:
        return _has_two_roles(story.document.text, match)
    if not is_word(folded) or story.in_quote(Span(match.start(), match.end())):
        return True
    return _is_said_again(story.document.text, match)


def _is_said_again(text: str, match: re.Match[str]) -> bool:
    """Say whether the word stands here a third time, as for weight: "cheap cheap cheap"."""
    word = match.group(1).lower()
    reach = len(word) + 2
    before, after = text[max(0, match.start() - reach) : match.start()], text[match.end() :][:reach]
    return word in re.findall(r"\w+", f"{before} {after}".lower())


def _has_two_roles(text: str, match: re.Match[str]) -> bool:
    folded = match.group(1).lower()
    before = text[max(0, match.start() - 80) : match.start()]
    sentence = re.split(r"[.!?\n]", before)[-1]
    if folded in _COPULAS:
        return _CLEFT.search(sentence) is not None
    return folded in _PARTICLES and _TAKES_PARTICLE.search(sentence) is not None


RULE = Rule(
    slug="doubled_word",
    category="word",
    severity="must",
    version=3,
    title="Doubled word",
    why="A word typed twice is the slip that readers spot and writers do not.",
    find=find,
    flags=(
        ("She closed the the door.", "the the"),
        ("The the door was shut.", "The the"),
        ("Officials spoke of\nof a delay.", "of\nof"),
        ("The mayor signed signed the bill.", "signed signed"),
    ),
    leaves=(
        "He had had enough, and said that that was what it is is all about.",
        "She gave her her coat; I told you you were late.",
        "It was very very cold. Ha ha, they said, bye bye.",
        "Duran Duran played Walla Walla, and Boutros Boutros-Ghali spoke of New York, New York.",
        "He logged in in May and moved on on Monday. All of it was cheap, cheap cheap cheap.",
        "“No, no,” he said. “I, I do not know.” The count was 5 5 3 3.",
        "Nobody came.\n\nNobody cared. See the-the.com for a a.m. start.",
    ),
)
