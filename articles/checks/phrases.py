"""Phrases of a tagged sentence, each written as one letter, for patterns to be laid over.

A shallow reading (Abney, "Parsing by chunks", 1991): noun phrases up to their head, verbs
and the small words that join them. What hangs on what is for a pattern to say.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from articles.checks.engines.tagger import Tagged
from articles.checks.inflections import verbs_of
from articles.checks.number import number_of
from articles.text.document import Span

#: The letter of a word, by its tag. Of noun phrases: s is one, p several, x may be either.
_BY_TAG = {
    "DT": "D", "PDT": "D", "PRP$": "D", "JJ": "J", "JJR": "J", "JJS": "J", "CD": "C",
    "NN": "N", "NNS": "S", "NNP": "P", "NNPS": "P", "POS": "O", "PRP": "o",
    "RB": "r", "RBR": "r", "RBS": "r", "RP": "r", "IN": "i", "TO": "i", "CC": "&",
    "MD": "M", "VBZ": "Z", "VBP": "B", "VBD": "V", "VB": "b", "VBG": "G", "VBN": "E",
    "WDT": "w", "WP": "w", "WRB": "u", "WP$": "q", "EX": "e",
    ",": ",", ":": ":", ".": ".", "``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")",
}  # fmt: skip


def _letters(letter: str, words: str) -> dict[str, str]:
    return dict.fromkeys(words.split(), letter)


#: The letter of a word that its tag does not tell, or tells wrongly too often.
_BY_WORD = {
    **_letters("1", "i"),
    **_letters("2", "you"),
    **_letters("3", "he she"),
    **_letters("4", "it"),
    **_letters("6", "they we"),
    **_letters("w", "who which"),
    **_letters("q", "what whatever whoever whichever whose"),
    **_letters("u", "because if unless although though while whereas whether lest when where"),
    # A preposition before a noun, and before a clause a conjunction.
    **_letters("a", "as than like after before since until till"),
    **_letters("Z", "is was has does"),
    **_letters("B", "are were"),
    **_letters("V", "had did"),
    **_letters("A", "am 'm"),
    **_letters("M", "can could will would shall should might must cannot 'll"),
    **_letters("|", "or nor"),
    **_letters("!", "but yet"),
    **_letters("r", "please plz not n't today tonight nowadays yesterday tomorrow"),
    **_letters("i", "amongst amidst amid upon via towards onto except"),
    **_letters("?", "/ & gotta gonna wanna"),
}

_NOUN_PHRASE = re.compile(
    r"D*(?:r+(?=[JCE])|[CNSPO]|(?<!S)J|(?<=[DJCNrO&])[EG](?=[JNSP])|(?<=i)E(?=[JNSP])|(?<=J)(?:,|,?&)(?=r*[JE]))*"
    r"(?:[NSPC]|(?<=D)J(?![JNSP]))|D+"
)
#: "That way" is a noun phrase even where the tagger takes "that" for a conjunction.
_TIMES = frozenset({"way", "day", "night", "week", "month", "year", "time", "moment", "point"})
_MORE = frozenset({"more", "less", "fewer"})
_NEGATIONS = frozenset({"not", "n't"})
_NOTHING = frozenset({"nothing", "anything", "everything", "all"})
_FORMS_OF_HAVE = frozenset({"have", "has", "had", "having", "'ve", "'s", "'d"})
#: Verbs that "have" alone makes participles of: none stands after its noun.
_COMES = frozenset({"come", "become"})


class Phrase(NamedTuple):
    """A noun phrase up to its head, or one other word: its letter, its first and last word."""

    kind: str
    first: int
    last: int


@dataclass(frozen=True)
class Phrases:
    """The phrases of one sentence; ``kinds`` holds their letters in order."""

    words: Sequence[Tagged]
    items: tuple[Phrase, ...]

    @cached_property
    def kinds(self) -> str:
        return "".join(item.kind for item in self.items)

    def head(self, at: int) -> Tagged:
        """Return the last word of the phrase at ``at``: its head, if it is a noun phrase."""
        return self.words[self.items[at].last]


def by_sentence(words: Sequence[Tagged], sentences: Iterable[Span]) -> Iterator[Sequence[Tagged]]:
    """Yield the ``words`` of each sentence; both are in text order."""
    at = 0
    for sentence in sentences:
        first = at
        while at < len(words) and words[at].start < sentence.end:
            at += 1
        yield words[first:at]


def read_phrases(words: Sequence[Tagged]) -> Phrases:
    """Return the phrases of one sentence."""
    letters = "".join(_letter(words, at) for at in range(len(words)))
    return Phrases(words, tuple(_phrases(words, letters)))


def _phrases(words: Sequence[Tagged], letters: str) -> Iterator[Phrase]:
    at = 0
    while at < len(letters):
        match = _NOUN_PHRASE.match(letters, at)
        if match:
            yield Phrase(number_of(words[at : match.end()]), at, match.end() - 1)
            at = match.end()
        else:
            yield Phrase("j" if letters[at] == "J" else letters[at], at, at)
            at += 1


def _letter(words: Sequence[Tagged], at: int) -> str:
    word = words[at]
    if word.text in "”’-" and at and words[at - 1].end == word.start:
        return "?" if word.text == "-" else "Q"
    if word.text == "'" and (_is_pair(words, at) or _is_pair(words, at - 1)):
        return "r" if _is_pair(words, at) else '"'
    if word.low == "that":
        return _letter_of_that(words, at)
    if word.low == "to" and _next_but_adverbs(words, at) == "VB":
        return "t"
    if (word.low == "than" or word.low in _MORE) and _is_at_least(words, at):
        return "r"
    if word.low in {"have", "do"}:
        return "b" if _is_bare(words, at) else "B"
    if word.low in {"yet", "but"} and at and _is_joined_to(word.low, words[at - 1].low):
        return "r" if word.low == "yet" else "i"
    if word.low in _COMES and word.tag == "VBN":
        is_perfect = any(each.low in _FORMS_OF_HAVE for each in words[:at])
        return "E" if is_perfect else "B"
    return _BY_WORD.get(word.low) or _letter_of_verb(word, at == 0) or _BY_TAG.get(word.tag, "?")


def _letter_of_verb(word: Tagged, opens: bool) -> str:
    """Return b or B where the word can only be the base of a verb, whatever its tag."""
    forms = verbs_of(word.low)
    if not forms:
        return ""
    if set(forms) == {"third"}:
        is_noun = "n" in forms["third"].kinds and word.tag != "VBP"
        return "" if is_noun or word.tag not in {"VBP", "NNS"} else "Z"
    if set(forms) != {"base"}:
        return "B" if word.tag in {"VBD", "VBZ"} and set(forms) == {"base", "participle"} else ""
    if word.tag in {"VBD", "VBZ", "VBN"}:
        return "B"
    return (
        ""
        if forms["base"].kinds
        or word.tag.startswith("VB")
        or (word.text[0].isupper() and not opens)
        else "b"
    )


def _is_pair(words: Sequence[Tagged], at: int) -> bool:
    """Say whether a quotation mark made of two apostrophes begins at ``at``."""
    pair = words[max(0, at) : at + 2]
    return [word.text for word in pair] == ["'", "'"] and pair[0].end == pair[1].start


def _is_joined_to(word: str, before: str) -> bool:
    """Say whether "yet" or "but" joins no clause: "has not yet gone", "nothing but noise"."""
    return before in (_NEGATIONS if word == "yet" else _NOTHING)


def _letter_of_that(words: Sequence[Tagged], at: int) -> str:
    """Part "the man that left" (w) from "that man" (D), "said that he" and "so that" (u)."""
    after = _next_but_adverbs(words, at)
    if words[at].tag == "WDT":
        return "w"
    if at and words[at - 1].tag.startswith("NN") and after[:2] in {"VB", "MD"}:
        return "w"
    is_time = any(word.low in _TIMES for word in words[at + 1 : at + 2])
    return "D" if is_time or words[at].tag == "DT" else "u"


def _is_at_least(words: Sequence[Tagged], at: int) -> bool:
    """Say whether the word is of "more than 20", which says of a number what "about" says."""
    start = at - 1 if words[at].low == "than" else at
    pair = words[max(0, start) : start + 3]
    return len(pair) == 3 and pair[0].low in _MORE and pair[1].low == "than" and pair[2].tag == "CD"


def _is_bare(words: Sequence[Tagged], at: int) -> bool:
    """Say whether "have" or "do" is an infinitive: "to have", "may not do"."""
    before = next((w for w in reversed(words[:at]) if not w.tag.startswith("RB")), None)
    return before is not None and (
        before.tag in {"TO", "MD"} or before.low in {"do", "does", "did", "let", "help"}
    )


def _next_but_adverbs(words: Sequence[Tagged], at: int) -> str:
    return next((word.tag for word in words[at + 1 :] if not word.tag.startswith("RB")), "")
