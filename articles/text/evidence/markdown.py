"""Markdown: links as their words alone, all else as typed."""

from articles.text.evidence.base import EvidenceText
from articles.text.evidence.plain import Decoded, decoded, in_paragraphs
from articles.text.importers import md


def read(name: str, data: bytes) -> EvidenceText:
    """Read a ``.md`` file; raises CannotRead."""
    source = decoded(name, data)
    page = md.read(name, source.text.encode())
    notices = " ".join(filter(None, [source.notice, *page.notices]))
    return in_paragraphs(Decoded(page.copy.text, notices))
