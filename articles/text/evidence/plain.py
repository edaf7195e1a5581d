"""Plain text: paragraphs between blank lines."""

import codecs
import re
from typing import NamedTuple

from articles.text.encodings import binary_format, decode
from articles.text.evidence.base import EvidenceText, paragraphs
from articles.text.importers.base import CannotRead

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_BYTE_ORDER_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_TAKEN_AS_1252 = "Read as Windows-1252: check accents and quote marks."


class Decoded(NamedTuple):
    """The text of a file with LF line ends, and a notice where its encoding is an assumption."""

    text: str
    notice: str = ""


def read(name: str, data: bytes) -> EvidenceText:
    """Read a text file; raises CannotRead where it is none."""
    return in_paragraphs(decoded(name, data))


def in_paragraphs(source: Decoded) -> EvidenceText:
    """Lay out what stands between blank lines, each as a paragraph."""
    return paragraphs(in_blocks(source.text), source.notice)


def in_blocks(text: str) -> list[str]:
    """Return what stands between blank lines."""
    return _BLANK_LINE.split(text)


def decoded(name: str, data: bytes) -> Decoded:
    """Decode UTF-8, UTF-16 with its mark, else Windows-1252; raises CannotRead.

    Windows-1252 is what browsers take a file for that does not say (WHATWG HTML, "sniffing").
    Unlike them, this refuses the five bytes that it does not define.
    """
    what = binary_format(data)
    if what:
        raise CannotRead(
            "“{name}” is {what}, whatever its name says. Bring it under its right name.",
            name=name,
            what=what,
        )
    try:
        return _decoded(name, data)
    except CannotRead as error:
        raise CannotRead(
            "“{name}” is neither UTF-8 nor UTF-16 nor Windows-1252 text. Save it again as UTF-8, "
            "or paste the words.",
            name=name,
        ) from error


def _decoded(name: str, data: bytes) -> Decoded:
    try:
        text, notice = decode(name, data), ""
    except CannotRead:
        if data.startswith(_BYTE_ORDER_MARKS):
            raise
        text, notice = decode(name, data, "cp1252"), _TAKEN_AS_1252
    return Decoded(text.replace("\r\n", "\n").replace("\r", "\n"), notice)
