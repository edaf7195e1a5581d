import pytest

from articles.checks.house import House, NameForm, Registry
from tests.checks.reading import findings, flagged


def two_ways(text: str, house: House | None = None) -> list[str]:
    return flagged("name_spelt_two_ways", text, house)


def test_the_rarer_spelling_is_flagged_once_and_the_other_suggested() -> None:
    text = "Then Okonkwo rose. Both Okonkwo and Okonwko sat. Later Okonwko left Okonkwo."
    (finding,) = findings("name_spelt_two_ways", text)
    assert (finding.text, finding.start) == ("Okonwko", text.index("Okonwko"))
    assert finding.suggestions() == ["Okonkwo"]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("Zelensky", "Zelenskyy"),
        ("Pettersen", "Petterson"),
        ("Halvorsen", "Halverson"),
        ("Schneiderman", "Scheiderman"),
        ("Abdulhadi", "Adbulhadi"),
        ("Kirchner", "Kirchener"),
    ],
)
def test_one_slip_or_two_vowels_are_seen(right: str, wrong: str) -> None:
    assert two_ways(f"Then {right} spoke. We saw {right}. Then {wrong} left.") == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        "Then Maria met Marina, and Daniel met Daniela.",
        "The singer Peter Hanssen met the judge Karl Hansson.",
        "In Austria an Austrian met the Obamas and Obama.",
        "In Slovakia and Slovenia they met Khan and Kahn.",
        "On Monday in March, Marco met Monda.",
        "PETTERSEN WINS. Then Pettersen left.",
        "MCGRATH AND IBANEZ MEET TEXANS\n\nThen McGrath met Ibáñez in Texas.",
        "The House and the Hours of Houses.",
    ],
)
def test_two_names_are_left(text: str) -> None:
    assert two_ways(text) == []


def test_a_headline_in_capitals_is_held_against_the_story() -> None:
    text = "OLE PETTERSON’S RACE BEGINS\n\nThe skipper Ole Pettersen won. Pettersen wept."
    (finding,) = findings("name_spelt_two_ways", text)
    assert (finding.text, finding.suggestions()) == ("PETTERSON", ["PETTERSEN"])


def test_the_same_neighbour_makes_one_name_of_two_common_ones() -> None:
    text = "The adviser Boris Johnson came. An aide of Boris Johnston spoke. Johnson left."
    assert two_ways(text) == ["Johnston"]


def test_of_two_spellings_the_one_that_the_house_knows_is_right() -> None:
    registry = Registry.of([NameForm("Petterson", "Petterson")])
    text = "Then Pettersen spoke. Pettersen sat. Then Petterson left."
    (finding,) = findings("name_spelt_two_ways", text, House(registry=registry))
    assert (finding.text, finding.suggestions()) == ("Pettersen", ["Petterson"])


def test_two_spellings_that_the_house_knows_are_left() -> None:
    rows = [NameForm("Petterson", "Petterson"), NameForm("Ole Pettersen", "Ole Pettersen")]
    text = "Then Pettersen spoke. Pettersen sat. Then Petterson left."
    assert two_ways(text, House(registry=Registry.of(rows))) == []


def test_the_preferred_form_of_a_banned_one_is_never_flagged() -> None:
    house = House(registry=Registry.of([NameForm("Zelenskiy", "Zelenskyy", banned=True)]))
    text = "Then Zelenskiy spoke. Zelenskiy sat. Then Zelenskyy left."
    assert two_ways(text, house) == []
    assert flagged("name_form", text, house) == ["Zelenskiy", "Zelenskiy"]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("The aide Ruth McAllister sat. Then McAlister left.", "McAlister", "McAllister"),
        ("We met Ada Llewellyn-Moss. Ms Llewelyn-Moss left.", "Llewelyn", "Llewellyn"),
        ("We met Ada Moss-Frye. Ms Moss-Fry left.", "Fry", "Frye"),
        ("The envoy Otto Turk sat. Mr Türk left.", "Turk", "Türk"),
        ("The baker Bo Andersen rose. We cheered Anderson.", "Anderson", "Andersen"),
        ("We met Amy Clarke. Mr Lund and Mrs Clark sat.", "Clark", "Clarke"),
        ("They left Odesa for Odessa.", "Odessa", "Odesa"),
        ("President Erdogan sat by Emine Erdoğan.", "Erdogan", "Erdoğan"),
        ("The vet Steven Lund sat. Later Stephen Lund left.", "Stephen", "Steven"),
        ("Catherine Lund rose. Katherine Lund sat.", "Katherine", "Catherine"),
        ("Sarah Lund rose. Then Sara Lund sat.", "Sara", "Sarah"),
        ("The guard of Gaddafi left Gadaffi.", "Gadaffi", "Gaddafi"),
    ],
)
def test_forms_in_common_use_are_one_name_where_only_one_has_an_owner(
    text: str, wrong: str, right: str
) -> None:
    (finding,) = findings("name_spelt_two_ways", text)
    assert (finding.text, finding.suggestions()) == (wrong, [right])


def test_an_accent_is_taken_off_only_where_the_bare_form_prevails() -> None:
    assert two_ways("The envoy Otto Turk sat. Mr Turk ate. Mr Türk left.") == ["Türk"]


@pytest.mark.parametrize(
    "text",
    [
        "Peter Janssen spoke; Erik Jansson replied. Jansson smiled, Janssen frowned.",
        "Mark Hansen met Peter Hanssen. Hanssen left with Hansen.",
        "The vet Karl Andersen came. Then Anderson Mills spoke.",
        "Ann Lund and Anna Lund; Eric Moss and Erica Moss.",
    ],
)
def test_two_people_each_with_a_full_name_are_left(text: str) -> None:
    assert two_ways(text) == []


def test_two_letters_of_a_first_name_may_have_changed_places() -> None:
    assert two_ways("The envoy Neil Marsh rose. Then Niel Marsh left.") == ["Niel"]
    assert two_ways("The envoy Neil Marsh rose. Then Niel Okonkwo left.") == []


def test_turned_letters_are_a_slip_of_a_name_that_is_a_word_too() -> None:
    text = "The talks with Anna Parson went on. Later Prason left."
    assert flagged("name_spelt_two_ways", text) == ["Prason"]
    assert flagged("name_spelt_two_ways", text.replace("Prason", "Parsons")) == []
