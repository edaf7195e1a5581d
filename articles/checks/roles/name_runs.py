"""Names in copy that end in a word of somebody's name: which words are of each, and whom it fits.

What stands before or after with a capital may be of the name ("Bo Roe", "Roe Street"), or a
title, a day, a place.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from articles.checks.names import is_common_word
from articles.checks.roles.bearers import Fit, Form, fit_of, parted
from articles.checks.roles.headlines import headlines_of
from articles.checks.roles.jurisdictions import named_at
from articles.checks.roles.offices import TITLE_WORDS, known_office
from articles.quotations import gazetteer as gaz
from articles.registry.base import Person
from articles.registry.keys import fold
from articles.text.document import Document, Span, Word

#: They stand between an office and a name, and belong to neither.
HONORIFICS = frozenset(
    """
    admiral adm ayatollah cardinal col colonel dame dato datuk dr field-marshal gen general hajji
    hon imam lady lord lt madam maj major maulana mr mrs ms mullah mx prof professor rev sayyid
    sheik sheikh shaikh shri sir sri tun tuanku
    """.split()  # noqa: SIM905
)
FITS: tuple[Fit, ...] = ("full", "near", "surname")
_PARTICLES = frozenset(
    """
    al bin da de del den der di dos du el ibn la le ter van von
    """.split()  # noqa: SIM905
)
_TIMES = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan\w*|Feb\w*|March|April|June|July|Aug\w*"
    r"|Sept\w*|Oct\w*|Nov\w*|Dec\w*)(?![\w’'])"
)
_SUFFIX = re.compile(r",? (?:[JS]r\b\.?)| (?P<number>II|III|IV|VI{0,3}|IX|X|XI{1,3}|XIV|XVI)\b")
_POSSESSIVE = re.compile(r"['’]s?\Z")
_DATE = re.compile(r"(?:March|April|May|June|August) \d", re.IGNORECASE)
_GOES_ON = re.compile(r"\s(?P<next>[^\W\d_a-z][\w’']*)|-\w")
_JOINTS = frozenset({" ", "-", ".", ". ", "\n", ' "', '" ', " “", "” "})
_LONGEST = 6  # words of a name


class NameRun(NamedTuple):
    """A name in the copy that ends in a word of the registry's, and whom it fits how well."""

    span: Span
    words: tuple[str, ...]
    fits: dict[Fit, dict[str, Person]]


def name_runs(document: Document, forms: Mapping[str, list[Form]]) -> Iterator[NameRun]:
    """Yield the names of ``document`` that end in the last word of a form, in text order."""
    words, headlines = document.words, headlines_of(document)
    for number, word in enumerate(words):
        known = forms.get(fold(word.text)) if _is_of_name(document, word) else None
        if known and any(span.start <= word.start < span.end for span in headlines):
            yield from _in_headline(document, number, known)
        elif known and not goes_on(document, word):
            yield _name(document, _run(document, words, number), known)


def _in_headline(document: Document, number: int, forms: Sequence[Form]) -> Iterator[NameRun]:
    """Yield the name that ends in a word of a headline, whatever has capitals beside it.

    A surname counts only after an office, or where marks or common words part it from others.
    """
    run = _run(document, document.words, number)
    in_full = (_name(document, run[start:], forms) for start in range(len(run)))
    name = next((name for name in in_full if name.fits["full"] or name.fits["near"]), None)
    if name:
        yield name
    elif _stands_alone(document, number, run):
        yield _name(document, run[-1:], forms)


def _stands_alone(document: Document, number: int, run: Sequence[Word]) -> bool:
    before = document.words[number - 1].text.lower() if number else ""
    if known_office(before):
        return True
    is_first = len(run) == 1 or (is_common_word(before) and before not in gaz.WOMEN | gaz.MEN)
    return is_first and not goes_on(document, run[-1])


def _name(document: Document, run: Sequence[Word], forms: Iterable[Form]) -> NameRun:
    """Return the name that the words of ``run`` make, and whom of ``forms`` it fits."""
    suffix = _SUFFIX.match(document.text, run[-1].end)
    end = suffix.end() if suffix else run[-1].start + len(_POSSESSIVE.sub("", run[-1].text))
    words, _ = parted([word.text for word in run])
    number = fold((suffix and suffix["number"]) or "")
    fits: dict[Fit, dict[str, Person]] = {fit: {} for fit in FITS}
    for form in forms:
        fit = fit_of(words, number, form)
        if fit:
            fits[fit][form.person.ref] = form.person
    return NameRun(Span(run[0].start, end), words, fits)


def goes_on(document: Document, word: Word) -> bool:
    """Say whether the name goes on after ``word``, as "Park" does in "Park Street"."""
    if _POSSESSIVE.search(word.text):
        return False
    if word.text.lower() in gaz.TITLES and document.text.startswith(".", word.end):
        return True  # "Sen." is no Hun Sen
    if _DATE.match(document.text, word.start):
        return True  # "May 4" is no Theresa May
    follows = _GOES_ON.match(document.text, word.end)
    if follows is None or _SUFFIX.match(document.text, word.end):
        return False
    following = follows["next"] or ""
    return _TIMES.match(following) is None and following.lower() not in gaz.COMMON


def _run(document: Document, words: Sequence[Word], number: int) -> list[Word]:
    """Return the words of the name that ends in the word with this number."""
    run = [words[number]]
    for word in reversed(words[max(0, number - _LONGEST) : number]):
        between = document.text[word.end : run[0].start].replace("\xa0", " ")
        if between not in _JOINTS or _is_no_name(document, word, between):
            break
        run.insert(0, word)
    while run[0].text[0].islower() and len(run) > 1:
        del run[0]
    return run


def _is_of_name(document: Document, word: Word) -> bool:
    """Say whether a word has a capital, or hangs by a hyphen on one that has ("Jae-in")."""
    return word.text[0].isupper() or (word.start > 0 and document.text[word.start - 1] == "-")


def _is_no_name(document: Document, word: Word, after: str) -> bool:
    """Say whether a word before a name, with ``after`` between, is no part of it."""
    low = word.text.lower()
    if not word.text[0].isupper():
        return low not in _PARTICLES and not _is_of_name(document, word)
    if after.startswith("."):  # an initial, or "Sen."
        return len(low) > 1
    is_title = low in gaz.COMMON or low in gaz.TITLES or low in TITLE_WORDS or low in HONORIFICS
    return is_title or bool(_POSSESSIVE.search(word.text)) or named_at([word.text], 0) is not None
