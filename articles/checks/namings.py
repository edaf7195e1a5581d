"""Where copy names somebody whom it may not name: in full, or by a part that tells who it is.

A surname tells, and so does a first name that few bear. What may be another word (*Baker*),
another person's, a place's (*Washington*), or a first name that many bear is for a person to
read: who is sure of too much has stories stopped that name nobody.
"""

from collections.abc import Iterable, Iterator, Mapping, Set
from itertools import chain
from operator import attrgetter
from typing import NamedTuple
from weakref import WeakKeyDictionary

from articles.checks.engines.spelling import zipf
from articles.checks.names import Name, is_common_word, is_known_name, names_of, opens_sentence
from articles.quotations import gazetteer as gaz
from articles.quotations.promised import name_in
from articles.quotations.run_together import (
    addressed,
    addressed_by,
    held_within,
    is_made_of,
    is_simple,
    pieces,
)
from articles.registry.keys import fold
from articles.text.accents import unaccented
from articles.text.document import WORD, Document, Span, Word
from articles.text.readings import document_readings, readings

#: Small words within a name, and what follows it; these tell nobody.
_SMALL = frozenset(
    "abu al bin da de del della den der di dos du el ibn la le ter van von jr sr ii iii iv".split()  # noqa: SIM905
)
#: The names that are read most, countries, capitals and presidents among them (zipf).
_EVERYBODYS = 4.5
#: Letters: with as few one does not tell the Wandas by what follows, as in wandaz@mail.example.
_INITIALS = 2
_read: WeakKeyDictionary[Document, dict[str, Name]] = WeakKeyDictionary()
#: Where something begins and ends, in code points.
Place = tuple[int, int]


class Naming(NamedTuple):
    """A stretch that names them; of one that is not sure a person has to say so."""

    span: Span
    is_sure: bool


class _Part(NamedTuple):
    """One word of a name, as it is compared."""

    key: str
    form: str  #: in lower case, with its apostrophe, as dictionaries have it
    is_surname: bool
    others: frozenset[str]  #: the other words of the names in which it stands

    @property
    def is_rare(self) -> bool:
        """Whether few bear it, and it is no word besides."""
        return not is_known_name(self.form.title()) and not is_common_word(self.form)


def namings(document: Document, names: Iterable[str]) -> list[Naming]:
    """Return where ``document`` names who bears ``names``, in text order; of each word once.

    Case counts for names alone that are known as words or names, accents never do, nor how
    they are spelt (``readings``) or that names are run together. A name that a blank parts in
    the copy alone ("La Tour" for *Latour*) may be another's.
    """
    wanted = [words for name in names for words in _spellings(name)]
    parts = {part.key: part for part in _parts(wanted)}
    every: dict[Span, bool] = {}
    for seen, places in document_readings(document):
        found = {places.span(*at): sure for at, sure in _found(seen, wanted, parts).items()}
        every |= dict(_further(document.text, found, every))
    return [Naming(span, every[span]) for span in sorted(every, key=attrgetter("start", "end"))]


def _further(
    text: str, found: Mapping[Span, bool], before: Mapping[Span, bool]
) -> Iterator[tuple[Span, bool]]:
    """Yield what one reading has ``found`` that those ``before`` it have not, or not for sure."""
    for span, is_sure in found.items():
        sure = is_sure and not any(map(str.isspace, text[span.start : span.end]))
        if not any(at.overlaps(span) and told >= sure for at, told in before.items()):
            yield span, sure


def _found(seen: Document, wanted: list[list[str]], parts: dict[str, _Part]) -> dict[Place, bool]:
    found, hits = dict(_run_together(seen, parts)), list(_hits(seen, parts))
    if found or hits:
        whole = set(_in_full(seen, wanted))
        found = {place: is_sure or place[0] in whole for place, is_sure in found.items()}
        found |= dict(_judged(seen, hits, whole, found))
    return found


def speaks_as(speaker: str, names: Iterable[str]) -> bool:
    """Say whether ``speaker``, as copy calls who said something, holds a surname of ``names``."""
    surnames = [words[-1] for name in names for words in _spellings(name)]
    return any(name_in(called.text, surnames) for called in readings(speaker))


def _spellings(name: str) -> list[list[str]]:
    """Return the words of a name that tell, without titles, in each of its readings.

    *Dr. Ana de Wit* gives *Ana*, *Wit* and *Ana*, *deWit*.
    """
    every = [WORD.findall(reading.text) for reading in readings(name)]
    told = [
        [w for w in words if w.lower() not in _SMALL | gaz.TITLES and len(fold(w)) > 1]
        for words in every
    ]
    return [words for words in told if words]


