"""Find every quotation of a document, and who said it."""

from articles.quotations.attribute import attribute
from articles.quotations.base import Quote
from articles.quotations.frames import frames_of
from articles.quotations.marks import pair_marks
from articles.text.document import Document


def read_quotes(document: Document) -> tuple[Quote, ...]:
    """Return the quotations of ``document`` in text order, with their speakers."""
    marks = pair_marks(document)
    frames = list(frames_of(document.text, document.blocks, list(marks.stretches)))
    quotes = attribute(document, frames)
    return tuple(sorted(quotes, key=lambda quote: (quote.spans[0], quote.kind)))
