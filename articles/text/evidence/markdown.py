"""Markdown: links as their words alone, all else as typed."""

from articles.text.evidence import plain
from articles.text.evidence.base import EvidenceText
from articles.text.importers import md


def read(name: str, data: bytes) -> EvidenceText:
    """Read a ``.md`` file; raises CannotRead."""
    words = md.read(name, plain.text_of(name, data).encode()).copy.text
    return plain.read(name, words.encode())
