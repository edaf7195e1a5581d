"""Say *yes, this is right*: names as the house prefers them, and offices that were held."""

import datetime
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from articles.checks.house import Registry
from articles.checks.roles import telling
from articles.checks.roles.check import verdicts_of
from articles.text.document import Document, Span

_LETTERS = re.compile(r"\w+")


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
    found = (*confirm_names(document, registry), *roles)
    return tuple(sorted(found, key=lambda confirmed: confirmed.span))


def confirm_roles(
    document: Document, registry: Registry, day: datetime.date
) -> tuple[Confirmed, ...]:
    """Return the words of the offices that those named in ``document`` held on ``day``.

    What stood on the day that a sentence names is right too, and so is "former" of what is over.
    """
    return tuple(
        Confirmed(verdict.claim.words, telling.why(verdict, day), "role")
        for verdict in verdicts_of(document, registry.people, day)
        if verdict.kind == "right"
    )


def confirm_names(document: Document, registry: Registry) -> tuple[Confirmed, ...]:
    """Return the names of ``document`` that stand in their preferred form, in text order.

    Of two names that begin at one place, the longer is meant.
    """
    sources = _sources(registry)
    names = defaultdict(list)
    for name in sorted(sources, key=len, reverse=True):
        names[_first_letters(name)].append(name)
    found = _found(document, names)
    return tuple(Confirmed(span, sources[name]) for span, name in found if registry.is_told(name))


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


@cache
def _pattern(name: str) -> re.Pattern[str]:
    # Lines may wrap inside a name; "Moss" in "Moss-Lee" is another name.
    words = r"\s+".join(map(re.escape, name.split()))
    return re.compile(rf"(?<![\w-]){words}(?!\w|-[^\W\d_a-z])")
