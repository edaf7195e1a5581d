"""Find people and places of the registry by the beginning of a name or surname."""

from typing import Literal

from articles.models.registry import NameForm
from articles.registry.keys import name_keys

#: Names read of each index, however many there are: more are found by typing more.
MOST = 1_000
#: What sorts behind every letter.
_LAST = "\U0010ffff"

Kind = Literal["person", "place"]


def find_bearers(words: str, kind: Kind | None = None) -> list[tuple[Kind, int]]:
    """Return those with a form, or its last word, that begins with ``words``, folded.

    Each once, with the kind and the id, exact names first, then by name. Only so many names are
    looked through: that there are more shows in as many having come back.
    """
    start = name_keys(words).key
    found: dict[tuple[Kind, int], tuple[bool, str]] = {}
    for column in ("key", "last_key"):
        for key, person, place in _rows(column, start, kind):
            bearer = _bearer(person, place)
            rank = (key != start, key)
            found[bearer] = min(found.get(bearer, rank), rank)
    return sorted(found, key=lambda bearer: (found[bearer], bearer))


def _bearer(person: int | None, place: int | None) -> tuple[Kind, int]:
    return ("person", person) if person else ("place", place or 0)


def _rows(column: str, start: str, kind: Kind | None) -> list[tuple[str, int | None, int | None]]:
    rows = NameForm.objects.filter(
        **{f"{column}__gte": start, f"{column}__lt": start + _LAST}
    ).order_by(column, "person", "place")
    if kind:
        rows = rows.filter(**{f"{kind}__isnull": False})
    return list(rows.values_list(column, "person", "place")[:MOST])
