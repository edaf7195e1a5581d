"""Names in a story: which capitalised words are names, where they stand, beside what."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from articles.checks.engines.spelling import is_word, zipf
from articles.text.document import Document, Word

_NEXT = re.compile(r"(?:['’]s)?[ \n]([^\W\d_][\w'’-]*)")
_PREVIOUS = re.compile(r"([^\W\d_][\w'’-]*\.?)[ \n]\Z")
_NAME = re.compile(r"[^\W\d_](?=.*[a-zß-ÿ])[^\W\d_]*(?:['’-][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")
#: No name is longer, so a window keeps the search short.
_WINDOW = 40
_TITLES = frozenset(
    """
    mr mrs ms mx dr prof rev sen rep gov gen lt col maj capt sgt sir dame lord
    """.split()  # noqa: SIM905
)
_CALENDAR = frozenset(
    """
    january february march april june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday
    """.split()  # noqa: SIM905
)
_COMMON_NAME = 2.5  # zipf
#: Endings that make another word of a name, added (Obamas, Syrian, Ivanova) or put for
#: one another (Mario, Maria; Texas, Texan; Arabia, Arabic; Fallujah, Fallujan).
_ENDINGS = frozenset("snidray")
_TURNED = frozenset(map(frozenset, ("ao", "ae", "ns", "an", "ac", "hn")))


@dataclass(slots=True)
class Name:
    """One spelling of a name in a story, with the names that stand right beside it."""

    form: str
    words: list[Word] = field(default_factory=list)
    before: set[str] = field(default_factory=set)
    after: set[str] = field(default_factory=set)

    def shares_neighbour(self, other: "Name") -> bool:
        """Say whether one name stands before both, or after both."""
        return bool(self.before & other.before or self.after & other.after)

    def neighbours_conflict(self, other: "Name") -> bool:
        """Say whether names stand before both, or after both, and none is the same."""
        return bool((self.before and other.before) or (self.after and other.after))


def names_of(document: Document) -> list[Name]:
    """Return the names of a story in the order in which they first stand."""
    names: dict[str, Name] = {}
    for word in document.words:
        form = _POSSESSIVE.sub("", word.text).replace("'", "’")
        if form[:1].isupper() and _NAME.fullmatch(form) and _may_be_name(document, word, form):
            name = names.setdefault(form, Name(form))
            name.words.append(word)
            name.before.update(_name_before(document, word))
            name.after.update(name_after(document, word))
    return list(names.values())


def _may_be_name(document: Document, word: Word, form: str) -> bool:
    if form.lower() in _CALENDAR:
        return False
    return not (opens_sentence(document, word) and is_common_word(form))


def is_common_word(form: str) -> bool:
    """Say whether ``form`` is a word of the language besides a name, as Baker is."""
    return is_word(form.lower())


@lru_cache(maxsize=50_000)
def is_known_name(form: str) -> bool:
    """Say whether many people or places are called ``form``, so that it is right as it is."""
    return is_word(form) or (form.istitle() and zipf(form) >= _COMMON_NAME)


def is_inflection(one: str, other: str) -> bool:
    """Say whether one name is made of the other: a plural, demonym, gender or nickname."""
    short, long = sorted((one, other), key=len)
    if len(short) == len(long):
        return short[:-1] == long[:-1] and frozenset((short[-1], long[-1])) in _TURNED
    if long[:-1] != short:
        return False
    return long.endswith("ism") or (long[-1] in _ENDINGS and long[-1] != short[-1])


def opens_sentence(document: Document, word: Word) -> bool:
    """Say whether nothing but quote marks and brackets stands before ``word`` in its sentence."""
    return word.start in document.sentence_openings


def beside_a_name(document: Document, word: Word) -> bool:
    """Say whether a capitalised word that is no sentence's opening stands next to ``word``.

    A title before it counts: "Mr. Wheelan" is a name whatever it resembles.
    """
    text = document.text
    after = _NEXT.match(text, word.end, word.end + _WINDOW)
    if after and after.group(1)[0].isupper():
        return True
    if opens_sentence(document, word):
        return False
    before = _PREVIOUS.search(text, max(0, word.start - _WINDOW), word.start)
    return before is not None and before.group(1)[0].isupper() and _is_name(document, before)


def _name_before(document: Document, word: Word) -> Iterator[str]:
    if not opens_sentence(document, word):
        before = _PREVIOUS.search(document.text, max(0, word.start - _WINDOW), word.start)
        if before and _is_name(document, before) and not _is_title(before.group(1)):
            yield before.group(1)


def name_after(document: Document, word: Word) -> Iterator[str]:
    """Yield the name that stands right after ``word``, if any."""
    after = _NEXT.match(document.text, word.end, word.end + _WINDOW)
    if after and after.group(1)[0].isupper() and after.group(0)[0] in " \n":
        yield _POSSESSIVE.sub("", after.group(1))


def _is_name(document: Document, found: re.Match[str]) -> bool:
    text = found.group(1)
    if not text[0].isupper():
        return False
    return (
        found.start(1) not in document.sentence_openings
        or _is_title(text)
        or not is_word(text.rstrip(".").lower())
    )


def _is_title(text: str) -> bool:
    return text.rstrip(".").lower() in _TITLES
