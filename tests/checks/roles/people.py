"""People who are not, in offices that are: a small register to judge sentences by."""

from articles.registry.base import Form, Person, Term

SOURCE = "Gazette of the example states, 2023"


def person(name: str, *terms: Term, forms: tuple[str, ...] = (), short: str = "") -> Person:
    """Return somebody with terms of office and further forms of the name, one of them short."""
    variants = [Form(text, "variant", SOURCE) for text in forms]
    variants += [Form(short, "short", SOURCE)] if short else []
    return Person(f"test:{name}, {terms[0].title}", name, SOURCE, tuple(variants), terms)


def term(title: str, place: str, since: str = "", until: str = "", **more: str) -> Term:
    """Return a term of office with a source."""
    return Term(title, SOURCE, jurisdiction=place, since=since, until=until, **more)


PEOPLE = (
    person("Mara Lindqvist", term("Prime Minister", "Sweden", "2019-05-01", "2023-02-10")),
    person("Pavel Horak", term("President", "Czechia", "2018-03-08", confirmed="2022-11-01")),
    person("Greta Mayr", term("Chancellor", "Austria", "2021-12-06", confirmed="2022-11-30")),
    person("Luis Ferro", term("Vice President", "Brazil", "2019-01-01", confirmed="2022-12-01")),
    person(
        "Ines Duarte",
        term("senator", "Texas", "2015-01-06", "2021-01-03"),
        term("senator", "Texas", "2021-01-03", confirmed="2022-12"),
    ),
    person(
        "Joseph Brandt",
        term("representative", "Ohio", "2017-01-03", confirmed="2022-12"),
    ),
    person("Dalia Osei", term("President", "Ghana", "2009-01-07", "2017-01-07")),
    person(
        "Yusuf Karaman",
        term("Prime Minister", "Turkey", "2003-03-14", "2014-08-28"),
        term("President", "Turkey", "2014-08-28", confirmed="2022-12-20"),
    ),
    person("Aldric V", term("King", "Norway", "1991-01-17", confirmed="2022-12-01")),
    person("Noor bin Faisal Al Hadi", term("King", "Jordan", "1999", confirmed="2022-12-01")),
    person(
        "Viktor Soren",
        term(
            "head of the regional military administration",
            "Kherson Oblast",
            "2022-03-01",
            "2023-08-01",
            appointed_by="President of Ukraine",
            organisation="Kherson Regional State Administration",
        ),
    ),
    person(
        "Oleg Drach",
        term(
            "acting head",
            "occupied part of Kherson Oblast",
            "2022-04-26",
            "2022-10-04",
            organisation="Kherson Region (Russian-installed)",
        ),
        term(
            "head",
            "occupied part of Kherson Oblast",
            "2022-10-04",
            confirmed="2022-12-20",
            appointed_by="President of Russia",
            organisation="Kherson Region (Russian-installed)",
        ),
    ),
    person("Tomas Vella", term("President", "Malta", "2019-04-04", "2024-04-04")),
    person("Tomas Vella", term("Mayor", "Varn", "2010", "2018"), forms=("Tom Vella",)),
    person("Wen Hua", term("Premier", "China", "2013-03-15", confirmed="2022-12-01")),
    person("Ada Moss", term("Mayor", "Varn", "2020-06-01", confirmed="2022-12-01")),
    person(
        "Ruth Adler",
        term("President", "Israel", "2014", "2021-07", confirmed="2021-05-30"),
    ),
    person("Henrik Dahl", term("Prime Minister", "Denmark", "2023-02-15", confirmed="2023-06")),
    person("Emil Novak", term("Prime Minister", "Slovenia", "2012-01-01", confirmed="2020-03")),
    person("Karim Qadan", term("President", "Iraq", "2000-07-17", confirmed="2021-09-05")),
    person(
        "Lena Brock",
        term("Vice President", "Namibia", "2015-05-20", confirmed="2020-05-17"),
        term("President", "Namibia", "2020-05-19", confirmed="2023-01-22"),
    ),
    person(
        "Josef Ruge",
        term("Deputy President", "Kenya", "2013-04-09", "2022-12-30", confirmed="2017-03-28"),
        term("President", "Kenya", "2021-09-13", confirmed="2023-03-22"),
    ),
    person(
        "Nils Aker",
        term("Vice President", "Colombia", "2009-01-20", "2017-01-20"),
        term("President", "Colombia", "2025-01-20"),
    ),
    person(
        "Sami Darwish",
        term("Vice President", "Oman", "2006-01-05", confirmed="2021-06-20"),
        term("Prime Minister", "Oman", "2006-01-05", confirmed="2021-06-20"),
    ),
    person("Otto Lind Jr.", term("President", "Palau", "2025-01-20")),
    person("Rex Adair", term("President", "Fiji", "2015-01-01", "2023-01-10", confirmed="2023-03")),
    person("Lev Karpov", term("President", "Russia", "2012-05-07", confirmed="2022-12-20")),
    person("Ihor Lysenko", term("President", "Ukraine", "2019-05-20", confirmed="2022-12-20")),
)
