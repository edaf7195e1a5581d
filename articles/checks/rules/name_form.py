"""A name in a form that the house has banned, or does not prefer.

The house's registry says how it writes a name, and where from it knows. A banned form is wrong;
a variant is let stand elsewhere, so it is only asked about. A form within a longer name that is
right ("chicken Kiev") is left, and so is a shorter form of the preferred one ("Moss" of "Ada
Moss"), which any later mention is.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from articles.checks.base import Problem, Rule, Story
from articles.checks.confirmed import confirm_names
from articles.checks.house import House, NameForm, Registry
from articles.checks.names import is_common_word
from articles.text.document import Document, Span

_LETTERS = re.compile(r"\w+")


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield every name in a banned or variant form, the longest form at each place."""
    if not house.registry.forms:
        return
    document = story.document
    right = [name.span for name in confirm_names(document, house.registry)]
    for span, form in _found(document, house.registry):
        if not any(name.covers(span) for name in right):
            yield _problem(document.text[span.start : span.end], span, form)


def _found(document: Document, registry: Registry) -> Iterator[tuple[Span, NameForm]]:
    forms, end = _by_first_word(registry.forms.values()), 0
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
    return set(form.form.split()) <= set(form.preferred.split())


def _first_word(words: str) -> str:
    match = _LETTERS.search(words)
    return match.group().casefold() if match else ""


@cache
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
        lambda: [form.preferred],
        severity=None if form.banned else "consider",
    )


RULE = Rule(
    slug="name_form",
    category="name",
    severity="should",
    version=1,
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
