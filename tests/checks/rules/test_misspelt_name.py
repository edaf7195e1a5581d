"""Slips in names that the registry knows, looked up as a reading does."""

import datetime

import pytest

from articles.checks.house import House
from articles.checks.run import read
from articles.registry.base import Form, Person, Term
from articles.registry.file_store import FileStore
from articles.text.document import Document
from tests.checks.reading import RULES, findings, flagged

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


def led(text: str, title: str = "Prime Minister") -> list[tuple[str, str]]:
    """Return what is flagged for the house that knows who is ``title`` of Malta since 2020."""
    term = Term(title, SOURCE, jurisdiction="Malta", since="2020-01-01")
    house = House(store=FileStore([Person("desk:z", "Theresa Vell", SOURCE, terms=(term,))]))
    day = datetime.date(2021, 5, 3)
    found = read(Document(text), house, [RULES["misspelt_name"]], day).findings
    return [(each.text, each.severity) for each in found]


def test_the_one_who_leads_the_country_of_the_copy_is_likely_meant():
    assert led("Later Teresa Vell spoke in Malta.") == [("Teresa", "consider")]
    assert led("Later Teresa Vell, the Maltese prime minister, spoke.") == [("Teresa", "should")]
    assert led("Later Teresa Vell spoke in Kenya.") == []
    assert led("Later Teresa Vell spoke in Malta.", "Senator") == []


def test_a_slip_in_capitals_is_mended_in_capitals():
    (finding,) = findings("misspelt_name", "GARRETH OSTROVSKY SPEAKS", HOLDERS)
    assert finding.suggestions() == ["GARETH"]


def test_a_form_that_the_registry_has_is_left_to_the_rule_on_forms() -> None:
    forms = (Form("Maritza Quiroga", "preferred", SOURCE), Form("Quirroga", "banned", SOURCE))
    house = House(store=FileStore([Person("desk:q", "Maritza Quiroga", SOURCE, forms)]))
    assert flagged("misspelt_name", "Later Maritza Quirroga left.", house) == []
    assert flagged("name_form", "Later Maritza Quirroga left.", house) == ["Quirroga"]


def test_what_is_looked_up_is_bounded() -> None:
    text = "\n\n".join(f"Oleksandr Xqz{chr(97 + n)}vrk spoke." for n in range(26))
    asked: list[int] = []

    class Counting(FileStore):
        def last_words(self, words):
            asked.append(len(words))
            return super().last_words(words)

    assert flagged("misspelt_name", text, House(store=Counting(PEOPLE))) == []
    assert asked and asked[0] < 6_000


def test_a_banned_form_is_left_to_the_rule_on_forms() -> None:
    forms = (Form("Anya Kozlova", "preferred", SOURCE), Form("Anya Koslova", "banned", SOURCE))
    house = House(store=FileStore([Person("desk:k", "Anya Kozlova", SOURCE, forms)]))
    assert flagged("misspelt_name", "Anya Koslova met Koslova.", house) == []
    assert flagged("misspelt_name", "Anya Kozlva left.", house) == ["Kozlva"]


LEADERS = House(
    store=FileStore(
        [
            Person(a, name, SOURCE, (), (Term(title, SOURCE, jurisdiction=country, since="2015"),))
            for a, name, title, country in (
                ("1", "Boyko Borisov", "Prime Minister", "Bulgaria"),
                ("2", "Serzh Sargsian", "President", "Armenia"),
                ("3", "Abdul Rashid Dostam", "First Vice President", "Afghanistan"),
                ("4", "Settha Thawisin", "Prime Minister", "Thailand"),
                ("5", "Keir Starmer", "Prime Minister", "United Kingdom"),
                ("6", "Giorgia Meloni", "Prime Minister", "Italy"),
                ("7", "Dana Ellwood", "senator", "Ohio"),
                ("8", "Mark Ellwood", "senator", "Iowa"),
            )
        ]
    )
)


@pytest.mark.parametrize(
    "name",
    ["Boyko Borissov", "Boiko Borisov", "Serzh Sargsyan", "Abdul Rashid Dostum", "Settha Thavisin"],
)
@pytest.mark.parametrize("title", ["", "Prime Minister ", "President "])
def test_another_way_to_write_it_in_latin_letters_is_no_slip(title: str, name: str) -> None:
    assert flagged("misspelt_name", f"{title}{name} spoke in the capital.", LEADERS) == []


@pytest.mark.parametrize("name", ["Boyko Borisvo", "Serzh Sargsin"])
def test_a_slip_in_such_a_name_is_still_one(name: str) -> None:
    assert flagged("misspelt_name", f"{name} spoke.", LEADERS) == [name.split()[1]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Prime Minister Kier Starmer spoke.", ["Kier"]),
        ("Prime Minister Giorgio Meloni spoke.", ["Giorgio"]),
        ("Giorgio Meloni spoke in Italy on Monday.", ["Giorgio"]),
        ("Italy’s Giorgio Meloni spoke.", ["Giorgio"]),
        ("Giorgio Meloni, a painter, spoke.", []),
        ("Sen. Dano Ellwood of Ohio spoke.", []),  # two bear the surname
    ],
)
def test_a_given_name_is_asked_about_where_office_or_country_tell(
    text: str, words: list[str]
) -> None:
    assert flagged("misspelt_name", text, LEADERS) == words
