import datetime
from dataclasses import replace

import pytest

from articles.checks.confirmed import confirm, confirm_names, confirm_roles
from articles.checks.house import House, NameForm, Registry
from articles.registry.base import Person, Place, Term
from articles.registry.file_store import FileStore
from articles.text.document import Document
from tests.checks.roles.people import PEOPLE

REGISTRY = Registry.of(
    [
        NameForm("Ada Moss", "Ada Moss", source="staff list"),
        NameForm("Ada Moss Lee", "Ada Moss Lee", source="register"),
        NameForm("Ada Mos", "Ada Moss", banned=True, source="a slip"),
        NameForm("Kiev", "Kyiv", source="style guide"),
        NameForm("O’Hara", "O’Hara"),
    ]
)


def confirmed(text):
    found = confirm_names(Document(text), REGISTRY)
    return [(text[each.span.start : each.span.end], each.why) for each in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was Ada Moss who left.", [("Ada Moss", "staff list")]),
        ("Ada Moss Lee and Ada Moss.", [("Ada Moss Lee", "register"), ("Ada Moss", "staff list")]),
        ("Ada\nMoss left.", [("Ada\nMoss", "staff list")]),
        ("Kyiv’s mayor, a Kyiv-born man", [("Kyiv", "style guide"), ("Kyiv", "style guide")]),
        ("Mr O’Hara left.", [("O’Hara", "")]),
    ],
)
def test_preferred_forms_are_confirmed_with_their_source(text, expected):
    assert confirmed(text) == expected


@pytest.mark.parametrize(
    "text", ["Ada Mos left Kiev.", "Ada Mossop", "Ada Moss-Lee", "Jean-Ada Moss", "ada moss"]
)
def test_other_forms_and_other_names_are_not(text):
    assert confirmed(text) == []


def test_offices_are_confirmed_with_who_held_them_since_when_and_the_source():
    text = "Sweden’s premier, Mara Lindqvist, met Slovak President Pavel Horak."
    registry = Registry.of_rows(PEOPLE)
    day = datetime.date(2022, 12, 30)
    roles = [each for each in confirm(Document(text), registry, day) if each.kind == "role"]
    assert [(text[each.span.start : each.span.end], each.why) for each in roles] == [
        (
            "Sweden’s premier",
            "Mara Lindqvist: Prime Minister, Sweden, 2019-05-01 to 2023-02-10 "
            "(Gazette of the example states, 2023)",
        )
    ]


@pytest.mark.parametrize(
    ("text", "judged"),
    [
        ("Ines Duarte, the senior Republican senator from Texas, sat.", ["senator from Texas"]),
        ("Ines Duarte, a Democratic senator from Texas, sat.", ["senator from Texas"]),
        ("Ines Duarte, D-Texas, sat.", ["Texas"]),
        ("Sen. Ines Duarte (D-Texas) sat.", ["Sen.", "Texas"]),
        ("The 3rd Czech president, Pavel Horak, sat.", ["Czech president"]),
    ],
)
def test_for_a_party_or_a_count_no_office_vouches(text, judged):
    registry = Registry.of_rows(PEOPLE)
    roles = confirm_roles(Document(text), registry, datetime.date(2022, 12, 30))
    assert [text[each.span.start : each.span.end] for each in roles] == judged


def test_a_title_that_is_wrong_for_one_of_two_is_not_confirmed():
    registry, day = Registry.of_rows(PEOPLE), datetime.date(2022, 12, 30)
    for other, found in (("Yusuf Karaman of Turkey", 4), ("Mara Lindqvist of Sweden", 0)):
        document = Document(f"Presidents Pavel Horak of Czechia and {other} left.")
        assert len(confirm_roles(document, registry, day)) == found


def test_of_copy_for_no_day_only_names_are_confirmed():
    found = confirm(Document("Ada Moss met President Ada Moss."), REGISTRY, None)
    assert [each.kind for each in found] == ["name", "name"]


def test_a_surname_alone_is_right_only_where_its_bearer_is_named():
    store = FileStore([Person("desk:ada", "Ada Moss", "staff list")])
    for text, names in (("So Moss grew there.", []), ("Ada Moss sat. Moss spoke.", ["Moss"])):
        registry = House(store=store).knowing(Document(text)).registry
        found = confirm_names(Document(text), registry)
        assert [text[c.span.start : c.span.end] for c in found][1:] == names
        assert bool(found) == bool(names)


ADA = Person(
    "desk:ada",
    "Ada Moss",
    "staff list",
    terms=(Term("Mayor", "gazette", jurisdiction="Norway"),),
)
PAUL = Person("desk:paul", "Evan Paul", "gazette")
KYIV = Place("desk:kyiv", "Kyiv", "atlas", "Ukraine")


def told(text):
    registry = House(store=FileStore([ADA, PAUL, KYIV])).knowing(Document(text)).registry
    found = confirm_names(Document(text), registry)
    return [text[each.span.start : each.span.end] for each in found]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("So Ada Moss, the mayor, rose. Then Moss sat.", ["Ada Moss", "Moss"]),
        ("So Ada Moss of Norway rose.", ["Ada Moss"]),
        ("They met in Kyiv on Monday.", ["Kyiv"]),
    ],
)
def test_who_is_surely_meant_is_confirmed(text, names):
    assert told(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "So the footballer Ada Moss scored. Then Moss sat.",
        "So Ada Moss, the Norwegian novelist, wrote. Then Moss sat.",
        "So Ada Moss, 24, a plumber, left.",
        "So Ada Moss of Moss Motors left.",
        "So Ada Moss Jr. left.",
        "The Moss Foundation, Moss Tower and Ada Moss Street stand.",
        "So Paul Ryan left with Paul.",
        "The Kyiv Post and Harald Kyiv left.",
    ],
)
def test_somebody_or_something_else_is_not(text):
    assert told(text) == []


def test_with_an_office_that_was_held_a_surname_tells_who_is_meant():
    registry, day = Registry.of_rows(PEOPLE), datetime.date(2022, 12, 30)
    for text, names in (
        ("Czech President Horak came. Horak left.", ["Horak", "Horak"]),
        ("Rep. Joe Brandt of Ohio came. Brandt left.", ["Brandt"]),
        ("Slovak President Horak came. Horak left.", []),
        ("Czech President Horak met Bo Horak. Then Horak left.", []),
    ):
        found = confirm(Document(text), registry, day)
        assert [text[c.span.start : c.span.end] for c in found if c.kind == "name"] == names


def test_in_capitals_the_names_of_people_are_confirmed():
    assert told("ADA MOSS FLIES TO KYIV\n\nShe met Ada Moss.") == ["ADA MOSS", "Ada Moss"]


def test_of_two_of_one_family_the_surname_is_neither_s():
    assert told("Ada Moss met Ivo Moss. Then Moss left.") == ["Ada Moss"]
    assert told("Ada Moss came. Then Mr. Moss left.") == ["Ada Moss"]


def test_a_surname_is_right_by_the_source_of_its_bearer():
    both = (replace(ADA, ref="desk:ann", name="Ann Moss", source="another list"), ADA)
    text = "So Ada Moss rose. Then Moss sat."
    registry = House(store=FileStore(both)).knowing(Document(text)).registry
    why = {each.why for each in confirm_names(Document(text), registry)}
    assert why == {"known spelling of Ada Moss (staff list)"}
