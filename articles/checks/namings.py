"""Where copy names somebody whom it may not name: in full, or by a part that tells who it is.

A surname tells, and so does a first name that few bear. What may be another word (*Baker*),
another person's, a place's (*Washington*), or a first name that many bear is for a person to
read: who is sure of too much has stories stopped that name nobody.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from articles.checks.engines.spelling import zipf
from articles.checks.names import Name, is_common_word, is_known_name, names_of, opens_sentence
from articles.quotations import gazetteer as gaz
from articles.quotations.promised import name_in
from articles.text.document import WORD, Document, Span, Word

#: Small words within a name, and what follows it; these tell nobody.
_SMALL = frozenset(
    "abu al bin da de del della den der di dos du el ibn la le ter van von jr sr ii iii iv".split()  # noqa: SIM905
)
#: The names that are read most, countries, capitals and presidents among them (zipf).
_EVERYBODYS = 4.5


class Naming(NamedTuple):
    """A stretch that names them; of one that is not sure a person has to say so."""

    span: Span
    is_sure: bool


class _Part(NamedTuple):
    """One word of a name, as it is compared."""

    key: str
    is_surname: bool
    others: frozenset[str]  #: the other words of the names in which it stands


def namings(document: Document, names: Iterable[str]) -> list[Naming]:
    """Return where ``document`` names who bears ``names``, in text order; of each word once.

    Case counts for names alone that are known as words or names, accents never do.
    """
    wanted = [words for name in names if (words := _words(name))]
    parts = {part.key: part for part in _parts(wanted)}
    bent = {f"{key}{s}": parts[key] for key in parts if _is_rare(key) for s in ("s", "es")}
    known = bent | parts
    hits = [(word, known[key]) for word in document.words if (key := _key(word.text)) in known]
    if not hits:
        return []
    others = {_key(name.form): name for name in names_of(document)}
    whole = set(_in_full(document, wanted))
    judged = ((word, _judge(document, word, part, others, whole)) for word, part in hits)
    return [Naming(Span(word.start, word.end), sure) for word, sure in judged if sure is not None]


def speaks_as(speaker: str, names: Iterable[str]) -> bool:
    """Say whether ``speaker``, as copy calls who said something, holds a surname of ``names``."""
    surnames = [words[-1] for name in names if (words := _words(name))]
    return bool(name_in(speaker, surnames))


def _words(name: str) -> list[str]:
    """Return the words of a name that tell, without titles: *Dr. Ana de Wit* → *Ana*, *Wit*."""
    words = [match.group() for match in WORD.finditer(name)]
    return [w for w in words if w.lower() not in _SMALL | gaz.TITLES and len(w) > 1]


def _parts(wanted: list[list[str]]) -> Iterator[_Part]:
    surnames = {_key(words[-1]) for words in wanted}
    every = frozenset(_key(word) for words in wanted for word in words)
    return (_Part(key, key in surnames, every - {key}) for key in every)


def _key(word: str) -> str:
    """Return the word as it is compared: *Müller’s* as *muller*."""
    plain = word.casefold().replace("’", "'").removesuffix("'s").removesuffix("'")
    return "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))


def _is_rare(key: str) -> bool:
    return not is_known_name(key.title()) and not is_common_word(key)


def _in_full(document: Document, wanted: list[list[str]]) -> Iterator[int]:
    """Yield where each word stands of a name that stands in full, in whatever case."""
    keys = [_key(word.text) for word in document.words]
    for words in ([_key(word) for word in each] for each in wanted if len(each) > 1):
        for at in range(len(keys) - len(words) + 1):
            if keys[at : at + len(words)] == words:
                yield from (word.start for word in document.words[at : at + len(words)])


def _judge(
    document: Document, word: Word, part: _Part, others: dict[str, Name], whole: set[int]
) -> bool | None:
    """Say whether a word names them surely; None where it does not name them."""
    if word.start in whole:
        return True
    is_rare = _is_rare(part.key)
    if not word.text[0].isupper() and not is_rare:
        return None
    if is_common_word(part.key):
        is_capital_anyway = opens_sentence(document, word) or _is_headline(document, word)
        return None if is_capital_anyway else False
    if not part.is_surname:
        return None if _bearers(part, others) else is_rare
    return not _bearers(part, others) and zipf(part.key.title()) < _EVERYBODYS


def _bearers(part: _Part, others: dict[str, Name]) -> set[str]:
    """Return the names that stand beside the word in the story and are none of theirs."""
    name = others.get(part.key)
    beside = name.given | name.after if name else set()
    known = {word for word in beside if not is_common_word(word) or word.lower() in _GIVEN}
    return {word for word in known if _key(word) not in part.others and len(word.strip(".")) > 1}


_GIVEN = gaz.WOMEN | gaz.MEN


def _is_headline(document: Document, word: Word) -> bool:
    span = Span(word.start, word.end)
    return any(block.kind == "headline" and block.span.covers(span) for block in document.blocks)
