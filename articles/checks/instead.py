"""What to put instead, set as what stood there was set."""

from articles.text.document import Document


def set_as(document: Document, start: int, instead: str) -> str:
    """Return ``instead`` with a capital where one at ``start`` opens a sentence."""
    opens = document.text[start].isupper() and start in document.sentence_openings
    return capitalised(instead) if opens else instead


def capitalised(words: str) -> str:
    """Return the words with their first letter as a capital, the others as they are."""
    return words[:1].upper() + words[1:]
