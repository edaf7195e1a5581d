"""Say *yes, this is right*: names that stand in the copy as the house prefers them."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from articles.checks.house import Registry
from articles.text.document import Document, Span

_LETTERS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Confirmed:
    """Words that the house knows to be right, and the source that says so."""

    span: Span
    why: str


def confirm_names(document: Document, registry: Registry) -> tuple[Confirmed, ...]:
    """Return the names of ``document`` that stand in their preferred form, in text order.

    Of two names that begin at one place, the longer is meant.
    """
    sources = _sources(registry)
    names = defaultdict(list)
    for name in sorted(sources, key=len, reverse=True):
        names[_first_letters(name)].append(name)
    found = _found(document, names)
    return tuple(Confirmed(span, sources[name]) for span, name in found)


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


def _first_letters(words: str) -> str:
    match = _LETTERS.search(words)
    return match.group() if match else ""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    # Lines may wrap inside a name; "Moss" in "Moss-Lee" is another name.
    words = r"\s+".join(map(re.escape, name.split()))
    return re.compile(rf"(?<![\w-]){words}(?!\w|-[^\W\d_a-z])")
