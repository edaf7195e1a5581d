"""The check as a whole: what it may do with any text, and with whom it does not know."""

import datetime

from hypothesis import given
from hypothesis import strategies as st

from articles.checks.roles import check
from articles.checks.roles.check import verdicts_of
from articles.text.document import Document
from tests.checks.roles.people import PEOPLE, person, term

DAY = datetime.date(2022, 12, 30)
WORDS = st.sampled_from(
    """
    Swedish Sweden’s Norwegian Texas Kherson Russian-occupied Prime Minister President Sen. governor
    region former then- acting Mara Lindqvist Ines Duarte Viktor Soren , , . ( ) R-Texas who is was
    became and of the of the in 2012 said Monday would
    """.split()  # noqa: SIM905
)


def kinds(text, people=PEOPLE, day=DAY):
    return [verdict.kind for verdict in verdicts_of(Document(text), people, day)]


@given(st.lists(WORDS, max_size=25).map(" ".join))
def test_whatever_is_said_stands_in_the_copy_and_names_a_source(text):
    for verdict in verdicts_of(Document(text), PEOPLE, DAY):
        words, sentence = verdict.claim.words, verdict.claim.sentence
        assert sentence.covers(words) or not text[words.start : words.end].strip()
        assert (verdict.kind == "unknown") == (verdict.term is None)
        assert words.covers(verdict.claim.judged)
        assert not words.overlaps(verdict.claim.mention.span)


def test_nobody_is_judged_whom_the_registry_does_not_know():
    assert kinds("Swedish President Mara Lindqvist spoke.", ()) == []


def test_a_document_is_judged_once_for_a_day(monkeypatch):
    document = Document("Swedish Prime Minister Mara Lindqvist spoke.")
    first = verdicts_of(document, PEOPLE, DAY)
    monkeypatch.setattr(check, "claims_of", lambda *given: [])
    assert verdicts_of(document, PEOPLE, DAY) is first
    assert verdicts_of(document, PEOPLE, DAY.replace(year=2019)) == []


def test_a_club_has_a_president_too():
    assert kinds("The club met. President Luis Ferro said on Friday it was late.") == ["unknown"]
    assert kinds("Brazil lost. President Luis Ferro said on Friday it was late.") == [
        "another office"
    ]


def test_a_noun_beside_makes_another_office_or_another_person_of_it():
    assert kinds("The former President Pavel Horak adviser left on Friday.") == ["unknown"]
    assert kinds("The dormitory president Pavel Horak of Slovakia left on Friday.") == ["unknown"]


def test_a_queen_of_many_is_told_by_the_country_of_the_copy():
    lands = ("Australia", "Canada", "Norway")
    queen = person("Ruth II", *(term("Queen", land, "1990") for land in lands))
    text = "Queen Ruth II flew to Ottawa."
    [verdict] = verdicts_of(Document(text), [queen], DAY)
    assert (verdict.kind, verdict.term.jurisdiction) == ("right", "Canada")


def test_a_queen_of_many_is_told_by_the_first_where_the_copy_names_none():
    lands = ("Norway", "Australia", "Canada")
    queen = person("Ruth II", *(term("Queen", land, "1990", "2020") for land in lands))
    for text, kind in (
        ("Queen Ruth II flew out on Monday.", "over"),
        ("Queen Ruth II of France flew out.", "another place"),
    ):
        [verdict] = verdicts_of(Document(text), [queen], DAY)
        assert (verdict.kind, verdict.term.jurisdiction) == (kind, "Norway")


def test_copy_may_tell_two_of_one_name_apart():
    assert kinds("Ines Duarte, R-Ohio, left.") == ["another place"]
    assert kinds("Ines Duarte, R-Ohio, met Ines Duarte, R-Texas.") == ["unknown", "right"]


def test_of_two_presidents_of_one_surname_the_day_or_the_copy_tells():
    bo, eva, jo, ed = (
        person(name, term("President", land, *days))
        for name, land, *days in (
            ("Bo Rask", "Ghana", "2001", "2009"),
            ("Eva Rask", "Malta", "2019"),
            ("Jo Rask", "Fiji", "2020"),
            ("Ed Rask", "Fiji", "2010", "2012"),
        )
    )
    said = "President Rask said it was cold."
    assert kinds(said, [bo]) == ["over"]
    assert kinds(said, [bo, eva, person("Ida Rask", term("Senator", "Texas"))]) == ["right"]
    assert kinds(f"Maltese {said}", [eva, jo]) == ["right"]
    assert kinds(said, [eva, jo]) == kinds(said, [bo, ed]) == ["unknown"]
    assert kinds(f"Former {said}", [bo, ed]) == ["unknown"]


def test_former_is_another_where_the_copy_has_one_of_the_surname_in_office():
    day = datetime.date(2022, 6, 1)
    assert kinds("Former President Horak left.", day=day) == ["still in office"]
    told = "Czech President Horak came. Former President Horak left."
    assert kinds(told, day=day) == ["right", "unknown"]


def test_a_surname_that_comes_first_is_asked_about_where_one_alone_bears_it():
    lin, bo = (
        person(f"Lin {given}", term("President", land, "2019", "2030"), short="Lin")
        for given, land in (("Hua", "China"), ("Bo", "Singapore"))
    )
    assert kinds("Former President Lin left.", [lin]) == ["still in office"]
    assert kinds("Former President Lin left.", [lin, bo]) == ["unknown"]
    assert kinds("Chinese President Lin left.", [lin, bo]) == ["right"]


def test_pictures_show_people_as_they_were():
    said = "Ghanaian President Dalia Osei is with them."
    assert kinds(said) == ["over"]
    assert kinds(f"The photographs are old. {said}") == ["unknown"]


def test_a_queen_of_many_is_told_by_the_land_she_reigned_in_longest_of_those_that_are_over():
    lands = (("Norway", "2022-12-29"), ("Barbados", "2021-11-30"), ("Canada", "2022-12-29"))
    queen = person("Ruth II", *(term("Queen", land, "1990", until) for land, until in lands))
    [verdict] = verdicts_of(Document("The late Queen Ruth II was kind."), [queen], DAY)
    assert (verdict.kind, verdict.term.jurisdiction) == ("right", "Norway")


def test_an_office_is_told_once_of_one_who_goes_by_several_names_at_once():
    forms = ("Ana Ines Lira da Costa", "Ana Lira", "Lira")
    ana = person("Ana Ines Lira da Costa", term("President", "Malta", "2019"), forms=forms)
    assert kinds("French President Ana Inês Lira da Costa spoke.", [ana]) == ["another place"]


def test_one_governor_has_no_two_places_in_one_story():
    told = "Kherson Governor Viktor Soren left. The Lviv governor, Viktor Soren, stayed."
    assert kinds(told) == ["right", "another place"]


def test_of_two_in_one_office_the_earlier_is_known_to_hold_it_no_more():
    ann, bo = (
        person(name, term("President", "Malta", since))
        for name, since in (("Ann Zahra", "2020"), ("Bo Grech", "2022-02-01"))
    )
    told = "Maltese President Ann Zahra met Maltese President Bo Grech."
    assert kinds(told, [ann, bo]) == ["unknown", "right"]
    assert kinds(told, [ann, bo], DAY.replace(year=2021)) == ["right", "unknown"]
    assert kinds(told, [ann, bo], datetime.date(2022, 2, 15)) == ["right", "right"]


def test_one_senator_has_no_two_states_in_one_story():
    assert kinds("Sen. Ines Duarte of Texas left. Sen. Ines Duarte of Ohio stayed.") == [
        "right",
        "another place",
    ]
