"""A registry in memory: as read from a file, or made for a test."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from articles.registry.base import Person, Place
from articles.registry.forms import with_name
from articles.registry.keys import name_keys


class FileStore:
    """People and places in memory, found by the keys of all their names."""

    def __init__(self, items: Iterable[Person | Place]) -> None:
        self._found: dict[str, dict[str, Person | Place]] = defaultdict(dict)
        self._in_full: dict[str, dict[str, Person | Place]] = defaultdict(dict)
        self._last: set[str] = set()
        for item in items:
            named = with_name(item)
            for full, last in (name_keys(form.text) for form in named.forms):
                self._in_full[full][item.ref] = self._found[full][item.ref] = named
                self._found[last][item.ref] = named
                self._last.add(last)

    def find(self, keys: Collection[str]) -> list[Person | Place]:
        """Return the bearers of names with one of the keys, each once."""
        return _borne(self._found, keys)

    def find_full(self, keys: Collection[str]) -> list[Person | Place]:
        """Return the bearers of the whole names that have one of the keys, each once."""
        return _borne(self._in_full, keys)

    def last_words(self, words: Collection[str]) -> set[str]:
        """Return those of the words, folded, that end the name of somebody or of a place."""
        return self._last.intersection(words)


def _borne(
    found: Mapping[str, Mapping[str, Person | Place]], keys: Iterable[str]
) -> list[Person | Place]:
    items = {ref: item for key in keys for ref, item in found.get(key, {}).items()}
    return list(items.values())
