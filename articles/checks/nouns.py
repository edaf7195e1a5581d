"""English nouns: their plurals, which are always counted and which never, and their groups.

Plurals follow the spelling rules of Quirk and others, A Comprehensive Grammar of the
English Language (1985), 5.73 to 5.103. The lists in ``data`` are ours.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from articles.checks.data import read_list
from articles.checks.engines.spelling import zipf
from articles.checks.engines.tagger import Tagged

#: Plurals that no rule makes. Those of people and parts also end compounds ("policemen").
_IRREGULAR = {
    "man": "men", "woman": "women", "child": "children", "person": "people", "foot": "feet",
    "tooth": "teeth", "goose": "geese", "mouse": "mice", "louse": "lice", "ox": "oxen",
    "life": "lives", "wife": "wives", "knife": "knives", "leaf": "leaves", "half": "halves",
    "shelf": "shelves", "self": "selves", "thief": "thieves", "wolf": "wolves", "calf": "calves",
    "loaf": "loaves", "phenomenon": "phenomena", "criterion": "criteria", "crisis": "crises",
    "analysis": "analyses", "basis": "bases", "thesis": "theses", "hypothesis": "hypotheses",
    "diagnosis": "diagnoses", "oasis": "oases", "quiz": "quizzes",
}  # fmt: skip
_COMPOUNDED = ("man", "woman", "child", "foot", "tooth", "life", "wife", "knife", "shelf")
_HISSING = re.compile(r"(?:s|x|z|ch|sh)$")

#: Words after a noun that do not go on with it, whatever the tagger takes them for.
_OWN_TAGS = {"cannot": "MD", "next": "RB", "last": "RB"}
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
#: What may stand before a noun within its group.
_ADJECTIVES = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG", "CD"})
_LEADS_ADJECTIVE = frozenset({"DT", "PRP$", "POS", "JJ", "JJR", "JJS", "CD", "RB", "RBS"})


def plural(noun: str) -> str:
    """Return the plural of a noun in lower case."""
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    for last in _COMPOUNDED:
        compound = noun.removesuffix(last) + _IRREGULAR[last]
        if noun.endswith(last) and zipf(compound) > zipf(noun + "s"):  # but "humans"
            return compound
    if _HISSING.search(noun) or (noun.endswith("o") and zipf(noun + "es") > zipf(noun + "s")):
        return noun + "es"
    return noun[:-1] + "ies" if re.search(r"[^aeiou]y$", noun) else noun + "s"


@cache
def singular(noun: str) -> str | None:
    """Return the noun in lower case whose plural ``noun`` is, or None where none is known."""
    endings = (("", ""), ("s", ""), ("es", ""), ("ies", "y"), ("zes", ""))
    regular = [noun.removesuffix(end) + instead for end, instead in endings if noun.endswith(end)]
    irregular = [one for one, many in _IRREGULAR.items() if noun.endswith(many[-3:])]
    compound = [noun.removesuffix(_IRREGULAR[last]) + last for last in _COMPOUNDED]
    found = {one for one in (*regular, *irregular, *compound) if zipf(one) and plural(one) == noun}
    return max(found, key=zipf, default=None)


@cache
def always_counted() -> frozenset[str]:
    """Return nouns that in the singular need a determiner: "student", "idea", "car"."""
    return frozenset(read_list("count_nouns.txt"))


@cache
def never_counted() -> frozenset[str]:
    """Return nouns that have neither a plural nor "a" before them: "advice", "furniture"."""
    return frozenset(read_list("mass_nouns.txt"))


class NounGroup(NamedTuple):
    """A noun with what describes it, but for its determiner, and the words on both sides."""

    words: Sequence[Tagged]
    before: Tagged | None
    after: Tagged | None

    @property
    def head(self) -> Tagged:
        """The noun itself."""
        return self.words[-1]

    @property
    def is_plural(self) -> bool:
        """Whether the noun is a plural; the tagger takes some after "an" for singulars."""
        return self.head.tag == "NNS" or singular(self.head.low) in always_counted()

    @property
    def next_tag(self) -> str:
        """What follows is by its tag, or "" at the end."""
        if not self.after:
            return ""
        return _OWN_TAGS.get(self.after.low, self.after.tag)


def noun_groups(words: Sequence[Tagged]) -> Iterator[NounGroup]:
    """Yield the groups of common nouns in a tagged sentence, in order."""
    for at, word in enumerate(words):
        after = words[at + 1] if at + 1 < len(words) else None
        if word.tag in {"NN", "NNS"} and not (after and _goes_on(word, after)):
            first = _first(words, at)
            yield NounGroup(words[first : at + 1], words[first - 1] if first else None, after)


def _goes_on(word: Tagged, after: Tagged) -> bool:
    """Say whether ``word`` only describes what follows, or is one part of a longer word."""
    glued = after.start == word.end and after.text in "-–/&’'*"
    if after.low in _OWN_TAGS:
        return False
    return glued or after.tag in _NOUNS or after.tag in {"POS", "CD", "JJ", "$"}


def _first(words: Sequence[Tagged], head: int) -> int:
    at = head
    while at and _describes(words, at - 1):
        at -= 1
    return at


def _describes(words: Sequence[Tagged], at: int) -> bool:
    """Say whether the word at ``at`` belongs to the group of the word after it."""
    word, after = words[at], words[at + 1]
    if word.tag in _NOUNS:
        return after.tag in _NOUNS
    if word.tag in {"VBN", "VBG"}:  # "a broken chair", but "has broken chairs"
        return at > 0 and words[at - 1].tag in _LEADS_ADJECTIVE
    if word.tag in {"RB", "RBS"}:  # "a really strange thing"
        return after.tag in {"JJ", "VBN"} and word.low not in {"not", "n't"}
    return word.tag in _ADJECTIVES
