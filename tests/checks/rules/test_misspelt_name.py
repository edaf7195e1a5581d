"""Slips in names that the registry knows, looked up as a reading does."""

import pytest

from articles.checks.house import House
from articles.registry.base import Form, Person, Term
from articles.registry.file_store import FileStore
from tests.checks.reading import findings, flagged

SOURCE = "city list, 2024-03-01"
PEOPLE = [
    Person(
        "desk:marsh", "Oleksandr Marshenko", SOURCE, (Form("Олександр Марченко", "script", SOURCE),)
    ),
    Person("desk:quiroga", "Maritza Quiroga", SOURCE),
    Person("desk:roe", "Anne Roe", SOURCE),
    Person("desk:vell", "Jun Ho Vellmark", SOURCE),
    Person("desk:vel", "Michael Vellmark", SOURCE),
    Person("desk:one", "Tarquin Ostrovsky", SOURCE),
    Person("desk:two", "Tarquin Ostrovska", SOURCE),
]
HOUSE = House(store=FileStore(PEOPLE))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Oleksnadr Marshenko spoke.", ["Oleksnadr"]),
        ("The mayor, Oleksandr Marshneko, spoke.", ["Marshneko"]),
        ("Maritza Quirogga’s aide left.", ["Quirogga"]),
        (
            "President Maritza Quiroa spoke. Later Quiroa left; “Quiroa,” they cried.",
            ["Quiroa"] * 3,
        ),
        ("Jun Ho Velmark left.", ["Velmark"]),
        ("Michael Velmark met Michael Vellmrak.", ["Velmark", "Vellmrak"]),
        ("Oleksandr\nMarshneko spoke.", ["Marshneko"]),
    ],
)
def test_one_letter_away_from_somebody_known_is_flagged(text: str, words: list[str]) -> None:
    assert flagged("misspelt_name", text, HOUSE) == words


@pytest.mark.parametrize(
    "text",
    [
        "Oleksandr Marshenko met Maritza Quiroga and Anne Roe.",
        "Ann Roe met Oleksandra Marshenko, his sister.",
        "Marshneko spoke.",
        "In Oleksandr. Marshneko spoke.",
        "Oleksandr’s Marshneko spoke.",
        "Oleksandr Martynko and Bohdan Marshneko spoke.",
        "The Maritza Quirogas of this world spoke.",
        "Tarquin Ostrovskx spoke.",
        "Michael Vellbark met Michael Vellmarka.",
    ],
)
def test_names_that_may_be_another_s_are_left(text: str) -> None:
    assert flagged("misspelt_name", text, HOUSE) == []


def test_the_name_its_source_and_the_word_instead_are_told() -> None:
    (finding,) = findings("misspelt_name", "Maritza Quirogga left.", HOUSE)
    assert finding.message == (
        "“Quirogga” is nobody’s name here; the registry has “Maritza Quiroga” "
        "(city list, 2024-03-01)."
    )
    assert (finding.suggestions(), finding.severity) == (["Quiroga"], "should")


def test_the_word_instead_is_as_the_house_writes_it() -> None:
    forms = (
        Form("Maritza Kiroga", "preferred", "style council"),
        Form("Maritza Quiroga", "variant", SOURCE),
    )
    house = House(store=FileStore([Person("desk:q", "Maritza Quiroga", SOURCE, forms)]))
    (finding,) = findings("misspelt_name", "Maritza Quirogga left.", house)
    assert finding.suggestions() == ["Kiroga"]
    assert "“Maritza Kiroga” (style council)" in finding.message


HOLDERS = House(
    store=FileStore(
        [
            Person("desk:g", "Gareth Ostrovsky", SOURCE, terms=(Term("Prime Minister", SOURCE),)),
            Person("desk:t", "Theresa Vell", SOURCE, terms=(Term("Prime Minister", SOURCE),)),
            Person("desk:k", "Jun Harris", SOURCE, terms=(Term("Senator", SOURCE),)),
            Person("desk:y", "Young Roe", SOURCE),
        ]
    )
)


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("Later Garreth Ostrovsky spoke.", [("Garreth", "consider")]),
        ("Later Prime Minister Garreth Ostrovsky spoke.", [("Garreth", "should")]),
        ("Later Prime Minister Teresa Vell spoke.", [("Teresa", "should")]),
        ("Later Jun Haris spoke.", [("Haris", "consider")]),
    ],
)
def test_a_slip_that_makes_another_name_is_asked_about(text, flags):
    found = findings("misspelt_name", text, HOLDERS)
    assert [(text[each.start : each.end], each.severity) for each in found] == flags


@pytest.mark.parametrize(
    "text",
    [
        "Later Teresa Vell spoke.",
        "Later Senator Teresa Vell spoke.",
        "Later Bo Yong Roe spoke.",
        "Later Jun Harries-Vell spoke.",
    ],
)
def test_another_name_that_may_be_another_s_is_left(text):
    assert flagged("misspelt_name", text, HOLDERS) == []


def test_a_form_that_the_registry_has_is_left_to_the_rule_on_forms() -> None:
    forms = (Form("Maritza Quiroga", "preferred", SOURCE), Form("Quirroga", "banned", SOURCE))
    house = House(store=FileStore([Person("desk:q", "Maritza Quiroga", SOURCE, forms)]))
    assert flagged("misspelt_name", "Later Maritza Quirroga left.", house) == []
    assert flagged("name_form", "Later Maritza Quirroga left.", house) == ["Quirroga"]


def test_what_is_looked_up_is_bounded() -> None:
    text = "\n\n".join(f"Oleksandr Xqz{chr(97 + n)}vrk spoke." for n in range(26))
    asked: list[int] = []

    class Counting(FileStore):
        def find_full(self, keys):
            asked.append(len(keys))
            return super().find_full(keys)

    assert flagged("misspelt_name", text, House(store=Counting(PEOPLE))) == []
    assert asked and asked[0] < 6_000


def test_a_banned_form_is_left_to_the_rule_on_forms() -> None:
    forms = (Form("Anya Kozlova", "preferred", SOURCE), Form("Anya Koslova", "banned", SOURCE))
    house = House(store=FileStore([Person("desk:k", "Anya Kozlova", SOURCE, forms)]))
    assert flagged("misspelt_name", "Anya Koslova met Koslova.", house) == []
    assert flagged("misspelt_name", "Anya Kozlva left.", house) == ["Kozlva"]
