"""Titles and names as the World Factbook lists them; the people here are invented."""

import pytest

from articles.registry.data.making.names import cased_word, parse


@pytest.mark.parametrize(
    ("listed", "title", "usual", "full"),
    [
        ("President Ivan Petrovich ORLOV", "President", "Ivan Orlov", "Ivan Petrovich Orlov"),
        ("Prime Minister Juan M. PEREZ Soto", "Prime Minister", "Juan Perez", "Juan M. Perez Soto"),
        ("President of the Republic Ana DA SILVA", "President of the Republic", "Ana da Silva", ""),
        ("Governor General Dame Ann O'MARA", "Governor General", "Ann O'Mara", ""),
        ("Administrator Air Vice-Marshal Sam MCKAY", "Administrator", "Sam McKay", ""),
        ("King OLAF III", "King", "Olaf III", ""),
        ("President LIN Ming-ho", "President", "Lin Ming-ho", ""),
        ("Amir Sheikh KAMAL bin Nur Al-Zayn", "Amir", "Kamal bin Nur Al-Zayn", ""),
        ("Prime Minister Nur al-ZAYN", "Prime Minister", "Nur al-Zayn", ""),
        ("Chief Executive Lt. Col. Sir Jo DANE-LEE", "Chief Executive", "Jo Dane-Lee", ""),
        ("Deputy Prime Ministers Jo LANE", "Deputy Prime Minister", "Jo Lane", ""),
        ("Prime minister Jo LANE", "Prime Minister", "Jo Lane", ""),
    ],
)
def test_titles_and_ranks_are_told_from_names(listed, title, usual, full):
    [found] = parse(listed, "Lysova")
    assert (found.title, found.usual, found.full) == (title, usual, full or usual)


@pytest.mark.parametrize(
    ("listed", "short"),
    [
        ("President LIN Ming-ho", "Lin"),
        ("King OLAF III", "Olaf"),
        ("Emperor OLAF", ""),
        ("President Ana DA SILVA", ""),
    ],
)
def test_a_surname_that_comes_first_stands_alone_too(listed, short):
    [found] = parse(listed, "Lysova")
    assert found.short == short


def test_several_who_share_a_title_are_told_apart():
    found = parse("Deputy Prime Ministers Jo LANE and Ann MOSS", "Lysova")
    assert [(each.title, each.usual) for each in found] == [
        ("Deputy Prime Minister", "Jo Lane"),
        ("Deputy Prime Minister", "Ann Moss"),
    ]


@pytest.mark.parametrize(
    "listed",
    ["Jo LANE", "and Jo LANE", "Minister and Minister of Trade Jo LANE", "President-elect Jo LANE"],
)
def test_what_is_left_of_a_title_is_none(listed):
    assert [each.title for each in parse(listed, "Lysova")] == [""]


@pytest.mark.parametrize("listed", ["President Jo Lane", "President Jo LANE Ann MOSS"])
def test_a_line_without_one_surname_in_capitals_lists_nobody(listed):
    assert parse(listed, "Lysova") == []


def test_a_first_name_and_a_nickname_go_with_the_surname():
    [found] = parse('President Johannes "Jo" Karl LANE', "Lysova")
    assert found.forms == ("Jo Lane", "Johannes Lane")
    [khan] = parse("President Azim Khan Ali KHAN", "Lysova")
    assert khan.forms == ()


@pytest.mark.parametrize(
    ("capitals", "usual"),
    [
        ("TU'I'ONETOA", "Tu'i'onetoa"),
        ("McMAHON", "McMahon"),
        ("D'ANGLE", "D'Angle"),
        ("al-SABAH", "al-Sabah"),
        ("GURIB-FAKIM", "Gurib-Fakim"),
        ("IV", "IV"),
        ("Moss", "Moss"),
    ],
)
def test_capitals_come_to_their_usual_case(capitals, usual):
    assert cased_word(capitals) == usual
