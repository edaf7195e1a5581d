"""The registry of one document: whose name stands there, and how the house writes it."""

import pytest

from articles.registry.base import MOST_BEARERS, MOST_NAMESAKES, Form, Person, Place
from articles.registry.file_store import FileStore
from articles.registry.forms import NameForm
from articles.registry.index import Registry, registry_of
from articles.text.document import Document

MARSH = Person(
    "desk:marsh",
    "Oleksa Marshenko",
    "the city's list, 2024-03-01",
    (
        Form("Oleksa Marshenko", "preferred", "style council"),
        Form("Oleksa Marschenko", "preferred", "bureau's note", sheet="Bureau"),
        Form("Alexei Marchenko", "banned", "style council"),
        Form("Олекса Маршенко", "script", "the city's list", "uk"),
    ),
)
ADA, ANN = (
    Person("desk:ada", "Ada Moss", "staff list"),
    Person("desk:ann", "Ann Moss", "staff list"),
)
LYSOVA = Place("desk:lysova", "Lysova", "atlas", "Fogo", (Form("Lisova", "variant", "old atlas"),))


class Rows:
    """A store that knows all its rows, and notes what it was asked."""

    def __init__(self, *rows):
        self.rows = rows

    def find(self, keys):
        return self.rows


def names(people):
    return [person.name for person in people]


def test_a_form_of_the_sheet_beats_one_for_all_sheets():
    common, bureau = Registry.of_rows([MARSH]), Registry.of_rows([MARSH], "Bureau")
    assert common.find("oleksa marshenko").is_right
    assert common.find("Oleksa Marschenko").preferred == "Oleksa Marshenko"
    assert bureau.find("Oleksa Marschenko").is_right
    assert bureau.find("Oleksa Marshenko") == NameForm(
        "Oleksa Marshenko", "Oleksa Marschenko", False, "style council"
    )


def test_a_full_name_says_how_its_surname_is_written():
    common, bureau = Registry.of_rows([MARSH]), Registry.of_rows([MARSH], "Bureau")
    assert common.find("Marshenko").is_right
    assert common.find("Marchenko") == NameForm("Marchenko", "Marshenko", True, "style council")
    assert bureau.find("Marshenko").preferred == "Marschenko"
    assert common.find("Alexei Marchenko").preferred == "Oleksa Marshenko"


def test_a_surname_of_another_s_own_is_no_variant():
    other = Person("desk:other", "Ivan Marchenko", "register")
    registry = Registry.of_rows([MARSH, other])
    assert registry.find("Marchenko").is_right
    assert registry.find("Alexei Marchenko").banned


def test_a_name_borne_before_is_no_spelling_of_the_surname():
    forms = (Form("Ruth May", "variant", "register"), Form("Ruth Lindqvist", "preferred", "desk"))
    registry = Registry.of_rows([Person("desk:ruth", "Ruth Lindqvist", "desk", forms)])
    assert registry.find("May") is None
    assert registry.find("Ruth May").preferred == "Ruth Lindqvist"


def test_without_a_preferred_form_all_are_right_that_are_not_banned():
    banned = Form("Angus Kingg", "banned", "style council")
    forms = (Form("Angus S. King, Jr.", "variant", "register"), banned)
    registry = Registry.of_rows([Person("desk:king", "Angus King", "register", forms)])
    for right in ("Angus King", "Angus S. King, Jr.", "King"):
        assert registry.find(right).is_right
    assert registry.find("Kingg") == NameForm("Kingg", "King", True, "style council")


def test_where_two_prefer_different_spellings_nothing_is_said_of_a_variant():
    preferred = Form("Ana Sorin", "preferred", "s")
    one = Person("desk:1", "Ana Sorin", "s", (preferred, Form("Ana S.", "variant", "s")))
    two = Person("desk:2", "Ana Sorel", "s", (Form("Ana S.", "banned", "s"),))
    assert Registry.of_rows([one, two]).find("Ana S.") is None


def test_letters_that_are_not_latin_are_no_form_of_the_copy_s():
    assert Registry.of_rows([MARSH]).find("Олекса Маршенко") is None
    assert names(Registry.of_rows([MARSH]).people_named("Олекса Маршенко")) == ["Oleksa Marshenko"]


@pytest.mark.parametrize("words", ["Ada Moss", "ADA MOSS’S", "Åda-Moss"])
def test_a_person_is_found_by_the_full_name(words):
    assert Registry.of_rows([ADA, ANN, MARSH]).people_named(words) == (ADA,)


def test_who_shares_a_surname_is_not_guessed():
    registry = Registry.of_rows([ANN, ADA, MARSH])
    assert registry.people_named("Moss") == (ADA, ANN)
    assert registry.people_named("Marshenko") == (MARSH,)
    assert registry.people_named("Bo Moss") == ()
    assert registry.people_named("Ada") == ()


