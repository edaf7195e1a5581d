"""Where the copy names somebody of the registry, in full or by surname, and how surely.

Of two who bear one full name neither is surely meant; nor is the registry's Ann Roe by
"Roe" where the copy names a Bo Roe too. A name that is only near the registry's ("Joe" for
"Joseph", a slip of the pen) names its bearer, but not surely.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from weakref import WeakKeyDictionary

from articles.checks.names import is_common_word
from articles.checks.roles.bearers import Fit, Form, fit_of, forms_by_last, parted
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
_FITS: tuple[Fit, ...] = ("full", "near", "surname")
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


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the copy, without titles, and who of the registry may be meant.

    ``is_sure`` where nobody else can be; ``is_alone`` where the copy names nobody else of that
    surname in full.
    """

    span: Span
    bearers: tuple[Person, ...]
    fit: Fit
    is_sure: bool
    is_alone: bool = True


class _Name(NamedTuple):
    """A name in the copy that ends in a word of the registry's, and whom it fits how well."""

    span: Span
    words: tuple[str, ...]
    fits: dict[Fit, dict[str, Person]]


#: Who was last found in a document: both the check of offices and that of names ask for them.
_found: WeakKeyDictionary[Document, tuple[Collection[Person], list[Mention]]] = WeakKeyDictionary()


def mentions_of(document: Document, people: Collection[Person]) -> list[Mention]:
    """Return every name in ``document`` that is borne by one of ``people``, in text order."""
    known = _found.get(document)
    if known is None or known[0] is not people:
        known = _found[document] = people, _mentions(document, people)
    return known[1]


def _mentions(document: Document, people: Collection[Person]) -> list[Mention]:
    forms = forms_by_last(people)
    by_surname = defaultdict(list)
    for name in _names(document, forms) if forms else ():
        by_surname[name.words[-1]].append(name)
    found = (mention for names in by_surname.values() for mention in _told_apart(names))
    return sorted(found, key=lambda mention: mention.span)


def _told_apart(names: Sequence[_Name]) -> Iterator[Mention]:
    """Yield the names of one surname that somebody bears; the copy's full ones tell who."""
    longer = [name for name in names if len(name.words) > 1]
    in_full = {ref for name in names for ref in name.fits["full"]}
    # Nobody else of that surname, whom the registry need not know.
    is_alone = all(
        in_full & (name.fits["full"].keys() | name.fits["near"].keys()) for name in longer
    )
    for name in names:
        fit = next((fit for fit in _FITS if name.fits[fit]), None)
        if fit is None:
            continue
        bearers = name.fits[fit]
        if fit == "surname":
            bearers = {ref: bearers[ref] for ref in bearers if ref in in_full} or bearers
        is_told = fit == "full" or (fit == "surname" and is_alone and bool(in_full))
        is_sure = is_told and len(bearers) == 1
        yield Mention(name.span, tuple(bearers.values()), fit, is_sure, is_alone)


def _names(document: Document, forms: Mapping[str, list[Form]]) -> Iterator[_Name]:
    words, headlines = document.words, headlines_of(document)
    for number, word in enumerate(words):
        known = forms.get(fold(word.text)) if _is_of_name(document, word) else None
        if known and any(span.start <= word.start < span.end for span in headlines):
            yield from _in_headline(document, number, known)
        elif known and not _goes_on(document, word):
            yield _name(document, _run(document, words, number), known)


def _in_headline(document: Document, number: int, forms: Sequence[Form]) -> Iterator[_Name]:
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
    return is_first and not _goes_on(document, run[-1])


def _name(document: Document, run: Sequence[Word], forms: Iterable[Form]) -> _Name:
    """Return the name that the words of ``run`` make, and whom of ``forms`` it fits."""
    suffix = _SUFFIX.match(document.text, run[-1].end)
    end = suffix.end() if suffix else run[-1].start + len(_POSSESSIVE.sub("", run[-1].text))
    words, _ = parted([word.text for word in run])
    number = fold((suffix and suffix["number"]) or "")
    fits: dict[Fit, dict[str, Person]] = {fit: {} for fit in _FITS}
    for form in forms:
        fit = fit_of(words, number, form)
        if fit:
            fits[fit][form.person.ref] = form.person
    return _Name(Span(run[0].start, end), words, fits)


def _goes_on(document: Document, word: Word) -> bool:
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
