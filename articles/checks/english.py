"""Is it English? Copy in another language must not be read with English rules.

A text is told by its small words, which make up a third or more of any prose, and by its
letters. It takes plenty of another language's words and hardly any English ones, so a line of
foreign names, a title or a quoted phrase in English copy stays English, and so does whatever is
too short to tell. What no list of small words fits is foreign where nearly every word is unknown.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import count

from articles.checks.data import read_list
from articles.checks.engines.spelling import is_word
from articles.text.document import Document

ENGLISH, UNKNOWN = "English", ""

Languages = tuple[str, ...]

_WORD = re.compile(r"[^\W\d_]+")
_ADDRESS = re.compile(r"\S*(?:://|www\.|@)\S*")
#: No word and no address is as long: it is data, which rules made for prose choke on.
_NO_PROSE = re.compile(r"\S{1000}")
_FEWEST_WORDS = 9
_FEWEST_LETTERS = 9  # in another script
#: The share of words that are small ones, at least, in prose of 9 words and more, and of those
#: that are not and have no capital, as they have in "Ana de los Ríos, Jo van den Berg".
_SMALL, _PLAIN = 0.15, 0.1
#: English prose has more small words; lists, labels and recipes may not.
_FEW = 0.1
#: Of words unknown to every list: how many it takes, and what share the dictionaries may know.
_FEWEST_UNKNOWN, _KNOWN = 6, 0.4
#: Scripts that one language mostly is written in.
_SCRIPTS = {
    "GREEK": "Greek", "HEBREW": "Hebrew", "HANGUL": "Korean", "HIRAGANA": "Japanese",
    "KATAKANA": "Japanese", "CJK": "Chinese", "THAI": "Thai", "ARMENIAN": "Armenian",
    "GEORGIAN": "Georgian", "DEVANAGARI": "Hindi", "BENGALI": "Bengali", "TAMIL": "Tamil",
    "ETHIOPIC": "Amharic",
}  # fmt: skip


def language_of(text: str) -> str:
    """Return the English name of the language of ``text``, "" where it is some other.

    What is too short to tell is taken for English; what has no blanks is no language.
    """
    if _NO_PROSE.search(text):
        return UNKNOWN
    words = _words(text)
    script = None if text.isascii() else _foreign_script(text)
    if script:
        return _SCRIPTS.get(script) or _likeliest(_told(words))
    if len(words) < _FEWEST_WORDS:
        return ENGLISH
    told = _told(words)
    likeliest = _likeliest(told)
    if _are_prose_in(likeliest, words, told):
        return likeliest
    few = _english(told, likeliest) < _FEW * len(words)
    return UNKNOWN if few and not _are_known(words) else ENGLISH


def foreign_blocks(document: Document) -> Mapping[int, str]:
    """Return the numbers of the blocks of ``document`` that are not English, with the language.

    In copy that is mostly of one other language, so are the blocks too short to tell.
    """
    texts = [document.text[block.start : block.end] for block in document.blocks]
    languages = [language_of(text) for text in texts]
    if len(texts) > 1 and set(languages) != {ENGLISH}:
        whole = language_of("\n".join(texts))
        languages = [
            whole if language == ENGLISH and not _english(_told(_words(text)), whole) else language
            for text, language in zip(texts, languages, strict=True)
        ]
    return {number: name for number, name in enumerate(languages) if name != ENGLISH}


def notices(document: Document, foreign: Mapping[int, str]) -> list[str]:
    """Return what people must be told of the ``foreign_blocks`` of a document."""
    if foreign and len(foreign) == len(document.blocks):
        return [_notice("This copy", language_of(document.text))]
    names = _names_of_blocks(document)
    return [_notice(names[number], name) for number, name in foreign.items()]


def _notice(part: str, language: str) -> str:
    looks = f" (looks like {language})" if language else ""
    return f"{part} is not in English{looks}: it was not proofed."


def _names_of_blocks(document: Document) -> list[str]:
    """Return what to call each block: "Paragraph 4", "The headline"."""
    numbers = count(1)
    return [
        f"Paragraph {next(numbers)}" if block.kind == "paragraph" else f"The {block.kind}"
        for block in document.blocks
    ]


def _foreign_script(text: str) -> str | None:
    """Return the script of most of its letters where that is not ours."""
    letters = [letter for letter in text if letter.isalpha()]
    scripts = Counter(unicodedata.name(each, "?").split()[0] for each in letters)
    latin = scripts.pop("LATIN", 0)
    foreign = scripts.total()
    if foreign < _FEWEST_LETTERS or foreign <= latin:
        return None
    # Japanese mixes its own letters with Chinese ones.
    return max(scripts, key=lambda name: (name in ("HIRAGANA", "KATAKANA"), scripts[name]))


def _words(text: str) -> list[str]:
    return _WORD.findall(_ADDRESS.sub(" ", text))


def _told(words: list[str]) -> list[Languages]:
    """Return for each word the languages of which it is a small word, mostly none.

    What joins two capitalised words is part of a name: "Paseo de Montejo", "Jo van Dam".
    """
    languages = _languages()
    told = [languages.get(word.lower(), ()) for word in words]
    around = zip(("", *words), told, (*words[1:], ""), strict=False)
    return [
        () if names and before.istitle() and after.istitle() else names
        for before, names, after in around
    ]


@cache
def _languages() -> Mapping[str, Languages]:
    languages: dict[str, Languages] = {}
    for line in read_list("function_words.txt"):
        name, listed = line.split(":")
        for word in listed.split():
            languages[word] = (*languages.get(word, ()), name)
    return languages


def _likeliest(told: Iterable[Languages]) -> str:
    """Return the language of the most small words that English has not."""
    counts = Counter(name for names in told if ENGLISH not in names for name in names)
    return max(counts, key=lambda name: counts[name], default=UNKNOWN)


def _are_prose_in(language: str, words: list[str], told: list[Languages]) -> bool:
    own = sum(language in names and ENGLISH not in names for names in told)
    plain = sum(word.islower() and not names for word, names in zip(words, told, strict=True))
    if own < _SMALL * len(words) or plain < _PLAIN * len(words):
        return False
    return own > 2 * _english(told, language)


def _english(told: Iterable[Languages], other: str) -> int:
    """Count the small words that are English and none of the other language."""
    return sum(ENGLISH in names and other not in names for names in told)


def _are_known(words: Iterable[str]) -> bool:
    plain = [word for word in words if word.islower()]
    known = sum(map(is_word, plain))
    return len(plain) < _FEWEST_UNKNOWN or known > _KNOWN * len(plain)
