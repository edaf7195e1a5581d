"""Find every quotation of a document."""

from articles.quotations.base import Quote
from articles.text.document import Document


def read_quotes(document: Document) -> tuple[Quote, ...]:
    """Return the quotations of ``document`` in text order, with their speakers."""
    return ()
