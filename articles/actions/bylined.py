"""Who of the house a byline names: they wrote the story, whoever typed it in."""

from collections.abc import Hashable, Mapping
from typing import TypeVar

from django.contrib.auth import get_user_model

from articles.registry.keys import fold
from articles.text.as_seen import as_seen
from articles.text.document import WORD

Key = TypeVar("Key", bound=Hashable)


def bylined(bylines: Mapping[Key, str]) -> dict[Key, set[int]]:
    """Return the ids of the people whose first and last names each of ``bylines`` holds.

    Neither case nor accents nor an initial between the two count. One query, or none.
    """
    said = {key: _key(byline) for key, byline in bylines.items()}
    people: list[tuple[int, str]] = []
    if any(map(str.strip, said.values())):
        rows = get_user_model().objects.exclude(first_name="").exclude(last_name="")
        named = rows.values_list("pk", "first_name", "last_name")
        people = [(pk, _key(f"{first} {last}")) for pk, first, last in named]
    full = [(pk, name) for pk, name in people if len(name.split()) > 1]
    return {key: {pk for pk, name in full if name in words} for key, words in said.items()}


def _key(name: str) -> str:
    words = [fold(word) for word in WORD.findall(as_seen(name).text)]
    return f" {' '.join(word for word in words if len(word) > 1)} "
