"""Where the copy names somebody of the registry, in full or by surname, and how surely.

Of two who bear one full name neither is surely meant; nor is the registry's Ann Roe by
"Roe" where the copy names a Bo Roe too. Where the surname comes first, that holds of Roe Ann
and Roe Bo as well. A name that is only near the registry's ("Joe" for "Joseph", a slip of the
pen) names its bearer, but not surely.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise
from weakref import WeakKeyDictionary

from articles.checks.roles.bearers import Fit, forms_by_last
from articles.checks.roles.headlines import headlines_of
from articles.checks.roles.name_runs import FITS, NameRun, goes_on, name_runs
from articles.registry.base import Person
from articles.registry.crowds import names_of
from articles.registry.keys import fold
from articles.text.document import WORD, Document, Span


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
    for name in name_runs(document, forms) if forms else ():
        by_surname[name.words[-1]].append(name)
    found = (
        mention
        for names in by_surname.values()
        for mention in _told_apart(names, _begun(document, names))
    )
    return sorted(found, key=lambda mention: mention.span)


def _begun(document: Document, names: Sequence[NameRun]) -> list[set[str]]:
    """Return whom each longer name may mean that begins with the word on which ``names`` end."""
    surname = names[0].words[-1]
    bearers = [person for name in names for person in name.fits["surname"].values()]
    seconds = defaultdict[str, set[str]](set)
    for person in bearers:
        for name in names_of(person):
            words = [fold(word) for word in WORD.findall(name)]
            if len(words) > 1 and words[0] == surname:
                seconds[words[1]].add(person.ref)
    headlines = headlines_of(document) if seconds else ()
    return [
        seconds.get(fold(after.text), set())
        for word, after in (pairwise(document.words) if seconds else ())
        if fold(word.text) == surname
        and goes_on(document, word)
        and not any(headline.start <= word.start < headline.end for headline in headlines)
    ]


def _told_apart(names: Sequence[NameRun], begun: Sequence[Set[str]]) -> Iterator[Mention]:
    """Yield the names of one surname that somebody bears; the copy's full ones tell who.

    ``begun`` are those whom each name may mean that begins with the surname.
    """
    longer = [name for name in names if len(name.words) > 1]
    in_full = {ref for name in names for ref in name.fits["full"]}.union(*begun)
    known = in_full or {ref for name in names for ref in name.fits["near"]}
    # Nobody else of that surname, whom the registry need not know.
    is_alone = all(known & (name.fits["full"].keys() | name.fits["near"].keys()) for name in longer)
    is_alone &= all(begun)
    for name in names:
        fit = next((fit for fit in FITS if name.fits[fit]), None)
        if fit is None:
            continue
        bearers = name.fits[fit]
        if fit == "surname":
            bearers = {ref: bearers[ref] for ref in bearers if ref in in_full} or bearers
        is_told = fit == "full" or (fit == "surname" and is_alone and bool(in_full))
        is_sure = is_told and len(bearers) == 1
        yield Mention(name.span, tuple(bearers.values()), fit, is_sure, is_alone)
