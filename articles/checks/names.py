"""Names in a story: which capitalised words are names, where they stand, beside what."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from articles.checks.engines.spelling import is_word, zipf
from articles.text.document import Document, Span, Word

#: The halves of Frye-Okonkwo stand beside each other as first and family names do.
_NEXT = re.compile(r"(?:['’]s)?[ \n-]([^\W\d_][\w'’]*)")
_NEXT_OF_NAME = re.compile(r"[ \n-][^\W\d_a-z]")
_PREVIOUS = re.compile(r"([^\W\d_][\w'’]*\.?)[ \n-]\Z")
_NAME = re.compile(r"[^\W\d_](?=.*[a-zß-ÿ])[^\W\d_]*(?:['’-][^\W\d_]+)*")
#: What may stand between a given name and the family's: "Osama bin Laden".
_PARTICLE = re.compile(r" (?:abu|al|bin|da|de|del|della|den|der|di|dos|du|ibn|la|le|ter|van|von)\b")
_IN = re.compile(r"\b[Ii]n[ \n]\Z")
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
#: Capitalised before a name, these tell an office, not which of two people is meant.
OFFICES = frozenset(
    """
    admiral ambassador archbishop baron baroness bishop brigadier captain cardinal chairman
    chairwoman chancellor chief coach colonel commander commissioner congressman congresswoman
    constable corporal councillor councilman councilwoman count countess deputy detective director
    doctor duchess duke emperor executive father general governor imam inspector judge justice king
    lady leader lieutenant madam major marshal master mayor minister miss mother officer pastor
    pope premier president prince princess private professor prosecutor queen rabbi
    representative saint secretary senator sergeant sheikh sheriff sister speaker sultan
    superintendent treasurer
    """.split()  # noqa: SIM905
)
#: Words that often open a sentence right before a name, so that they introduce nobody.
_OPENERS = frozenset(
    """
    a after although an and as at because before but by despite during earlier even first for from
    had has how if in instead is its last later like meanwhile nor not now of on once only or our
    over perhaps since so soon still than that the then there though through to today tomorrow
    tonight under unless unlike until was were what when where whether which while who why will with
    without yesterday yet
    """.split()  # noqa: SIM905
)
_COMMON_NAME = 2.5  # zipf
#: Endings that make another word of a name, added (Obamas, Syrian, Ivanova, Latino) or put for
#: one another (Mario, Maria; Texas, Texan; Arabia, Arabic; Fallujah, Fallujan).
_ENDINGS = frozenset("snidrayo")
_TURNED = frozenset(map(frozenset, ("ao", "ae", "ns", "an", "ac", "hn")))


@dataclass(slots=True)
class Name:
    """One spelling of a name in a story, with the names that stand right beside it."""

    form: str
    words: list[Word] = field(default_factory=list)
    before: set[str] = field(default_factory=set)
    after: set[str] = field(default_factory=set)
    full_at: int | None = None  # where it first stands as part of a full name
    is_elsewhere: bool = False  # it stands in a way that no family name does
    openings: set[str] = field(default_factory=set)  # before it, capitalised in any case

    @property
    def given(self) -> set[str]:
        """What stands before it and is neither title nor office: given names, mostly."""
        return {name for name in self.before if name.lower() not in OFFICES}

    @property
    def may_be_given(self) -> set[str]:
        """Its given names, and what may be one as far as a sentence's opening shows that."""
        return self.given | self.openings

    @property
    def stands_alone(self) -> bool:
        """Say whether it may be a bare family name wherever it stands, but for a title."""
        return not (self.may_be_given or self.after or self.is_elsewhere)

    def shares_neighbour(self, other: "Name") -> bool:
        """Say whether one name stands before both, or after both."""
        before, others = self.before | self.openings, other.before | other.openings
        return bool(before & others or self.after & other.after)

    def neighbours_conflict(self, other: "Name") -> bool:
        """Say whether names stand before both, or after both, and none is the same."""
        return bool((self.may_be_given and other.may_be_given) or (self.after and other.after))


