"""Plain text: paragraphs between blank lines."""

import re

from articles.text.encodings import binary_format, decode
from articles.text.evidence.base import EvidenceText, paragraphs
from articles.text.importers.base import CannotRead

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")


def read(name: str, data: bytes) -> EvidenceText:
    """Read a text file; raises CannotRead where it is none, or in an encoding it does not say."""
    return paragraphs(_BLANK_LINE.split(text_of(name, data)))


def text_of(name: str, data: bytes) -> str:
    """Return the text of a UTF-8 or UTF-16 file with LF line ends; raises CannotRead."""
    what = binary_format(data)
    if what:
        raise CannotRead(
            "“{name}” is {what}, whatever its name says. Bring it under its right name.",
            name=name,
            what=what,
        )
    try:
        return decode(name, data).replace("\r\n", "\n").replace("\r", "\n")
    except CannotRead as error:
        raise CannotRead(
            "“{name}” is neither UTF-8 nor UTF-16 text. Save it again as UTF-8, or paste the "
            "words.",
            name=name,
        ) from error
