"""A capital that is missing: the pronoun "i", and the first word of a sentence.

A paragraph that ends like prose begins with a capital, unless it goes on from one that
stopped at a colon, a semicolon or nothing. Lists, addresses, brands ("iPhone") and names
with particles ("van Gogh") are left alone; in other words than the pronoun a full stop
is trusted only before a word that opens sentences, since it may end an abbreviation.
"""

import re
from collections.abc import Iterator
from functools import partial

from articles.checks.base import Problem, Rule, Story
from articles.checks.house import House
from articles.text.sentences import ABBREVIATIONS

_PRONOUN = re.compile(r"(?<![\w.'’@#/&*=+()-])i(?=['’](?:m|ve|ll|d)\b|[ ,](?![=+<>]))")
#: Words around a lone i that is a letter, a Roman numeral or another language's word.
_LETTER = re.compile(r"(?:\b(?:the|an?|letter|vowel|part|vol|no|type)\.? )\Z", re.I)
_OPENING = re.compile(r"[\"“‘'(]?(?P<word>[a-z]{2,}(?:['’][a-z]+)?|a)(?![\w@:/-]|\.\w)")
_PROSE_END = re.compile(r"(?<!\.)[.?!][\"”’')]*\Z")
_PARTICLES = frozenset("de del della den der di du el la le van von al bin ibn ad".split())  # noqa: SIM905
_AFTER_STOP = re.compile(
    r"(?<![a-z])(?P<last>[a-z]{3,})[.?!] "
    r"(?P<word>the|it|he|she|we|they|this|that|there|but|you|if|then|so|his|her|our|my|these"
    r"|those|when|what|where|how|no|yes|not)\b(?=[ ,'’])"
)
_MORE_ABBREVIATIONS = frozenset("etc yrs info approx incl esp min max tel ext".split())  # noqa: SIM905
#: After the cry that these are, a sentence may go on: "Alas! he was gone".
_CRIES = frozenset("alas behold hark hurrah hush".split())  # noqa: SIM905
_FEWEST_WORDS = 4


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield each pronoun and each first word that wants a capital."""
    text = story.document.text
    for match in _PRONOUN.finditer(text):
        if not _LETTER.search(text, max(0, match.start() - 10), match.start()):
            message = "The pronoun “I” is a capital."
            yield Problem(match.start(), match.end(), message, suggest=partial(list, ("I",)))
    for start, end in sorted(_first_words(story)):
        word = text[start:end]
        right = word[0].upper() + word[1:]
        message = "A sentence begins with a capital: “{right}”."
        yield Problem(start, end, message, {"right": right}, partial(list, (right,)))


def _first_words(story: Story) -> Iterator[tuple[int, int]]:
    text = story.document.text
    stops = True
    for block in story.document.blocks:
        match = _OPENING.match(text, block.start, block.end)
        ends = _PROSE_END.search(text, block.start, block.end) is not None
        is_prose = ends and len(text[block.start : block.end].split()) >= _FEWEST_WORDS
        if match and stops and is_prose and match["word"] not in _PARTICLES:
            yield match.span("word")
        stops = ends
    for match in _AFTER_STOP.finditer(text):
        if match["last"] not in ABBREVIATIONS | _MORE_ABBREVIATIONS | _CRIES:
            yield match.span("word")


RULE = Rule(
    slug="capitals",
    category="capitals",
    severity="should",
    version=1,
    title="Capital missing",
    why="Readers take a capital for the start of a sentence.",
    find=find,
    flags=(
        ("She said that i went home.", "i"),
        ("they went home at noon.", "they"),
        ("They went home.\n\nit was late by then.", "it"),
        ("They went home. it was late by then.", "it"),
    ),
    leaves=(
        "Vitamin i. and the letter i, i.e. the vowel. See part i of it.",
        "They saw three things:\n\nthe sea and the sky.",
        "bread\n\neggs\n\niPhone sales fell on Monday. The U.S. government said so.",
        "Hush, hush! the child sleeps, and alas! he woke.",
        "van Gogh was here on Monday.",
    ),
)
