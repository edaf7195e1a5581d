"""What an import changes in a person or a place, told in words before it is done."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from articles.registry.base import Form, Person, Place, Term
from articles.registry.merging import is_same_form, is_same_term

R = TypeVar("R", Form, Term)

_CALLED = {"appointed_by": "appointed by", "since": "from", "until": "to"}
_ROWS = ("forms", "terms")
_NOTHING = "nothing"


def changes(known: Person | Place, now: Person | Place) -> Iterator[str]:
    """Yield each field that is another ``now``, as it was and as it is, and each new row."""
    yield from _differences(known, now)
    yield from _of_rows("form", known.forms, now.forms, is_same_form)
    if isinstance(known, Person) and isinstance(now, Person):
        yield from _of_rows("term", known.terms, now.terms, is_same_term)


def _of_rows(
    kind: str, known: Sequence[R], now: Sequence[R], is_same: Callable[[R, R], bool]
) -> Iterator[str]:
    new = [row for row in now if row not in known]
    for row in known:
        same = next((other for other in new if is_same(row, other)), row)
        differences = () if row in now else _differences(row, same)
        yield from (f"{kind} {_named(row)}, {told}" for told in differences)
    for row in new:
        if not any(is_same(other, row) for other in known):
            yield f"new {kind} {_named(row)}: {_said(row)}"


def _differences(known: Person | Place | R, now: Person | Place | R) -> Iterator[str]:
    for name in known.__slots__:
        before, after = getattr(known, name), getattr(now, name)
        if name not in _ROWS and before != after:
            yield f"{_CALLED.get(name, name)}: {before or _NOTHING} → {after or _NOTHING}"


def _named(row: Form | Term) -> str:
    if isinstance(row, Form):
        return f"“{row.text}”"
    return f"“{', '.join(filter(None, (row.title, row.organisation, row.jurisdiction)))}”"


def _said(row: Form | Term) -> str:
    """Return what a row says beside what it is named by."""
    said = {name: getattr(row, name) for name in row.__slots__}
    for name in ("text", "title", "organisation", "jurisdiction"):
        said.pop(name, None)
    return ", ".join(f"{_CALLED.get(name, name)} {value}" for name, value in said.items() if value)
