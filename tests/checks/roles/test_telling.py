import datetime

import pytest

from articles.checks.roles import telling
from articles.checks.roles.check import verdicts_of
from articles.registry.base import Term
from articles.text.document import Document
from tests.checks.roles.people import PEOPLE, SOURCE, person, term

DAY = datetime.date(2022, 12, 30)


@pytest.mark.parametrize(
    ("held", "words"),
    [
        (term("President", "Malta", "2019"), "President, Malta, from 2019"),
        (
            term("senator", "Texas", "2019", "2021", organisation="United States Senate"),
            "senator, Texas, 2019 to 2021",
        ),
        (
            term("head", "Varn Oblast", organisation="Varn Council", appointed_by="King of Varn"),
            "head, Varn Council, Varn Oblast, appointed by King of Varn",
        ),
        (
            term("Mayor", "Varn", "2015", "2020-07", confirmed="2020-05-01"),
            "Mayor, Varn, from 2015, left between 2020-05-01 and 2020-07",
        ),
        (
            term("Mayor of Varn", "Varn", "2015", confirmed="2020-05"),
            "Mayor of Varn, from 2015, last confirmed 2020-05",
        ),
        (term("Mayor", "Varn", until="2020"), "Mayor, Varn, until 2020"),
    ],
)
def test_a_term_is_told_with_its_place_and_time(held, words):
    assert telling.told(held, DAY) == words


def filled(text, people=PEOPLE):
    [verdict] = verdicts_of(Document(text), people, DAY)
    return telling.message(verdict).format(**telling.params(verdict, DAY))


def test_what_is_wrong_is_said_with_what_is_known_and_from_where():
    assert filled("Slovak President Pavel Horak signed it.") == (
        "Pavel Horak is known in this office elsewhere: President, Czechia, from 2018-03-08. "
        "Source: Gazette of the example states, 2023."
    )


def test_of_offices_that_many_hold_another_may_be_meant():
    told = filled("Ines Duarte, R-Ohio, voted no.")
    assert told.endswith(" If another Ines Duarte is meant, say so.")


def test_nothing_is_told_of_what_is_unknown():
    [verdict] = verdicts_of(Document("Greta Mayr, mayor of Graz, left."), PEOPLE, DAY)
    for tell in (telling.params, telling.why):
        with pytest.raises(ValueError, match="unknown"):
            tell(verdict, DAY)


@pytest.mark.parametrize(
    ("office", "source", "advice"),
    [
        ("President", SOURCE, "Write “former”, or say when."),
        ("President", "Gazette, “The president died on Monday”", "Write “the late”, or say when."),
        ("King", SOURCE, "Write “the late” or “former”, or say when."),
    ],
)
def test_of_the_dead_nobody_is_told_to_write_former(office, source, advice):
    held = Term(office, source, jurisdiction="Norway", since="1990", until="2020")
    told = filled(f"Norwegian {office} Olav Lie spoke on Monday.", [person("Olav Lie", held)])
    assert advice in told


def test_nobody_is_told_to_be_in_office_later_than_is_known():
    told = filled("Pavel Horak, who was Czech president until March, teaches now.")
    assert "was still in office on 2022-11-01" in told
