"""Web pages: every word that a browser shows, menus and tables too, then the captions."""

from articles.text.evidence.base import EvidenceText, paragraphs
from articles.text.evidence.plain import Decoded, decoded
from articles.text.importers.base import CannotRead
from articles.text.importers.blocks import Walk
from articles.text.importers.html import declared_encoding, parse


def read(name: str, data: bytes) -> EvidenceText:
    """Read a ``.html`` file; raises CannotRead."""
    source, notice = _source(name, data)
    return paragraphs(shown(name, source), notice)


def shown(name: str, source: str) -> list[str]:
    """Return the title, paragraphs and captions of a page's source; raises CannotRead."""
    tree = parse(name, source)
    body = Walk(next(tree.iter("body"), tree))
    return [tree.findtext("head/title", ""), *body.paragraphs, *body.captions]


def _source(name: str, data: bytes) -> Decoded:
    """Decode as browsers do: in the encoding declared, with a sign for what does not belong."""
    encoding = declared_encoding(data)
    if encoding is None:
        return decoded(name, data)
    try:
        return Decoded(data.decode(encoding, "replace"))
    except (LookupError, UnicodeError):
        raise CannotRead(
            "“{name}” says that it is in “{encoding}”, which the desk does not read. Save it "
            "again as UTF-8, or paste the words.",
            name=name,
            encoding=encoding,
        ) from None
