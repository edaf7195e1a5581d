import pytest

from articles.checks.house import House, NameForm, Registry
from articles.registry.base import Form, Person
from articles.registry.keys import keys_in
from articles.text.document import Document
from tests.checks.reading import findings, flagged

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
