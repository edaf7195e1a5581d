"""A registry in memory: whoever bears a name is found by it, and by its last word."""

from articles.registry.base import Form, Person, Place
from articles.registry.file_store import FileStore
from articles.registry.index import registry_of
from articles.registry.keys import name_keys
from articles.text.document import Document

ADA = Person("desk:ada", "Ada Moss", "list", (Form("Ada Firth-Moß", "variant", "register"),))
ANN = Person("desk:ann", "Ann Moss", "list")
LYSOVA = Place("desk:lysova", "Lysova", "atlas", forms=(Form("Lisova", "banned", "atlas"),))
STORE = FileStore([ADA, ANN, LYSOVA])


def refs(*names):
    keys = {key for name in names for key in name_keys(name)}
    return sorted(item.ref for item in STORE.find(keys))


def test_a_name_finds_all_who_bear_it_or_end_in_its_last_word():
    assert refs("Ada Moss") == ["desk:ada", "desk:ann"]
    assert refs("Moss") == ["desk:ada", "desk:ann"]
    assert refs("ADA FIRTH-MOSS") == ["desk:ada", "desk:ann"]
    assert refs("Ada") == refs("Firth") == []
    assert refs("Lisova", "Lysova’s") == ["desk:lysova"]


def test_words_that_end_a_name_are_told_from_others():
    assert STORE.last_words({"moss", "lisova", "ada", "ada moss"}) == {"moss", "lisova"}


def test_only_what_a_document_names_is_in_its_registry():
    registry = registry_of(Document("So Ann Moss left for Lisova."), STORE, "")
    assert [person.ref for person in registry.people] == ["desk:ada", "desk:ann"]
    assert registry.people_named("Moss")[0].ref == "desk:ann"
    assert registry.find("Lisova").banned
    assert registry.places_named("Lisova")[0].name == "Lysova"
    assert registry_of(Document("Nobody came."), STORE, "").people == ()


def test_a_name_is_preferred_where_no_form_is():
    assert registry_of(Document("Ann Moss left."), STORE, "").find("Ann Moss").is_right
