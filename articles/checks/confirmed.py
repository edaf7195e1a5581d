"""Say *yes, this is right*: names as the house prefers them, and offices that were held."""

import datetime
import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from articles.checks.house import Registry
from articles.checks.names import name_before
from articles.checks.roles import telling
from articles.checks.roles.check import verdicts_of
from articles.checks.standing import standing
from articles.checks.told_names import told_names
from articles.quotations import gazetteer as gaz
from articles.registry.base import Person
from articles.registry.keys import name_keys
from articles.text.document import Document, Span

_LETTERS = re.compile(r"\w+")
#: What makes the beginning of a longer name of a name.
_GOES_ON = re.compile(r"[^\S\n]+[^\W\d_a-z]")


@dataclass(frozen=True, slots=True)
class Confirmed:
    """Words that the house knows to be right: a name, or the words of somebody's office.

    ``why`` is the source of a name; of an office who holds it, since when, and the source.
    """

    span: Span
    why: str
    kind: Literal["name", "role"] = "name"


def confirm(
    document: Document, registry: Registry, day: datetime.date | None
) -> tuple[Confirmed, ...]:
    """Return names and offices of ``document`` that are right, in text order.

    Offices are judged as of ``day``; without one nothing is said of them.
    """
    roles = confirm_roles(document, registry, day) if day else ()
    in_office = _in_office(document, registry, day) if day else frozenset[str]()
    found = (*confirm_names(document, registry, in_office), *roles)
    return tuple(sorted(found, key=lambda confirmed: confirmed.span))


def _in_office(document: Document, registry: Registry, day: datetime.date) -> frozenset[str]:
    """Return the references of those whom the copy names with an office that they held."""
    verdicts = verdicts_of(document, registry.people, day)
    return frozenset(v.person.ref for v in verdicts if v.person and v.kind == "right")


def confirm_roles(
    document: Document, registry: Registry, day: datetime.date
) -> tuple[Confirmed, ...]:
    """Return the words of the offices that those named in ``document`` held on ``day``.

    What stood on the day that a sentence names is right too, and so is "former" of what is over.
    Of a party and the like nothing is said, nor of a title that is wrong for others of a list.
    """
    verdicts = verdicts_of(document, registry.people, day)
    wrong = {v.claim.words for v in verdicts if v.kind not in ("right", "unknown")}
    return tuple(
        Confirmed(span, telling.why(verdict, day), "role")
        for verdict in verdicts
        if verdict.kind == "right" and verdict.claim.words not in wrong
        for span in (verdict.claim.judged, verdict.claim.where)
        if span
    )


def confirm_names(
    document: Document, registry: Registry, in_office: Collection[str] = ()
) -> tuple[Confirmed, ...]:
    """Return the names of ``document`` that surely are those of the registry, in text order.

    They stand in their preferred form, and are no part of a longer name. Whose name somebody
    else may bear is confirmed only where nobody else is meant, see ``told_names``; in capitals
    all names, since what is no name stands so in headlines too.
    """
    told = told_names(document, registry.people, in_office)
    sources = _sources(registry)
    found = (
        Confirmed(span, _why(told[span], name) if span in told else sources[name])
        for span, name in _preferred(document, sources)
        if span in told or _is_of_nobody(document, span, name, registry)
    )
    return tuple(found)


def preferred_names(document: Document, registry: Registry) -> tuple[Span, ...]:
    """Return where a name stands in ``document`` as the house writes it, whoever bears it."""
    return tuple(span for span, _ in _preferred(document, _sources(registry)))


def _why(person: Person, name: str) -> str:
    """Say whose name it is, with the source of the form that it stands in or ends."""
    form = next((form for form in person.forms if form.text.endswith(name)), person)
    return f"known spelling of {person.name} ({form.source})"


def _is_of_nobody(document: Document, span: Span, name: str, registry: Registry) -> bool:
    """Say whether it is the name of a place, say, and no part of another ("Kyiv Post")."""
    if document.text.startswith(name.upper(), span.start) and not name.isupper():
        return False
    is_persons = registry.people_named(name) and not registry.places_named(name)
    if is_persons or name_keys(name).key in registry.crowds:
        return False
    return not (_GOES_ON.match(document.text, span.end) or _is_led_to(document, span))


def _is_led_to(document: Document, span: Span) -> bool:
    """Say whether a word with a capital before it makes one name with it ("George Washington")."""
    word = next((word for word in document.words if word.start == span.start), None)
    before = set(name_before(document, word)) if word else set()
    return any(name.strip(".").lower() not in gaz.TITLES | gaz.COMMON for name in before)


def _preferred(document: Document, sources: Mapping[str, str]) -> Iterator[tuple[Span, str]]:
    """Yield each preferred form that stands there; of two at one place, the longer is meant."""
    names = defaultdict(list)
    for name in sorted(standing(sources, document), key=len, reverse=True):
        for letters in {_first_letters(name), _first_letters(name.upper())}:
            names[letters].append(name)
    yield from _found(document, names)


def _sources(registry: Registry) -> dict[str, str]:
    """Return each preferred form with the source of its own entry, else of a variant's."""
    forms = sorted(registry.forms.values(), key=lambda form: form.form == form.preferred)
    return {form.preferred: form.source for form in forms}


def _found(document: Document, names: dict[str, list[str]]) -> Iterator[tuple[Span, str]]:
    end = 0
    for word in document.words:
        candidates = names.get(_first_letters(word.text), ()) if word.start >= end else ()
        for name in candidates:
            match = _pattern(name).match(document.text, word.start)
            if match:
                end = match.end()
                yield Span(match.start(), end), name
                break


@lru_cache(maxsize=20_000)
def _first_letters(words: str) -> str:
    match = _LETTERS.search(words)
    return match.group() if match else ""


@lru_cache(maxsize=2_000)
def _pattern(name: str) -> re.Pattern[str]:
    # Lines may wrap inside a name; "Moss" in "Moss-Lee" is another name.
    words, capitals = (r"\s+".join(map(re.escape, n.split())) for n in (name, name.upper()))
    return re.compile(rf"(?<![\w-])(?:{words}|{capitals})(?!\w|-[^\W\d_a-z])")