def _own(word: str) -> str:
    return word.replace("’", "'").removesuffix("'s").removesuffix("'")


def _parts(wanted: list[list[str]]) -> Iterator[_Part]:
    surnames = {fold(words[-1]) for words in wanted}
    every = {fold(word): unaccented(_own(word)) for words in wanted for word in words}
    for key, form in every.items():
        yield _Part(key, form, key in surnames, frozenset(every) - {key})


def _run_together(document: Document, parts: Mapping[str, _Part]) -> Iterator[tuple[Place, bool]]:
    """Yield the words made of several parts, and those of addresses that are made of any."""
    keys = parts.keys()
    for word in document.words:
        if is_made_of(key := fold(word.text), keys) and not is_common_word(key):
            yield (word.start, word.end), not is_known_name(key.title())
    for at in addressed(document.text):
        made = addressed_by(fold(document.text[at.start : at.end]), keys)
        if made:
            is_told = any(piece in keys and parts[piece].is_rare for piece in made)
            is_told |= sum(len(piece) > _INITIALS for piece in made) > 1
            yield (at.start, at.end), is_told and len(made) > 1


def _hits(document: Document, parts: dict[str, _Part]) -> Iterator[tuple[Word, _Part]]:
    """Yield the words that are parts, and the parts within longer words."""
    bent = {f"{key}{s}": part for key, part in parts.items() if part.is_rare for s in ("s", "es")}
    known = bent | parts
    for word in document.words:
        key = fold(word.text)
        if part := known.get(key):
            yield word, part
        elif not (is_simple(word.text) or is_made_of(key, parts.keys())):
            for at in held_within(word.text, known.keys()):
                piece = _piece(word, at)
                yield piece, known[fold(piece.text)]


def _in_full(document: Document, wanted: list[list[str]]) -> Iterator[int]:
    """Yield where each word stands of a name that stands in full, in whatever case."""
    names = [[fold(word) for word in each] for each in wanted if len(each) > 1]
    parts = frozenset(chain.from_iterable(names))
    words = [piece for word in document.words for piece in _taken_apart(word, parts)]
    keys = [fold(word.text) for word in words]
    for name in names:
        for at in range(len(keys) - len(name) + 1):
            if keys[at : at + len(name)] == name:
                yield from (word.start for word in words[at : at + len(name)])


def _taken_apart(word: Word, parts: Set[str]) -> Iterable[Word]:
    if is_simple(word.text) or fold(word.text) in parts:
        return (word,)
    return (_piece(word, at) for at in pieces(word.text))


def _piece(word: Word, at: Span) -> Word:
    return Word(word.start + at.start, word.start + at.end, word.text[at.start : at.end])


def _judged(
    document: Document,
    hits: Iterable[tuple[Word, _Part]],
    whole: Set[int],
    found: Mapping[Place, bool],
) -> Iterator[tuple[Place, bool]]:
    """Yield the hits that name them, or may; what is ``found`` already may do so anyhow."""
    others = _names(document)
    for word, part in hits:
        place = (word.start, word.end)
        is_sure = word.start in whole or _judge(document, word, part, others)
        if is_sure is not None:
            yield place, is_sure or found.get(place, False)


def _names(document: Document) -> dict[str, Name]:
    """Return the names of a story, read once for all who may be named in it."""
    if document not in _read:
        _read[document] = {fold(name.form): name for name in names_of(document)}
    return _read[document]


def _judge(document: Document, word: Word, part: _Part, others: dict[str, Name]) -> bool | None:
    """Say whether a word names them surely; None where it does not name them."""
    if not word.text[0].isupper() and not part.is_rare:
        return None
    if is_common_word(part.form):
        is_capital_anyway = opens_sentence(document, word) or _is_headline(document, word)
        return None if is_capital_anyway else False
    if not part.is_surname:
        return None if _bearers(part, others) else part.is_rare
    return not _bearers(part, others) and zipf(part.form.title()) < _EVERYBODYS


def _bearers(part: _Part, others: dict[str, Name]) -> set[str]:
    """Return the names that stand beside the word in the story and are none of theirs."""
    name = others.get(part.key)
    beside = name.given | name.after if name else set()
    known = {word for word in beside if not is_common_word(word) or word.lower() in _GIVEN}
    return {word for word in known if fold(word) not in part.others and len(word.strip(".")) > 1}


_GIVEN = gaz.WOMEN | gaz.MEN


def _is_headline(document: Document, word: Word) -> bool:
    span = Span(word.start, word.end)
    return any(block.kind == "headline" and block.span.covers(span) for block in document.blocks)
