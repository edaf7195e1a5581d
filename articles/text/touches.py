"""What a change touches that a mere refile may not: names, numbers, negations, quote marks."""

import re
from collections.abc import Callable

NEGATION = re.compile(
    r"\b(?:no|not|never|none|nobody|nothing|nowhere|nor|neither|without|cannot|hardly|scarcely|"
    r"barely|rarely|seldom|few|little|lack\w*|fail\w*|refus\w*|reject\w*|den(?:y|ies|ied|ying|ials?)|"
    r"(?:un|non-?|dis|im|il|ir)\w{3,}|\w+less|\w+n['’]t)\b",
    re.I,
)
NUMBER = re.compile(
    r"[$€£¥]?\d[\d.,]*%?|[¼-¾⅐-⅞]|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|once|twice|half|halves|"
    r"(?:hundred|thousand|million|billion|trillion|dozen|quarter|third|fourth|fifth)s?|first|"
    r"second|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w+teenth|\w+tieth|\w+ndredth)\b",
    re.I,
)
WORD = re.compile(r"[^\W\d_][\w’'-]*")
#: A capital makes a name, save on the words that open most sentences; so does a letter of a
#: script that has no capitals.
OPENERS = re.compile(
    r"A|An|The|This|That|These|Those|It|Its|He|She|His|Her|They|Their|We|Our|You|Your|I|"
    r"There|Here|But|And|Or|So|If|In|On|At|As|By|For|From|Of|To|With|When|While|After|Before|"
    r"Since|Although|Though|Because|What|Who|Where|Why|How"
)
PERSONAL = re.compile(r"he|she|him|hers?|his|they|them|theirs?", re.I)
#: What opens and closes a quote: single marks only where they are no apostrophe.
QUOTE_MARK = re.compile(r"[\"“”„«»‹›]|(?<!\w)['‘’]|['’](?!\w)")


def touches(text: str, start: int, end: int, right: str) -> tuple[str, ...]:
    """Return what putting ``right`` for ``text[start:end]`` touches, in the order below.

    The whole paragraph is read before and after, so that half a word or a digit of a
    number counts as what it belongs to. A capital that opens a sentence is taken for a
    name unless it is one of the usual openers, and *until* for a negation by its first
    letters: better asked once too often.
    """
    begin = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", end)
    after_end = text[end : stop if stop >= 0 else len(text)]
    before = text[begin:end] + after_end
    after = text[begin:start] + right + after_end
    return tuple(kind for kind, found in KINDS.items() if found(before) != found(after))


def _names(text: str) -> list[str]:
    """Return the words with a capital anywhere (al-Qaeda), and those that stand for a person."""
    return [
        word
        for word in WORD.findall(text)
        if PERSONAL.fullmatch(word) or (not word.islower() and not OPENERS.fullmatch(word))
    ]


#: What a refile may not touch, and how it is found in a paragraph.
KINDS: dict[str, Callable[[str], list[str]]] = {
    "name": _names,
    "number": NUMBER.findall,
    "negation": NEGATION.findall,
    "quote": QUOTE_MARK.findall,
}