def names_of(document: Document) -> list[Name]:
    """Return the names of a story in the order in which they first stand."""
    names: dict[str, Name] = {}
    for form, word in name_words(document):
        _add(names.setdefault(form, Name(form)), document, word)
    return list(names.values())


def name_words(document: Document) -> Iterator[tuple[str, Word]]:
    """Yield the words that may be names in text order, with their forms as a name's."""
    for word in document.words:
        if not word.text[0].isupper():
            continue
        form = _POSSESSIVE.sub("", word.text).replace("'", "’")
        if _NAME.fullmatch(form) and _may_be_name(document, word, form):
            yield form, word


def full_name_at(document: Document, span: Span) -> str:
    """Return the whole name of which the words at ``span`` are part, on one line.

    No title or office is of it, nor a word that only opens a sentence.
    """
    words = [word for word in document.words if word.start < span.end and span.start < word.end]
    if not words:
        return " ".join(document.text[span.start : span.end].split())
    at = document.words.index(words[0])
    first, last = at, at + len(words) - 1
    while first and any(name_before(document, document.words[first])):
        if document.words[first - 1].text.lower() in OFFICES:
            break
        first -= 1
    while _NEXT_OF_NAME.match(document.text, document.words[last].end):
        last += 1
    named = document.text[document.words[first].start : document.words[last].end]
    return _POSSESSIVE.sub("", " ".join(named.split()))


def _add(name: Name, document: Document, word: Word) -> None:
    name.words.append(word)
    name.before.update(name_before(document, word))
    name.after.update(name_after(document, word))
    name.is_elsewhere |= _is_place_or_given_name(document, word)
    name.openings.update(_opening_before(document, word))
    if name.full_at is None and (name.given or name.after):
        name.full_at = word.start


def _is_place_or_given_name(document: Document, word: Word) -> bool:
    before = document.text[max(0, word.start - _WINDOW) : word.start]
    return bool(_IN.search(before) or _PARTICLE.match(document.text, word.end))


def _opening_before(document: Document, word: Word) -> Iterator[str]:
    """Yield the word before if it opens a sentence and may be a name ("Peter Ohm left")."""
    before = _previous(document, word)
    if before and before.start(1) in document.sentence_openings:
        opening = before.group(1)
        if not (_is_title(opening) or opening.lower() in _OPENERS | OFFICES):
            yield opening


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
    before = _previous(document, word)
    return before is not None and before.group(1)[0].isupper() and _is_name(document, before)


def name_before(document: Document, word: Word) -> Iterator[str]:
    """Yield the name that stands right before ``word``, if any; a title is none."""
    if not opens_sentence(document, word):
        before = _previous(document, word)
        if before and _is_name(document, before) and not _is_title(before.group(1)):
            yield before.group(1)


def name_after(document: Document, word: Word) -> Iterator[str]:
    """Yield the name that stands right after ``word``, if any."""
    after = _NEXT.match(document.text, word.end, word.end + _WINDOW)
    if after and after.group(1)[0].isupper() and after.group(0)[0] in " \n":
        yield _POSSESSIVE.sub("", after.group(1))


def _previous(document: Document, word: Word) -> re.Match[str] | None:
    """Return the word that one blank, line end or hyphen parts from ``word``, if any."""
    text = document.text
    if not text.endswith((" ", "\n", "-"), 0, word.start):
        return None
    # No blank is in a word: a search from the one before it is five times as fast.
    blank = max(text.rfind(mark, 0, word.start - 1) for mark in " \n")
    return _PREVIOUS.search(text, max(blank + 1, word.start - _WINDOW), word.start)


def _is_name(document: Document, found: re.Match[str]) -> bool:
    text = found.group(1)
    if not text[0].isupper():
        return False
    return (
        found.start(1) not in document.sentence_openings
        or _is_title(text)
        or not is_word(text.rstrip(".").lower())
    )


def is_apart(word: str) -> bool:
    """Say whether a word is no part of a name beside it, though it has a capital.

    Titles, offices, days and months are none.
    """
    low = word.rstrip(".").lower()
    return low in _TITLES or low in OFFICES or low in _CALENDAR


def _is_title(text: str) -> bool:
    return text.rstrip(".").lower() in _TITLES
