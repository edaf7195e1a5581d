"""Forms of English verbs: which of them a word may be, and the right one of the same verb.

The lexicon in ``data/verbs`` names irregular forms; the others follow the spelling rules of
Quirk and others, A Comprehensive Grammar of the English Language (1985), 3.5 to 3.10.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal

from articles.checks.data import read_list

Form = Literal["base", "past", "participle", "gerund", "third"]

_HISSING = re.compile(r"(?:s|x|z|ch|sh|[^aeiou]o)$")
_NONE: Mapping[Form, "Verb"] = MappingProxyType({})

#: Verbs with more than one present or past: the form for he, then that for they.
_PRESENT = {"is": "are", "was": "were", "has": "have", "does": "do"}


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb with its forms, the usual one first. ``kinds`` is what else its base can be.

    Letters of ``kinds``: n noun, j adjective, r adverb.
    """

    base: str
    kinds: str
    past: tuple[str, ...]
    participle: tuple[str, ...]
    gerund: tuple[str, ...]
    third: tuple[str, ...]


def regular_forms(base: str) -> tuple[str, str, str, str]:
    """Return past, past participle, gerund and third person as a regular verb has them."""
    ends_in_y = re.search(r"[^aeiou]y$", base)
    stem = base.removesuffix("e")
    past = base[:-1] + "ied" if ends_in_y else stem + "ed"
    gerund = base + "ing" if re.search(r"(?:[eoy]e|[^e])$", base) else stem + "ing"
    third = base[:-1] + "ies" if ends_in_y else base + ("es" if _HISSING.search(base) else "s")
    return past, past, gerund, third


def verbs_of(word: str) -> Mapping[Form, Verb]:
    """Return the forms that a lower-case word may be, each with the verb it is a form of."""
    return _by_form().get(word, _NONE)


def for_one(word: str) -> str | None:
    """Return the form of a present-tense verb that goes with "he": "has" for "have"."""
    for one, many in _PRESENT.items():
        if word == many:
            return one
    verb = verbs_of(word).get("base")
    return verb.third[0] if verb else None


def for_many(word: str) -> str | None:
    """Return the form of a present-tense verb that goes with "they": "have" for "has"."""
    verb = verbs_of(word).get("third")
    return _PRESENT.get(word) or (verb.base if verb else None)


@cache
def _by_form() -> dict[str, dict[Form, Verb]]:
    found: dict[str, dict[Form, Verb]] = {}
    for verb in map(_read, read_list("verbs/verbs.tsv")):
        found.setdefault(verb.base, {})["base"] = verb
        for form in ("past", "participle", "gerund", "third"):
            for word in getattr(verb, form):
                found.setdefault(word, {}).setdefault(form, verb)
    return found


def _read(line: str) -> Verb:
    base, kinds, *cells = [*line.split("\t"), "", "", "", "", ""][:6]
    past, participle, gerund, third = (
        tuple(cell.split("/")) if cell else (usual,)
        for cell, usual in zip(cells, regular_forms(base), strict=True)
    )
    # A past in -ed is a participle as well, whatever else there is: "proved" beside "proven",
    # which stands first, and "learned" beside "learnt", which does not.
    regular = tuple(form for form in past if form.endswith("ed") and form not in participle)
    is_in_n = participle[0].endswith("n")
    return Verb(
        base, kinds, past, participle + regular if is_in_n else regular + participle, gerund, third
    )