def test_a_surname_that_comes_first_is_a_short_form():
    forms = (Form("Han Ji-won", "preferred", "desk"), Form("Han", "short", "list"))
    han = Person("desk:han", "Han Ji-won", "list", forms)
    registry = registry_of(Document("So Han left."), FileStore([han]), "")
    assert registry.people_named("Han") == (han,)
    assert registry.find("Han") == NameForm("Han", "Han", source="list")
    assert "han" not in registry.single_names()


def test_a_place_has_a_short_form_too():
    forms = (Form("Varn on the Ree", "preferred", "desk"), Form("Varn", "short", "list"))
    registry = Registry.of_rows([Place("desk:varn", "Varn on the Ree", "list", forms=forms)])
    assert registry.find("Varn") == NameForm("Varn", "Varn", source="list")


def test_who_is_named_in_full_in_the_copy_is_meant_by_the_surname():
    document = Document("Ann Moss spoke. Moss left.")
    assert registry_of(document, Rows(ADA, ANN), "").people_named("Moss") == (ANN,)
    both = Document("Ann Moss spoke to Ada Moss. Moss left.")
    assert registry_of(both, Rows(ADA, ANN), "").people_named("Moss") == (ADA, ANN)


def many(count, name="{letter}da Moss"):
    letters = (chr(65 + number) for number in range(count))
    return [Person(f"desk:{letter}", name.format(letter=letter), "list") for letter in letters]


def test_a_surname_that_too_many_bear_tells_nobody():
    document = Document("So Moss left.")
    crowd = registry_of(document, Rows(*many(MOST_NAMESAKES)), "")
    assert crowd.people == crowd.people_named("Moss") == ()
    assert "moss" not in crowd.single_names()
    few = registry_of(document, Rows(*many(MOST_NAMESAKES - 1)), "")
    assert len(few.people_named("Moss")) == MOST_NAMESAKES - 1


def test_of_many_with_a_surname_the_copy_s_full_name_tells_one():
    document = Document("Bda Moss rose. Then Moss left, and Zed Moss laughed.")
    registry = registry_of(document, Rows(*many(9)), "")
    assert names(registry.people) == ["Bda Moss"]
    assert registry.people_named("Moss") == registry.people_named("Bda Moss") == registry.people


def test_a_full_name_that_too_many_bear_tells_nobody():
    document = Document("So Ada Moss left.")
    crowd = registry_of(document, Rows(*many(MOST_BEARERS, "Ada Moss")), "")
    assert crowd.people == crowd.people_named("Ada Moss") == ()
    few = registry_of(document, Rows(*many(MOST_BEARERS - 1, "Ada Moss")), "")
    assert len(few.people_named("Ada Moss")) == MOST_BEARERS - 1


def test_who_was_looked_up_for_another_reason_is_kept():
    registry = Registry.of_rows([*many(4), MARSH], "", frozenset({"moss"}))
    assert registry.people == (MARSH,)


def test_a_surname_with_its_particles():
    aue = Person("desk:aue", "Ursula von der Aue", "list")
    registry = Registry.of_rows([aue])
    for words in ("Aue", "von der Aue", "Ursula von der Aue"):
        assert registry.people_named(words) == (aue,)


def test_places_are_found_by_each_of_their_names():
    registry = Registry.of_rows([LYSOVA, ADA])
    assert registry.places_named("Lisova’s") == registry.places_named("LYSOVA") == (LYSOVA,)
    assert registry.places_named("Moss") == registry.people_named("Lysova") == ()
    assert registry.find("Lisova") == NameForm("Lisova", "Lisova", False, "old atlas")


def test_the_order_of_rows_makes_no_difference():
    assert Registry.of_rows([ADA, ANN, LYSOVA]) == Registry.of_rows([LYSOVA, ANN, ADA])


def test_what_another_sheet_prefers_is_a_variant_here_and_what_it_bans_is_not_known():
    forms = (
        Form("Ada Mossy", "preferred", "us", sheet="US"),
        Form("Ada Mossi", "preferred", "uk", sheet="UK"),
        Form("Ada Mosser", "banned", "uk", sheet="UK"),
    )
    registry = Registry.of_rows([Person("desk:a", "Ada Mossy", "list", forms)], "US")
    assert registry.find("Ada Mossy").is_right
    assert registry.find("Ada Mossi").preferred == "Ada Mossy"
    assert not registry.find("Ada Mossi").banned
    assert registry.find("Mossi").preferred == "Mossy"
    assert registry.find("Ada Mosser") is None
