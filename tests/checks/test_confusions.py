from articles.checks.confusions import Place, confusion_sets, confusions, places
from articles.text.document import Document


def words(text: str) -> list[tuple[str | None, str, str | None]]:
    return [(place.before, place.word, place.after) for place in places(Document(text))]


def test_a_word_stands_between_its_neighbours() -> None:
    assert words("Come in now.") == [
        (None, "come", "in"),
        ("come", "in", "now"),
        ("in", "now", None),
    ]


def test_a_mark_or_a_number_parts_words() -> None:
    assert words("Yes, two") == [(None, "yes", None), (None, "two", None)]
    assert words("in 5 days") == [(None, "in", None), (None, "days", None)]


def test_a_name_and_a_part_of_a_compound_are_left_but_are_neighbours() -> None:
    assert words("see May soon") == [(None, "see", "may"), ("may", "soon", None)]
    assert words("a well-known man") == [(None, "a", "well"), ("known", "man", None)]


def test_apostrophes_are_straightened_and_places_are_code_points() -> None:
    (place,) = places(Document("It’s"))
    assert place == Place(0, 4, "it's", None, None)


def test_every_pair_of_the_lists_has_its_threshold() -> None:
    pairs = {
        (wrong, right)
        for often in (True, False)
        for words in confusion_sets(often)
        for wrong in words
        for right in words
        if wrong != right
    }
    assert pairs == {(wrong, right) for wrong, rights in confusions().items() for right in rights}
