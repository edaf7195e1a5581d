"""Unknown words in full names, and the names that a slip in one of them would lead to.

The registry is asked for whoever bears such a name. A slip in a first name needs no asking:
whoever has the surname is looked up in any case.
"""

import re
from collections.abc import Collection, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice

from articles.checks.engines.spelling import is_word, zipf
from articles.checks.slips import one_edit
from articles.registry.base import Person, Place, Store
from articles.registry.index import Registry, last_words
from articles.registry.keys import fold, keys_in
from articles.text.document import Document, Word

#: Letters of the shortest word that is taken for a slip.
_SHORTEST = 4
#: Words of the longest name that is looked at.
_MOST_WORDS = 3
#: Names of one document that slips are looked up for, some 450 keys each: a story has few that
#: nobody knows, and a list of thousands must not hold up the desk.
_MOST = 10
#: A word that is this common, in zipf, is somebody's name as it is: wordfreq gives Barak 2.7,
#: Merkle 2.1 and Volodomyr nothing.
_KNOWN = 2.3
#: A name that is rarer may be a slip for another: wordfreq gives Haris 2.3 and Harris 4.4.
_RARE = 2.6
_NAME = re.compile(r"[^\W\d_](?=.*[a-zß-ÿ])[^\W\d_]*(?:[’'-][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’]s?\Z")
_BETWEEN = re.compile(r"[^\S\n]+|[^\S\n]*\n[^\S\n]*")


@dataclass(frozen=True, slots=True)
class FullName:
    """Words that may be a full name, folded; the one at ``at`` is looked at."""

    words: tuple[str, ...]
    at: int

    def near(self, among: Set[str] | None = None) -> Iterator[tuple[str, ...]]:
        """Yield what it would be without a slip of one letter in that word.

        With ``among``, only where one of these words was meant.
        """
        head, tail = self.words[: self.at], self.words[self.at + 1 :]
        slips = _slips(self.words[self.at])
        for word in slips if among is None else slips & among:
            yield (*head, word, *tail)


@lru_cache(maxsize=1_000)
def _slips(word: str) -> frozenset[str]:
    return frozenset(meant for meant in one_edit(word) if "'" not in meant)


def doubtful_names(document: Document) -> Iterator[tuple[Word, FullName]]:
    """Yield each unknown word of ``document`` with each full name that it may be part of."""
    for word, names in _named(document):
        if _is_doubtful(bare(word)):
            yield from ((word, name) for name in names)


def full_names(document: Document) -> Iterator[tuple[Word, FullName]]:
    """Yield each word of a name in ``document`` with each full name that it may be part of."""
    for word, names in _named(document):
        if len(word.text) >= _SHORTEST:
            yield from ((word, name) for name in names)


def registry_round(document: Document, store: Store, sheet: str) -> Registry:
    """Return what ``store`` knows of the names in ``document``, and of names one slip away.

    As the house of the style sheet ``sheet`` writes them.
    """
    keys = keys_in(document)
    rows = {item.ref: item for item in store.find(keys)}
    near = store.find_full(_keys_near(document, rows.values(), store))
    return Registry.of_rows((rows | {item.ref: item for item in near}).values(), sheet, keys)


def _keys_near(
    document: Document, known: Collection[Person | Place], store: Store
) -> frozenset[str]:
    """Return the keys of the full names that a slip in an unknown surname would lead to.

    ``known`` bear names of the document: their surnames are no slips. Of all that a surname may
    be a slip for, ``store`` is asked for those first that anybody bears.
    """
    surnames = {word for item in known for word in last_words(item)}
    found = dict.fromkeys(
        name
        for _, name in chain(doubtful_names(document), _rare_names(document))
        if name.at == len(name.words) - 1 and name.words[-1] not in surnames
    )
    names = tuple(islice(found, _MOST))
    borne = store.last_words({slip for name in names for slip in _slips(name.words[-1])})
    return frozenset(" ".join(words) for name in names for words in name.near(borne))


def _rare_names(document: Document) -> Iterator[tuple[Word, FullName]]:
    """Yield the full names whose word at ``at`` is a name, but so few bear it that it may slip."""
    for word, name in full_names(document):
        form = bare(word)
        if zipf(form) < _RARE and _NAME.fullmatch(form) and not is_word(form):
            yield word, name


def bare(word: Word) -> str:
    """Return a word without its possessive ending."""
    return _POSSESSIVE.sub("", word.text)


def _is_doubtful(form: str) -> bool:
    if len(form) < _SHORTEST or not _NAME.fullmatch(form):
        return False
    return not (is_word(form) or is_word(form.lower()) or zipf(form) >= _KNOWN)


@lru_cache(maxsize=2)
def _named(document: Document) -> tuple[tuple[Word, tuple[FullName, ...]], ...]:
    """Return each word that may be of full names, with these; several rules ask for them."""
    return tuple(pair for run in _runs(document) for pair in _names_in(run))


def _names_in(run: Sequence[Word]) -> Iterator[tuple[Word, tuple[FullName, ...]]]:
    folded = [fold(word.text) for word in run]
    for at, word in enumerate(run):
        yield word, tuple(_names_round(folded, at))


def _names_round(folded: Sequence[str], at: int) -> Iterator[FullName]:
    for start in range(max(0, at - _MOST_WORDS + 1), at + 1):
        for end in range(max(at, start + 1), min(len(folded), start + _MOST_WORDS)):
            yield FullName(tuple(folded[start : end + 1]), at - start)


def _runs(document: Document) -> Iterator[list[Word]]:
    """Yield the words with capitals that stand side by side, two at least."""
    run: list[Word] = []
    for word in document.words:
        if run and not _go_on(document, run[-1], word):
            if len(run) > 1:
                yield run
            run = []
        if word.text[0].isupper():
            run.append(word)
    if len(run) > 1:
        yield run


def _go_on(document: Document, word: Word, after: Word) -> bool:
    """Say whether a word with a capital and the next may be of one name."""
    if not after.text[0].isupper():
        return False
    between = document.text[word.end : after.start]
    return bool(_BETWEEN.fullmatch(between)) and not _POSSESSIVE.search(word.text)
