"""Markdown: links as their words alone, all else as typed."""

from articles.text.evidence.base import EvidenceText
from articles.text.evidence.plain import decoded, in_paragraphs
from articles.text.importers import md


def read(name: str, data: bytes) -> EvidenceText:
    """Read a ``.md`` file; raises CannotRead."""
    source = decoded(name, data)
    words = md.read(name, source.text.encode()).copy.text
    return in_paragraphs(source._replace(text=words))
