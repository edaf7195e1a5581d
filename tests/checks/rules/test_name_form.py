import pytest

from articles.checks.house import House, NameForm, Registry, Sheet
from articles.checks.run import read
from articles.checks.sheet import Entry
from articles.registry.base import Form, Person, Place
from articles.registry.keys import keys_in
from articles.text.document import Document
from tests.checks.reading import RULES, findings, flagged

KYIV = [NameForm("Kiev", "Kyiv", banned=True, source="atlas"), NameForm("Kyiv", "Kyiv")]


def forms(text: str, *rows: NameForm) -> list[str]:
    return flagged("name_form", text, House(registry=Registry.of(rows)))


def test_the_preferred_form_is_suggested_and_its_source_named() -> None:
    house = House(registry=Registry.of(KYIV))
    (finding,) = findings("name_form", "From Kiev’s hills, not Kievan.", house)
    assert (finding.text, finding.suggestions()) == ("Kiev", ["Kyiv"])
    assert finding.message == "The house writes “Kyiv”, not “Kiev” (atlas)."
    assert finding.severity == "should"


def test_a_variant_is_only_asked_about() -> None:
    house = House(registry=Registry.of([NameForm("Peking", "Beijing")]))
    (finding,) = findings("name_form", "In Peking it rained.", house)
    assert (finding.severity, finding.suggestions()) == ("consider", ["Beijing"])
    assert finding.message == "The house prefers “Beijing” to “Peking”."


def test_a_shorter_form_is_no_variant_unless_it_is_banned() -> None:
    assert forms("Moss left.", NameForm("Moss", "Ada Moss")) == []
    assert forms("Moss left.", NameForm("Moss", "Ada Moss", banned=True)) == ["Moss"]
    assert forms("Ada Moss left.", NameForm("Moss", "Ada Moss", banned=True)) == []


def test_a_banned_form_within_a_preferred_one_is_left() -> None:
    rows = [*KYIV, NameForm("chicken Kiev", "chicken Kiev")]
    assert forms("In Kiev they ate chicken Kiev.", *rows) == ["Kiev"]


def test_only_the_case_may_differ_from_the_preferred_form() -> None:
    assert forms("Ann McGrail met Bo Mcgrail.", NameForm("Mcgrail", "McGrail", True)) == ["Mcgrail"]


def test_the_longest_form_is_flagged_once_over_a_line_s_end() -> None:
    rows = [NameForm("Ann Mos", "Ann Moss", True), NameForm("Mos", "Moss", True)]
    assert forms("Then Ann\nMos left.", *rows) == ["Ann\nMos"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He ate turkey in Turkey, TURKEY.", ["Turkey", "TURKEY"]),
        ("He lives in kiev.", ["kiev"]),
        ("A Kiev-born pilot; Kieva; a1kiev.", []),
    ],
)
def test_a_word_of_the_language_in_lower_case_is_no_name(text: str, words: list[str]) -> None:
    assert forms(text, *KYIV, NameForm("Turkey", "Türkiye", banned=True)) == words


BANNED = Form("Kiev", "banned", "style council")
PLACE = Place("desk:kyiv", "Kyiv", "atlas", "Ukraine", (Form("Kyiv", "preferred", "atlas"), BANNED))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They ate chicken Kiev and two Kiev cakes in Kiev.", ["Kiev"]),
        ("So Dynamo Kiev won; the Kiev Post and the University of Kiev sang.", []),
        ("Their film “Last Train to Kiev” ran; “We saw Kiev,” she said.", ["Kiev"]),
        ("The mayor of Kiev and Kiev Mayor Bo Dunn met in old Kiev.", ["Kiev"] * 3),
        ("In Kiev President Bo Dunn left for Kiev Region on the Kiev Monday train.", ["Kiev"] * 3),
        ("Kiev’s hills, Ukrainian Kiev, KIEV, Ukraine.", ["Kiev", "Kiev", "KIEV"]),
        ("KIEV MAYOR BO DUNN LEAVES", ["KIEV"]),
        ("Bo Dunn Leaves Kiev for Lviv", ["Kiev"]),
    ],
)
def test_in_the_name_of_something_else_a_place_keeps_its_form(text: str, words: list[str]) -> None:
    for registry in (Registry.of_rows([PLACE]), Registry.of(KYIV)):
        assert flagged("name_form", text, House(registry=registry)) == words


def test_capitals_are_kept() -> None:
    (finding,) = findings("name_form", "KIEV MAYOR LEAVES", House(registry=Registry.of(KYIV)))
    assert finding.suggestions() == ["KYIV"]


def test_what_the_sheet_bans_too_is_told_once() -> None:
    rules = [RULES["name_form"], RULES["house_words"]]
    for severity, told in (("consider", "name_form"), ("must", "house_words")):
        sheet = Sheet(entries=(Entry("Kiev", "Kyiv", "Ukraine’s own.", severity=severity),))
        house = House(sheet, Registry.of_rows([PLACE]))
        found = read(Document("Chicken Kiev is from Kiev."), house, rules).findings
        assert [each.rule.slug for each in found] == [told]


KOZLOVA = Person(
    "desk:kozlova",
    "Anya Kozlova",
    "staff list",
    (Form("Anya Kozlova", "preferred", "desk"), Form("Anya Koslova", "variant", "old list")),
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Anya Koslova spoke. Koslova left.", ["Anya Koslova", "Koslova"]),
        ("President Koslova spoke.", ["Koslova"]),
        ("Pavel Koslova spoke. Then Koslova left.", []),
        ("Anya Kozlova met Pavel Koslova. Later Koslova left.", ["Koslova"]),
        ("Dr. Koslova spoke.", ["Koslova"]),
    ],
)
def test_a_surname_is_theirs_unless_somebody_else_bears_it(text: str, words: list[str]) -> None:
    registry = Registry.of_rows([KOZLOVA], keys=keys_in(Document(text)))
    assert flagged("name_form", text, House(registry=registry)) == words
