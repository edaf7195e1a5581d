"""Where the copy names somebody of the registry, in full or by surname, and how surely.

Of two who bear one full name neither is surely meant; nor is the registry's Ann Roe by
"Roe" where the copy names a Bo Roe too. A name that is only near the registry's ("Joe" for
"Joseph", a slip of the pen) names its bearer, but not surely. Kings and popes go by their
first names, and surnames come first in much of East Asia.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from articles.checks.roles.given_names import are_near, are_same
from articles.checks.roles.jurisdictions import named_at, places_of
from articles.checks.roles.offices import FIRST_NAMED, TITLE_WORDS, offices_of
from articles.quotations import gazetteer as gaz
from articles.registry.base import Person
from articles.registry.keys import fold, without_suffix
from articles.text.document import WORD, Document, Span, Word

Fit = Literal["full", "near", "surname"]
#: They stand between an office and a name, and belong to neither.
HONORIFICS = frozenset(
    """
    admiral adm ayatollah cardinal col colonel dame dato datuk dr field-marshal gen general hajji
    hon imam lady lord lt madam maj major maulana mr mrs ms mullah mx prince prof professor rev
    sayyid sheik sheikh shaikh shri sir sri tun tuanku
    """.split()  # noqa: SIM905
)
_FITS: tuple[Fit, ...] = ("full", "near", "surname")

_REGNAL = re.compile(r"[ivx]+")
_PARTICLES = frozenset(
    """
    al bin da de del den der di dos du el ibn la le ter van von
    """.split()  # noqa: SIM905
)
_TIMES = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan\w*|Feb\w*|March|April|June|July|Aug\w*"
    r"|Sept\w*|Oct\w*|Nov\w*|Dec\w*)(?![\w’'])"
)
_SUFFIX = re.compile(r",? (?:Jr|Sr)\b\.?| (?:II|III|IV|VI{0,3}|IX|X|XI{1,3}|XIV|XVI)\b")
_GOES_ON = re.compile(r"\s(?P<next>[^\W\d_a-z][\w’']*)|-\w")
_JOINTS = frozenset({" ", "-", ".", ". ", "\n", ' "', '" ', " “", "” "})
_LONGEST = 6  # words of a name
_SURNAME_FIRST = frozenset({"CN", "HK", "KP", "KR", "MO", "SG", "TW", "VN"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the copy, without titles, and who of the registry may be meant.

    ``is_sure`` where nobody else can be.
    """

    span: Span
    bearers: tuple[Person, ...]
    fit: Fit
    is_sure: bool


class _Name(NamedTuple):
    """A name in the copy that ends in a surname of the registry, and whom it fits how well."""

    span: Span
    words: tuple[str, ...]
    fits: dict[Fit, dict[str, Person]]


def mentions_of(document: Document, people: Iterable[Person]) -> list[Mention]:
    """Return every name in ``document`` that is borne by one of ``people``, in text order."""
    endings = _endings(people)
    by_surname = defaultdict(list)
    for name in _names(document, endings) if endings else ():
        by_surname[name.words[-1]].append(name)
    found = (mention for names in by_surname.values() for mention in _told_apart(names))
    return sorted(found, key=lambda mention: mention.span)


def _told_apart(names: Sequence[_Name]) -> Iterator[Mention]:
    """Yield the names of one surname that somebody bears; the copy's full ones tell who."""
    longer = [name for name in names if len(name.words) > 1]
    in_full = {ref for name in longer for ref in name.fits["full"]}
    # Nobody else of that surname, whom the register need not know.
    is_alone = all(
        in_full.intersection(
            name.fits["full"],
        )
        or in_full.intersection(name.fits["near"])
        for name in longer
    )
    for name in names:
        fit = next((fit for fit in _FITS if name.fits[fit]), None)
        if fit is None:
            continue
        bearers = name.fits[fit]
        if fit == "surname":
            bearers = {ref: bearers[ref] for ref in bearers if ref in in_full} or bearers
        is_told = fit == "full" or (fit == "surname" and is_alone and bool(in_full))
        yield Mention(name.span, tuple(bearers.values()), fit, is_told and len(bearers) == 1)


