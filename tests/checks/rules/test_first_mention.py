import pytest

from articles.checks.house import House, NameForm, Registry
from articles.checks.run import read
from articles.registry.base import Person
from articles.text.copy import Copy
from tests.checks.reading import RULES, findings, flagged


def bare(text: str) -> list[str]:
    return flagged("first_mention", text)


def test_a_full_name_that_comes_late_is_suggested_at_the_first_mention() -> None:
    text = "The forge fell to Okafor. It was Maria Okafor who lit it. Okafor smiled."
    (finding,) = findings("first_mention", text)
    assert (finding.start, finding.text, finding.severity) == (18, "Okafor", "should")
    assert finding.suggestions() == ["Maria Okafor"]
    assert finding.message == "Okafor is named in full only later: give “Maria Okafor” here."


def test_a_first_name_that_never_comes_is_only_asked_for() -> None:
    (finding,) = findings("first_mention", "The forge fell to Gen. Kravets on Monday.")
    assert (finding.text, finding.severity) == ("Kravets", "consider")
    assert finding.message == "Kravets has no first name here: give it at first mention."


@pytest.mark.parametrize(
    "text",
    [
        "Kravets, who was tired, smiled.",
        "Shevchuk, who lit the forge, smiled.",
        "Kravets, 45, smiled.",
        "Kravets, the proprietor of the forge, smiled.",
        "“Kravets, the proprietor of the forge, smiled,” he said.",
        "Talks with Mr Kravets went on.",
    ],
)
def test_a_person_is_told_by_title_office_or_age(text: str) -> None:
    assert bare(text) in (["Kravets"], ["Shevchuk"])


@pytest.mark.parametrize(
    "text",
    [
        "Maria Okafor lit it. Okafor smiled.",
        "“Okafor is late,” he said. Maria Okafor smiled.",
        "The Okafor era ended. The Okafors fell. Okafor Street fell. Maria Okafor smiled.",
        "They met in Lincoln. Lincoln smiled. Maria Lincoln smiled.",
        "Mr. Okafor smiled. Maria Okafor smiled.",
        "Okafor smiled. Maria Okafor and Peter Okafor smiled.",
        "President Okafor spoke. Okafor smiled. Maria Okafor smiled.",
        "The Bank of England rose. Northern England rose.",
        "His son Petro, who is nine, met Pope Urban, who smiled, and Anna, the smith.",
        "Mormons, who account for most, Mozart, who was ill, and Democrats, who were not, met.",
        "They met on Thursday, who knows why.",
        "A Mr. Kravets called, and Mr. President, Mr. Speaker and Iran, which is far, replied.",
    ],
)
def test_what_is_named_in_full_or_needs_no_first_name_is_left(text: str) -> None:
    assert bare(text) == []


def test_headlines_and_captions_go_by_surnames_and_first_names_there_do_not_count() -> None:
    body = "The forge fell to Maria Okafor. Okafor smiled."
    copy = Copy(
        headline="Okafor wins", standfirst="Okafor at last", body=body, captions="Okafor, left"
    )
    assert read(copy.document(), House(), [RULES["first_mention"]]).findings == ()
    copy = Copy(headline="Maria Okafor wins", body=f"It fell to Okafor. {body}")
    found = read(copy.document(), House(), [RULES["first_mention"]]).findings
    assert [(finding.start, finding.text) for finding in found] == [(30, "Okafor")]


def test_whom_the_house_knows_by_one_name_needs_no_other() -> None:
    text = "The forge fell to Mr. Kravets."
    house = House(registry=Registry.of([NameForm("Kravets", "Kravets")]))
    assert flagged("first_mention", text, house) == []


def test_a_surname_that_the_house_knows_is_still_no_full_name() -> None:
    known = [Person("desk:varga", "Anton Varga", "list"), Person("desk:pelle", "Pelle", "list")]
    house = House(registry=Registry.of_rows(known))
    assert flagged("first_mention", "He met Sgt. Varga and Sgt. Pelle on Monday.", house) == [
        "Varga"
    ]
