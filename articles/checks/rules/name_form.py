"""A name in a form that the house has banned, or does not prefer.

The house's registry says how it writes a name, and where from it knows. A banned form is wrong;
a variant is let stand elsewhere, so it is only asked about. A form within a longer name that is
right is left, as is that of a place in the name of something else ("chicken Kiev"). So is a
shorter form of the preferred one ("Moss" of "Ada Moss"), which any later mention is, or a fuller
one ("Ada B. Moss"). A surname in another form is left where the copy gives it to somebody of
another first name, and names nobody else in full.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from articles.checks.base import Problem, Rule, Story
from articles.checks.confirmed import preferred_names
from articles.checks.fixed_names import is_fixed, is_in_longer_name
from articles.checks.house import House, NameForm, Registry
from articles.checks.names import is_common_word, name_before, names_of
from articles.checks.roles.jurisdictions import named_at
from articles.checks.standing import standing
from articles.registry.index import words_of
from articles.registry.keys import fold
from articles.text.document import Document, Span

_LETTERS = re.compile(r"\w+")


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield every name in a banned or variant form, the longest form at each place."""
    document = story.document
    known = house.registry.forms
    forms = _by_first_word(known[spelling] for spelling in standing(known, document))
    if not forms:
        return
    left = [*preferred_names(document, house.registry)]
    left += _of_others(document, house.registry)
    for span, form in _found(document, forms):
        if any(name.covers(span) for name in left) or is_fixed(document, span):
            continue
        if not (_is_place(form, house.registry) and is_in_longer_name(document, span)):
            yield _problem(document.text[span.start : span.end], span, form)


def _is_place(form: NameForm, registry: Registry) -> bool:
    """Say whether a form is that of a place, by the registry or as the seat of a government."""
    words = form.preferred.split()
    seat = named_at(words, 0)
    return bool(registry.places_named(form.form)) or (seat is not None and seat.words == len(words))


def _of_others(document: Document, registry: Registry) -> Iterator[Span]:
    """Yield where the surname of somebody whom the house knows is borne by somebody else.

    Where the copy gives another first name to it, and nobody whom the house knows is named in
    full, it is borne by the other wherever it stands.
    """
    for name in names_of(document):
        bearers = registry.people_named(name.form) if name.given else ()
        known = {word for person in bearers for word in words_of(person)}
        others = {given for given in name.given if fold(given) not in known}
        is_other_s = not any(person.ref in registry.in_full for person in bearers)
        for word in name.words if bearers and others else ():
            if is_other_s or others.intersection(name_before(document, word)):
                yield Span(word.start, word.end)


def _found(
    document: Document, forms: Mapping[str, Sequence[NameForm]]
) -> Iterator[tuple[Span, NameForm]]:
    end = 0
    for word in document.words:
        candidates = forms.get(_first_word(word.text), ()) if word.start >= end else ()
        for form in candidates:
            match = _pattern(form.form).match(document.text, word.start)
            if match and not _is_other_word(match.group(), form):
                end = match.end()
                yield Span(match.start(), end), form
                break


def _by_first_word(forms: Iterable[NameForm]) -> dict[str, list[NameForm]]:
    """Return the forms to look for by their first words, longer ones first."""
    found = defaultdict(list)
    for form in sorted(forms, key=lambda form: len(form.form), reverse=True):
        if form.form != form.preferred and (form.banned or not _is_part(form)):
            found[_first_word(form.form)].append(form)
    return found


def _is_part(form: NameForm) -> bool:
    words, preferred = set(form.form.split()), set(form.preferred.split())
    return words <= preferred or preferred <= words


@lru_cache(maxsize=20_000)
def _first_word(words: str) -> str:
    match = _LETTERS.search(words)
    return match.group().casefold() if match else ""


@lru_cache(maxsize=2_000)
def _pattern(form: str) -> re.Pattern[str]:
    # Lines may wrap inside a name.
    words = r"\s+".join(map(re.escape, form.split()))
    return re.compile(rf"(?<![\w-]){words}(?![\w-])", re.IGNORECASE)


def _is_other_word(found: str, form: NameForm) -> bool:
    """Say whether lower case makes another word of it: "turkey" is no "Turkey"."""
    return found.islower() and not form.form.islower() and is_common_word(found)


def _problem(found: str, span: Span, form: NameForm) -> Problem:
    message = "The house writes “{preferred}”, not “{form}”{source}."
    if not form.banned:
        message = "The house prefers “{preferred}” to “{form}”{source}."
    source = f" ({form.source})" if form.source else ""
    return Problem(
        span.start,
        span.end,
        message,
        {"preferred": form.preferred, "form": found, "source": source},
        lambda: [form.preferred.upper() if _is_in_capitals(found) else form.preferred],
        severity=None if form.banned else "consider",
    )


def _is_in_capitals(found: str) -> bool:
    return found.isupper() and len(found) > 1


RULE = Rule(
    slug="name_form",
    category="name",
    severity="should",
    version=3,
    title="Name not in the house’s form",
    why="A name spelled in two ways reads as two people or places.",
    find=find,
    house=House(
        registry=Registry.of(
            [
                NameForm("Kiev", "Kyiv", banned=True, source="style council, 2019"),
                NameForm("chicken Kiev", "chicken Kiev"),
                NameForm("Ole Pettersen", "Ole Petterson"),
                NameForm("Turkey", "Türkiye", banned=True),
            ]
        )
    ),
    flags=(
        ("They met in Kiev on Monday.", "Kiev"),
        ("The skipper, Ole Pettersen, sailed on.", "Ole Pettersen"),
    ),
    leaves=("They ate chicken Kiev and turkey in Kyiv with Ole Petterson, the Kievan-born cook.",),
)
