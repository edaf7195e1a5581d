"""Names that can stand in some copy: those with all their words in it."""

from articles.checks.standing import standing
from articles.text.document import Document


def test_names_with_all_their_words_there_can_stand_there():
    document = Document("AYŞE YILMAZ met Marta\nO’Hara-Moss of the Straße on Monday.")
    there = ["Ayşe Yılmaz", "Marta O’Hara", "marta", "moss strasse"]
    assert list(standing([*there, "Marta Yilma", "Karl Moss"], document)) == there