def _endings(people: Iterable[Person]) -> dict[str, list[tuple[tuple[str, ...], Person]]]:
    """Return each form of a name in folded words, by what it ends in or may go by alone."""
    endings = defaultdict(list)
    for person in people:
        goes_by_first = _goes_by_first(person)
        for name in {person.name, *(form.text for form in person.forms if form.kind != "script")}:
            words = _words(name)
            if words:
                endings[words[-1]].append((words, person))
                if goes_by_first and len(words) > 1:
                    endings[words[0]].append((words[:1], person))
    return endings


def _words(name: str) -> tuple[str, ...]:
    words = [fold(word) for word in without_suffix(WORD.findall(name))]
    is_regnal = len(words) > 1 and _REGNAL.fullmatch(words[-1])
    return tuple(words[:-1] if is_regnal else words)


def _goes_by_first(person: Person) -> bool:
    return any(
        offices_of(term.title) & FIRST_NAMED
        or any(place.country in _SURNAME_FIRST for place in places_of(term.jurisdiction))
        for term in person.terms
    )


def _names(
    document: Document, endings: dict[str, list[tuple[tuple[str, ...], Person]]]
) -> Iterator[_Name]:
    words = document.words
    for number, word in enumerate(words):
        known = endings.get(fold(word.text)) if _is_of_name(document, word) else None
        if known and not _goes_on(document, word):
            run = _run(document, words, number)
            folded = tuple(fold(each.text) for each in run)
            yield _Name(Span(run[0].start, _end(document, word)), folded, _fits(folded, known))


def _goes_on(document: Document, word: Word) -> bool:
    """Say whether the name goes on after ``word``, as "Park" does in "Park Street"."""
    if word.text.endswith(("’s", "'s", "’", "'")):
        return False
    if word.text.lower() in gaz.TITLES and document.text.startswith(".", word.end):
        return True  # "Sen." is no Hun Sen
    follows = _GOES_ON.match(document.text, word.end)
    if follows is None or _SUFFIX.match(document.text, word.end):
        return False
    return _TIMES.match(follows["next"] or "") is None


def _end(document: Document, word: Word) -> int:
    suffix = _SUFFIX.match(document.text, word.end)
    possessive = len(word.text) - len(re.sub(r"['’]s?\Z", "", word.text))
    return suffix.end() if suffix else word.end - possessive


def _run(document: Document, words: Sequence[Word], number: int) -> list[Word]:
    """Return the words of the name that ends in the word with this number."""
    run = [words[number]]
    for word in reversed(words[max(0, number - _LONGEST) : number]):
        between = document.text[word.end : run[0].start]
        hangs = _is_of_name(document, word) and word.text[0].islower()
        if between.replace("\xa0", " ") not in _JOINTS or (
            not hangs and _is_no_name(word, between)
        ):
            break
        run.insert(0, word)
    while run[0].text[0].islower() and len(run) > 1:
        del run[0]
    return run


def _is_of_name(document: Document, word: Word) -> bool:
    """Say whether a word has a capital, or hangs by a hyphen on one that has ("Jae-in")."""
    return word.text[0].isupper() or document.text[max(0, word.start - 1) : word.start] == "-"


def _is_no_name(word: Word, after: str) -> bool:
    low = word.text.lower()
    if not word.text[0].isupper():
        return low not in _PARTICLES
    if after.startswith("."):  # an initial, or "Sen."
        return len(low) > 1
    is_opening = low in gaz.COMMON or low in gaz.TITLES or low in TITLE_WORDS | HONORIFICS
    return is_opening or word.text[-2:] in ("’s", "'s") or named_at([word.text], 0) is not None


def _fits(
    words: tuple[str, ...], known: Iterable[tuple[tuple[str, ...], Person]]
) -> dict[Fit, dict[str, Person]]:
    fits: dict[Fit, dict[str, Person]] = {fit: {} for fit in _FITS}
    for name, person in known:
        fit = _fit(words, name)
        if fit:
            fits[fit][person.ref] = person
    return fits


def _fit(words: tuple[str, ...], name: tuple[str, ...]) -> Fit | None:
    """Say how well the words of the copy fit a name of the registry that ends alike."""
    if len(words) == 1 or (len(words) < len(name) and words == name[-len(words) :]):
        return "surname"
    if len(name) == 1:
        return None
    if are_same(words[:-1], name[:-1]):
        return "full"
    return "near" if are_near(words[:-1], name[:-1]) else None
