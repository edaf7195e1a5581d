"""How a house writes the names of people and places: from rows to one answer a spelling.

A form of the house's own sheet stands before one for all sheets. Where nobody has said which
form is preferred, all are right that are not banned. A full name in its preferred form says how
the surname is written too, and a variant of the full name which variant of the surname is meant.
A short form is right whatever is preferred, and no other spelling of it.
Where two bearers differ on a spelling, it is right if it is right for one, and nothing is said
of it if it is right for neither.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import Indel

from articles.registry.base import Form, Person, Place
from articles.registry.keys import without_suffix

#: Two surnames so much alike are spellings of one (Gadhafi, Qaddafi), not another name that
#: somebody bears as well (a maiden name, a pope's own).
_ALIKE = 0.7


@dataclass(frozen=True, slots=True)
class NameForm:
    """One spelling of a name that the house knows, the one that it prefers, and why."""

    form: str
    preferred: str
    banned: bool = False
    source: str = ""

    @property
    def is_right(self) -> bool:
        """Say whether the house prefers just this spelling."""
        return self.form == self.preferred


def forms_of(items: Iterable[Person | Place], sheet: str) -> dict[str, NameForm]:
    """Return what the house of ``sheet`` says of each spelling, by the spelling case folded."""
    said: dict[str, list[NameForm]] = defaultdict(list)
    for item in items:
        for form in _said_of(item, sheet):
            said[form.form.casefold()].append(form)
    agreed = ((spelling, _agreed(forms)) for spelling, forms in said.items())
    return {spelling: form for spelling, form in agreed if form}


def with_name(item: Person | Place) -> Person | Place:
    """Return a person or a place with its name among its forms, in which it is looked up."""
    if any(form.text == item.name for form in item.forms):
        return item
    return replace(item, forms=(Form(item.name, "variant", item.source), *item.forms))


def preferred_forms(item: Person | Place, sheet: str) -> tuple[Form, ...]:
    """Return the forms that ``sheet`` prefers, the fullest first; the name itself without any."""
    return _fullest_first(_preferred(item, sheet), item)


def _fullest_first(forms: list[Form], item: Person | Place) -> tuple[Form, ...]:
    if len(forms) > 1:
        forms.sort(key=lambda form: -len(form.text.split()))
    return tuple(forms) or (Form(item.name, "preferred", item.source),)


def _preferred(item: Person | Place, sheet: str) -> list[Form]:
    forms = [form for form in item.forms if form.kind == "preferred"]
    own = [form for form in forms if form.sheet and form.sheet == sheet]
    return own or [form for form in forms if not form.sheet]


def _said_of(item: Person | Place, sheet: str) -> Iterator[NameForm]:
    known = _preferred(item, sheet)
    preferred = _fullest_first(known, item)
    rest = _others(item, sheet)
    if not known:
        preferred += tuple(form for form in rest if form.kind != "banned")
    right = {form.text.casefold(): form for form in reversed(preferred)}
    others = [form for form in rest if form.text.casefold() not in right]
    yield from (NameForm(form.text, form.text, source=form.source) for form in right.values())
    if isinstance(item, Person):
        yield from _surnames(preferred, others)
    short = (form for form in item.forms if form.kind == "short")
    yield from (NameForm(form.text, form.text, source=form.source) for form in short)
    for form in others:
        yield NameForm(form.text, preferred[0].text, form.kind == "banned", form.source)


def _others(item: Person | Place, sheet: str) -> list[Form]:
    """Return the name and the forms in Latin letters, one a spelling, the sheet's own first.

    What another sheet lets stand is a variant here; what it bans is its own affair.
    """
    latin = [form for form in item.forms if form.kind not in ("script", "short")]
    forms = [form for form in latin if form.sheet in ("", sheet)]
    forms.sort(key=lambda form: not form.sheet)
    elsewhere = (form for form in latin if form.sheet not in ("", sheet))
    forms += [replace(form, kind="variant") for form in elsewhere if form.kind != "banned"]
    told: dict[str, Form] = {}
    for form in (*forms, Form(item.name, "variant", item.source)):
        told.setdefault(form.text.casefold(), form)
    return list(told.values())


def _surnames(preferred: Sequence[Form], others: Sequence[Form]) -> Iterator[NameForm]:
    """Yield the surname as it is written, and as the variants of the full name write it."""
    right = {name: form for form in reversed(preferred) if (name := _surname(form))}
    yield from (NameForm(name, name, source=form.source) for name, form in right.items())
    surname = _surname(preferred[0])
    written = {name.casefold() for name in right}
    for form in others:
        variant = _surname(form)
        if variant.casefold() not in written and _are_alike(variant, surname):
            yield NameForm(variant, surname, form.kind == "banned", form.source)


def _surname(form: Form) -> str:
    """Return the last word of a full name; of a single word, nothing."""
    words = without_suffix(form.text.split())
    return words[-1].rstrip(",") if len(words) > 1 else ""


def _are_alike(one: str, other: str) -> bool:
    return Indel.normalized_similarity(one.casefold(), other.casefold()) >= _ALIKE


def _agreed(forms: Sequence[NameForm]) -> NameForm | None:
    """Return what holds for all bearers of one spelling; None where they differ."""
    if len(forms) == 1:
        return forms[0]
    right = next((form for form in forms if form.is_right), None)
    if right or len({form.preferred for form in forms}) > 1:
        return right
    return min(forms, key=lambda form: form.banned)
