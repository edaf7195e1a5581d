"""The registry as rules ask it: small, in memory, of the names that stand in one document."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from articles.registry.base import Person, Place, Store
from articles.registry.crowds import names_of, without_crowds
from articles.registry.forms import NameForm, forms_of
from articles.registry.keys import fold, keys_in, name_keys, surname_keys
from articles.text.document import WORD, Document


@dataclass(frozen=True)
class Registry:
    """Names that the house knows, with the people and places that bear them.

    ``in_full`` are the references of those whom the copy names in full, ``crowds`` surnames of
    it that so many bear that they tell nobody. Lookups of ``forms`` fold case; those of bearers
    fold accents, apostrophes and hyphens too.
    """

    forms: dict[str, NameForm] = field(default_factory=dict)
    people: tuple[Person, ...] = ()
    places: tuple[Place, ...] = ()
    in_full: frozenset[str] = frozenset()
    crowds: frozenset[str] = frozenset()

    @classmethod
    def of(cls, forms: Iterable[NameForm]) -> "Registry":
        """Build a registry from its name forms alone."""
        return cls({form.form.casefold(): form for form in forms})

    @classmethod
    def of_rows(
        cls, rows: Iterable[Person | Place], sheet: str = "", keys: frozenset[str] = frozenset()
    ) -> "Registry":
        """Build the registry of the house whose style sheet is named ``sheet``.

        ``keys`` are those of the copy that it is for, see ``keys_in``. In whatever order the
        ``rows`` come, equal ones make equal registries.
        """
        items = sorted(rows, key=lambda item: item.ref)
        people, crowds = without_crowds([i for i in items if isinstance(i, Person)], keys)
        places = tuple(item for item in items if isinstance(item, Place))
        in_full = frozenset(person.ref for person in people if _is_in_full(person, keys))
        return cls(forms_of(items, sheet), people, places, in_full, crowds)

    def find(self, name: str) -> NameForm | None:
        """Return what the house knows of this spelling, or None."""
        return self.forms.get(name.casefold())

    def preferred(self, name: str) -> str:
        """Return ``name``, or what the house writes instead where it has banned that."""
        known = self.find(name)
        return known.preferred if known and known.banned else name

    def right_words(self) -> frozenset[str]:
        """Return the words of all names that are right, case folded: preferred or allowed."""
        allowed = (form.form for form in self.forms.values() if not form.banned)
        preferred = (form.preferred for form in self.forms.values())
        return frozenset(
            word.casefold() for name in (*allowed, *preferred) for word in name.split()
        )

    def single_names(self) -> frozenset[str]:
        """Return the names of one word by which somebody or something goes, case folded.

        A surname is none, unless somebody has no other name.
        """
        single = {spelling for spelling in self.forms if len(spelling.split()) == 1}
        surnames = (self._by_surname.keys() | self.crowds) - self._by_key.keys()
        return frozenset(spelling for spelling in single if fold(spelling) not in surnames)

    def people_named(self, words: str) -> tuple[Person, ...]:
        """Return who bears the name ``words`` in one of its forms, or has it as surname.

        Of those who share a surname, whoever the copy names in full is meant, if it does.
        More than one is returned where the name does not tell them apart, and nobody where
        so many bear it that it tells nobody.
        """
        key = name_keys(words).key
        bearers = self._by_key.get(key, {})
        if key in self._by_surname:
            bearers = bearers | self._by_surname[key]
            in_full = {ref: bearers[ref] for ref in bearers if ref in self.in_full}
            bearers = in_full or ({} if key in self.crowds else bearers)
        return tuple(bearers.values())

    def places_named(self, words: str) -> tuple[Place, ...]:
        """Return the places that bear the name ``words`` in one of its forms."""
        key = name_keys(words).key
        return tuple(place for place in self.places if key in _keys_of(place))

    @cached_property
    def _by_key(self) -> dict[str, dict[str, Person]]:
        bearers: dict[str, dict[str, Person]] = defaultdict(dict)
        for person in self.people:
            for key in _keys_of(person) - _short_keys(person):
                bearers[key][person.ref] = person
        return bearers

    @cached_property
    def _by_surname(self) -> dict[str, dict[str, Person]]:
        bearers: dict[str, dict[str, Person]] = defaultdict(dict)
        for person in self.people:
            surnames = (surname for key in _keys_of(person) for surname in surname_keys(key))
            for surname in (*surnames, *_short_keys(person)):
                bearers[surname][person.ref] = person
        return bearers


def registry_of(document: Document, store: Store, sheet: str) -> Registry:
    """Return what ``store`` knows of the names in ``document``, for the sheet of that name."""
    keys = keys_in(document)
    return Registry.of_rows(store.find(keys), sheet, keys)


def words_of(item: Person | Place) -> set[str]:
    """Return the words of all its names, folded as keys are."""
    return {word for name in names_of(item) for word in _words(name)}


def last_words(item: Person | Place) -> set[str]:
    """Return the last words of all its names, folded: surnames."""
    return {name_keys(name).last_key for name in names_of(item)}


def _words(name: str) -> Iterator[str]:
    return map(fold, WORD.findall(name))


def _keys_of(item: Person | Place) -> set[str]:
    return {name_keys(name).key for name in names_of(item)}


def _short_keys(person: Person) -> set[str]:
    """Return the keys of surnames that come first, and the like."""
    return {name_keys(form.text).key for form in person.forms if form.kind == "short"}


def _is_in_full(person: Person, keys: frozenset[str]) -> bool:
    return any(key in keys and surname_keys(key) for key in _keys_of(person))
