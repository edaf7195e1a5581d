"""Read one piece of copy for the command line: what was found, in offsets as given."""

import datetime
from dataclasses import dataclass, replace

from articles.checks.house import House
from articles.checks.run import Reading, read
from articles.text.document import Document, Span, split_blocks
from articles.text.importers.base import Imported
from articles.text.importers.txt import headline_of
from articles.text.offsets import GivenText


@dataclass(frozen=True, slots=True)
class Proof:
    """One article as read.

    ``given`` is what all offsets are told in: the text as given, or, where the input
    was not plain text, the text made of it. ``notices`` say what was left out of it.
    """

    id: object
    is_plain: bool
    given: GivenText
    document: Document
    reading: Reading
    notices: tuple[str, ...] = ()

    def place(self, span: Span) -> tuple[Span, str]:
        """Return where a stretch of the document stands as given, and its words there."""
        given = self.given.given_span(span)
        return given, self.given.given[given.start : given.end]


def proof_text(id: object, text: str, house: House, date: datetime.date | None = None) -> Proof:
    """Read plain text; its first line may be a headline, all else is paragraphs.

    ``date`` is the day for which the copy is written, where that is known.
    """
    given = GivenText(text)
    blocks = split_blocks(given.text)
    if headline_of(given.text):
        blocks = (replace(blocks[0], kind="headline"), *blocks[1:])
    return _proof(id, given, Document(given.text, blocks), house, date, is_plain=True)


def proof_copy(
    id: object, imported: Imported, house: House, date: datetime.date | None = None
) -> Proof:
    """Read copy that an importer made of a file; ``date`` as for ``proof_text``."""
    document = imported.copy.document()
    proof = _proof(id, GivenText(document.text), document, house, date, is_plain=False)
    return replace(proof, notices=imported.notices)


def _proof(
    id: object,
    given: GivenText,
    document: Document,
    house: House,
    date: datetime.date | None,
    *,
    is_plain: bool,
) -> Proof:
    reading = read(document, house, date=date)
    return Proof(id, is_plain, given, document, reading)
