import pytest

from articles.checks.house import House, NameForm, Registry, Sheet
from articles.checks.lexicon import unexplained
from articles.text.document import Block, Document


def unknown(text: str, house: House | None = None) -> list[str]:
    return list(unexplained(Document(text), house or House()))


def test_occurrences_are_gathered_without_the_possessive() -> None:
    (form, words), *rest = unexplained(Document("Blorvik’s dog and Blorvik."), House()).items()
    assert (form, [w.start for w in words], rest) == ("Blorvik", [0, 18], [])


@pytest.mark.parametrize(
    "text",
    [
        "www.blorvik.example/qwop and qwop@blorvik.example",
        "#blorvik @blorvik blorvik_one qwop2",
        "20th 5km 3qx A380x",
        "NATO TEUs NGOs’ iPhone YouTubers McBlorvik",
        "d’Orvique l’Ombrine",
        "nooooo whoooa hmmmm",
        "frijoleño señorío",
        "xvii, xcix",
        "He was runnin’ home.",
        "the so-called “blorvik”",
        "a blorvik (dance) and the dance (blorvik)",
        "see //host/blorvik-list or hall/rooms/blorvik-list and write to blorvik...@qwop.example",
        "The proble- the issue is this.",
        "FranÃ§ois",
        "b**stard f***wit sh*te f—ing",
        "U.S.A. a.m. e.g.",
    ],
)
def test_words_of_their_own_kind_are_left(text: str) -> None:
    assert unknown(text) == []


def test_a_contraction_without_its_apostrophe_is_no_name() -> None:
    assert unknown("I think ive seen it.") == ["ive"]


def test_the_house_s_words_and_names_are_known() -> None:
    registry = Registry.of([NameForm("Ann Blorvik", "Ann Blorvik")])
    house = House(Sheet(words=frozenset({"Quoxel"})), registry)
    assert unknown("Blorvik met quoxel.", house) == []


def test_a_banned_form_is_not_known() -> None:
    registry = Registry.of([NameForm("Blorvick", "Blorvik", banned=True)])
    assert unknown("Then Blorvick left.", House(registry=registry)) == ["Blorvick"]


def test_a_byline_is_left() -> None:
    blocks = (Block(0, 10, "byline"), Block(11, 18))
    assert list(unexplained(Document("By Blorvik\nQuoxels", blocks), House())) == ["Quoxels"]
